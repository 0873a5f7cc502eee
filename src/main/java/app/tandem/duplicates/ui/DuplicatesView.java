package app.tandem.duplicates.ui;

import app.tandem.contact.ContactId;
import app.tandem.contact.ContactNotFound;
import app.tandem.duplicates.ComparedPair;
import app.tandem.duplicates.ContactPair;
import app.tandem.duplicates.FoundPairs;
import app.tandem.duplicates.ListedPair;
import app.tandem.duplicates.PossibleDuplicates;
import app.tandem.live.ui.OpenPages;
import app.tandem.people.CurrentUser;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.EmptyState;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.Toast;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** "Possible duplicates": the pairs among one's own contacts, and one of them side by side (R19, R32). */
@Route(DuplicatesView.PATH)
@RouteAlias(DuplicatesView.PATH + "/:pair")
@PageTitle("Possible duplicates · Tandem")
@Menu(title = "Possible duplicates", order = 180, icon = "duplicates")
@PermitAll
@JsModule("context://modules/pairs.js")
class DuplicatesView extends Div implements BeforeEnterObserver {

    static final String PATH = "duplicates";

    /** The pair to go on with, where somebody comes back from merging another. */
    private static final String AFTER = "after";

    private static final String NUMBERS = "[1-9][0-9]{0,17}-[1-9][0-9]{0,17}";
    private static final int PAGE = 30;

    private final PossibleDuplicates duplicates;
    private final UserId viewer;
    private final PairList list = new PairList(this::go, this::more);
    private final Div side = new Div();
    private final Div listFoot = new Div();
    private final Div body = new Div();
    private final Div foot = new Div();
    private final Div panel = new Div(body, foot);
    private final Span count = new Span();
    private final Span among = new Span();
    private final Span place = new Span();
    private final Button apart = new Button("", click -> openApart());
    private FoundPairs found = new FoundPairs(List.of(), Map.of(), 0, 0);
    private @Nullable ListedPair chosen;
    private int most = PAGE;
    private boolean looking;

    DuplicatesView(PossibleDuplicates duplicates, CurrentUser current, OpenPages pages) {
        this.duplicates = duplicates;
        this.viewer = current.id();
        addClassNames("t-page", "t-duplicates");
        setSizeFull();
        getElement().setAttribute("tabindex", "-1");
        pages.follow(this, viewer, news -> {
            if (news.list() || news.anything()) {
                looking = false;
                refresh();
            }
        });
        count.addClassName("t-pairs-count");
        among.addClassName("t-sub");
        var head = new Div(count, among);
        head.addClassName("t-pairs-top");
        head.getElement().setAttribute("role", "status");
        apart.addThemeVariants(ButtonVariant.TERTIARY);
        apart.addClassName("t-link");
        listFoot.addClassName("t-pairs-foot");
        side.add(head, list, listFoot);
        side.addClassName("t-pairs-side");
        body.addClassName("t-pair-body");
        panel.addClassName("t-pair-side-panel");
        panel.getElement().setAttribute("role", "region");
        foot.addClassName("t-pair-foot");
        place.addClassName("t-pair-place");
        place.getElement().setAttribute("role", "status");
        foot();
    }

    private void foot() {
        var back = button("All pairs", "", () -> UI.getCurrent().navigate(PATH));
        back.setIcon(Icons.ARROW_RIGHT.create());
        back.addThemeVariants(ButtonVariant.TERTIARY);
        back.addClassName("t-pair-back");
        var previous = button("Previous", "K", () -> step(-1));
        previous.addThemeVariants(ButtonVariant.TERTIARY);
        var skip = button("Skip", "J", () -> step(1));
        skip.addThemeVariants(ButtonVariant.TERTIARY);
        var spacer = new Span();
        spacer.addClassName("t-spacer");
        var two = button("Not the same", "N", this::apart);
        var merge = keyed(EmptyState.first("Merge", this::merge), "M");
        foot.add(back, place, previous, skip, spacer, two, merge);
    }

    private static Button button(String label, String key, Runnable action) {
        var button = new Button(label, click -> action.run());
        return key.isEmpty() ? button : keyed(button, key);
    }

