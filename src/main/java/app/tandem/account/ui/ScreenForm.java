package app.tandem.account.ui;

import app.tandem.people.UserId;
import app.tandem.people.preferences.Density;
import app.tandem.people.preferences.Preferences;
import app.tandem.people.preferences.Theme;
import app.tandem.people.preferences.Zones;
import app.tandem.shell.layout.Colours;
import app.tandem.shell.layout.ReaderZones;
import app.tandem.shell.layout.Spacing;
import app.tandem.shell.parts.BoundedComboBox;
import app.tandem.shell.parts.ReaderTime;
import app.tandem.time.DateStyle;
import app.tandem.time.Written;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Theme, density, time zone and how dates are written; each holds as soon as it is chosen. */
class ScreenForm extends Div {

    private final transient Preferences preferences;
    private final transient Zones zones;
    private final transient ReaderZones reader;
    private final UserId user;
    private final BoundedComboBox<ZoneId> zone = new BoundedComboBox<>("Time zone");

    ScreenForm(Preferences preferences, Zones zones, ReaderZones reader, UserId user) {
        this.preferences = preferences;
        this.zones = zones;
        this.reader = reader;
        this.user = user;
        addClassName("t-preferences-form");
        var theme = new RadioButtonGroup<Theme>("Theme", List.of(Theme.values()));
        theme.setItemLabelGenerator(ScreenForm::words);
        theme.setValue(preferences.theme(user));
        theme.addValueChangeListener(chosen -> {
            preferences.setTheme(user, chosen.getValue());
            UI.getCurrent().getPage().setColorScheme(Colours.of(chosen.getValue()));
        });
        var density = new RadioButtonGroup<Density>("Rows of lists", List.of(Density.values()));
        density.setItemLabelGenerator(one -> one == Density.COMPACT ? "Close together" : "Further apart");
        density.setValue(preferences.density(user));
        density.addValueChangeListener(chosen -> {
            preferences.setDensity(user, chosen.getValue());
            Spacing.show(UI.getCurrent(), chosen.getValue());
        });
        zone.setItems(Zones.known());
        zone.setItemLabelGenerator(one -> one.getId().replace('_', ' '));
        zone.setPlaceholder("That of my browser");
        zone.setClearButtonVisible(true);
        zone.setWidthFull();
        zones.chosen(user).ifPresent(zone::setValue);
        zone.addValueChangeListener(chosen -> choose(chosen.getValue()));
        var dates = new RadioButtonGroup<DateStyle>("Dates", List.of(DateStyle.values()));
        dates.setItemLabelGenerator(ScreenForm::words);
        dates.setValue(preferences.dateStyle(user));
        dates.addValueChangeListener(chosen -> {
            preferences.setDateStyle(user, chosen.getValue());
            reader.changed(UI.getCurrent());
            tellTime();
        });
        add(theme, density, zone, dates);
        addAttachListener(attach -> tellTime());
    }

    private void choose(@Nullable ZoneId chosen) {
        zones.choose(user, chosen);
        reader.changed(UI.getCurrent());
        tellTime();
    }

    private void tellTime() {
        zone.setHelperText("It is " + ReaderTime.clock(ReaderTime.now())
                + " there. All days and times are shown in it, and" + " the daily digest comes by it.");
    }

    /** "English: Monday, 3/2/2026", of today. */
    private static String words(DateStyle style) {
        var name = style.name().charAt(0) + style.name().substring(1).toLowerCase(Locale.ROOT);
        return name + ": " + Written.longDay(ReaderTime.today(), style);
    }

    private static String words(Theme theme) {
        return switch (theme) {
            case SYSTEM -> "That of my device";
            case LIGHT -> "Light";
            case DARK -> "Dark";
        };
    }
}
