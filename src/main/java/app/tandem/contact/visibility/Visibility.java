package app.tandem.contact.visibility;

import app.tandem.people.Actor;
import app.tandem.people.UserId;
import app.tandem.sql.Sql;
import java.util.List;

/**
 * Which contacts a person sees, as a table expression (R4): their rows of contact_access, and the contacts of those
 * whom they supervise. The only query that decides visibility.
 */
public final class Visibility {

    private static final String OWN_ROWS = """
            select a.contact_id, a.owner, a.assigned, a.shared, a.own_activity_at, a.archived, a.created_at,
                   a.sort_name, a.search_text
            from contact_access a where a.user_id = :viewer""";

    private static final String COLUMNS =
            "contact_id, owner, assigned, shared, own_activity_at, archived, created_at, sort_name, search_text";

    private static final String SUPERVISED_ROWS = """
            select %s, false as owner, false as assigned, false as shared,
                   cast(null as timestamp with time zone) as own_activity_at
            from contact c where %s and\s""";

    private static final String OWN_CONTACTS = """
            select c.id as contact_id, c.*, c.owner_id = :viewer as owner,
                   coalesce(c.assignee_id = :viewer, false) as assigned,
                   (select a.own_activity_at from contact_access a
                    where a.contact_id = c.id and a.user_id = :viewer) as own_activity_at
            from contact c where\s""";

    private static final String NOT_OWN =
            "not exists (select 1 from contact_access a where a.contact_id = c.id and a.user_id = :viewer)";
    /** The same for many contacts: one's own rows are read once and looked up in memory. */
    private static final String NOT_AMONG_OWN =
            "c.id not in (select a.contact_id from contact_access a where a.user_id = :viewer)";

    private Visibility() {}

    /**
     * The visible contacts in parentheses, with the columns contact_id, owner, assigned, shared, own_activity_at,
     * archived, created_at, sort_name and search_text.
     */
    public static Sql of(Actor viewer) {
        var own = Sql.of("select " + COLUMNS + " from (%s) a", own(viewer));
        return viewer.isSupervisor()
                ? Sql.of(
                        "(%s union all select " + COLUMNS + " from (%s) s)",
                        own,
                        rest(
                                viewer,
                                NOT_OWN,
                                "c.id as contact_id, c.archived, c.created_at, c.sort_name, c.search_text"))
                : Sql.of("(%s)", own);
    }

    /**
     * The same as the selects that make it up, each contact in one of them; each reads from an index in its order. The
     * first are rows of contact_access, the second, of supervisors only, are whole rows of contact.
     *
     * @param all whether thousands of rows are read, not only the first few
     */
    public static List<Sql> parts(Actor viewer, boolean all) {
        return viewer.isSupervisor()
                ? List.of(
                        own(viewer),
                        rest(viewer, all || !viewer.admin() ? NOT_AMONG_OWN : NOT_OWN, "c.id as contact_id, c.*"))
                : List.of(own(viewer));
    }

    /** The contacts that a supervisor sees without an access row of their own. */
    private static Sql rest(Actor viewer, String notOwn, String columns) {
        return Sql.of(SUPERVISED_ROWS + "%s", columns, notOwn, supervised(viewer, "c.organization_id", "c.owner_id"));
    }

    /** The part that a person's own access rows are. */
    public static Sql own(Actor viewer) {
        return bound(viewer, Sql.of(viewer.active() ? OWN_ROWS : OWN_ROWS + " and 1 = 0"));
    }

    /**
     * Whole rows of contact with what their own row of contact_access says of them, but not whether they are shared; the
     * condition leaves contacts that the viewer has a row of. For what reads all of them: each is looked up once, and in
     * its row only where the viewer knows of nothing but what they did themselves (R6).
     */
    public static String ownContacts(String condition) {
        return OWN_CONTACTS + condition;
    }

    /** Whether somebody of that organization and with that id is the viewer or supervised by them, as a condition. */
    public static Sql supervised(Actor viewer, String organization, String user) {
        return ofSupervised(viewer, organization + " = :viewerOrg", user);
    }

    /** Whether the viewer supervises the owner of contact {@code c}, as a condition. */
    public static Sql supervises(Actor viewer) {
        return ofSupervised(viewer, "(c.organization_id = :viewerOrg and c.owner_id <> :viewer)", "c.owner_id");
    }

    private static Sql ofSupervised(Actor viewer, String forAdmin, String user) {
        var condition = viewer.admin() ? forAdmin : user + " in (:supervised)";
        return bound(viewer, Sql.of(viewer.isSupervisor() ? condition : "1 = 0"))
                .with(
                        "supervised",
                        viewer.supervised().stream().map(UserId::value).toList());
    }

    /** Whether the viewer sees contact {@code c}, as a condition. Reads no row of one's own contacts. */
    public static Sql sees(Actor viewer) {
        return Sql.of(
                "(%s and (c.owner_id = :viewer or %s"
                        + " or exists (select 1 from contact_access va where va.contact_id = c.id and va.user_id = :viewer)))",
                viewer.active() ? "1 = 1" : "1 = 0", supervises(viewer));
    }

    /** Whether an active user sees a contact, as a condition on expressions that are their ids; for a few rows. */
    public static String seenBy(String user, String contact) {
        return seenBy(user, contact, "(select sc.owner_id from contact sc where sc.id = " + contact + ")");
    }

    /** The same with a known owner. */
    public static String seenBy(String user, String contact, String owner) {
        return ("(exists (select 1 from contact_access sa where sa.contact_id = %2$s and sa.user_id = %1$s)"
                        + " or exists (select 1 from supervision ss where ss.user_id = %3$s and ss.supervisor_id = %1$s))")
                .formatted(user, contact, owner);
    }

    /** Who sees a contact if they are active, as a query of their ids; the contact is an expression. */
    public static String viewers(String contact) {
        return ("(select sa.user_id from contact_access sa where sa.contact_id = %1$s union select ss.supervisor_id"
                        + " from supervision ss join contact sc on sc.owner_id = ss.user_id where sc.id = %1$s)")
                .formatted(contact);
    }

    /** A piece that names its viewer, by {@code :viewer} and {@code :viewerOrg}, with their ids. */
    public static Sql bound(Actor viewer, Sql sql) {
        return sql.with("viewer", viewer.id().value())
                .with("viewerOrg", viewer.organization().value());
    }
}
