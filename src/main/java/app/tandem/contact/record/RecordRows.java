package app.tandem.contact.record;

import app.tandem.contact.ArchiveReason;
import app.tandem.contact.ContactColumns;
import app.tandem.contact.ContactData;
import app.tandem.contact.ContactId;
import app.tandem.people.OrganizationId;
import app.tandem.people.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the one row of a contact for its record. */
@Component
class RecordRows {

    /** A person whom the viewer may or may not know about. */
    record Someone(UserId id, String name, OrganizationId organization) {}

    /** The row's content, before disclosure. */
    record Row(
            ContactData data,
            String leadSource,
            Someone owner,
            Instant ownerSince,
            @Nullable UserId assignee,
            Instant created,
            Someone createdBy,
            boolean inOwnGroup,
            @Nullable ArchiveReason archiveReason,
            @Nullable Someone archivedBy,
            @Nullable Instant archivedAt) {

        ContactRecord.@Nullable Archiving archiving(RelatedRows.People people) {
            if (archiveReason == null) {
                return null;
            }
            return new ContactRecord.Archiving(
                    archiveReason, archivedBy == null ? "" : people.known(archivedBy), archivedAt);
        }
    }

    private final JdbcClient jdbc;

    RecordRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Row> find(ContactId id, UserId viewer) {
        return jdbc.sql("""
                        select %s, l.name as source_name, c.owner_id, c.owner_since, c.assignee_id, c.created_at,
                               c.created_by, c.archived, c.archive_reason, c.archived_at, c.archived_by,
                               o.first_name as o_first, o.last_name as o_last, o.organization_id as o_org,
                               m.first_name as m_first, m.last_name as m_last, m.organization_id as m_org,
                               x.first_name as x_first, x.last_name as x_last, x.organization_id as x_org,
                               exists (select 1 from contact_group_member gm join contact_group g on g.id = gm.group_id
                                 where gm.contact_id = c.id and g.user_id = :viewer) as in_own_group
                        from contact c
                        join app_user o on o.id = c.owner_id
                        join app_user m on m.id = c.created_by
                        left join app_user x on x.id = c.archived_by
                        left join lead_source l on l.id = c.lead_source_id
                        where c.id = :id""".formatted(ContactColumns.ALL))
                .param("id", id.value())
                .param("viewer", viewer.value())
                .query((row, n) -> read(row))
                .optional();
    }

    private static Row read(ResultSet row) throws SQLException {
        var reason = row.getString("archive_reason");
        var assignee = row.getLong("assignee_id");
        var source = row.getString("source_name");
        return new Row(
                ContactColumns.read(row),
                source == null ? "" : source,
                someone(row, "owner_id", "o"),
                row.getObject("owner_since", OffsetDateTime.class).toInstant(),
                assignee == 0 ? null : new UserId(assignee),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                someone(row, "created_by", "m"),
                row.getBoolean("in_own_group"),
                row.getBoolean("archived")
                        ? reason == null ? ArchiveReason.OTHER : ArchiveReason.valueOf(reason)
                        : null,
                row.getLong("archived_by") == 0 ? null : someone(row, "archived_by", "x"),
                instant(row, "archived_at"));
    }

    static Someone someone(ResultSet row, String id, String prefix) throws SQLException {
        return new Someone(
                new UserId(row.getLong(id)),
                row.getString(prefix + "_first") + " " + row.getString(prefix + "_last"),
                new OrganizationId(row.getLong(prefix + "_org")));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
