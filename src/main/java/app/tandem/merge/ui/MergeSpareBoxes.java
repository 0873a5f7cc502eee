package app.tandem.merge.ui;

import app.tandem.contact.ContactField;
import app.tandem.contact.ContactId;
import app.tandem.merge.MergeChoice;
import app.tandem.merge.MergeDraft;
import app.tandem.merge.MergeSpares;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Offers a second e-mail or another number, which nothing was picked for, the free field of its kind (R19). */
class MergeSpareBoxes extends Div {

    private final MergeDraft draft;
    private final Map<ContactField, MergeSpares.Spare> offered = new EnumMap<>(ContactField.class);
    private final Set<MergeSpares.Spare> unticked = new HashSet<>();

    MergeSpareBoxes(MergeDraft draft) {
        this.draft = draft;
        addClassName("t-merge-spares");
    }

    /** Offers what finds a place beside these picks; what was unticked before stays so. */
    void offer(MergeChoice picks) {
        removeAll();
        offered.clear();
        offered.putAll(MergeSpares.offered(picks.seen(), picks.picks()));
        setVisible(!offered.isEmpty());
        var heading = new H3("Keep as well");
        heading.addClassName("t-h3");
        add(heading);
        offered.forEach((to, spare) -> {
            var box = new Checkbox(text(spare) + " as " + to.label());
            box.setValue(!unticked.contains(spare));
            box.addValueChangeListener(change -> {
                if (change.getValue()) {
                    unticked.remove(spare);
                } else {
                    unticked.add(spare);
                }
            });
            add(box);
        });
    }

    private String text(MergeSpares.Spare spare) {
        ContactId contact = spare.contact();
        return draft.sides().stream()
                .filter(side -> side.id().equals(contact))
                .findFirst()
                .map(side -> side.record().shown(spare.from()))
                .orElse("");
    }

    /** The values that are kept, by their new field. */
    Map<ContactField, MergeSpares.Spare> ticked() {
        Map<ContactField, MergeSpares.Spare> ticked = new EnumMap<>(ContactField.class);
        offered.forEach((to, spare) -> {
            if (!unticked.contains(spare)) {
                ticked.put(to, spare);
            }
        });
        return ticked;
    }
}