    /** With its key, which pairs.js listens for. */
    private static Button keyed(Button button, String key) {
        button.getElement().setAttribute("data-key", key.toLowerCase(Locale.ROOT));
        button.getElement().setAttribute("aria-keyshortcuts", key);
        var hint =
                new Element("kbd").setText(key).setAttribute("slot", "suffix").setAttribute("aria-hidden", "true");
        button.getElement().appendChild(hint);
        return button;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        looking = duplicates.lookAnew(viewer);
        var after = event.getLocation().getQueryParameters().getSingleParameter(AFTER);
        var asked = event.getRouteParameters().get("pair").or(() -> after).flatMap(DuplicatesView::read);
        getElement().setAttribute("data-open", asked.isPresent());
        found = duplicates.list(viewer, most);
        chosen = asked.flatMap(this::listed).orElse(null);
        if (asked.isPresent() && chosen == null) {
            choose(asked.get(), after.isPresent());
        } else {
            show();
        }
        getElement()
                .executeJs(after.isPresent() ? "window.tandemPairsBack?.(this)" : "window.tandemPairsTurned?.(this)");
    }

    /** A pair of the address that is not among those listed: further down, or gone. */
    private void choose(ContactPair pair, boolean back) {
        try {
            chosen = duplicates.open(viewer, pair).listed();
        } catch (ContactNotFound gone) {
            getElement().setAttribute("data-open", false);
            if (!back) {
                sayGone();
            }
        }
        show();
    }

    private static Optional<ContactPair> read(String numbers) {
        if (!numbers.matches(NUMBERS)) {
            return Optional.empty();
        }
        int dash = numbers.indexOf('-');
        long a = Long.parseLong(numbers.substring(0, dash));
        long b = Long.parseLong(numbers.substring(dash + 1));
        return a == b ? Optional.empty() : Optional.of(new ContactPair(new ContactId(a), new ContactId(b)));
    }

    private Optional<ListedPair> listed(ContactPair pair) {
        return found.pairs().stream().filter(one -> one.pair().equals(pair)).findFirst();
    }

    /** Brings everything up to date; where the pair in sight is gone, it says so and goes on to the next. */
    private void refresh() {
        int before = index();
        var was = chosen;
        found = duplicates.list(viewer, most);
        if (was != null) {
            chosen = listed(was.pair()).orElse(null);
            if (chosen == null && !stillThere(was)) {
                sayGone(was);
                chosen = at(before);
            }
        }
        show();
    }

    private boolean stillThere(ListedPair was) {
        try {
            chosen = duplicates.open(viewer, was.pair()).listed();
            return true;
        } catch (ContactNotFound gone) {
            return false;
        }
    }

    private static void sayGone(ListedPair pair) {
        Toast.idle(
                PairWords.names(pair)
                        + (pair.first().equals(pair.second()) ? " are no pair any more" : " are no longer a pair"),
                "One of them was changed, merged, deleted or handed over.");
    }

    private static void sayGone() {
        Toast.idle("That pair is gone", "One of the two was changed, merged, deleted or handed over.");
    }

    private void show() {
        var now = chosen == null && !found.pairs().isEmpty() ? found.pairs().getFirst() : chosen;
        chosen = now;
        apart.setVisible(found.apart() > 0);
        apart.setText(found.apart() == 0 ? "" : PairWords.pairs(found.apart()) + " marked “Not the same”");
        if (now == null) {
            removeAll();
            add(none());
            return;
        }
        try {
            show(duplicates.open(viewer, now.pair()));
        } catch (ContactNotFound gone) {
            sayGone(now);
            chosen = null;
            found = duplicates.list(viewer, most);
            show();
        }
    }

    private void show(ComparedPair compared) {
        count.setText(PairWords.pairs(found.size()));
        among.setText("among your " + Amount.contacts(found.contacts()) + (looking ? " · looking anew…" : ""));
        list.show(found, compared.listed().pair());
        body.removeAll();
        body.add(new PairPanel(compared));
        int index = index();
        place.setText(index < 0 ? "" : Amount.number(index + 1) + " of " + Amount.number(found.size()));
        panel.getElement().setAttribute("aria-label", PairWords.names(compared.listed()));
        if (panel.getParent().isEmpty()) {
            removeAll();
            listFoot.add(apart);
            add(side, panel);
        }
    }

