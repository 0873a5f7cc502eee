package app.tandem.people.preferences;

import app.tandem.testing.StrangerCases;

/** What people choose for themselves. */
class PreferencesStrangerTest extends StrangerCases {

    @Override
    protected void cases() {
        own(
                "Preferences.theme",
                "Preferences.setTheme",
                "Preferences.gridColumns",
                "Preferences.setGridColumns",
                "Preferences.newcomer",
                "Preferences.dismissNewcomerLine",
                "Zones.of",
                "Zones.chosen",
                "Zones.choose",
                "Zones.seen");
    }
}
