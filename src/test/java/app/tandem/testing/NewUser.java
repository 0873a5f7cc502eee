package app.tandem.testing;

import app.tandem.people.Folding;
import app.tandem.people.OrganizationId;
import app.tandem.people.UserId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** A user in the making: an active member with both permissions unless something else is said. */
public final class NewUser {

    private static final BCryptPasswordEncoder QUICK = new BCryptPasswordEncoder(4);

    private final Given given;
    private final Map<String, @Nullable Object> row = new LinkedHashMap<>();
    private final Map<String, Boolean> teams = new LinkedHashMap<>();
    private @Nullable String lastTeam;

    NewUser(Given given, String name) {
        this.given = given;
        int gap = name.lastIndexOf(' ');
        row.put("first_name", gap < 0 ? name : name.substring(0, gap));
        row.put("last_name", gap < 0 ? "Test" : name.substring(gap + 1));
        String whole = row.get("first_name") + " " + row.get("last_name");
        row.put("search_name", Folding.fold(whole));
        row.put("sort_name", Folding.sortKey(whole));
    }

    public NewUser of(OrganizationId organization) {
        row.put("organization_id", organization.value());
        return this;
    }

    /** On the team of that name, made if needed; may be said several times. */
    public NewUser onTeam(String team) {
        teams.put(team, false);
        lastTeam = team;
        return this;
    }

    /** Manages the team named last. */
    public NewUser manager() {
        teams.put(Objects.requireNonNull(lastTeam, "which team?"), true);
        return this;
    }

    public NewUser admin() {
        row.put("role", "ADMIN");
        return this;
    }

    /** With the permission "Restore consent" (R35). */
    public NewUser restorer() {
        row.put("can_restore_consent", true);
        return this;
    }

    public NewUser deactivated() {
        row.put("active", false);
        return this;
    }

    public NewUser without(Permission permission) {
        row.put(permission.column, false);
        return this;
    }

    /** Made from the name otherwise. */
    public NewUser email(String email) {
        row.put("email", email);
        return this;
    }

    public NewUser password(String password) {
        row.put("password_hash", "{bcrypt}" + QUICK.encode(password));
        return this;
    }

    public NewUser title(String title) {
        row.put("title", title);
        return this;
    }

    /** Reads days and times as they are there. */
    public NewUser inZone(String zone) {
        row.put("browser_zone", zone);
        return this;
    }

    public UserId create() {
        long organization = (Long) Objects.requireNonNull(row.get("organization_id"), "of which organization?");
        row.computeIfAbsent("email", key -> freeAddress());
        UserId user = new UserId(given.insert("app_user", row));
        teams.forEach((team, manages) -> given.jdbc()
                .sql("insert into team_member (team_id, user_id, manager) values (?, ?, ?)")
                .params(team(organization, team), user.value(), manages)
                .update());
        return user;
    }

    private String freeAddress() {
        String local = String.valueOf(row.get("search_name")).replaceAll("[^a-z0-9]+", ".");
        int taken = given.jdbc()
                .sql("select count(*) from app_user where email like ?")
                .param(local + "%@test.example")
                .query(Integer.class)
                .single();
        return local + (taken == 0 ? "" : "." + taken) + "@test.example";
    }

    private long team(long organization, String name) {
        return given.jdbc()
                .sql("select id from team where organization_id = ? and name = ?")
                .params(organization, name)
                .query(Long.class)
                .optional()
                .orElseGet(() -> given.insert("team", Map.of("organization_id", organization, "name", name)));
    }
}
