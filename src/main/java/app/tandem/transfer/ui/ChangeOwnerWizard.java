package app.tandem.transfer.ui;

import app.tandem.access.Action;
import app.tandem.audit.OperationId;
import app.tandem.contact.MenuEntry;
import app.tandem.contact.Selection;
import app.tandem.live.ui.OpenPages;
import app.tandem.operation.Operations;
import app.tandem.operation.ui.OperationDone;
import app.tandem.operation.ui.Submitting;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import app.tandem.shell.Ask;
import app.tandem.shell.DialogHead;
import app.tandem.shell.SubmitButton;
import app.tandem.transfer.TransferDraft;
import app.tandem.transfer.TransferDraft.Step;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The steps in which the owner, or who supervises the owner, hands contacts over (R24-R30). */
public class ChangeOwnerWizard extends Dialog {

    private final Operations operations;
    private final People people;
    private final UserId actor;
    private final OperationId operation;
    private final String organization;
    private final PreviousOwners owners;
    private final OperationDone onDone;
    private final StepList steps = new StepList();
    private final Div place = new Div();
    private final TransferDraft prepared;
    private TransferDraft draft;
    /** Of the present step alone: a second click that comes late finds a button that is gone. */
    private SubmitButton next = new SubmitButton("Next", this::next);

    private String cannotBeChosen = "";
    private boolean over;

    /** Opens the selection, one contact or many, as the working set (R45). */
    public ChangeOwnerWizard(
            Operations operations, People people, UserId actor, Selection selection, OperationDone onDone) {
        this(operations, people, actor, operations.open(actor, selection), TransferDraft.start(), onDone);
        turn(draft);
        refuse(operations.menu(actor, selection, List.of(Action.CHANGE_OWNER)).get(Action.CHANGE_OWNER));
    }

    /** On an opened operation, with this person chosen; where they cannot be, it says why and asks for another (R48). */
    public ChangeOwnerWizard(
            Operations operations,
            People people,
            UserId actor,
            OperationId opened,
            Person chosen,
            OperationDone onDone) {
        this(operations, people, actor, opened, start(operations, actor, opened, chosen), onDone);
        if (prepared.newOwner() == null) {
            cannotBeChosen = NewOwnerStep.why(chosen);
        }
        turn(draft);
    }

    private static TransferDraft start(Operations operations, UserId actor, OperationId opened, Person chosen) {
        boolean eligible =
                operations
                        .candidates(actor, opened, Action.CHANGE_OWNER, chosen.name(), 0, NewOwnerStep.LISTED)
                        .stream()
                        .anyMatch(candidate -> candidate.person().id().equals(chosen.id()));
        return eligible ? TransferDraft.start().to(chosen) : TransferDraft.start();
    }

    private ChangeOwnerWizard(
            Operations operations,
            People people,
            UserId actor,
            OperationId operation,
            TransferDraft prepared,
            OperationDone onDone) {
        this.operations = operations;
        this.people = people;
        this.actor = actor;
        this.operation = operation;
        this.prepared = prepared;
        this.draft = prepared;
        this.organization = people.find(actor).map(Person::organizationName).orElse("the organization");
        this.owners = new PreviousOwners(operations.previousOwners(actor, operation), actor);
        this.onDone = onDone;
        addClassNames("w-l", "t-wizard");
        DialogHead.of(this, "Change Owner", owners.title(operations.selected(actor, operation)), this::askToLeave);
        setCloseOnOutsideClick(false);
        addDialogCloseActionListener(close -> askToLeave());
        add(steps, place);
        OpenPages.with(this, news -> follow());
    }

    /** If nothing of the selection can be handed over to anybody, says so at once (R15). */
    private void refuse(@Nullable MenuEntry entry) {
        if (entry != null && !entry.possible()) {
            place.removeAll();
            place.add(new NothingMoves(String.join(" ", entry.reasons())));
            next.refuse(entry.reasons());
        }
    }

    private void footer() {
        var cancel = new Button("Cancel", click -> askToLeave());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        var spacer = new Span();
        spacer.addClassName("t-spacer");
        var back = new Button("Back", click -> turn(draft.back()));
        back.setEnabled(draft.step() != Step.NEW_OWNER);
        next = draft.step() == Step.REVIEW
                ? new SubmitButton("Confirm and Change Owner", this::confirm)
                : new SubmitButton("Next", this::next);
        getFooter().removeAll();
        getFooter().add(cancel, spacer, back, next);
    }

    private boolean next() {
        stepBox().settle();
        var missing = draft.missing();
        missing.ifPresentOrElse(stepBox()::demand, () -> turn(draft.next()));
        return missing.isEmpty();
    }

    private StepBox stepBox() {
        return (StepBox) place.getComponentAt(0);
    }

    private void turn(TransferDraft turned) {
        draft = turned;
        steps.show(draft.step());
        footer();
        place.removeAll();
        place.add(box());
        stepBox().lines().forEach(next::onEnter);
        stepBox().focusField();
    }

    private StepBox box() {
        return switch (draft.step()) {
            case NEW_OWNER ->
                new NewOwnerStep(
                        organization,
                        draft.newOwner(),
                        cannotBeChosen,
                        text -> operations.candidates(
                                actor, operation, Action.CHANGE_OWNER, text, 0, NewOwnerStep.LISTED + 1),
                        person -> draft = draft.to(person));
            case GROUP -> new GroupStep(draft.group(), newOwner().name(), name -> draft = draft.inGroup(name));
            case SHARE -> new ShareStep(owners, draft.keepShare(), keep -> draft = draft.sharing(keep));
            case REVIEW -> review();
        };
    }

    private ReviewStep review() {
        var review = new ReviewStep(operations, actor, operation, owners, draft, newOwner());
        next.refuse(
                review.movesAnything()
                        ? List.of()
                        : List.of("None of these contacts can be moved.", "The reasons are in the review."));
        return review;
    }

    /** The review follows what others change. */
    private void follow() {
        if (!over && place.getComponentAt(0) instanceof ReviewStep review && review.outdated()) {
            place.removeAll();
            place.add(review());
        }
    }

    private Person newOwner() {
        return Objects.requireNonNull(draft.newOwner());
    }

    private boolean confirm() {
        Submitting.submit(operations, people, actor, operation, draft.request(), (result, asked) -> {
            end();
            onDone.done(result, asked);
        });
        end();
        return true;
    }

    private void end() {
        over = true;
        close();
    }

    private void askToLeave() {
        if (!draft.touched() || draft.equals(prepared)) {
            close();
            return;
        }
        new Ask(
                        "Leave Change Owner?",
                        "No contact has a new owner yet. What you chose in these steps will be lost.",
                        "Leave",
                        "Stay",
                        this::close)
                .open();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        super.onDetach(detached);
        if (!over) {
            over = true;
            operations.discard(actor, operation);
        }
    }
}
