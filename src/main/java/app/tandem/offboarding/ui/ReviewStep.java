package app.tandem.offboarding.ui;

import app.tandem.contact.licence.Unlicensed;
import app.tandem.offboarding.Division;
import app.tandem.offboarding.Offboardings;
import app.tandem.offboarding.Review;
import app.tandem.operation.preview.Preview;
import app.tandem.operation.ui.ItemRows;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.PersonLine;
import app.tandem.transfer.GoesAlong;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Step 3: who gets how many, the licences, and what moves, stays and ends (R30, R46, R50). */
class ReviewStep extends Div {

    private final Offboardings offboardings;
    private final UserId viewer;
    private final Review review;
    private final SerializableConsumer<Division> change;
    private final H2 head = new H2();

    ReviewStep(Offboardings offboardings, UserId viewer, Review review, SerializableConsumer<Division> change) {
        this.offboardings = offboardings;
        this.viewer = viewer;
        this.review = review;
        this.change = change;
        addClassName("t-offboard-review");
        add(sentence());
        if (!review.parts().isEmpty()) {
            var owners = new Div();
            owners.addClassName("t-offboard-owners");
            review.parts().forEach(part -> owners.add(owner(part)));
            add(owners);
        }
        review.parts().forEach(part -> part.unlicensed().ifPresent(unlicensed -> add(licences(part, unlicensed))));
        var columns = new Div(moves(), stays(), ends());
        columns.addClassName("t-figure-columns");
        add(columns);
    }

    /** To read on from there. */
    void focusHead() {
        head.getElement().callJsFunction("focus");
    }

    private UserId leaver() {
        return review.leaver().person().id();
    }

