package app.tandem.contact.record;

import app.tandem.access.Disclosure.Part;
import app.tandem.contact.ContactColumns;
import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactName;
import app.tandem.contact.consent.HardBounces;
import app.tandem.contact.consent.Unsubscribed;
import app.tandem.contact.external.ExternalIdTable;
import app.tandem.contact.external.ExternalIds;
import app.tandem.contact.visibility.ContactAccess;
import app.tandem.intake.EmailAddresses;
import app.tandem.people.Actor;
import app.tandem.people.OrganizationId;
import app.tandem.people.UserId;
import app.tandem.sql.Dialect;
import app.tandem.sql.Sql;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads, creates and updates many contacts, in a few statements for any number of them, each as {@link Contacts} does one:
 * with their derived columns, the owner's access and the field history. Decides nothing; in the caller's transaction.
 */
@Component
public class ContactBulk {

    private static final List<ContactField> FIELDS =
            Arrays.stream(ContactField.values()).filter(ContactField::inRow).toList();

    private static final String INSERT = """
            insert into contact (organization_id, owner_id, owner_since, created_at, created_by, updated_at, updated_by,
              last_activity_at, sort_name, search_text, email_valid, standard_street, standard_city, standard_state,
              standard_zip, standard_by, standard_at, %s)
            select u.organization_id, x.who, cast(:now as timestamp with time zone),
              cast(:now as timestamp with time zone), cast(:actor as bigint), cast(:now as timestamp with time zone),
              cast(:actor as bigint), cast(:now as timestamp with time zone), x.sort_name, x.search_text,
              x.email_valid = 1, x.standard_street, x.standard_city, x.standard_state, x.standard_zip,
              cast(nullif(x.judged_by, 0) as smallint),
              case when x.judged_by > 0 then cast(:now as timestamp with time zone) end, %s
            from %s join app_user u on u.id = x.who order by x.no""";

    private static final String UPDATE = """
            merge into contact c using (select x.who, x.sort_name, x.search_text, x.email_valid, x.told%s from %s) s
            on (c.id = s.who)
            when matched then update set updated_at = :now, updated_by = :actor,
              last_activity_at = case when s.told = 1 then :now else c.last_activity_at end,
              sort_name = s.sort_name, search_text = s.search_text,
              email_valid = case s.email_valid when 2 then c.email_valid when 1 then true else false end,
              version = c.version + 1%s""";

    private static final String EDITS = """
            insert into contact_edit (contact_id, user_id, at, version, field, old_value, new_value)
            select x.contact_id, cast(:actor as bigint), cast(:now as timestamp with time zone), c.version, x.field,
                   x.old_value, x.new_value
            from unnest(cast(:contacts as bigint array), cast(:fields as varchar array), cast(:olds as varchar array),
              cast(:news as varchar array)) as x(contact_id, field, old_value, new_value)
            join contact c on c.id = x.contact_id""";

    private final JdbcClient jdbc;
    private final Dialect dialect;
    private final ContactAccess access;
    private final LeadSources leadSources;
    private final ExternalIdTable externalIds;
    private final StandardAddresses standards;
    private final Unsubscribed unsubscribed;
    private final HardBounces bounces;

    ContactBulk(
            JdbcClient jdbc,
            Dialect dialect,
            ContactAccess access,
            LeadSources leadSources,
            ExternalIdTable externalIds,
            StandardAddresses standards,
            Unsubscribed unsubscribed,
            HardBounces bounces) {
        this.bounces = bounces;
        this.unsubscribed = unsubscribed;
        this.standards = standards;
        this.externalIds = externalIds;
        this.jdbc = jdbc;
        this.dialect = dialect;
        this.access = access;
        this.leadSources = leadSources;
    }

    /** A contact to create for this owner. */
    public record New(UserId owner, ContactData data) {}

    /** A contact as it is, held until the transaction ends. */
    public record Held(
            long id, UserId owner, OrganizationId organization, boolean archived, int version, ContactData data) {}

    /** An update of a contact: only fields that differ are on record. */
    public record Update(long id, ContactData before, ContactData after) {}

    /** Locks these contacts in ascending order and reads them; those that are gone are left out. */
    public Map<Long, Held> hold(Collection<Long> contacts) {
        return read(contacts, " order by c.id for update of c");
    }

    /** Reads these contacts. */
    public Map<Long, Held> read(Collection<Long> contacts) {
        return read(contacts, "");
    }

    private Map<Long, Held> read(Collection<Long> contacts, String order) {
        Map<Long, Held> found = new HashMap<>();
        if (!contacts.isEmpty()) {
            Sql.of(
                            "select c.id, c.owner_id, c.organization_id, c.archived, c.version, " + ContactColumns.ALL
                                    + " from %s join contact c on c.id = x.id" + order,
                            Sql.ids(
                                    "contacts",
                                    contacts.stream().distinct().sorted().toArray(Long[]::new)))
                    .on(jdbc)
                    .query(r -> {
                        long id = r.getLong("id");
                        found.put(
                                id,
                                new Held(
                                        id,
                                        new UserId(r.getLong("owner_id")),
                                        new OrganizationId(r.getLong("organization_id")),
                                        r.getBoolean("archived"),
                                        r.getInt("version"),
                                        ContactColumns.read(r)));
                    });
        }
        return found;
    }

