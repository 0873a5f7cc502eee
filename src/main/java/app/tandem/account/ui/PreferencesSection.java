package app.tandem.account.ui;

import com.vaadin.flow.component.Component;

/** A part of Preferences that a feature offers: a bean, ordered by {@code @Order}. */
public interface PreferencesSection {

    /** The heading. */
    String title();

    /** What stands below it, for whoever is signed in. */
    Component content();
}
