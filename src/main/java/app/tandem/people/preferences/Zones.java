package app.tandem.people.preferences;

import app.tandem.people.UserId;
import app.tandem.time.TheClock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Each user's time zone (rules, section 1): chosen, else that of their last browser, else the machine's. */
@Service
@Transactional
public class Zones {

    /** An upper limit on zone names. */
    private static final int LONGEST = 60;

    /** The name of the zone of user {@code u}, as an expression; see {@link #read}; empty where none is known. */
    public static final String NAME = "coalesce(u.zone, u.browser_zone, '')";

    private static final Pattern PLACE =
            Pattern.compile("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*");

    private final StoredPreferences preferences;

    Zones(StoredPreferences preferences) {
        this.preferences = preferences;
    }

    /** The zone for all dates and times shown to this user. */
    @Transactional(readOnly = true)
    public ZoneId of(UserId user) {
        return preferences.findById(user.value()).map(UserPreferences::zone).orElseGet(TheClock::zoneOfTheMachine);
    }

    /** The chosen zone; empty while it follows the browser. */
    @Transactional(readOnly = true)
    public Optional<ZoneId> chosen(UserId user) {
        return preferences.findById(user.value()).flatMap(UserPreferences::chosenZone);
    }

    /** Sets the zone; null follows the browser again. */
    public void choose(UserId user, @Nullable ZoneId zone) {
        preferences.findById(user.value()).ifPresent(its -> its.goBy(zone));
        preferences.flush();
    }

    /** Stores the browser's zone, for mails and programs. */
    public void seen(UserId user, ZoneId browser) {
        preferences.findById(user.value()).ifPresent(its -> its.comeFrom(browser));
        preferences.flush();
    }

    /** The zones of places that this machine knows, by name. */
    public static List<ZoneId> known() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(name -> PLACE.matcher(name).matches())
                .sorted()
                .map(ZoneId::of)
                .toList();
    }

    /** The zone with this name, such as "America/Chicago"; empty if there is none. */
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
