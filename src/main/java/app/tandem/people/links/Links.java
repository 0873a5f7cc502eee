package app.tandem.people.links;

import app.tandem.people.Secret;
import app.tandem.people.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Single-use links (R51). A page opened by the link only looks at it ({@link #find}), since mail scanners open every
 * link; the button on that page uses it up ({@link #use}).
 */
@Service
@Transactional
public class Links {

    private static final String WORKS =
            "purpose = :purpose and hash = :hash and used_at is null and ended_at is null and expires_at > :now";

    private static final String OPEN = " and used_at is null and ended_at is null";

    /** Those for the same: whoever was sent two needs one. */
    private static final String SAME = """
            purpose = :purpose and user_id is not distinct from cast(:user as bigint)
            and email is not distinct from cast(:email as varchar)
            and about_id is not distinct from cast(:about as bigint)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Links(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes a link for a user; returns its token, which cannot be had again. Earlier ones go on working. */
    public String issue(LinkPurpose purpose, UserId user, @Nullable Long about) {
        return insert(purpose, user.value(), null, about, purpose.life());
    }

    /** Makes a link for an address, of somebody who may have no account; returns its token. */
    public String issue(LinkPurpose purpose, String email, @Nullable Long about) {
        return insert(purpose, null, email, about, purpose.life());
    }

    /** The link with this token if it still works, changing nothing; empty whatever is wrong with it. */
    @Transactional(readOnly = true)
    public Optional<Link> find(LinkPurpose purpose, String token) {
        return jdbc.sql("select * from link where " + WORKS)
                .param("purpose", purpose.name())
                .param("hash", Secret.hash(token))
                .param("now", now())
                .query(Links::read)
                .optional();
    }

    /**
     * Uses the link up, so that of two at once one gets it, and ends the others of the same purpose for the same person;
     * empty whatever is wrong with it. It works again if the transaction rolls back.
     */
    public Optional<Link> use(LinkPurpose purpose, String token) {
        return find(purpose, token).filter(this::useUp);
    }

    private boolean useUp(Link link) {
        Map<String, @Nullable Object> same = new HashMap<>();
        same.put("purpose", link.purpose().name());
        same.put("user", link.user() == null ? null : link.user().value());
        same.put("email", link.email());
        same.put("about", link.about());
        if (!held(SAME, same).contains(link.id())) {
            return false;
        }
        jdbc.sql("update link set used_at = :now where id = :id")
                .param("now", now())
                .param("id", link.id())
                .update();
        endAll(SAME, same);
        return true;
    }

    /** Ends all links of this purpose for a user, such as when their password has changed. */
    public void end(LinkPurpose purpose, UserId user) {
        end("purpose = :purpose and user_id = :user", Map.of("purpose", purpose.name(), "user", user.value()));
    }

    /** Ends all links of this purpose about that row, such as when an invitation is withdrawn. */
    public void endAbout(LinkPurpose purpose, long about) {
        end("purpose = :purpose and about_id = :about", Map.of("purpose", purpose.name(), "about", about));
    }

    private void end(String which, Map<String, ?> values) {
        held(which, values);
        endAll(which, values);
    }

    /** These links while they are open, held in one order, so that no two who change several wait for each other. */
    private List<Long> held(String which, Map<String, ?> values) {
        return jdbc.sql("select id from link where " + which + OPEN + " order by id for update")
                .params(values)
                .query((row, n) -> row.getLong("id"))
                .list();
    }

    private void endAll(String which, Map<String, ?> values) {
        jdbc.sql("update link set ended_at = :now where " + which + OPEN)
                .params(values)
                .param("now", now())
                .update();
    }

    private String insert(
            LinkPurpose purpose, @Nullable Long user, @Nullable String email, @Nullable Long about, Duration life) {
        var token = Secret.fresh();
        jdbc.sql("insert into link (purpose, hash, user_id, email, about_id, created_at, expires_at)"
                        + " values (:purpose, :hash, :user, :email, :about, :now, :expires)")
                .param("purpose", purpose.name())
                .param("hash", Secret.hash(token))
                .param("user", user)
                .param("email", email)
                .param("about", about)
                .param("now", now())
                .param("expires", now().plus(life))
                .update();
        return token;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static Link read(ResultSet row, int n) throws SQLException {
        long user = row.getLong("user_id");
        long about = row.getLong("about_id");
        return new Link(
                row.getLong("id"),
                LinkPurpose.valueOf(row.getString("purpose")),
                user == 0 ? null : new UserId(user),
                row.getString("email"),
                about == 0 ? null : about,
                instant(row, "created_at"),
                instant(row, "expires_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
