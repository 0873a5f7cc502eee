package app.tandem.contact.visibility;

import app.tandem.access.Action;
import app.tandem.testing.StrangerCases;
import org.springframework.beans.factory.annotation.Autowired;

/** Where somebody stands towards a contact (R4). */
class VisibilityStrangerTest extends StrangerCases {

    @Autowired
    ContactAuthorization contactAuthorization;

    @Override
    protected void cases() {
        asks("ContactAuthorization.of", s -> contactAuthorization.of(s, contact));
        asks("ContactAuthorization.ofLocked", s -> inTransaction(() -> contactAuthorization.ofLocked(s, contact)));
        asks(
                "ContactAuthorization.requireLocked",
                s -> inTransaction(() -> contactAuthorization.requireLocked(Action.ADD_NOTE, s, contact)));
        asks("ContactAuthorization.sees", s -> contactAuthorization.sees(s, contact));
        asks("ContactAuthorization.require", s -> contactAuthorization.require(Action.VIEW, s, contact));
        asks("ContactAuthorization.require", s -> contactAuthorization.require(Action.ADD_NOTE, s, contact));
        withoutActor("Standings.of", "ActivityLog.record", "ActivityLog.recordAll", "AccessConsistency.problems");
    }
}
