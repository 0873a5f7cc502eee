package app.tandem.offboarding.ui;

import app.tandem.contact.ui.list.ContactsAddress;
import app.tandem.offboarding.Offboarded;
import app.tandem.offboarding.Offboarded.Part;
import app.tandem.offboarding.Offboarded.What;
import app.tandem.offboarding.OffboardingDraft.Step;
import app.tandem.offboarding.Offboardings;
import app.tandem.operation.ui.ItemRows;
import app.tandem.operation.ui.OperationAddress;
import app.tandem.operation.ui.Polling;
import app.tandem.people.CurrentUser;
import app.tandem.people.UserId;
import app.tandem.shell.layout.HasTopBar;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.ReaderTime;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An offboarding: its progress, and then its result, which can be printed. */
@Route(TeamPages.RESULT + "/:offboarding")
@PermitAll
class OffboardedView extends Div implements HasTopBar, BeforeEnterObserver, HasDynamicTitle {

    private static final int HUNDRED = 100;

    private final Offboardings offboardings;
    private final UserId viewer;
    private @Nullable Offboarded shown;
    private Registration polling = () -> {};

    OffboardedView(Offboardings offboardings, CurrentUser current) {
        this.offboardings = offboardings;
        this.viewer = current.id();
        addClassNames("t-page", "t-offboard");
        setSizeFull();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = offboardings.result(viewer, TeamPages.number(event, "offboarding"));
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(found.get());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        if (shown != null && !shown.over()) {
            polling = Polling.start(attached.getUI(), this::look);
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        super.onDetach(detached);
        polling.remove();
    }

    private void look() {
        offboardings.result(viewer, shown().id()).ifPresent(now -> {
            if (!now.equals(shown)) {
                show(now);
            }
            if (now.over()) {
                polling.remove();
            }
        });
    }

    private Offboarded shown() {
        return Objects.requireNonNull(shown, "an offboarding");
    }

    @Override
    public String getPageTitle() {
        return shown == null
                ? "Offboarding · Tandem"
                : "Offboarding of " + shown.leaver().name() + " · Tandem";
    }

    @Override
    public Optional<Component> topBarHeading() {
        return TeamPages.crumbs(shown == null ? "" : shown.leaver().name(), "Offboarding");
    }

    private void show(Offboarded now) {
        shown = now;
        var title = new H2("Offboarding of " + now.leaver().name());
        title.addClassName("t-offboard-title");
        var about = new Paragraph(
                "By " + now.by().name() + ", acting as " + now.leaver().name() + ", "
                        + ReaderTime.minute(now.begun())
                        + (now.wasActive()
                                ? ". The account was deactivated by it."
                                : ". The account was deactivated before; it counted as reactivated for this alone."));
        about.addClassName("t-sub");
        var place = new Div(title, about, new Steps(Step.RESULT));
        place.addClassName("t-offboard-place");
        place.add(now.over() ? sentence(now) : progress(now));
        if (!now.parts(What.HAND_OVER).isEmpty()) {
            place.add(owners(now));
        }
        var columns = new Div(stays(now), ends(now));
        columns.addClassName("t-figure-columns");
        place.add(columns);
        var foot = new Div();
        foot.addClassName("t-offboard-foot");
        var spacer = new Span();
        spacer.addClassName("t-spacer");
        var print = new Button("Print", click -> UI.getCurrent().getPage().executeJs("window.print()"));
        print.setEnabled(now.over());
        var back = new Button("Back to Team", click -> UI.getCurrent().navigate(TeamPages.PATH));
        foot.add(back, spacer, print);
        removeAll();
        add(place, foot);
    }

    private static Div sentence(Offboarded now) {
        var owners = now.parts(What.HAND_OVER);
        var head = new H2(
                owners.isEmpty()
                        ? "Done. Nothing had to move"
                        : Amount.contacts(now.moved()) + " moved to "
                                + (owners.size() == 1
                                        ? name(owners.getFirst())
                                        : Amount.number(owners.size()) + " people"));
        head.addClassName("t-offboard-sentence");
        var when = new Span("Finished " + ReaderTime.minute(Objects.requireNonNull(now.finished())));
        when.addClassName("t-sub");
        var line = new Div(head, when);
        line.addClassName("t-offboard-head");
        line.getElement().setAttribute("role", "status");
        return line;
    }

    private static Div progress(Offboarded now) {
        var bar = new ProgressBar();
        bar.getElement()
                .setAttribute("aria-label", "Offboarding of " + now.leaver().name());
        bar.setIndeterminate(now.attempted() == 0);
        bar.setValue(now.selected() == 0 ? 1 : (double) now.attempted() / now.selected());
        var line = new Span(Amount.number(now.attempted()) + " of " + Amount.contacts(now.selected())
                + ". You can leave this page; it goes on by itself.");
        line.addClassName("t-sub");
        var progress = new Div(bar, line);
        progress.addClassName("t-op-running");
        return progress;
    }

    private static Div owners(Offboarded now) {
        var head = new H3("New owners");
        head.addClassName("t-figures-head");
        var owners = new Div(head);
        owners.addClassName("t-offboard-results");
        for (var part : now.parts(What.HAND_OVER)) {
            var name = new Span(name(part));
            name.addClassName("t-fact-strong");
            var line = new Div(name, new Span(counts(part)), operation(part));
            line.addClassName("t-offboard-result");
            owners.add(line);
        }
        return owners;
    }

    private static String name(Part part) {
        return part.to() == null ? "" : part.to().name();
    }

    /** "48 moved · 1 refused · 2 deleted ones moved along". */
    private static String counts(Part part) {
        var counts = part.counts();
        var words = new StringBuilder();
        words.append(part.over() ? Amount.number(counts.done()) + " moved" : percent(part));
        if (counts.refused() > 0) {
            words.append(" · ").append(Amount.number(counts.refused())).append(" refused");
        }
        if (counts.failed() > 0) {
            words.append(" · ").append(Amount.number(counts.failed())).append(" failed");
        }
        if (part.stopped()) {
            words.append(" · stopped before the end");
        }
        if (part.deleted() > 0) {
            words.append(" · ").append(Amount.number(part.deleted())).append(" deleted moved along");
        }
        return words.toString();
    }

    private static String percent(Part part) {
        return part.selected() == 0 ? "Waiting" : part.attempted() * HUNDRED / part.selected() + " % done";
    }

    private static Component operation(Part part) {
        var operation = part.operation();
        if (operation == null) {
            return new Span();
        }
        var link = new Anchor(OperationAddress.of(operation), "Details");
        link.addClassNames("t-link", "t-no-print");
        link.setAriaLabel("Details of what went to " + name(part));
        return link;
    }

    private Figures stays(Offboarded now) {
        var stays = new Figures("Still with " + now.leaver().name());
        stays.figure(
                now.onLoan(),
                "contact on a loan",
                "contacts on loans",
                "No one can move them while they are on a loan; when it has closed, offboard again. Until then, an"
                        + " administrator can archive them and add notes to them, as the owner.");
        if (now.onLoan() > 0) {
            stays.with(new ItemRows(
                    (offset, limit) -> offboardings.onLoan(viewer, now.leaver().id(), offset, limit)));
        }
        stays.figure(now.kept(), "other contact", "other contacts", now.over() ? "Offboard again to move them." : "");
        if (now.over() && now.kept() > 0) {
            var show = new Anchor(ContactsAddress.allOfOwner(now.leaver().id()), "Show all that are still theirs");
            show.addClassNames("t-link", "t-no-print");
            stays.with(show);
        }
        return stays;
    }

    private static Figures ends(Offboarded now) {
        var ends = new Figures("Ended");
        now.parts(What.UNASSIGN)
                .forEach(part -> ends.figure(part.counts().done(), "assignment", "assignments", "")
                        .with(operation(part)));
        now.parts(What.UNSHARE)
                .forEach(part ->
                        ends.figure(part.counts().done(), "share", "shares", "").with(operation(part)));
        ends.figure(now.partnerships(), "partnership", "partnerships", "");
        ends.figure(now.stopped(), "running operation", "running operations", "What was done stays done.");
        ends.figure(now.signIns(), "sign-in", "sign-ins", "");
        ends.figure(
                now.tasks(),
                "task on a contact that stays",
                "tasks on contacts that stay",
                "They went to " + now.by().name() + ", or to the owner.");
        return ends;
    }
}
