package app.tandem.contact.record;

import app.tandem.contact.ContactColumns;
import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactId;
import app.tandem.contact.ContactName;
import app.tandem.contact.visibility.ContactAccess;
import app.tandem.intake.EmailAddresses;
import app.tandem.people.Actor;
import app.tandem.people.UserId;
import app.tandem.sql.Sql;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Writes contacts with their derived columns and the owner's access, always together. */
@Component
class ContactTable {

    private static final String FIELDS =
            Arrays.stream(ContactField.values()).map(ContactField::column).collect(Collectors.joining(", "));
    private static final String VALUES =
            Arrays.stream(ContactField.values()).map(ContactTable::parameter).collect(Collectors.joining(", "));

    private final JdbcClient jdbc;
    private final ContactAccess access;

    ContactTable(JdbcClient jdbc, ContactAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** Locks the contact until the transaction ends; false if there is none. */
    boolean lock(ContactId id) {
        return jdbc.sql("select c.id from contact c where c.id = :id for update")
                .param("id", id.value())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    Optional<ContactData> find(ContactId id) {
        return jdbc.sql("select " + ContactColumns.ALL + " from contact c where c.id = :id")
                .param("id", id.value())
                .query((row, n) -> ContactColumns.read(row))
                .optional();
    }

    /** Inserts a contact owned by the actor (R1). */
    ContactId insert(Actor owner, ContactData data, OffsetDateTime now) {
        var key = new GeneratedKeyHolder();
        derived(fields(jdbc.sql("""
                        insert into contact (organization_id, owner_id, owner_since, created_at, created_by, updated_at,
                          updated_by, last_activity_at, sort_name, search_text, email_valid, %s)
                        values (:organization, :user, :now, :now, :user, :now, :user, :now, :sortName, :searchText,
                          :emailValid, %s)""".formatted(FIELDS, VALUES)), Arrays.asList(ContactField.values()), data), data)
                .param("organization", owner.organization().value())
                .param("user", owner.id().value())
                .param("now", now)
                .update(key, "id");
        var id = Objects.requireNonNull(key.getKey(), "the new contact's id").longValue();
        access.own(Sql.of("select cast(:id as bigint) as contact_id").with("id", id));
        return new ContactId(id);
    }

    /** Updates these fields and the columns derived from them. */
    void update(ContactId id, Collection<ContactField> changed, ContactData data, UserId by, OffsetDateTime now) {
        var columns = changed.stream()
                .map(field -> field.column() + " = " + parameter(field))
                .collect(Collectors.joining(", "));
        derived(fields(jdbc.sql("""
                        update contact set %s, updated_at = :now, updated_by = :user, last_activity_at = :now,
                          sort_name = :sortName, search_text = :searchText, email_valid = :emailValid,
                          version = version + 1
                        where id = :id""".formatted(columns)), changed, data), data)
                .param("id", id.value())
                .param("user", by.value())
                .param("now", now)
                .update();
        access.follow(id);
    }

    private static StatementSpec fields(StatementSpec statement, Collection<ContactField> fields, ContactData data) {
        var spec = statement;
        for (var field : fields) {
            spec = spec.param(field.name(), ContactColumns.value(field, data));
        }
        return spec;
    }

    private static StatementSpec derived(StatementSpec statement, ContactData data) {
        return statement
                .param("sortName", ContactName.sortName(data))
                .param("searchText", ContactName.searchText(data))
                .param("emailValid", EmailAddresses.valid(data.text(ContactField.EMAIL)));
    }

    private static String parameter(ContactField field) {
        return ":" + field.name();
    }
}
