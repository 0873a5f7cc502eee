package app.tandem.people.preferences;

import app.tandem.people.UserId;
import app.tandem.time.TheClock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    private final StoredPreferences preferences;

    Zones(StoredPreferences preferences) {
        this.preferences = preferences;
    }

    /** What all days and times shown to this user are in. */
    @Transactional(readOnly = true)
    public ZoneId of(UserId user) {
        return preferences.findById(user.value()).map(UserPreferences::zone).orElseGet(TheClock::zoneOfTheMachine);
    }

    /** The zone that the user chose; empty while they go by their browser. */
    @Transactional(readOnly = true)
    public Optional<ZoneId> chosen(UserId user) {
        return preferences.findById(user.value()).flatMap(UserPreferences::chosenZone);
    }

    /** Goes by this zone from now on, wherever the browser is; by the browser again with null. */
    public void choose(UserId user, @Nullable ZoneId zone) {
        preferences.findById(user.value()).ifPresent(its -> its.goBy(zone));
        preferences.flush();
    }

    /** Remembers where the user's browser is, for mails and for programs. */
    public void seen(UserId user, ZoneId browser) {
        preferences.findById(user.value()).ifPresent(its -> its.comeFrom(browser));
        preferences.flush();
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

    public static ZoneId effective(@Nullable String chosen, @Nullable String browser) {
        return read(chosen).or(() -> read(browser)).orElseGet(TheClock::zoneOfTheMachine);
    }
}
