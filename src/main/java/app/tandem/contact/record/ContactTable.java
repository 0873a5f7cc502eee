package app.tandem.contact.record;

import app.tandem.access.Disclosure.Part;
import app.tandem.contact.ContactColumns;
import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactId;
import app.tandem.contact.ContactName;
import app.tandem.contact.consent.HardBounces;
import app.tandem.contact.consent.Unsubscribed;
import app.tandem.contact.external.ExternalIdTable;
import app.tandem.contact.external.ExternalIds;
import app.tandem.contact.visibility.ContactAccess;
import app.tandem.intake.EmailAddresses;
import app.tandem.people.Actor;
import app.tandem.people.UserId;
import app.tandem.sql.Sql;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
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

    private static final List<ContactField> IN_ROW =
            Arrays.stream(ContactField.values()).filter(ContactField::inRow).toList();
    private static final String FIELDS =
            IN_ROW.stream().map(ContactField::column).collect(Collectors.joining(", "));
    private static final String VALUES =
            IN_ROW.stream().map(ContactTable::parameter).collect(Collectors.joining(", "));

    private final JdbcClient jdbc;
    private final ContactAccess access;
    private final ExternalIdTable externalIds;
    private final StandardAddresses standards;
    private final Unsubscribed unsubscribed;
    private final HardBounces bounces;

    ContactTable(
            JdbcClient jdbc,
            ContactAccess access,
            ExternalIdTable externalIds,
            StandardAddresses standards,
            Unsubscribed unsubscribed,
            HardBounces bounces) {
        this.bounces = bounces;
        this.unsubscribed = unsubscribed;
        this.jdbc = jdbc;
        this.access = access;
        this.externalIds = externalIds;
        this.standards = standards;
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
                          :emailValid, %s)""".formatted(FIELDS, VALUES)), IN_ROW, data), data)
                .param("organization", owner.organization().value())
                .param("user", owner.id().value())
                .param("now", now)
                .update(key, "id");
        var id = Objects.requireNonNull(key.getKey(), "the new contact's id").longValue();
        access.own(Sql.of("select cast(:id as bigint) as contact_id").with("id", id));
        externalIds(new ContactId(id), ContactData.EMPTY, data);
        consent(new ContactId(id), ContactData.EMPTY, data);
        standards.follow(new ContactId(id), ContactData.EMPTY, data, now);
        return new ContactId(id);
    }

    /**
     * Updates the fields that differ and the columns derived from them. What not everybody sees who sees the last
     * activity does not move it (R6).
     */
    void update(ContactId id, ContactData before, ContactData data, UserId by, OffsetDateTime now) {
        var changed = before.differences(data);
        var row = changed.stream().filter(ContactField::inRow).toList();
        var columns = row.stream()
                .map(field -> field.column() + " = " + parameter(field) + ", ")
                .collect(Collectors.joining());
        if (changed.contains(ContactField.EMAIL)) {
            columns += "email_valid = :emailValid, ";
        }
        boolean told = changed.stream().anyMatch(field -> field.part() == Part.CONTACT_DATA);
        derived(fields(jdbc.sql("""
                        update contact set %supdated_at = :now, updated_by = :user, last_activity_at = %s,
                          sort_name = :sortName, search_text = :searchText, version = version + 1
                        where id = :id""".formatted(columns, told ? ":now" : "last_activity_at")), row, data), data)
                .param("id", id.value())
                .param("user", by.value())
                .param("now", now)
                .update();
        externalIds(id, before, data);
        consent(id, before, data);
        access.follow(id);
        standards.follow(id, before, data, now);
    }

    private void externalIds(ContactId id, ContactData before, ContactData after) {
        externalIds.change(
                id,
                ExternalIds.of(before.text(ContactField.EXTERNAL_IDS)),
                ExternalIds.of(after.text(ContactField.EXTERNAL_IDS)));
    }

    private void consent(ContactId id, ContactData before, ContactData after) {
        if (!before.text(ContactField.EMAIL).equals(after.text(ContactField.EMAIL))) {
            var contact = Sql.of("select cast(:id as bigint) as contact_id").with("id", id.value());
            unsubscribed.follow(contact);
            bounces.follow(contact);
        }
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
