package app.tandem.history;

import static app.tandem.testing.Northfield.*;

import app.tandem.testing.StrangerCases;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;

/** What happened on a contact, and who can see it (R4). */
class HistoryStrangerTest extends StrangerCases {

    @Autowired
    Timeline timeline;

    @Autowired
    AccessReport accessReport;

    @Autowired
    AccessHistory accessHistory;

    @Autowired
    PersonChecks personChecks;

    @Override
    protected void cases() {
        asks(
                "Timeline.page",
                s -> timeline.page(s, contact, Set.of(), null, 9),
                s -> timeline.page(s, contact, Set.of(Kind.ACCESS), null, 9));
        asks("AccessReport.of", s -> accessReport.of(s, contact));
        asks("AccessHistory.page", s -> accessHistory.page(s, contact, null, 9));
        asks(
                "PersonChecks.check",
                s -> personChecks.check(s, contact, sam),
                s -> personChecks.check(s, contact, jonas));
        asks("PersonChecks.people", s -> personChecks.people(s, "", 0, 9), s -> personChecks.people(s, "jonas", 0, 9))
                .knownTo(COLLEAGUE);
        asks("PersonChecks.people", s -> personChecks.people(s, "jonas", 0, 9));
    }
}
