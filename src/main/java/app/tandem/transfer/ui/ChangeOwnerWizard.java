package app.tandem.transfer.ui;

import app.tandem.access.Action;
import app.tandem.contact.MenuEntry;
import app.tandem.live.ui.OpenPages;
import app.tandem.operation.ui.OpenOperation;
import app.tandem.people.Person;
import app.tandem.shell.parts.Ask;
import app.tandem.shell.parts.DialogHead;
import app.tandem.shell.parts.SubmitButton;
import app.tandem.transfer.TransferDraft;
import app.tandem.transfer.TransferDraft.Step;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The Change Owner wizard for owners and their supervisors (R24-R30). */
public class ChangeOwnerWizard extends Dialog {

    private final OpenOperation opened;
    private final String organization;
    private PreviousOwners owners;
    private final Span title;
    private final StepList steps = new StepList();
    private final Div place = new Div();
    private final TransferDraft prepared;
    private TransferDraft draft;
    /** The current step's buttons; a late second click finds its button gone. */
    private SubmitButton next = new SubmitButton("Next", this::next);

    private String cannotBeChosen = "";

    /** On one contact or many. */
    public ChangeOwnerWizard(OpenOperation opened) {
        this(opened, TransferDraft.start());
        turn(draft);
        refuse(opened.operations()
                .menu(opened.actor(), opened.id(), List.of(Action.CHANGE_OWNER))
                .get(Action.CHANGE_OWNER));
    }

    /** Opens it with this person chosen; if they cannot be, says why and asks for another (R48). */
    public ChangeOwnerWizard(OpenOperation opened, Person chosen) {
        this(opened, start(opened, chosen));
        if (prepared.newOwner() == null) {
            cannotBeChosen = NewOwnerStep.why(chosen);
        }
        turn(draft);
    }

    private static TransferDraft start(OpenOperation opened, Person chosen) {
        boolean eligible = opened
                .operations()
                .candidates(opened.actor(), opened.id(), Action.CHANGE_OWNER, chosen.name(), 0, NewOwnerStep.LISTED)
                .stream()
                .anyMatch(candidate -> candidate.person().id().equals(chosen.id()));
        return eligible ? TransferDraft.start().to(chosen) : TransferDraft.start();
    }

    private ChangeOwnerWizard(OpenOperation opened, TransferDraft prepared) {
        this.opened = opened;
        this.prepared = prepared;
        this.draft = prepared;
        var actor = opened.actor();
        this.organization =
                opened.people().find(actor).map(Person::organizationName).orElse("the organization");
        this.owners = owners();
        addClassNames("w-l", "t-wizard");
        this.title = DialogHead.of(this, "Change Owner", owners.title(opened.selected()), this::askToLeave);
        setCloseOnOutsideClick(false);
        addDialogCloseActionListener(close -> askToLeave());
        add(steps, place);
        OpenPages.with(this, news -> follow());
        opened.belongTo(this);
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
                        text -> opened.operations()
                                .candidates(
                                        opened.actor(),
                                        opened.id(),
                                        Action.CHANGE_OWNER,
                                        text,
                                        0,
                                        NewOwnerStep.LISTED + 1),
                        person -> draft = draft.to(person));
            case GROUP -> new GroupStep(draft.group(), newOwner().name(), name -> draft = draft.inGroup(name));
            case SHARE -> new ShareStep(owners, draft.keepShare(), keep -> draft = draft.sharing(keep));
            case REVIEW -> review();
        };
    }

    private ReviewStep review() {
        var review = new ReviewStep(
                opened.operations(), opened.actor(), opened.id(), owners, draft, newOwner(), this::selectionChanged);
        next.refuse(
                review.movesAnything()
                        ? List.of()
                        : List.of("None of these contacts can be moved.", "The reasons are in the review."));
        return review;
    }

    private PreviousOwners owners() {
        return new PreviousOwners(
                opened.operations().owners(opened.actor(), opened.id(), Action.CHANGE_OWNER), opened.actor());
    }

    private void selectionChanged() {
        owners = owners();
        DialogHead.quiet(title, owners.title(opened.selected()));
        turn(draft);
    }

    /** The review follows what others change. */
    private void follow() {
        if (!opened.isOver() && place.getComponentAt(0) instanceof ReviewStep review && review.outdated()) {
            place.removeAll();
            place.add(review());
        }
    }

    private Person newOwner() {
        return Objects.requireNonNull(draft.newOwner());
    }

    private boolean confirm() {
        opened.submit(draft.request(), this::close);
        return true;
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
}
