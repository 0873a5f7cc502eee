package app.tandem.merge.ui;

import app.tandem.contact.ActionRefused;
import app.tandem.contact.ContactId;
import app.tandem.contact.ContactNotFound;
import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.record.InvalidContact;
import app.tandem.merge.MergeDraft;
import app.tandem.merge.MergeOutdated;
import app.tandem.merge.MergeUndos;
import app.tandem.merge.Merges;
import app.tandem.people.CurrentUser;
import app.tandem.people.UserId;
import app.tandem.shell.layout.Titles;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.EmptyState;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.SubmitButton;
import app.tandem.shell.parts.Toast;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Merges two or three of one's own contacts: side by side, with what the merged record looks like (R19). */
@Route("merge/:contacts")
@PermitAll
class MergeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String NUMBERS = "[1-9][0-9]{0,17}(-[1-9][0-9]{0,17}){1,2}";

    /** Where the page is opened from possible duplicates: the pair to go on with, if any is left. */
    private static final String DUPLICATES = "duplicates";

    private final Merges merges;
    private final MergeUndos undos;
    private final UserId viewer;
    private List<ContactId> contacts = List.of();
    private Origin origin = Origin.CONTACTS;

    /**
     * Where it was opened from, and goes back to.
     *
     * @param duplicates whether that is possible duplicates
     * @param after the pair to go on with after the merge; empty for none
     */
    private record Origin(boolean duplicates, String after) implements Serializable {

        static final Origin CONTACTS = new Origin(false, "");

        static Origin of(Location address) {
            return address.getQueryParameters()
                    .getSingleParameter(DUPLICATES)
                    .map(pair -> new Origin(true, pair.matches(NUMBERS) ? pair : ""))
                    .orElse(CONTACTS);
        }

        /** Goes on with that pair, or with the list where there is none. */
        void open(String pair) {
            if (!duplicates) {
                UI.getCurrent().navigate("contacts");
            } else {
                UI.getCurrent()
                        .navigate(DUPLICATES, QueryParameters.of("after", pair)); // with the keyboard in the list
            }
        }
    }

    MergeView(Merges merges, MergeUndos undos, CurrentUser current) {
        this.merges = merges;
        this.undos = undos;
        this.viewer = current.id();
        addClassName("t-merge-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var numbers = event.getRouteParameters().get("contacts").orElse("");
        if (!numbers.matches(NUMBERS)) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        contacts = Arrays.stream(numbers.split("-"))
                .map(number -> new ContactId(Long.parseLong(number)))
                .distinct()
                .toList();
        origin = Origin.of(event.getLocation());
        try {
            show();
        } catch (ContactNotFound | IllegalArgumentException notFound) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public String getPageTitle() {
        return Titles.of("Merge contacts");
    }

    private void look() {
        try {
            show();
        } catch (ContactNotFound gone) {
            gone();
        }
    }

    private void show() {
        removeAll();
        try {
            var draft = merges.draft(viewer, contacts);
            add(page(draft));
        } catch (ActionRefused refused) {
            add(new EmptyState(
                    Icons.LOCK,
                    "These contacts cannot be merged",
                    String.valueOf(refused.getMessage()),
                    new Button(
                            origin.duplicates() ? "Back to possible duplicates" : "Back to the contacts",
                            click -> origin.open(origin.after()))));
        }
    }

    private Div page(MergeDraft draft) {
        var consequences = new MergeConsequences();
        var form = new MergeForm(draft, assignee -> again(consequences, draft, assignee));
        consequences.show(draft, seeMore(form.assignee()));
        var buttons = new ArrayList<SubmitButton>();
        var merge = new SubmitButton(
                "Merge " + Amount.contacts(draft.sides().size()),
                () -> ask(draft, form, () -> buttons.forEach(SubmitButton::again)));
        buttons.add(merge);
        var cancel = new Button("Cancel", click -> cancel());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        var acts = new Div(cancel, merge);
        acts.addClassName("t-record-acts");
        var title = new H1("Merge " + Amount.contacts(draft.sides().size()));
        title.addClassName("t-record-name");
        var head = new Div(title, acts);
        head.addClassNames("t-record-head", "t-merge-title");
        var body = new Div(form, consequences);
        body.addClassName("t-merge-body");
        var page = new Div(head, body);
        page.addClassName("t-record");
        return page;
    }

    private void cancel() {
        if (origin.duplicates()) {
            origin.open(numbers());
        } else {
            UI.getCurrent().getPage().getHistory().back();
        }
    }

    private String numbers() {
        return contacts.stream().map(one -> String.valueOf(one.value())).collect(Collectors.joining("-"));
    }

    private void again(MergeConsequences consequences, MergeDraft draft, @Nullable UserId assignee) {
        try {
            consequences.show(draft, seeMore(assignee));
        } catch (ContactNotFound gone) {
            gone();
        } catch (ActionRefused refused) {
            show();
        }
    }

    private void gone() {
        Toast.refused("Not merged", "One of these contacts is no longer in your account.");
        origin.open(origin.after());
    }

    private List<MergeDraft.Holder> seeMore(@Nullable UserId assignee) {
        return merges.seeMore(viewer, contacts, assignee);
    }

    private boolean ask(MergeDraft draft, MergeForm form, Runnable onClose) {
        try {
            var box = new MergeConfirm(draft, seeMore(form.assignee()), () -> merge(form));
            box.addOpenedChangeListener(change -> {
                if (!change.isOpened()) {
                    onClose.run();
                }
            });
            box.open();
            return true;
        } catch (ContactNotFound gone) {
            gone();
        } catch (ActionRefused refused) {
            show();
        }
        return false;
    }

    private Button undo(ContactId survivor) {
        var undo = new Button(
                "Undo",
                click -> undos.latest(viewer, survivor)
                        .ifPresentOrElse(
                                merge -> UndoMergeDialog.open(
                                        undos,
                                        viewer,
                                        merge,
                                        () -> UI.getCurrent().navigate("contacts/" + survivor.value())),
                                () -> Toast.refused("This merge can no longer be undone", "")));
        undo.addThemeVariants(ButtonVariant.TERTIARY);
        undo.addClassName("t-link");
        return undo;
    }

    /** Opens the merged record, or goes on with the next pair where it was opened from one. */
    private void done(ContactRecord merged) {
        var address = "contacts/" + merged.id().value();
        var title = Amount.contacts(contacts.size()) + " merged";
        var line = "They are now " + merged.name();
        if (origin.duplicates()) {
            var open = new Anchor(address, "Open");
            open.addClassName("t-link");
            Toast.done(title, line, open, undo(merged.id()));
            origin.open(origin.after());
        } else {
            Toast.done(title, line, undo(merged.id()));
            UI.getCurrent().navigate(address);
        }
    }

    private boolean merge(MergeForm form) {
        try {
            var merged = merges.merge(viewer, form.choice());
            done(merged);
            return true;
        } catch (MergeOutdated outdated) {
            Toast.refused(
                    "Not merged", String.valueOf(outdated.getMessage()), new Button("Look again", click -> look()));
        } catch (ActionRefused | InvalidContact refused) {
            Toast.refused("Not merged", String.valueOf(refused.getMessage()));
        } catch (ContactNotFound gone) {
            gone();
        }
        return false;
    }
}
