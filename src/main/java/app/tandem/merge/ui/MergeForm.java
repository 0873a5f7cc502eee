package app.tandem.merge.ui;

import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactId;
import app.tandem.merge.MergeChoice;
import app.tandem.merge.MergeDraft;
import app.tandem.people.UserId;
import app.tandem.shell.parts.ReaderTime;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The contacts side by side: which stays, one value per field, who stays the assignee (R19). */
class MergeForm extends Div {

    private final MergeDraft draft;
    private final RadioButtonGroup<MergeDraft.Side> survivor = new RadioButtonGroup<>();
    private final RadioButtonGroup<MergeDraft.Holder> assignee = new RadioButtonGroup<>();
    private final List<MergeField> fields = new ArrayList<>();
    private final MergeSpareBoxes spares;

    /** The first of the contacts stays until another is chosen; is told each new choice of the assignee. */
    MergeForm(MergeDraft draft, SerializableConsumer<@Nullable UserId> onAssignee) {
        this.draft = draft;
        this.spares = new MergeSpareBoxes(draft);
        addClassNames("t-merge", "t-merge-of-" + draft.sides().size());
        add(head());
        for (var section : ContactField.Section.values()) {
            section(section);
        }
        add(spares);
        offerSpares();
        if (!draft.assignees().isEmpty()) {
            assignee.setLabel("Assigned To");
            assignee.setItems(draft.assignees());
            assignee.setItemLabelGenerator(MergeDraft.Holder::name);
            assignee.setHelperText(
                    draft.assignees().size() > 1 ? "The others will have it shared with them." : "Stays the assignee.");
            assignee.setValue(draft.assignees().getFirst());
            assignee.addValueChangeListener(change -> onAssignee.accept(assignee()));
            add(assignee);
        }
    }

    private Div head() {
        survivor.setItems(draft.sides());
        survivor.setItemLabelGenerator(side -> side.record().name());
        survivor.setAriaLabel("Which record stays");
        survivor.addClassNames("t-merge-values", "t-merge-" + draft.sides().size());
        survivor.setRenderer(new com.vaadin.flow.data.renderer.ComponentRenderer<>(MergeForm::side));
        survivor.setValue(draft.sides().getFirst());
        survivor.addValueChangeListener(change -> {
            fields.forEach(field -> field.follow(stays()));
            offerSpares();
        });
        var label = new Span("Stays");
        label.addClassName("t-merge-k");
        var now = new Span("Merged record");
        now.addClassName("t-merge-now");
        var head = new Div(label, survivor, now);
        head.addClassNames("t-merge-row", "t-merge-head");
        return head;
    }

    private static Div side(MergeDraft.Side side) {
        var record = side.record();
        var name = new Span(record.name());
        name.addClassName("t-merge-name");
        var facts = new Span("Created " + ReaderTime.dayInWords(record.created())
                + (record.archiving() == null ? "" : " · archived")
                + " · " + side.notes() + (side.notes() == 1 ? " note" : " notes"));
        facts.addClassName("t-sub");
        var all = new Div(name, facts);
        all.addClassName("t-merge-side");
        return all;
    }

    private void section(ContactField.Section section) {
        List<MergeField> some = section.fields().stream()
                .filter(field -> draft.sides().stream()
                        .anyMatch(side -> !side.record().shown(field).isEmpty()))
                .map(field -> new MergeField(field, draft, stays(), this::offerSpares))
                .toList();
        if (!some.isEmpty()) {
            var heading = new H3(section.label());
            heading.addClassName("t-h3");
            add(heading);
            some.forEach(this::add);
            fields.addAll(some);
        }
    }

    /** What finds a free field depends on what is picked. */
    private void offerSpares() {
        if (!fields.isEmpty()) {
            spares.offer(picks());
        }
    }

    /** The first of them where a browser names none that there is. */
    private ContactId stays() {
        var side = survivor.getValue();
        return (side == null ? draft.sides().getFirst() : side).id();
    }

    /** Who stays the assignee; null where nobody is one. */
    @Nullable
    UserId assignee() {
        return assignee.getValue() == null ? null : assignee.getValue().id();
    }

    /** What is chosen now. */
    MergeChoice choice() {
        var picks = picks();
        return new MergeChoice(
                picks.seen(), picks.access(), picks.survivor(), picks.picked(), picks.assignee(), spares.ticked());
    }

    private MergeChoice picks() {
        Map<ContactId, ContactData> seen = new LinkedHashMap<>();
        draft.sides().forEach(side -> seen.put(side.id(), side.record().data()));
        Map<ContactField, ContactId> picked = new EnumMap<>(ContactField.class);
        fields.forEach(field -> picked.put(field.field(), field.pick()));
        return new MergeChoice(seen, draft.access(), stays(), picked, assignee());
    }
}
