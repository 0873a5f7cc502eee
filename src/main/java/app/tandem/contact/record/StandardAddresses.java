package app.tandem.contact.record;

import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactId;
import app.tandem.intake.address.Address;
import app.tandem.intake.address.Publication28;
import app.tandem.intake.address.StandardAddress;
import app.tandem.intake.address.Standardized;
import app.tandem.intake.address.Standardizer;
import app.tandem.sql.Columns;
import app.tandem.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the standard form of each address where it is sure (R34), in the transaction that changes the address. */
@Component
class StandardAddresses {

    private static final Set<ContactField> ADDRESS =
            EnumSet.of(ContactField.STREET, ContactField.UNIT, ContactField.CITY, ContactField.STATE, ContactField.ZIP);
    private static final Address NONE = new Address("", "", "", "", "");

    private final JdbcClient jdbc;
    private final LaterAddresses later;

    StandardAddresses(JdbcClient jdbc, LaterAddresses later) {
        this.jdbc = jdbc;
        this.later = later;
    }

    /** Judges the address, if it changed, by Tandem's own rules at once and by others after the commit. */
    void follow(ContactId id, ContactData before, ContactData after, OffsetDateTime now) {
        if (before.differences(after).stream().noneMatch(ADDRESS::contains)) {
            return;
        }
        var address = address(after);
        write(jdbc, id, address, address.empty() ? null : Publication28.of(address), now);
        if (!address.empty()) {
            later.ask(id, address);
        }
    }

    /** Has others judge the addresses of these contacts after the commit. */
    void askLater(List<Long> contacts, Judged judged) {
        for (int i = 0; i < contacts.size(); i++) {
            var address = judged.addresses().get(i);
            if (!judged.kept().get(i) && !address.empty()) {
                later.ask(new ContactId(contacts.get(i)), address);
            }
        }
    }

    /**
     * Addresses of many contacts, with what Tandem's own rules make of each; none for those without one.
     *
     * @param kept which of them are as they were, so that nothing is judged
     */
    record Judged(List<Address> addresses, List<Optional<Standardized>> answers, BitSet kept) {

        /** As columns of contact {@code c} from those of {@code s}. */
        static final String SETS = """
                , standard_street = case when s.judged_by < 0 then c.standard_street else s.standard_street end,
                  standard_city = case when s.judged_by < 0 then c.standard_city else s.standard_city end,
                  standard_state = case when s.judged_by < 0 then c.standard_state else s.standard_state end,
                  standard_zip = case when s.judged_by < 0 then c.standard_zip else s.standard_zip end,
                  standard_by = case when s.judged_by < 0 then c.standard_by
                    else cast(nullif(s.judged_by, 0) as smallint) end,
                  standard_at = case when s.judged_by < 0 then c.standard_at
                    when s.judged_by > 0 then cast(:now as timestamp with time zone) end""";

        static final String TEXTS = "standard_street, standard_city, standard_state, standard_zip";
        /** As many arrays, and one that says who judged. */
        static final String ARRAYS = "cast(:standardStreets as varchar array), cast(:standardCities as varchar array),"
                + " cast(:standardStates as varchar array), cast(:standardZips as varchar array),"
                + " cast(:judgedBy as integer array)";

        static Judged of(List<ContactData> contacts) {
            return of(contacts.stream().map(StandardAddresses::address).toList(), new BitSet());
        }

        /** Those that an update changes. */
        static Judged after(List<ContactBulk.Update> updates) {
            var kept = new BitSet();
            for (int at = 0; at < updates.size(); at++) {
                var one = updates.get(at);
                kept.set(at, one.before().differences(one.after()).stream().noneMatch(ADDRESS::contains));
            }
            return of(updates.stream().map(one -> address(one.after())).toList(), kept);
        }

        private static Judged of(List<Address> addresses, BitSet kept) {
            List<Optional<Standardized>> answers = new ArrayList<>(addresses.size());
            for (int at = 0; at < addresses.size(); at++) {
                var address = addresses.get(at);
                answers.add(
                        kept.get(at) || address.empty() ? Optional.empty() : Optional.of(Publication28.of(address)));
            }
            return new Judged(addresses, answers, kept);
        }

