package app.tandem.merge.ui;

import app.tandem.contact.ContactField;
import app.tandem.contact.ContactId;
import app.tandem.contact.ui.record.ReaderText;
import app.tandem.merge.MergeChoice;
import app.tandem.merge.MergeDraft;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;

/** One field of all contacts side by side, one of its values picked, and the value that the merged record will have. */
class MergeField extends Div {

    private static final String NOTHING = "–";

    private final ContactField field;
    private final MergeDraft draft;
    private final RadioButtonGroup<MergeDraft.Side> values = new RadioButtonGroup<>();
    private final Span merged = new Span();
    private boolean picked;

    /** With the survivor's value picked unless it is empty; where all say the same there is nothing to pick. */
    MergeField(ContactField field, MergeDraft draft, ContactId survivor, Runnable onPick) {
        this.field = field;
        this.draft = draft;
        var label = new Span(field.label());
        label.addClassName("t-merge-k");
        merged.addClassName("t-merge-now");
        addClassName("t-merge-row");
        boolean united = field == ContactField.EXTERNAL_IDS;
        boolean differs = !united && draft.differences().contains(field);
        if (differs) {
            values.setItems(draft.sides());
            values.setItemLabelGenerator(this::text);
            values.setAriaLabel(field.label());
            values.addClassNames("t-merge-values", "t-merge-" + draft.sides().size());
            values.addValueChangeListener(change -> {
                picked |= change.isFromClient();
                showMerged();
                onPick.run();
            });
            add(label, values, merged);
        } else {
            var same = new Span(text(draft.sides().getFirst()));
            same.addClassName("t-merge-same");
            add(label, same, merged);
        }
        follow(survivor);
    }

    /** Proposes the value of another survivor, unless one was picked by hand. */
    void follow(ContactId survivor) {
        if (!picked) {
            var proposed = draft.proposed(field, survivor);
            draft.sides().stream()
                    .filter(side -> side.id().equals(proposed))
                    .findFirst()
                    .ifPresent(values::setValue);
        }
        showMerged();
    }

    ContactField field() {
        return field;
    }

    /** Whose value it is that the merged record will have. */
    ContactId pick() {
        var side = values.getValue();
        return (side == null ? draft.sides().getFirst() : side).id();
    }

    private void showMerged() {
        var side = values.getValue();
        merged.setText(text(side == null ? draft.sides().getFirst() : side));
        merged.getElement().setAttribute("title", merged.getText());
    }

    private String text(MergeDraft.Side side) {
        var shown = ReaderText.of(field, side.record().shown(field));
        if (field == ContactField.EXTERNAL_IDS) {
            shown = MergeChoice.externalIds(
                    draft.sides().stream().map(one -> one.record().data()).toList());
        }
        return shown.isEmpty() ? NOTHING : shown;
    }
}
