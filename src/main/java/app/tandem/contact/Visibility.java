package app.tandem.contact;

import app.tandem.people.Actor;
import app.tandem.people.UserId;

/**
 * Which contacts a person sees, as a table expression (R4): their rows of contact_access, and the contacts of those
 * whom they supervise. The only query that decides visibility.
 */
public final class Visibility {

    private static final String OWN_ROWS = """
            select a.contact_id, a.owner, a.assigned, a.shared, false as team, a.own_activity_at, a.archived,
                   a.created_at, a.sort_name
            from contact_access a""";

    private static final String SUPERVISED_ROWS = """
            select c.id, coalesce(a.owner, false), coalesce(a.assigned, false), coalesce(a.shared, false),
                   c.owner_id <> :viewer, a.own_activity_at, c.archived, c.created_at, c.sort_name
            from contact c left join contact_access a on a.contact_id = c.id and a.user_id = :viewer""";

    private Visibility() {}

    /**
     * The visible contacts in parentheses, with the columns contact_id, owner, assigned, shared, team, own_activity_at,
     * archived, created_at and sort_name; binds its parameters.
     */
    public static String of(Actor viewer, ContactSql sql) {
        bind(viewer, sql);
        if (!viewer.active()) {
            return "(" + OWN_ROWS + " where 1 = 0)";
        }
        if (!viewer.isSupervisor()) {
            return "(" + OWN_ROWS + " where a.user_id = :viewer)";
        }
        String scope = viewer.admin() ? "c.organization_id = :viewerOrg" : "c.owner_id in (:supervised)";
        return "(" + OWN_ROWS + " join contact c on c.id = a.contact_id where a.user_id = :viewer and not (" + scope
                + ") union all " + SUPERVISED_ROWS + " where " + scope + ")";
    }

    /** Whether the viewer supervises the owner of contact {@code c}, as a condition; binds its parameters. */
    public static String supervises(Actor viewer, ContactSql sql) {
        bind(viewer, sql);
        if (!viewer.isSupervisor()) {
            return "1 = 0";
        }
        return viewer.admin()
                ? "(c.organization_id = :viewerOrg and c.owner_id <> :viewer)"
                : "c.owner_id in (:supervised)";
    }

    static void bind(Actor viewer, ContactSql sql) {
        sql.with("viewer", viewer.id().value())
                .with("viewerOrg", viewer.organization().value());
        if (!viewer.admin() && !viewer.supervised().isEmpty()) {
            sql.with(
                    "supervised",
                    viewer.supervised().stream().map(UserId::value).toList());
        }
    }
}
