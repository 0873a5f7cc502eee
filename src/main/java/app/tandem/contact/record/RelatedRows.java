package app.tandem.contact.record;

import app.tandem.access.AccessPolicy;
import app.tandem.access.Action;
import app.tandem.access.Circumstances;
import app.tandem.access.Disclosure;
import app.tandem.access.Explanation;
import app.tandem.access.Fact;
import app.tandem.access.Facts;
import app.tandem.access.Helpers;
import app.tandem.access.Reason;
import app.tandem.access.Target;
import app.tandem.contact.ContactId;
import app.tandem.contact.RelatedPerson;
import app.tandem.contact.visibility.ContactAuthorization;
import app.tandem.contact.visibility.VisibleParts;
import app.tandem.people.OrganizationId;
import app.tandem.people.UserId;
import app.tandem.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the people related to a contact, as far as the viewer may know (R6a). */
@Component
class RelatedRows {

    /** The people around a contact whom the viewer may know. */
    record People(
            ContactAuthorization.Found viewer,
            RecordRows.Row row,
            Related owner,
            @Nullable Related assignee,
            List<Related> sharedWith) {

        /** A person's name, "you" for the viewer, or empty if hidden from the viewer. */
        String known(RecordRows.Someone someone) {
            return RelatedRows.known(viewer, row, someone);
        }
    }

    private static final String FORMER_PARTNER = """
            u.organization_id <> c.organization_id
              and exists (select 1 from known_partner p
                where p.user_id = u.id and p.partner_id in (c.owner_id, a.shared_by, a.assigned_by))
              and not exists (select 1 from active_partner q
                where q.user_id = u.id and q.partner_id in (c.owner_id, a.shared_by, a.assigned_by))""";

    private final JdbcClient jdbc;

    RelatedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    People of(ContactId id, ContactAuthorization.Found viewer, RecordRows.Row row, Helpers.Around around) {
        List<Related> owners = new ArrayList<>();
        List<Related> assignees = new ArrayList<>();
        List<Related> shares = new ArrayList<>();
        jdbc.sql("""
                        select a.owner, a.assigned, a.shared and %s as shared, a.assigned_at, a.assigned_by,
                               case when a.also_shared_by = :viewer then a.also_shared_at else a.shared_at end as shared_at,
                               s.id as shared_by,
                               u.id as user_id, u.first_name as u_first, u.last_name as u_last,
                               u.organization_id as u_org, u.active, org.name as organization, org.kind,
                               s.first_name as s_first, s.last_name as s_last, s.organization_id as s_org,
                               t.first_name as t_first, t.last_name as t_last, t.organization_id as t_org,
                               case when %s then true else false end as former
                        from contact_access a
                        join contact c on c.id = a.contact_id
                        join app_user u on u.id = a.user_id
                        join organization org on org.id = u.organization_id
                        left join app_user s on s.id = case when a.also_shared_by = :viewer then :viewer else a.shared_by end
                        left join app_user t on t.id = a.assigned_by
                        where a.contact_id = :id and %s
                        order by shared_at, u.id""".formatted(VisibleParts.SHARE, FORMER_PARTNER, VisibleParts.RELATED))
                .param("id", id.value())
                .param("viewer", viewer.actor().id().value())
                .param("viewerOrg", viewer.actor().organization().value())
                .query(r -> {
                    if (r.getBoolean("owner")) {
                        owners.add(related(r, viewer, "", row.ownerSince(), List.of()));
                    }
                    if (r.getBoolean("assigned")) {
                        assignees.add(related(
                                r,
                                viewer,
                                giver(r, viewer, row, "assigned_by", "t"),
                                Columns.instant(r, "assigned_at"),
                                against(Action.UNASSIGN, r, viewer, row, around)));
                    }
                    if (r.getBoolean("shared")) {
                        shares.add(related(
                                r,
                                viewer,
                                giver(r, viewer, row, "shared_by", "s"),
                                Columns.instant(r, "shared_at"),
                                against(Action.UNSHARE, r, viewer, row, around)));
                    }
                });
        return new People(viewer, row, owners.getFirst(), assignees.isEmpty() ? null : assignees.getFirst(), shares);
    }

    private static Related related(
            ResultSet r,
            ContactAuthorization.Found viewer,
            String givenBy,
            @Nullable Instant since,
            List<String> against)
            throws SQLException {
        var user = new UserId(r.getLong("user_id"));
        return new Related(
                new RelatedPerson(
                        user,
                        r.getString("u_first") + " " + r.getString("u_last"),
                        r.getString("kind").equals("FIRM")),
                r.getString("organization"),
                user.equals(viewer.actor().id()),
                r.getBoolean("former") && Disclosure.sees(Disclosure.Part.ALL_RELATIONS, viewer.standing()),
                givenBy,
                since,
                against);
    }

    /** Why the viewer may not end this person's access. */
    private static List<String> against(
            Action action, ResultSet r, ContactAuthorization.Found viewer, RecordRows.Row row, Helpers.Around around)
            throws SQLException {
        var user = new UserId(r.getLong("user_id"));
        var organization = new OrganizationId(r.getLong("u_org"));
        var me = viewer.actor();
        var target = new Target(new Facts(0)
                .with(Fact.TARGET_SELF, user.equals(me.id()))
                .with(Fact.TARGET_ACTIVE, r.getBoolean("active"))
                .with(Fact.TARGET_OF_ACTORS_ORGANIZATION, organization.equals(me.organization()))
                .with(
                        Fact.TARGET_OF_OWNERS_ORGANIZATION,
                        organization.equals(row.owner().organization()))
                .with(Fact.TARGET_SUPERVISED, me.supervises(user, organization))
                .with(Fact.TARGET_ASSIGNEE, r.getBoolean("assigned"))
                .with(Fact.TARGET_SHARED, r.getBoolean("shared"))
                .with(
                        Fact.TARGET_SHARED_BY_ACTOR,
                        r.getLong("shared_by") == me.id().value()));
        var decision = AccessPolicy.decide(action, viewer.standing(), target);
        var name = r.getString("u_first") + " " + r.getString("u_last");
        return decision.reasons().isEmpty()
                ? List.of()
                : Reason.explain(
                                decision.reasons(),
                                new Circumstances(
                                        action,
                                        row.owner().name(),
                                        name,
                                        List.of(),
                                        Helpers.of(action, viewer.standing(), target, around)))
                        .stream()
                        .map(Explanation::text)
                        .toList();
    }

    private static String giver(
            ResultSet r, ContactAuthorization.Found viewer, RecordRows.Row row, String column, String prefix)
            throws SQLException {
        return r.getLong(column) == 0 ? "" : known(viewer, row, RecordRows.someone(r, column, prefix));
    }

    /** A person's name, "you" for the viewer, or empty if hidden from the viewer (R6a). */
    static String known(ContactAuthorization.Found viewer, RecordRows.Row row, RecordRows.Someone someone) {
        if (someone.id().equals(viewer.actor().id())) {
            return "you";
        }
        var knows = Disclosure.knowsOf(
                viewer.standing(),
                someone.organization().equals(viewer.actor().organization()),
                someone.id().equals(row.owner().id()) || Objects.equals(someone.id(), row.assignee()),
                false);
        return knows ? someone.name() : "";
    }
}
