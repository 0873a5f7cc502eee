package app.tandem.email;

import app.tandem.contact.ContactColumns;
import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.record.FieldFormat;
import app.tandem.email.text.MergeField;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands in the merge fields, for any number of contacts in one statement. Nothing of loans is among it (R6). */
@Component
class EmailValues {

    private static final Map<MergeField, ContactField> FIELDS = new EnumMap<>(Map.ofEntries(
            Map.entry(MergeField.FIRST_NAME, ContactField.FIRST_NAME),
            Map.entry(MergeField.LAST_NAME, ContactField.LAST_NAME),
            Map.entry(MergeField.NICKNAME, ContactField.NICKNAME),
            Map.entry(MergeField.SPOUSE, ContactField.SPOUSE),
            Map.entry(MergeField.STREET, ContactField.STREET),
            Map.entry(MergeField.CITY, ContactField.CITY),
            Map.entry(MergeField.STATE, ContactField.STATE),
            Map.entry(MergeField.ZIP, ContactField.ZIP),
            Map.entry(MergeField.PURCHASE_PRICE, ContactField.PURCHASE_PRICE),
            Map.entry(MergeField.LOAN_PURPOSE, ContactField.LOAN_PURPOSE),
            Map.entry(MergeField.EMPLOYER, ContactField.EMPLOYER),
            Map.entry(MergeField.JOB_TITLE, ContactField.JOB_TITLE),
            Map.entry(MergeField.CLOSING_DATE, ContactField.CLOSING_DATE)));

    private final JdbcClient jdbc;

    EmailValues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What an e-mail needs of a contact.
     *
     * @param values without those that it has none for
     */
    record Addressee(String name, String email, Map<MergeField, String> values) {}

    /** By contact; those that are gone are missing. */
    Map<Long, Addressee> of(Collection<Long> contacts) {
        Map<Long, Addressee> found = new HashMap<>();
        if (!contacts.isEmpty()) {
            jdbc.sql("select c.id, c.email as address, " + ContactColumns.of("c", FIELDS.values())
                            + " from unnest(cast(:contacts as bigint array)) as x(id) join contact c on c.id = x.id")
                    .param("contacts", contacts.toArray(Long[]::new))
                    .query(row -> {
                        var data = ContactColumns.read(row, FIELDS.values());
                        var name =
                                (data.text(ContactField.FIRST_NAME) + " " + data.text(ContactField.LAST_NAME)).strip();
                        found.put(row.getLong("id"), new Addressee(name, row.getString("address"), values(data, name)));
                    });
        }
        return found;
    }

    private static Map<MergeField, String> values(ContactData data, String name) {
        Map<MergeField, String> values = new EnumMap<>(MergeField.class);
        FIELDS.forEach((field, of) -> values.put(field, FieldFormat.of(of, data)));
        values.put(MergeField.FULL_NAME, name);
        values.values().removeIf(String::isEmpty);
        return values;
    }

    /** Those of the day on which it is sent. */
    static Map<MergeField, String> day(LocalDate day) {
        var month = day.getMonth().getDisplayName(TextStyle.FULL, Locale.US);
        return Map.of(
                MergeField.TODAY,
                month + " " + day.getDayOfMonth() + ", " + day.getYear(),
                MergeField.MONTH,
                month,
                MergeField.YEAR,
                String.valueOf(day.getYear()));
    }

    /** The condition that contact {@code c} has no value for a field of the contact's. */
    static String missing(MergeField field) {
        var of = FIELDS.get(field);
        return of == null
                ? "coalesce(c.first_name, '') = '' and coalesce(c.last_name, '') = ''"
                : "coalesce(cast(c." + of.column() + " as varchar), '') = ''";
    }
}
