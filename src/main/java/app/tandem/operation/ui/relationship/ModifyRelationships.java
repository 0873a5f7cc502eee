package app.tandem.operation.ui.relationship;

import app.tandem.access.Action;
import app.tandem.contact.record.ContactRecord;
import app.tandem.operation.Request;
import app.tandem.operation.preview.Preview;
import app.tandem.operation.ui.OpenOperation;
import app.tandem.operation.ui.PreviewPane;
import app.tandem.operation.ui.Submittable;
import app.tandem.people.UserId;
import app.tandem.shell.parts.DiscardDialog;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.SubmitButton;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** "Modify Relationships": assignee and shares of one contact, changed in one operation (R44). */
class ModifyRelationships extends Dialog {

    private final OpenOperation opened;
    private final PersonField assignee;
    private final PersonField add;
    private final Div tokens = new Div();
    private final PreviewPane consequences;
    private final Button notify = new Button("Notify Shared Users", click -> openNotify());
    private final SubmitButton save = new SubmitButton("Save", this::submit);
    private final Map<UserId, PersonChoice> shared = new LinkedHashMap<>();
    private RelationshipsDraft draft;
    private Set<UserId> alsoTell = Set.of();

    ModifyRelationships(OpenOperation opened, ContactRecord record) {
        this.opened = opened;
        this.consequences = opened.consequences();
        this.assignee = new PersonField("Assigned To", opened, Action.ASSIGN);
        this.add = new PersonField("", opened, Action.SHARE);
        var now = record.assignee();
        this.draft = RelationshipsDraft.of(now == null ? null : now.person().id());
        record.sharedWith().stream().map(PersonChoice::of).forEach(person -> shared.put(person.id(), person));
        setHeaderTitle("Modify Relationships");
        var cross = new Button(Icons.X.create(), click -> leave());
        cross.addThemeVariants(ButtonVariant.TERTIARY);
        cross.addClassNames("t-icon-button", "t-dialog-close");
        cross.setAriaLabel("Close");
        getHeader().add(cross);
        addClassName("w-m");
        setCloseOnOutsideClick(false);
        addDialogCloseActionListener(close -> leave());
        fields(record);
        add(assignee, shares(), consequences);
        footer();
        consequences.onPreview(this::previewed);
        refresh();
        opened.belongTo(this);
    }

    private void fields(ContactRecord record) {
        var now = record.assignee();
        assignee.setPlaceholder("Type part of a name");
        if (now != null) {
            assignee.setValue(PersonChoice.of(now));
        }
        assignee.setClearButtonVisible(now == null || now.mayEnd());
        if (now == null || !now.mayEnd()) {
            assignee.lock(record.reasonsAgainst(Action.ASSIGN));
        }
        assignee.addValueChangeListener(change -> {
            draft = draft.assign(
                    change.getValue() == null ? null : change.getValue().id());
            refresh();
        });
        add.setAriaLabel("Add a person");
        add.lock(record.reasonsAgainst(Action.SHARE));
        add.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                shared.putIfAbsent(change.getValue().id(), change.getValue());
                draft = draft.add(change.getValue().id());
                add.clear();
                refresh();
            }
        });
    }

    private Div shares() {
        var label = new Span("Shared With");
        label.addClassName("t-label");
        tokens.addClassName("t-tokens");
        var field = new Div(label, tokens, add);
        field.addClassName("t-token-field");
        return field;
    }

    private void footer() {
        var spacer = new Span();
        spacer.addClassName("t-spacer");
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(notify, spacer, cancel, save);
    }

    private void change(RelationshipsDraft next) {
        draft = next;
        refresh();
    }

    private void takeBack(UserId added) {
        shared.remove(added);
        change(draft.remove(added));
    }

    private void refresh() {
        tokens.removeAll();
        shared.values().forEach(person -> {
            var id = person.id();
            if (draft.added().contains(id)) {
                tokens.add(PersonToken.added(person, () -> takeBack(id)));
            } else if (draft.removed().contains(id)) {
                tokens.add(PersonToken.removed(person, () -> change(draft.putBack(id))));
            } else {
                tokens.add(PersonToken.kept(person, () -> change(draft.remove(id))));
            }
        });
        if (request().changes().isEmpty()) {
            consequences.clear();
            save.idle(List.of("Nothing has been changed yet."));
        } else {
            consequences.show(request());
        }
    }

    private void previewed(Preview preview) {
        Submittable.show(save, preview, "Nothing would change.");
    }

    private Request request() {
        return new Request(draft.changes(opened.actor()), alsoTell);
    }

    private void openNotify() {
        new NotifySharedUsers(opened, alsoTell, this::ticked).open();
    }

    private void ticked(Set<UserId> users) {
        alsoTell = Set.copyOf(users);
        notify.setText("Notify Shared Users" + (users.isEmpty() ? "" : " (" + users.size() + ")"));
        refresh();
    }

    private boolean submit() {
        opened.submitAndWait(request(), this::close);
        return true;
    }

    private void leave() {
        if (draft.changes(opened.actor()).isEmpty()) {
            close();
        } else {
            new DiscardDialog(this::close).open();
        }
    }
}
