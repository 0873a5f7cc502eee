package app.tandem.contact.record;

import app.tandem.access.Action;
import app.tandem.contact.ArchiveReason;
import app.tandem.contact.ContactColumns;
import app.tandem.contact.ContactData;
import app.tandem.contact.ContactId;
import app.tandem.contact.OwnLists;
import app.tandem.people.OrganizationId;
import app.tandem.people.UserId;
import app.tandem.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
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
            int listed,
            @Nullable ArchiveReason archiveReason,
            @Nullable Someone archivedBy,
            @Nullable Instant archivedAt,
            boolean emailValid,
            boolean unsubscribed,
            ContactRecord.@Nullable Standard standard) {

        ContactRecord.@Nullable Archiving archiving(RelatedRows.People people) {
            if (archiveReason == null) {
                return null;
            }
            return new ContactRecord.Archiving(
                    archiveReason, archivedBy == null ? "" : people.known(archivedBy), archivedAt);
        }
    }

    private final JdbcClient jdbc;
    private final OwnLists lists;

    RecordRows(JdbcClient jdbc, OwnLists lists) {
        this.jdbc = jdbc;
        this.lists = lists;
    }

    Optional<Row> find(ContactId id, UserId viewer) {
        return jdbc.sql("""
                        select %s, l.name as source_name, c.owner_id, c.owner_since, c.assignee_id, c.created_at,
                               c.created_by, c.archived, c.archive_reason, c.archived_at, c.archived_by,
                               c.email_valid, c.unsubscribed,
                               c.standard_street, c.standard_city, c.standard_state, c.standard_zip, c.standard_by,
                               c.standard_at,
                               o.first_name as o_first, o.last_name as o_last, o.organization_id as o_org,
                               m.first_name as m_first, m.last_name as m_last, m.organization_id as m_org,
                               x.first_name as x_first, x.last_name as x_last, x.organization_id as x_org,
                               0%s as listed
                        from contact c
                        join app_user o on o.id = c.owner_id
                        join app_user m on m.id = c.created_by
                        left join app_user x on x.id = c.archived_by
                        left join lead_source l on l.id = c.lead_source_id
                        where c.id = :id""".formatted(ContactColumns.ALL, lists.facts(List.of(Action.values()))))
                .param("id", id.value())
                .param("viewer", viewer.value())
                .query((row, n) -> read(row))
                .optional();
    }

    private static Row read(ResultSet row) throws SQLException {
        var reason = row.getString("archive_reason");
        var assignee = row.getLong("assignee_id");
        return new Row(
                ContactColumns.read(row),
                Columns.text(row, "source_name"),
                someone(row, "owner_id", "o"),
                Columns.at(row, "owner_since"),
                assignee == 0 ? null : new UserId(assignee),
                Columns.at(row, "created_at"),
                someone(row, "created_by", "m"),
                row.getInt("listed"),
                row.getBoolean("archived")
                        ? reason == null ? ArchiveReason.OTHER : ArchiveReason.valueOf(reason)
                        : null,
                row.getLong("archived_by") == 0 ? null : someone(row, "archived_by", "x"),
                Columns.instant(row, "archived_at"),
                row.getBoolean("email_valid"),
                row.getBoolean("unsubscribed"),
                StandardAddresses.read(row));
    }

    static Someone someone(ResultSet row, String id, String prefix) throws SQLException {
        return new Someone(
                new UserId(row.getLong(id)),
                row.getString(prefix + "_first") + " " + row.getString(prefix + "_last"),
                new OrganizationId(row.getLong(prefix + "_org")));
    }
}
