package app.tandem.offboarding.ui;

import app.tandem.live.ui.OpenPages;
import app.tandem.offboarding.Division;
import app.tandem.offboarding.Leaver;
import app.tandem.offboarding.NewOwner;
import app.tandem.offboarding.OffboardingDraft;
import app.tandem.offboarding.OffboardingDraft.Step;
import app.tandem.offboarding.OffboardingRefused;
import app.tandem.offboarding.Offboardings;
import app.tandem.offboarding.Review;
import app.tandem.people.CurrentUser;
import app.tandem.people.UserId;
import app.tandem.shell.layout.HasTopBar;
import app.tandem.shell.parts.Ask;
import app.tandem.shell.parts.SubmitButton;
import app.tandem.shell.parts.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Offboard: what somebody holds, to whom it goes, the review, and then the result (R14). */
@Route(TeamPages.OFFBOARD + "/:leaver")
@PermitAll
class OffboardView extends Div implements HasTopBar, BeforeEnterObserver, HasDynamicTitle {

    private static final String CHANGED = "Somebody has changed this meanwhile. Look at the steps again.";

    private final Offboardings offboardings;
    private final UserId viewer;
    private final Map<UserId, NewOwner> known = ToWhomStep.nobodyYet();
    private final H2 title = new H2();
    private final Div place = new Div();
    private final Div foot = new Div();
    private @Nullable Leaver leaver;
    private @Nullable Review reviewed;
    private @Nullable ToWhomStep whom;
    private @Nullable ReviewStep shownReview;
    private OffboardingDraft draft = OffboardingDraft.start(true);

    OffboardView(Offboardings offboardings, CurrentUser current) {
        this.offboardings = offboardings;
        this.viewer = current.id();
        addClassNames("t-page", "t-offboard");
        setSizeFull();
        title.addClassName("t-offboard-title");
        title.getElement().setAttribute("tabindex", "-1");
        place.addClassName("t-offboard-place");
        foot.addClassName("t-offboard-foot");
        OpenPages.with(this, news -> follow());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = offboardings.find(viewer, new UserId(TeamPages.number(event, "leaver")));
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        leaver = found.get();
        draft = OffboardingDraft.start(leaver.holdings().needsNewOwner());
        show();
    }

    private Leaver leaver() {
        return java.util.Objects.requireNonNull(leaver, "somebody who leaves");
    }

    private String name() {
        return leaver().person().name();
    }

    @Override
    public String getPageTitle() {
        return leaver == null ? "Offboard · Tandem" : "Offboard " + name() + " · Tandem";
    }

    @Override
    public Optional<Component> topBarHeading() {
        return TeamPages.crumbs(leaver == null ? "" : name(), "Offboard");
    }

    private void show() {
        try {
            render();
        } catch (IllegalArgumentException left) {
            toWhomAgain(left);
        }
    }

    /** Somebody to whom contacts were to go cannot take them over any more. */
    private void toWhomAgain(IllegalArgumentException left) {
        if (draft.step() != Step.REVIEW) {
            throw left;
        }
        draft = draft.back();
        render();
        if (whom != null) {
            whom.takeOut();
        }
    }