    private EmptyState empty() {
        return looking
                ? new EmptyState(
                        Icons.DUPLICATES,
                        "Looking for possible duplicates among your " + Amount.contacts(found.contacts()) + "…",
                        "You can leave this page. What is found is listed here.")
                : new EmptyState(
                        Icons.DUPLICATES,
                        "No possible duplicates among your " + Amount.contacts(found.contacts()) + ".",
                        "Tandem looks again whenever your contacts change. Only contacts that you own are compared.");
    }

    private Div none() {
        var last = new Div(apart);
        last.addClassName("t-pairs-foot");
        var all = new Div(empty(), last);
        all.addClassName("t-pairs-none");
        return all;
    }

    private int index() {
        var now = chosen;
        return now == null
                ? -1
                : IntStream.range(0, found.pairs().size())
                        .filter(n -> found.pairs().get(n).pair().equals(now.pair()))
                        .findFirst()
                        .orElse(-1);
    }

    private @Nullable ListedPair at(int index) {
        return found.pairs().isEmpty()
                ? null
                : found.pairs().get(Math.clamp(index, 0, found.pairs().size() - 1));
    }

    private void go(ContactPair pair) {
        UI.getCurrent().navigate(address(pair));
    }

    private static String address(ContactPair pair) {
        return PATH + "/" + numbers(pair);
    }

    private static String numbers(ContactPair pair) {
        return pair.first().value() + "-" + pair.second().value();
    }

    private void step(int by) {
        int next = index() + by;
        if (next >= found.pairs().size() && found.pairs().size() < found.size()) {
            more();
        }
        if (next >= 0 && next < found.pairs().size()) {
            turnTo(at(next));
        }
    }

    /** Keeps the address of what is in sight without a further step back. */
    private void turnTo(@Nullable ListedPair pair) {
        chosen = pair;
        if (pair != null) {
            UI.getCurrent().getPage().getHistory().replaceState(null, address(pair.pair()));
        }
        show();
    }

    private void more() {
        most += PAGE;
        found = duplicates.list(viewer, most);
        show();
    }

    private void merge() {
        var now = chosen;
        if (now != null) {
            UI.getCurrent().navigate("merge/" + numbers(now.pair()), QueryParameters.of(PATH, next(now.pair())));
        }
    }

    /** The pair to go on with after a merge: the next one, else the one before, of other contacts; empty for none. */
    private String next(ContactPair merged) {
        int index = index();
        return IntStream.concat(
                        IntStream.range(index + 1, found.pairs().size()),
                        IntStream.iterate(index - 1, n -> n >= 0, n -> n - 1))
                .mapToObj(n -> found.pairs().get(n).pair())
                .filter(pair -> Collections.disjoint(pair.both(), merged.both()))
                .findFirst()
                .map(DuplicatesView::numbers)
                .orElse("");
    }

    private void apart() {
        var now = chosen;
        if (now == null) {
            return;
        }
        int index = index();
        try {
            duplicates.apart(viewer, now.pair());
            var undo = new Button("Undo");
            undo.addThemeVariants(ButtonVariant.TERTIARY);
            undo.addClassName("t-link");
            var toast = Toast.done("Not the same", PairWords.names(now) + " will not be shown as a pair again.", undo);
            undo.addClickListener(click -> {
                toast.close();
                undo(now);
            });
        } catch (ContactNotFound gone) {
            sayGone(now);
        }
        found = duplicates.list(viewer, most);
        turnTo(at(index));
        changed();
    }

    private void undo(ListedPair pair) {
        try {
            duplicates.maybe(viewer, pair.pair());
            // whoever went on to another page stays there
            if (isAttached()) {
                found = duplicates.list(viewer, most);
                turnTo(listed(pair.pair()).orElse(chosen));
            }
        } catch (ContactNotFound gone) {
            sayGone(pair);
            refresh();
        }
        changed();
    }

    private void openApart() {
        new ApartDialog(duplicates, viewer, () -> {
                    refresh();
                    changed();
                })
                .open();
    }

    private static void changed() {
        var page = UI.getCurrent();
        ComponentUtil.fireEvent(page, new PairsChanged(page));
    }
}
