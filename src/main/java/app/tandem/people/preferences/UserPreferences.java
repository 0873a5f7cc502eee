package app.tandem.people.preferences;

import app.tandem.time.DateStyle;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.ZoneId;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A user's own choices, in the row of their account; unversioned: the last write wins. */
@Entity
@DynamicUpdate
@Table(name = "app_user")
class UserPreferences {

    private static final int COLUMNS_LENGTH = 400;

    @Id
    private long id;

    @Enumerated(EnumType.STRING)
    private Theme theme;

    @Enumerated(EnumType.STRING)
    private Density density;

    @Enumerated(EnumType.STRING)
    private DateStyle dateStyle;

    private boolean newcomer;
    private @Nullable String gridColumns;
    private @Nullable String zone;
    private @Nullable String browserZone;

    protected UserPreferences() {}

    Theme theme() {
        return theme;
    }

    void color(Theme chosen) {
        theme = chosen;
    }

    Density density() {
        return density;
    }

    void space(Density chosen) {
        density = chosen;
    }

    DateStyle dateStyle() {
        return dateStyle;
    }

    void write(DateStyle chosen) {
        dateStyle = chosen;
    }

    boolean newcomer() {
        return newcomer;
    }

    void settleIn() {
        newcomer = false;
    }

    Optional<String> gridColumns() {
        return Optional.ofNullable(gridColumns);
    }

    void arrange(String columns) {
        if (columns.length() > COLUMNS_LENGTH) {
            throw new IllegalArgumentException("The list of columns has more than 400 characters.");
        }
        gridColumns = columns;
    }

    ZoneId zone() {
        return Zones.effective(zone, browserZone);
    }

    Optional<ZoneId> chosenZone() {
        return Zones.read(zone);
    }

    void goBy(@Nullable ZoneId chosen) {
        zone = chosen == null ? null : chosen.getId();
    }

    void comeFrom(ZoneId browser) {
        browserZone = browser.getId();
    }
}
