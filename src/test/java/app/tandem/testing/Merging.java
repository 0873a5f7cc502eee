package app.tandem.testing;

import app.tandem.contact.ContactData;
import app.tandem.contact.ContactId;
import app.tandem.merge.MergeChoice;
import app.tandem.merge.Merges;
import app.tandem.people.UserId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The plainest choice of an owner who merges two contacts: everything of the one that stays, and no assignee (R19). */
public final class Merging {

    private Merging() {}

    /** What they decide, having seen both as they are now. */
    public static MergeChoice choice(Merges merges, UserId owner, ContactId stays, ContactId goes) {
        var draft = merges.draft(owner, List.of(stays, goes));
        Map<ContactId, ContactData> seen = new LinkedHashMap<>();
        draft.sides().forEach(side -> seen.put(side.id(), side.record().data()));
        return new MergeChoice(seen, draft.access(), stays, Map.of(), null);
    }
}