    private Div sentence() {
        int people = review.parts().size();
        head.setText(
                review.moving() == 0
                        ? "Nothing moves"
                        : Amount.contacts(review.moving())
                                + (review.moving() == 1 ? " moves to " : " move to ")
                                + (people == 1
                                        ? review.parts()
                                                .getFirst()
                                                .to()
                                                .person()
                                                .name()
                                        : Amount.number(people) + " people"));
        head.addClassName("t-offboard-sentence");
        head.getElement().setAttribute("tabindex", "-1");
        int stay = review.onLoan() + review.leftOut();
        var more = new Span(Stream.of(
                        people > 1
                                ? "Split " + review.division().by().label().toLowerCase(java.util.Locale.US) + "."
                                : "",
                        stay == 0
                                ? ""
                                : Amount.number(stay) + " more stay with "
                                        + review.leaver().person().name() + ".")
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" ")));
        more.addClassName("t-sub");
        var line = new Div(head, more);
        line.addClassName("t-offboard-head");
        return line;
    }

    private Div owner(Review.Part part) {
        var id = part.to().person().id();
        var chips = new Div();
        chips.addClassName("t-offboard-chips");
        part.portions().forEach(portion -> {
            boolean warned = part.unlicensed().stream()
                    .flatMap(unlicensed -> unlicensed.states().stream())
                    .anyMatch(in -> in.state().name().equals(portion.value()));
            var chip = new Span(new Span(portion.label() + " "), number(portion.contacts()));
            if (warned) {
                chip.addComponentAsFirst(Icons.WARNING.create());
            }
            chip.addClassName("t-offboard-chip");
            chip.setClassName("lose", warned);
            chips.add(chip);
        });
        var many = new Span(Amount.number(part.moving()));
        many.addClassName("t-offboard-n");
        var bar = new Div(new Div());
        bar.addClassName("t-offboard-bar");
        int share = review.moving() == 0 ? 0 : part.moving() * 100 / review.moving();
        bar.getElement().setAttribute("data-share", String.valueOf((share + 2) / 5 * 5));
        bar.getElement().setAttribute("aria-hidden", "true");
        var rows = new Div();
        rows.addClassName("t-offboard-rows");
        var show = link("Show", () -> {});
        show.setAriaLabel("Show the contacts of " + part.to().person().name());
        show.addClickListener(click -> toggle(
                rows, (offset, limit) -> offboardings.going(viewer, leaver(), review.division(), id, offset, limit)));
        show.setVisible(part.moving() > 0);
        var line = new Div(
                new PersonLine(part.to().person().name(), ToWhomStep.licences(part.to()), false),
                chips,
                many,
                bar,
                show,
                rows);
        line.addClassName("t-offboard-owner");
        return line;
    }

    private static Span number(int number) {
        var strong = new Span(Amount.number(number));
        strong.addClassName("t-fact-strong");
        return strong;
    }

    private static void toggle(Div place, ItemRows.Page page) {
        if (place.getComponentCount() == 0) {
            place.add(new ItemRows(page));
        } else {
            place.removeAll();
        }
    }

    /** R50: warned of before submit, never refused. */
    private Div licences(Review.Part part, Unlicensed unlicensed) {
        var person = part.to().person();
        int many = unlicensed.contacts();
        var title = new Span(unlicensed.sentence(person.id().equals(viewer)) + ": " + Amount.number(many) + " of these "
                + Amount.number(part.moving()));
        title.addClassName("t-callout-title");
        var line =
                new Span("Left out, they stay with " + review.leaver().person().name() + ".");
        line.addClassName("t-line");
        var rows = new Div();
        var show = link(many == 1 ? "Show it" : "Show the " + Amount.number(many), () -> {});
        show.setAriaLabel(show.getText() + " for " + person.name());
        show.addClickListener(click -> toggle(
                rows,
                (offset, limit) ->
                        offboardings.unlicensed(viewer, leaver(), review.division(), person.id(), offset, limit)));
        var leave =
                link("Leave those out", () -> change.accept(review.division().leavingOutOf(person.id())));
        leave.setAriaLabel("Leave those out for " + person.name());
        var acts = new Div(leave, show);
        acts.addClassName("t-callout-acts");
        var text = new Div(title, line, acts, rows);
        text.addClassName("t-callout-text");
        var callout = new Div(Icons.WARNING.create(), text);
        callout.addClassNames("t-callout", "lose");
        callout.getElement().setAttribute("role", "status");
        return callout;
    }

    private Figures moves() {
        var moves = new Figures("Moves with the contacts");
        int archived = review.parts().stream()
                .mapToInt(part -> part.preview().part(GoesAlong.class).archived())
                .sum();
        moves.figure(archived, "archived contact", "archived contacts", "They stay archived.");
        moves.figure(review.deleted(), "deleted contact", "deleted contacts", "The new owners can restore them.");
        moves.figure(tasks(previews()), "task goes to the new owners", "tasks go to the new owners", "");
        var groups = previews().stream()
                .flatMap(preview -> preview.part(GoesAlong.class).groups().stream())
                .distinct()
                .toList();
        if (!groups.isEmpty()) {
            moves.fact("Groups go along by name", Amount.names(groups));
        }
        if (review.moving() > 0) {
            moves.fact("Private notes go along", "Only the new owner reads them.");
        }
        return moves;
    }

    private Figures stays() {
        var stays = new Figures("Stays with " + review.leaver().person().name());
        var rows = new Div();
        var show = link("Show", () -> {});
        show.addClickListener(
                click -> toggle(rows, (offset, limit) -> offboardings.onLoan(viewer, leaver(), offset, limit)));
        stays.figure(
                review.onLoan(),
                "contact on a loan",
                "contacts on loans",
                "No one can move them until the loan has closed. Until then, an administrator can archive them and"
                        + " add notes to them, as the owner.");
        if (review.onLoan() > 0) {
            stays.with(new Div(show, rows));
        }
        stays.figure(
                review.leftOut(),
                "contact that was left out",
                "contacts that were left out",
                "For want of a licence. You can offboard again to give them to somebody else.");
        int refused = review.parts().stream()
                .mapToInt(part -> part.preview().counts(0).refused())
                .sum();
        stays.figure(refused, "contact that is refused", "contacts that are refused", "");
        return stays;
    }

    private Figures ends() {
        var ends = new Figures("Ends");
        ends.lost(review.unassigned(), "assignment to them", "assignments to them", "");
        ends.lost(review.unshared(), "share with them", "shares with them", "");
        Map<Person, Integer> losing = new LinkedHashMap<>();
        previews()
                .forEach(preview -> preview.loses().stream()
                        .filter(loss -> !loss.person().id().equals(leaver()))
                        .forEach(loss -> losing.merge(loss.person(), loss.contacts(), Integer::sum)));
        int lost = losing.values().stream().mapToInt(Integer::intValue).sum();
        List<String> names = new ArrayList<>();
        losing.forEach((person, contacts) -> names.add(person.name() + " (" + Amount.number(contacts) + ")"));
        ends.lost(
                lost,
                "loss of access to contacts that move",
                "losses of access to contacts that move",
                Amount.names(names));
        var holds = review.leaver().holdings();
        ends.lost(holds.partnerships(), "partnership", "partnerships", "");
        ends.lost(holds.running(), "running operation", "running operations", "What is done stays done.");
        ends.lost(holds.signIns(), "sign-in", "sign-ins", "");
        if (review.leaver().person().active()) {
            ends.fact("The account is deactivated", "");
        }
        return ends;
    }

    private List<Preview> previews() {
        return review.parts().stream().map(Review.Part::preview).toList();
    }

    /** Told of by their number; groups are told by name. */
    private static int tasks(List<Preview> previews) {
        return previews.stream()
                .flatMap(preview -> preview.consequences().stream())
                .filter(one -> one.names().isEmpty())
                .mapToInt(one -> one.number())
                .sum();
    }

    private static Button link(String label, Command action) {
        var button = new Button(label, click -> action.execute());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("t-link");
        return button;
    }
}
