package app.tandem.merge;

import static app.tandem.testing.Northfield.*;

import app.tandem.contact.ContactData;
import app.tandem.contact.ContactId;
import app.tandem.testing.Merging;
import app.tandem.testing.StrangerCases;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;

/** Merging, and what became of what was merged (R4, R19). */
class MergesStrangerTest extends StrangerCases {

    @Autowired
    Merges merges;

    ContactId merged;
    MergeChoice seen;
    UndoDraft undo;

    @Autowired
    MergeUndos undos;

    @Override
    protected void given() {
        var stays = given.contact().named(SECRET).ownedBy(maya).create();
        merged = given.contact().named(SECRET).ownedBy(maya).create();
        merges.merge(maya, Merging.choice(merges, maya, stays, merged));
        undo = undos.draft(maya, undos.latest(maya, stays).orElseThrow());
        seen = Merging.choice(merges, maya, contact, second);
    }

    @Override
    protected void cases() {
        asks("Merges.draft", s -> merges.draft(s, List.of(contact, second)));
        asks("Merges.seeMore", s -> merges.seeMore(s, List.of(contact, second), null));
        asks("Merges.merge", s -> merges.merge(s, unseen()), s -> merges.merge(s, seen));
        asks("MergeUndos.draft", s -> undos.draft(s, undo.merge()));
        asks("MergeUndos.latest", s -> undos.latest(s, undo.survivor()));
        asks("MergeUndos.can", s -> undos.can(s, undo.merge()) ? List.of(true) : List.of());
        asks("MergeUndos.undo", s -> undos.undo(s, undo));
        asks("Merges.survivorOf", s -> merges.survivorOf(s, merged));
    }

    private MergeChoice unseen() {
        return new MergeChoice(
                Map.of(contact, ContactData.EMPTY, second, ContactData.EMPTY), Set.of(), contact, Map.of(), null);
    }
}