    /** How the fields of an organization's contacts are written for people. */
    public Words words(OrganizationId organization) {
        Map<Long, String> sources = leadSources.names(organization);
        return (field, data) -> Contacts.shown(field, data, sources);
    }

    /** Writes a field for people. */
    @FunctionalInterface
    public interface Words {
        /** The text of a field of a contact; empty for nothing. */
        String of(ContactField field, ContactData data);
    }

    /** Creates the contacts and returns their ids in the same order (R1). */
    public List<Long> insert(Actor actor, List<New> contacts, OffsetDateTime now) {
        if (contacts.isEmpty()) {
            return List.of();
        }
        // a file fills a few of the fields
        List<ContactField> filled = FIELDS.stream()
                .filter(field -> field == ContactField.STATUS
                        || contacts.stream()
                                .anyMatch(one -> !one.data().text(field).isEmpty()))
                .toList();
        var rows = new Rows(
                contacts.stream().map(New::owner).map(UserId::value).toList(),
                contacts.stream().map(New::data).toList(),
                filled,
                contacts.stream().map(any -> 1).toArray(Integer[]::new),
                contacts.stream().map(one -> valid(one.data())).toArray(Integer[]::new));
        var judged =
                StandardAddresses.Judged.of(contacts.stream().map(New::data).toList());
        String names = FIELDS.stream().map(ContactField::column).collect(Collectors.joining(", "));
        String values = FIELDS.stream()
                .map(field -> filled.contains(field) ? rows.cast(field) : Rows.nothing(field))
                .collect(Collectors.joining(", "));
        String insert = INSERT.formatted(names, values, "%s");
        var table = rows.table(
                ", " + StandardAddresses.Judged.ARRAYS, ", " + StandardAddresses.Judged.TEXTS + ", judged_by");
        List<Long> ids = new ArrayList<>(judged.bound(rows.bound(Sql.of(dialect.returningIds(insert), table)))
                .with("actor", actor.id().value())
                .with("now", now)
                .on(jdbc)
                .query((r, n) -> r.getLong(1))
                .list());
        ids.sort(null); // given in the order of the rows
        access.own(Sql.of("select x.id as contact_id from %s", Sql.ids("contacts", ids.toArray(Long[]::new))));
        List<Update> all = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            all.add(new Update(ids.get(i), ContactData.EMPTY, contacts.get(i).data()));
        }
        externalIds(all);
        consent(all);
        standards.askLater(ids, judged);
        return ids;
    }

    /** Updates the contacts and records each changed field with its old and new text as people read them (R43). */
    public void update(Actor actor, OrganizationId organization, List<Update> updates, OffsetDateTime now) {
        if (updates.isEmpty()) {
            return;
        }
        Set<ContactField> changed = updates.stream()
                .flatMap(update -> update.before().differences(update.after()).stream())
                .collect(Collectors.toSet());
        List<ContactField> fields = FIELDS.stream().filter(changed::contains).toList();
        var rows = new Rows(
                updates.stream().map(Update::id).toList(),
                updates.stream().map(Update::after).toList(),
                fields,
                updates.stream().map(update -> told(update) ? 1 : 0).toArray(Integer[]::new),
                updates.stream().map(ContactBulk::valid).toArray(Integer[]::new));
        String values = fields.stream()
                .map(field -> ", " + rows.cast(field) + " as " + field.column())
                .collect(Collectors.joining());
        String sets = fields.stream()
                .map(field -> ", " + field.column() + " = s." + field.column())
                .collect(Collectors.joining());
        var judged = StandardAddresses.Judged.after(updates);
        boolean none = judged.none();
        var table = none
                ? rows.table("", "")
                : judged.bound(rows.table(
                        ", " + StandardAddresses.Judged.ARRAYS, ", " + StandardAddresses.Judged.TEXTS + ", judged_by"));
        rows.bound(Sql.of(
                        UPDATE.formatted(
                                none ? values : values + ", " + StandardAddresses.Judged.TEXTS + ", x.judged_by",
                                "%s",
                                none ? sets : sets + StandardAddresses.Judged.SETS),
                        table))
                .with("actor", actor.id().value())
                .with("now", now)
                .on(jdbc)
                .update();
        record(actor, organization, updates, now);
        externalIds(updates);
        consent(updates);
        standards.askLater(updates.stream().map(Update::id).toList(), judged);
        access.follow(Sql.of(
                "select x.id as contact_id from %s",
                Sql.ids("contacts", updates.stream().map(Update::id).toArray(Long[]::new))));
    }

    /** What not everybody sees who sees the last activity does not move it (R6). */
    private static boolean told(Update update) {
        return update.before().differences(update.after()).stream()
                .anyMatch(field -> field.part() == Part.CONTACT_DATA);
    }

    private static int valid(ContactData data) {
        return EmailAddresses.valid(data.text(ContactField.EMAIL)) ? 1 : 0;
    }

    /** 2 where the address stays what it is: what is known of it stays, too. */
    private static int valid(Update update) {
        return sameEmail(update) ? 2 : valid(update.after());
    }

    private static boolean sameEmail(Update update) {
        return update.before().text(ContactField.EMAIL).equals(update.after().text(ContactField.EMAIL));
    }

    private void externalIds(List<Update> updates) {
        externalIds.changeAll(updates.stream()
                .map(update -> new ExternalIdTable.Changed(
                        update.id(),
                        ExternalIds.of(update.before().text(ContactField.EXTERNAL_IDS)),
                        ExternalIds.of(update.after().text(ContactField.EXTERNAL_IDS))))
                .toList());
    }

    private void consent(List<Update> updates) {
        var other =
                updates.stream().filter(one -> !sameEmail(one)).map(Update::id).toArray(Long[]::new);
        if (other.length > 0) {
            var those = Sql.of("select y.id as contact_id from unnest(cast(:other as bigint array)) as y(id)")
                    .with("other", other);
            unsubscribed.follow(those);
            bounces.follow(those);
        }
    }

    private void record(Actor actor, OrganizationId organization, List<Update> updates, OffsetDateTime now) {
        Map<Long, String> sources = leadSources.names(organization);
        List<Long> contacts = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        List<String> olds = new ArrayList<>();
        List<String> news = new ArrayList<>();
        for (var update : updates) {
            for (var field : update.before().differences(update.after())) {
                contacts.add(update.id());
                fields.add(field.name());
                olds.add(Contacts.shown(field, update.before(), sources));
                news.add(Contacts.shown(field, update.after(), sources));
            }
        }
        jdbc.sql(EDITS)
                .param("actor", actor.id().value())
                .param("now", now)
                .param("contacts", contacts.toArray(Long[]::new))
                .param("fields", fields.toArray(String[]::new))
                .param("olds", olds.toArray(String[]::new))
                .param("news", news.toArray(String[]::new))
                .update();
    }

    /** Rows as one array per column, table {@code x}. */
    private static final class Rows {

        private final List<Long> who;
        private final List<ContactData> data;
        private final List<ContactField> fields;
        private final Integer[] told;
        private final Integer[] valid;

        Rows(List<Long> who, List<ContactData> data, List<ContactField> fields, Integer[] told, Integer[] valid) {
            this.valid = valid;
            this.who = who;
            this.data = data;
            this.fields = fields;
            this.told = told;
        }

        /** With more arrays of that many rows, under these names. */
        Sql table(String moreArrays, String moreNames) {
            String arrays = fields.stream()
                    .map(field -> ", cast(:f" + field.name() + " as varchar array)")
                    .collect(Collectors.joining());
            String names = fields.stream().map(field -> ", " + field.column()).collect(Collectors.joining());
            return Sql.of(
                    "unnest(cast(:nos as bigint array), cast(:who as bigint array), cast(:sortNames as bytea array),"
                            + " cast(:searchTexts as varchar array), cast(:valid as integer array),"
                            + " cast(:told as integer array)" + moreArrays + arrays
                            + ") as x(no, who, sort_name, search_text, email_valid, told" + moreNames + names + ")");
        }

        Sql bound(Sql statement) {
            Sql all = statement
                    .with(
                            "nos",
                            IntStream.range(0, who.size())
                                    .mapToObj(Long::valueOf)
                                    .toArray(Long[]::new))
                    .with("who", who.toArray(Long[]::new))
                    .with("told", told)
                    .with("sortNames", data.stream().map(ContactName::sortName).toArray(byte[][]::new))
                    .with("searchTexts", texts(ContactName::searchText))
                    .with("valid", valid);
            for (var field : fields) {
                all = all.with("f" + field.name(), texts(one -> text(field, one)));
            }
            return all;
        }

        private @Nullable String[] texts(Function<ContactData, @Nullable String> text) {
            return data.stream().map(text).toArray(String[]::new);
        }

        private static @Nullable String text(ContactField field, ContactData data) {
            var value = ContactColumns.value(field, data).getValue();
            return value == null ? null : value.toString();
        }

        /** The column of a field in its own type. */
        String cast(ContactField field) {
            String type = type(field);
            return type.equals("varchar") ? "x." + field.column() : "cast(x." + field.column() + " as " + type + ")";
        }

        /** What is stored of a field without a value. */
        static String nothing(ContactField field) {
            return text(field, ContactData.EMPTY) == null ? "cast(null as " + type(field) + ")" : "''";
        }

        private static String type(ContactField field) {
            int type = ContactColumns.value(field, ContactData.EMPTY).getSqlType();
            return switch (type) {
                case Types.VARCHAR -> "varchar";
                case Types.DATE -> "date";
                case Types.SMALLINT -> "smallint";
                case Types.INTEGER -> "integer";
                case Types.BIGINT -> "bigint";
                case Types.BOOLEAN -> "boolean";
                case Types.NUMERIC -> "numeric(12, 2)";
                default -> throw new IllegalStateException("No array of " + field);
            };
        }
    }
}
