package app.tandem.people.signins;

import app.tandem.people.Secret;
import app.tandem.people.UserId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes that stand in for a lost second factor, each once; only their hashes are kept. */
@Component
class RecoveryCodes {

    private static final int NUMBER = 10;
    /** 120 random bits, so that a fast hash is enough. */
    private static final int LENGTH = 24;
    /** Without letters that are taken for digits, or for each other. */
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;

    RecoveryCodes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes ten new ones; those before are worth nothing. */
    List<String> renew(UserId user) {
        end(user);
        List<String> codes = new ArrayList<>();
        for (int n = 0; n < NUMBER; n++) {
            var code = fresh();
            codes.add(code);
            jdbc.sql("insert into recovery_code (user_id, hash) values (:user, :hash)")
                    .param("user", user.value())
                    .param("hash", Secret.hash(plain(code)))
                    .update();
        }
        return codes;
    }

    void end(UserId user) {
        jdbc.sql("delete from recovery_code where user_id = :user")
                .param("user", user.value())
                .update();
    }

    /** Uses one up, however it is typed; of two at once one succeeds. */
    boolean use(UserId user, String typed) {
        return jdbc.sql("update recovery_code set used_at = :now"
                                + " where user_id = :user and hash = :hash and used_at is null")
                        .param("now", OffsetDateTime.now(clock))
                        .param("user", user.value())
                        .param("hash", Secret.hash(plain(typed)))
                        .update()
                == 1;
    }

    int left(UserId user) {
        return jdbc.sql("select count(*) from recovery_code where user_id = :user and used_at is null")
                .param("user", user.value())
                .query(Integer.class)
                .single();
    }

    /** "k7m2pq-0vx3nd-…". */
    private static String fresh() {
        var code = new StringBuilder();
        for (int n = 0; n < LENGTH; n++) {
            if (n > 0 && n % 6 == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    private static String plain(String typed) {
        return typed.toLowerCase(Locale.ROOT)
                .replace('o', '0')
                .replaceAll("[il]", "1")
                .replaceAll("[^0-9a-z]", "");
    }
}