        /** Whether nothing is judged. */
        boolean none() {
            return kept.cardinality() == addresses.size();
        }

        Sql bound(Sql statement) {
            return statement
                    .with("standardStreets", parts(answers, StandardAddress::street))
                    .with("standardCities", parts(answers, StandardAddress::city))
                    .with("standardStates", parts(answers, StandardAddress::state))
                    .with("standardZips", parts(answers, StandardAddress::zip))
                    .with(
                            "judgedBy",
                            IntStream.range(0, answers.size())
                                    .mapToObj(this::judgedBy)
                                    .toArray(Integer[]::new));
        }

        private Integer judgedBy(int at) {
            return kept.get(at)
                    ? Integer.valueOf(-1)
                    : answers.get(at).map(answer -> answer.by().code()).orElse(0);
        }
    }

    private static String[] parts(List<Optional<Standardized>> judged, Function<StandardAddress, String> part) {
        return judged.stream()
                .map(one -> one.flatMap(Standardized::address).map(part).orElse(""))
                .toArray(String[]::new);
    }

    /** Writes what came of the address, unless it is another by now; false then. */
    static boolean write(
            JdbcClient jdbc, ContactId id, Address address, @Nullable Standardized judged, OffsetDateTime now) {
        var standard = judged == null ? Optional.<StandardAddress>empty() : judged.address();
        return jdbc.sql("""
                        update contact set standard_street = :standardStreet, standard_city = :standardCity,
                          standard_state = :standardState, standard_zip = :standardZip,
                          standard_by = cast(:by as smallint), standard_at = cast(:at as timestamp with time zone)
                        where id = :id and street = :street and unit = :unit and city = :city and state = :state
                          and zip = :zip""")
                        .param("id", id.value())
                        .param("street", address.street())
                        .param("unit", address.unit())
                        .param("city", address.city())
                        .param("state", address.state())
                        .param("zip", address.zip())
                        .param(
                                "standardStreet",
                                standard.map(StandardAddress::street).orElse(""))
                        .param(
                                "standardCity",
                                standard.map(StandardAddress::city).orElse(""))
                        .param(
                                "standardState",
                                standard.map(StandardAddress::state).orElse(""))
                        .param("standardZip", standard.map(StandardAddress::zip).orElse(""))
                        .param("by", judged == null ? null : judged.by().code())
                        .param("at", judged == null ? null : now)
                        .update()
                == 1;
    }

    /** What the row of a record says of it; null where nobody judged it. */
    static ContactRecord.@Nullable Standard read(ResultSet row) throws SQLException {
        int code = row.getInt("standard_by");
        var at = Columns.instant(row, "standard_at");
        if (code == 0 || at == null) {
            return null;
        }
        var by = Standardizer.of(code);
        var street = Columns.text(row, "standard_street");
        if (!street.isEmpty()) {
            var standard = new StandardAddress(
                    street,
                    Columns.text(row, "standard_city"),
                    Columns.text(row, "standard_state"),
                    Columns.text(row, "standard_zip"));
            return new ContactRecord.Standard(Optional.of(standard), "", by, at);
        }
        var why = by == Standardizer.SMARTY
                ? "Smarty is not sure of it."
                : Publication28.of(new Address(
                                Columns.text(row, "street"),
                                Columns.text(row, "unit"),
                                Columns.text(row, "city"),
                                Columns.text(row, "state"),
                                Columns.text(row, "zip")))
                        .why();
        return new ContactRecord.Standard(Optional.empty(), why, by, at);
    }

    private static Address address(ContactData data) {
        var address = new Address(
                data.text(ContactField.STREET),
                data.text(ContactField.UNIT),
                data.text(ContactField.CITY),
                data.text(ContactField.STATE),
                data.text(ContactField.ZIP));
        return address.empty() ? NONE : address;
    }
}
