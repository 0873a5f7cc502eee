package app.tandem.people;

import static app.tandem.testing.Northfield.*;

import app.tandem.testing.StrangerCases;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is who: strangers find neither colleagues nor partners of others (R4). */
class PeopleStrangerTest extends StrangerCases {

    @Autowired
    People people;

    @Override
    protected void cases() {
        asks("People.acquaintances", s -> people.acquaintances(s, "", 0, 9)).knownTo(COLLEAGUE);
        asks("People.acquaintance", s -> people.acquaintance(s, diego)).knownTo(COLLEAGUE);
        asks("People.acquainted", s -> people.acquainted(s, List.of(diego))).knownTo(COLLEAGUE);
        asks("People.acquaintance", s -> people.acquaintance(s, jonas));
        asks("People.search", s -> people.search(s, "diego", 9)).knownTo(COLLEAGUE);
        asks("People.search", s -> people.search(s, "jonas", 9));
        own("People.actor", "People.actors", "People.find", "People.supervisorsOf", "People.teamsOf");
        own(
                "Preferences.theme",
                "Preferences.setTheme",
                "Preferences.dateStyle",
                "Preferences.setDateStyle",
                "Preferences.density",
                "Preferences.setDensity",
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