    private void render() {
        title.setText("Offboard " + name());
        var person = leaver().person();
        var job = person.title();
        var about = new Paragraph(Stream.of(
                        Stream.of(job == null ? "" : job, leaver().teams())
                                .filter(words -> !words.isEmpty())
                                .collect(Collectors.joining(", ")),
                        person.active() ? "The account is deactivated when you confirm" : "The account is deactivated")
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(". ", "", ".")));
        about.addClassName("t-sub");
        place.removeAll();
        place.add(title, about, new Steps(draft.step()), step());
        removeAll();
        add(place, foot);
    }

    private Component step() {
        foot.removeAll();
        reviewed = null;
        return switch (draft.step()) {
            case HOLDS -> {
                var next = new SubmitButton("Next", this::next);
                next.refuse(leaver().refused());
                footer(next);
                yield new HoldsStep(leaver());
            }
            case TO_WHOM -> {
                var step = new ToWhomStep(
                        offboardings, viewer, leaver().person().id(), draft, known, changed -> draft = changed);
                footer(new SubmitButton("Next", () -> next(step)));
                whom = step;
                yield step;
            }
            case REVIEW, RESULT -> review();
        };
    }

    private Component review() {
        var review = offboardings.review(viewer, leaver().person().id(), draft.division());
        reviewed = review;
        var confirm = new SubmitButton("Confirm and offboard", this::confirm);
        confirm.refuse(review.leaver().refused());
        footer(confirm);
        var step = new ReviewStep(offboardings, viewer, review, this::divide);
        shownReview = step;
        return step;
    }

    private void divide(Division division) {
        turn(draft.with(division));
    }

    private void footer(SubmitButton go) {
        var cancel = new Button("Cancel", click -> askToLeave());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        var spacer = new Span();
        spacer.addClassName("t-spacer");
        foot.add(cancel, spacer);
        if (draft.step() == Step.REVIEW) {
            var later = new Span("Contacts can be handed back once the account is reactivated");
            later.addClassNames("t-sub", "t-offboard-later");
            foot.add(later);
        }
        if (draft.step() != Step.HOLDS) {
            foot.add(new Button("Back", click -> turn(skipping(draft.back()))));
        }
        foot.add(go);
    }

    private boolean next() {
        turn(skipping(draft.next()));
        return true;
    }

    private boolean next(ToWhomStep whom) {
        draft.missing().ifPresentOrElse(whom::demand, () -> turn(draft.next()));
        return draft.step() != Step.TO_WHOM;
    }

    /** Nobody is asked for where nothing needs a new owner. */
    private OffboardingDraft skipping(OffboardingDraft turned) {
        if (turned.step() != Step.TO_WHOM || turned.needed()) {
            return turned;
        }
        return draft.step() == Step.HOLDS ? turned.next() : turned.back();
    }

    private void turn(OffboardingDraft turned) {
        draft = turned;
        show();
        focusStep();
    }

    /** The keyboard goes on where the step begins: its button has gone with the step before. */
    private void focusStep() {
        switch (draft.step()) {
            case HOLDS -> title.getElement().callJsFunction("focus");
            case TO_WHOM -> Optional.ofNullable(whom).ifPresent(ToWhomStep::focusField);
            case REVIEW, RESULT -> Optional.ofNullable(shownReview).ifPresent(ReviewStep::focusHead);
        }
    }

    private boolean confirm() {
        try {
            long id = offboardings.confirm(viewer, leaver().person().id(), draft.division());
            UI.getCurrent().navigate(TeamPages.result(id));
            return true;
        } catch (OffboardingRefused refused) {
            Toast.refused(name() + " cannot be offboarded", String.valueOf(refused.getMessage()));
        } catch (NoSuchElementException changed) {
            Toast.refused("Nothing was done", CHANGED);
        } catch (IllegalArgumentException changed) {
            Toast.refused("Nothing was done", CHANGED);
            show();
        }
        return false;
    }

    /** The review follows what others change (R46). */
    private void follow() {
        if (reviewed == null || leaver == null) {
            return;
        }
        var again = offboardings.find(viewer, leaver.person().id());
        if (again.isPresent() && !still(reviewed)) {
            leaver = again.get();
            show();
        }
    }

    private boolean still(Review shown) {
        try {
            return offboardings
                    .review(viewer, leaver().person().id(), draft.division())
                    .equals(shown);
        } catch (IllegalArgumentException left) {
            return false;
        }
    }

    private void askToLeave() {
        if (!draft.touched()) {
            leave();
            return;
        }
        new Ask(
                        "Leave Offboard?",
                        "Nothing has been done yet. What you chose in these steps will be lost.",
                        "Leave",
                        "Stay",
                        this::leave)
                .open();
    }

    private void leave() {
        UI.getCurrent().navigate(TeamPages.PATH);
    }
}
