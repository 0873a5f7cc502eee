package app.tandem.demo;

import static app.tandem.demo.Who.*;

import app.tandem.people.Folding;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Writes the organizations, users, teams and partnerships of the demonstration. */
@Component
class PeopleRows {

    static final String PASSWORD = "tandem-demo";

    private static final String DOWNTOWN = "Downtown branch";

    /** The states in which loan officers may work a borrower; of Omar and Ruth none are entered. */
    private static final Map<Who, List<String>> LICENCES = Map.of(
            MAYA, List.of("MN", "WI"),
            DIEGO, List.of("IA", "MN", "WI"),
            PRIYA, List.of("AZ", "MN", "ND", "SD", "WI"),
            SAM, List.of("MN", "WI"),
            VICTOR, List.of("IA", "MN", "WI"),
            NINA, List.of("IL", "WI"));

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Clock clock;

    PeopleRows(JdbcClient jdbc, PasswordEncoder passwords, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.passwords = passwords;
    }

    Cast write() {
        long lender = insert("organization", Map.of("name", "Northfield Lending", "kind", "LENDER"));
        long firm = insert("organization", Map.of("name", "Harbor Realty", "kind", "FIRM"));
        String hash = Objects.requireNonNull(passwords.encode(PASSWORD));
        Map<Who, Long> users = new EnumMap<>(Who.class);
        for (var who : Who.values()) {
            users.put(who, user(who, who.lender ? lender : firm, hash));
        }
        var cast = new Cast(lender, firm, users);
        team(cast, "Lakeside branch", SAM, MAYA, DIEGO, PRIYA, VICTOR);
        team(cast, DOWNTOWN, OMAR, NINA);
        Pact.ALL.forEach(pact -> partnership(cast, pact));
        LICENCES.forEach((who, states) -> states.forEach(state -> licence(cast, who, state)));
        invitation(cast);
        return cast;
    }

    private long user(Who who, long organization, String hash) {
        String name = who.first + " " + who.last;
        return insert(
                "app_user",
                Map.ofEntries(
                        Map.entry("organization_id", organization),
                        Map.entry("email", who.email()),
                        Map.entry("first_name", who.first),
                        Map.entry("last_name", who.last),
                        Map.entry("title", who.title),
                        Map.entry("password_hash", hash),
                        Map.entry("active", who != VICTOR),
                        Map.entry("role", who == RUTH ? "ADMIN" : "MEMBER"),
                        Map.entry("can_restore_consent", who == RUTH),
                        Map.entry("can_share", who != PRIYA),
                        Map.entry("search_name", Folding.fold(name)),
                        Map.entry("sort_name", Folding.sortKey(name))));
    }

    private void team(Cast cast, String name, Who manager, Who... members) {
        long team = insert("team", Map.of("organization_id", cast.lender(), "name", name));
        member(team, cast.id(manager), true);
        for (var who : members) {
            member(team, cast.id(who), false);
        }
    }

    private void member(long team, long user, boolean manager) {
        jdbc.sql("insert into team_member (team_id, user_id, manager) values (?, ?, ?)")
                .params(team, user, manager)
                .update();
    }

    private void partnership(Cast cast, Pact pact) {
        jdbc.sql("""
                        insert into partnership (lo_id, agent_id, status, since, ended_at)
                        values (:lo, :agent, :status, :since, :ended)""")
                .param("lo", cast.id(pact.lo()))
                .param("agent", cast.id(pact.agent()))
                .param("status", pact.ended() == null ? "ACTIVE" : "ENDED")
                .param("since", morning(pact.since()))
                .param("ended", ended(pact.ended()))
                .update();
    }

    private void licence(Cast cast, Who who, String state) {
        jdbc.sql("insert into user_licence (user_id, state) values (?, ?)")
                .params(cast.id(who), state)
                .update();
    }

    /** Somebody who was invited yesterday and has not come yet. */
    private void invitation(Cast cast) {
        String name = "Ingrid Sørensen";
        long invitation = insert(
                "invitation",
                Map.of(
                        "organization_id", cast.lender(),
                        "email", "ingrid.sorensen@northfield.example",
                        "first_name", "Ingrid",
                        "last_name", "Sørensen",
                        "title", "Loan officer",
                        "invited_by", cast.id(RUTH),
                        "invited_at", OffsetDateTime.now(clock).minusDays(1),
                        "expires_at", OffsetDateTime.now(clock).plusDays(6),
                        "search_name", Folding.fold(name),
                        "sort_name", Folding.sortKey(name)));
        jdbc.sql("insert into invitation_team (invitation_id, team_id) select ?, t.id from team t where t.name = ?")
                .params(invitation, DOWNTOWN)
                .update();
        jdbc.sql("insert into invitation_licence (invitation_id, state) values (?, 'MN')")
                .param(invitation)
                .update();
    }

    private static OffsetDateTime morning(LocalDate day) {
        return day.atTime(9, 0).atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime ended(@Nullable LocalDate day) {
        return day == null ? null : morning(day);
    }

    private long insert(String table, Map<String, Object> row) {
        var key = new GeneratedKeyHolder();
        var columns = row.keySet().stream().sorted().toList();
        jdbc.sql("insert into " + table + " (" + String.join(", ", columns) + ") values (:"
                        + String.join(", :", columns) + ")")
                .params(row)
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }
}
