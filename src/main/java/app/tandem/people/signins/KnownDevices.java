package app.tandem.people.signins;

import app.tandem.people.Secret;
import app.tandem.people.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The browsers in which people have signed in before, each known by a token that it keeps; stored as a hash. */
@Service
@Transactional
public class KnownDevices {

    /** How long a browser is known after the last sign-in there. */
    public static final Duration LIFE = Duration.ofDays(180);

    private static final long NOBODY = 0;

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownDevices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes that the person has signed in in this browser. */
    public void remember(UserId user, String token) {
        int known = jdbc.sql("update known_device set seen_at = :now where hash = :hash")
                .param("now", OffsetDateTime.now(clock))
                .param("hash", hash(user.value(), token))
                .update();
        if (known == 0) {
            jdbc.sql("insert into known_device (user_id, hash, seen_at) values (:user, :hash, :now)"
                            + " on conflict do nothing")
                    .param("user", user.value())
                    .param("hash", hash(user.value(), token))
                    .param("now", OffsetDateTime.now(clock))
                    .update();
        }
    }

    /** Forgets all of a person's browsers. */
    public void forget(UserId user) {
        jdbc.sql("delete from known_device where user_id = :user")
                .param("user", user.value())
                .update();
    }

    /**
     * Whether whoever has this address, in lower case, has signed in in this browser. For an address that nobody has it
     * asks as much (R51).
     */
    @Transactional(readOnly = true)
    boolean isKnown(String email, String token) {
        long user = jdbc.sql("select id from app_user where email = :email")
                .param("email", email)
                .query(Long.class)
                .optional()
                .orElse(NOBODY);
        return jdbc.sql("select count(*) from known_device where hash = :hash and seen_at > :since")
                        .param("hash", hash(user, token))
                        .param("since", OffsetDateTime.now(clock).minus(LIFE))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** One browser may be that of several people. */
    private static String hash(long user, String token) {
        return Secret.hash(user + " " + Secret.hash(token));
    }
}
