package app.tandem.people;

import app.tandem.time.TheClock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The time zone of each user (rules, section 1): the one they chose, else that of the browser they last came with, else
 * that of the machine.
 */
@Service
@Transactional
public class Zones {

    /** Longer than the name of any zone. */
    private static final int LONGEST = 60;

    /** The name of the zone of user {@code u}, as an expression; see {@link #read}; empty where none is known. */
    public static final String NAME = "coalesce(u.zone, u.browser_zone, '')";

    private final JdbcClient jdbc;

    Zones(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What all days and times shown to this user are in. */
    @Transactional(readOnly = true)
    public ZoneId of(UserId user) {
        return jdbc.sql("select zone, browser_zone from app_user where id = :id")
                .param("id", user.value())
                .query((row, n) -> effective(row.getString(1), row.getString(2)))
                .optional()
                .orElseGet(TheClock::zoneOfTheMachine);
    }

    /** The zone that the user chose; empty while they go by their browser. */
    @Transactional(readOnly = true)
    public Optional<ZoneId> chosen(UserId user) {
        return jdbc.sql("select zone from app_user where id = :id and zone is not null")
                .param("id", user.value())
                .query(String.class)
                .optional()
                .flatMap(Zones::read);
    }

    /** Goes by this zone from now on, wherever the browser is; by the browser again with null. */
    public void choose(UserId user, @Nullable ZoneId zone) {
        jdbc.sql("update app_user set zone = cast(:zone as varchar) where id = :id")
                .param("zone", zone == null ? null : zone.getId())
                .param("id", user.value())
                .update();
    }

    /** Remembers where the user's browser is, for mails and for programs. */
    public void seen(UserId user, ZoneId browser) {
        jdbc.sql("update app_user set browser_zone = :zone"
                        + " where id = :id and (browser_zone is null or browser_zone <> :zone)")
                .param("zone", browser.getId())
                .param("id", user.value())
                .update();
    }

    /** The zone of that name, such as "America/Chicago"; empty for what is none. */
    public static Optional<ZoneId> read(@Nullable String name) {
        if (name == null || name.isBlank() || name.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException e) {
            // a browser may know a zone that this machine does not
            return Optional.empty();
        }
    }

    static ZoneId effective(@Nullable String chosen, @Nullable String browser) {
        return read(chosen).or(() -> read(browser)).orElseGet(TheClock::zoneOfTheMachine);
    }
}
