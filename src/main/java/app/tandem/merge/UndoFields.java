package app.tandem.merge;

import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.external.ExternalId;
import app.tandem.contact.external.ExternalIds;
import app.tandem.contact.record.KeptValues;
import app.tandem.contact.record.RecordStore;
import java.util.ArrayList;
import java.util.List;

/** The survivor's fields: what the merge filled gets its earlier value where nobody changed it since. */
final class UndoFields {

    private final List<String> setBack = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private ContactData target;

    UndoFields(
            UndoRows.Kept before, UndoRows.Kept after, List<UndoRows.Kept> gone, ContactData now, RecordStore records) {
        target = now;
        List<String> changed = new ArrayList<>();
        for (var field : ContactField.values()) {
            var was = before.data().text(field);
            var made = after.data().text(field);
            if (field == ContactField.EXTERNAL_IDS) {
                externalIds(before, gone, now);
            } else if (!was.equals(made) && now.text(field).equals(made)) {
                target = target.with(field, was);
                setBack.add(field.label());
            } else if (!was.equals(made)) {
                changed.add(field.label());
            }
        }
        if (!changed.isEmpty()) {
            left.add("Changed since, and left as " + (changed.size() == 1 ? "it is" : "they are") + ": "
                    + String.join(", ", changed) + ".");
        }
        if (!records.suffices(target)) {
            // what was changed since is all there is to know it by
            left.add("All fields stay as they are: nothing would be left to know the record by.");
            target = now.with(ContactField.EXTERNAL_IDS, target.text(ContactField.EXTERNAL_IDS));
            setBack.clear();
        }
    }

    /** Those that came from the others go back to them; whatever was added since stays. */
    private void externalIds(UndoRows.Kept before, List<UndoRows.Kept> gone, ContactData now) {
        List<ExternalId> stay = staying(before, gone, ids(now));
        target = target.with(ContactField.EXTERNAL_IDS, ExternalIds.text(stay));
        if (!stay.equals(ids(now))) {
            setBack.add(ContactField.EXTERNAL_IDS.label());
        }
    }

    private static List<ExternalId> staying(UndoRows.Kept before, List<UndoRows.Kept> gone, List<ExternalId> ids) {
        List<ExternalId> own = ids(before.data());
        List<ExternalId> others =
                gone.stream().flatMap(one -> ids(one.data()).stream()).toList();
        return ids.stream()
                .filter(id -> own.contains(id) || !others.contains(id))
                .toList();
    }

    /** What stands for what the merge put in a field, wherever it was kept since: what was there before it (R4). */
    static KeptValues.Replacement earlier(UndoRows.Kept before, UndoRows.Kept after, List<UndoRows.Kept> gone) {
        return (field, kept) -> {
            if (field == ContactField.EXTERNAL_IDS) {
                return ExternalIds.text(staying(before, gone, ExternalIds.of(kept)));
            }
            return kept.equals(after.data().text(field)) ? before.data().text(field) : kept;
        };
    }

    private static List<ExternalId> ids(ContactData data) {
        return ExternalIds.of(data.text(ContactField.EXTERNAL_IDS));
    }

    List<String> setBack() {
        return setBack;
    }

    List<String> left() {
        return left;
    }

    ContactData target() {
        return target;
    }
}
