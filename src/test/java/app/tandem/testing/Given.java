package app.tandem.testing;

import app.tandem.contact.ContactId;
import app.tandem.people.Folding;
import app.tandem.people.LicenceState;
import app.tandem.people.OrganizationId;
import app.tandem.people.SignedInUser;
import app.tandem.people.UserId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** What is there before a test begins: organizations, people, partnerships and contacts, in the words of the rules. */
public final class Given {

    /** The permission "Share &amp; assign with colleagues", for {@code without}. */
    public static final Permission sharePermission = Permission.SHARE;

    /** The permission "Change owner", for {@code without}. */
    public static final Permission changeOwnerPermission = Permission.CHANGE_OWNER;

    /** When everything was made that names no other time. */
    public static final Instant THEN = Instant.parse("2026-03-02T15:00:00Z");

    private final JdbcClient jdbc;

    private final EmptyDatabase database;

    Given(JdbcClient jdbc, EmptyDatabase database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    /** Northfield Lending, Harbor Realty and their people, and nothing else: the database is emptied first. */
    public void northfield() {
        if (jdbc.sql("select exists (select 1 from organization)")
                .query(Boolean.class)
                .single()) {
            database.empty();
        }
        Northfield.write(this);
    }

    /** Who gave a share or an assignment: {@code sharedWith(carol, by(bob))}. */
    public static By by(UserId user) {
        return new By(user);
    }

    /** Somebody whose password was looked at; one who has none gets one. */
    public SignedInUser proven(UserId user) {
        jdbc.sql("update app_user set password_hash = '{noop}x' where id = ? and password_hash is null")
                .param(user.value())
                .update();
        return jdbc.sql("select email, password_hash from app_user where id = ?")
                .param(user.value())
                .query((row, n) -> new SignedInUser(user, row.getString("email"), row.getString("password_hash")))
                .single();
    }

    /** A lender. */
    public OrganizationId lender(String name) {
        return organization(name, "LENDER");
    }

    /** A partner firm. */
    public OrganizationId firm(String name) {
        return organization(name, "FIRM");
    }

    /** From now on, members of the organization may share with their own teams only. */
    public void sharingInOwnTeamsOnly(OrganizationId organization) {
        jdbc.sql("update organization set share_scope = 'TEAMS' where id = ?")
                .param(organization.value())
                .update();
    }

    /** From now on, change owner is for supervisors only. */
    public void changeOwnerForSupervisorsOnly(OrganizationId organization) {
        jdbc.sql("update organization set change_owner_by = 'SUPERVISORS' where id = ?")
                .param(organization.value())
                .update();
    }

    /** A loan officer, of a lender named next. */
    public NewUser lo(String name) {
        return new NewUser(this, name);
    }

    /** An agent, of a firm named next. */
    public NewUser agent(String name) {
        return new NewUser(this, name);
    }

    /** An active co-marketing partnership of the two, in either order. */
    public void partners(UserId one, UserId other) {
        partnership(one, other, "ACTIVE");
    }

    /** A partnership that has ended. */
    public void formerPartners(UserId one, UserId other) {
        partnership(one, other, "ENDED");
    }

    /** A partnership that waits for the agent's answer. */
    public void invitedPartners(UserId one, UserId other) {
        partnership(one, other, "INVITED");
    }

    /** From now on, they may share and assign with colleagues. */
    public void mayShare(UserId user) {
        jdbc.sql("update app_user set can_share = true where id = ?")
                .param(user.value())
                .update();
    }

    /** From now on, they belong to another organization. */
    public void moves(UserId user, OrganizationId organization) {
        jdbc.sql("update app_user set organization_id = ? where id = ?")
                .params(organization.value(), user.value())
                .update();
    }

    /** From now on, they are licensed in these states and no others. */
    public void licensed(UserId user, LicenceState... states) {
        jdbc.sql("delete from user_licence where user_id = ?")
                .param(user.value())
                .update();
        for (var state : states) {
            jdbc.sql("insert into user_licence (user_id, state) values (?, ?)")
                    .params(user.value(), state.name())
                    .update();
        }
    }

    /** They never were partners. */
    public void neverPartners(UserId one, UserId other) {
        jdbc.sql("delete from partnership where lo_id in (:both) and agent_id in (:both)")
                .param("both", List.of(one.value(), other.value()))
                .update();
    }

    /** One contact. */
    public NewContact contact() {
        return new NewContact(this);
    }

    /** Maya's, assigned to Diego (a colleague), shared with Priya (a colleague), Jonas (a partner) and who has left. */
    public ContactId assignedToColleague() {
        return contact()
                .ownedBy(Northfield.maya)
                .assignedTo(Northfield.diego)
                .sharedWith(Northfield.priya, Northfield.jonas, Northfield.victor)
                .create();
    }

    /** Maya's, assigned to Jonas (a partner), shared with Diego (a colleague) and Aisha (a partner, now of another firm). */
    public ContactId assignedToPartner() {
        moves(Northfield.aisha, firm("Lake Homes"));
        return contact()
                .ownedBy(Northfield.maya)
                .assignedTo(Northfield.jonas)
                .sharedWith(Northfield.aisha, Northfield.diego)
                .create();
    }

    /** That many contacts, made in a few statements. */
    public NewContacts contacts(int number) {
        return new NewContacts(this, number);
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    long insert(String table, Map<String, ? extends @Nullable Object> row) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into " + table + " (" + String.join(", ", row.keySet()) + ") values (:"
                        + String.join(", :", row.keySet()) + ")")
                .params(row)
                .update(key, "id");
        return java.util.Objects.requireNonNull(key.getKey()).longValue();
    }

    /** Many rows in one statement; the columns separated by commas. */
    @SafeVarargs
    final void insert(String table, String columns, List<Object>... rows) {
        String row = "(" + columns.replaceAll("\\w+", "?") + ")";
        jdbc.sql("insert into " + table + " (" + columns + ") values "
                        + String.join(", ", Collections.nCopies(rows.length, row)))
                .params(Arrays.stream(rows).flatMap(List::stream).toList())
                .update();
    }

    long organizationOf(UserId user) {
        return jdbc.sql("select organization_id from app_user where id = ?")
                .param(user.value())
                .query(Long.class)
                .single();
    }

    long leadSource(long organization, String name) {
        return jdbc.sql("select id from lead_source where organization_id = ? and name = ?")
                .params(organization, name)
                .query(Long.class)
                .optional()
                .orElseGet(() -> insert(
                        "lead_source",
                        Map.of("organization_id", organization, "name", name, "sort_name", Folding.sortKey(name))));
    }

    /** The person's group of that name, made if needed. */
    public long group(UserId user, String name) {
        return jdbc.sql("select id from contact_group where user_id = ? and name_key = ?")
                .params(user.value(), Folding.key(name))
                .query(Long.class)
                .optional()
                .orElseGet(() -> insert(
                        "contact_group", Map.of("user_id", user.value(), "name", name, "name_key", Folding.key(name))));
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private OrganizationId organization(String name, String kind) {
        return new OrganizationId(insert("organization", Map.of("name", name, "kind", kind)));
    }

    private void partnership(UserId one, UserId other, String status) {
        boolean oneIsAgent = jdbc.sql(
                        "select o.kind from app_user u join organization o on o.id = u.organization_id where u.id = ?")
                .param(one.value())
                .query(String.class)
                .single()
                .equals("FIRM");
        jdbc.sql("""
                        insert into partnership (lo_id, agent_id, status, accepted, delivery, since, ended_at)
                        values (:lo, :agent, :status, :accepted, :delivery, :since, :ended)""")
                .param("lo", (oneIsAgent ? other : one).value())
                .param("agent", (oneIsAgent ? one : other).value())
                .param("status", status)
                .param("accepted", !status.equals("INVITED"))
                .param("delivery", status.equals("INVITED") ? "DELIVERED" : null)
                .param("since", at(THEN))
                .param("ended", status.equals("ENDED") ? at(THEN.plusSeconds(3600)) : null)
                .update();
    }
}
