package app.tandem.partner.ui;

import app.tandem.live.ui.OpenPages;
import app.tandem.operation.Operations;
import app.tandem.partner.FormerShares;
import app.tandem.partner.Partner;
import app.tandem.partner.Partners;
import app.tandem.people.CurrentUser;
import app.tandem.people.Folding;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.shell.layout.HasTopBar;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.EmptyState;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.RefusableButton;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** "Co-Marketing Partners": past, present and offered ones, and what is shared in either direction (section 1). */
@Route(PartnersView.PATH)
@PageTitle("Co-Marketing Partners · Tandem")
@Menu(title = "Co-Marketing Partners", order = 300, icon = "share")
@PermitAll
class PartnersView extends Div implements HasTopBar, BeforeEnterObserver, PartnerActs.Page {

    static final String PATH = "partners";
    private static final String STATUS = "status";
    private static final int PAUSE = 250;

    private final Partners partners;
    private final UserId viewer;
    private final PartnerActs acts;
    private final PartnersGrid grid;
    private final TextField search = new TextField();
    private final Map<Which, Button> buttons = new EnumMap<>(Which.class);
    private final Div place = new Div();
    private final Span count = new Span();
    private final Span shared = new Span();
    private final RefusableButton invite;
    private Which which = Which.ALL;

    PartnersView(
            Partners partners,
            FormerShares former,
            Operations operations,
            People people,
            OpenPages pages,
            CurrentUser current) {
        this.partners = partners;
        this.viewer = current.id();
        this.acts = new PartnerActs(partners, former, operations, people, viewer, this);
        this.grid = new PartnersGrid(viewer, acts);
        this.invite = new RefusableButton("Invite", acts::invite).withIcon(Icons.PLUS);
        invite.addClassName("t-new");
        invite.setAriaLabel("Invite");
        invite.refuse(partners.againstInviting(viewer));
        place.addClassName("t-list-place");
        addClassName("t-page");
        setSizeFull();
        add(filters(), place, foot());
        pages.follow(this, viewer, news -> {
            if (news.anything() || news.list()) {
                refresh();
            }
        });
    }

    private Div filters() {
        search.setPlaceholder("Name, firm, e-mail");
        search.setAriaLabel("Search in partners");
        search.setPrefixComponent(Icons.SEARCH.create());
        search.setClearButtonVisible(true);
        search.addClassName("t-search");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(PAUSE);
        search.addValueChangeListener(typed -> refresh());
        var choices = new Div();
        choices.addClassNames("t-starters", "t-partner-filters");
        choices.getElement().setAttribute("role", "group").setAttribute("aria-label", "Status");
        for (var one : Which.values()) {
            var button = new Button(one.label(), click -> go(one));
            buttons.put(one, button);
            choices.add(button);
        }
        var filters = new Div(search, choices);
        filters.addClassName("t-filters");
        return filters;
    }

    private Div foot() {
        count.addClassName("t-count");
        count.getElement().setAttribute("role", "status");
        shared.addClassName("t-sub");
        var foot = new Div(count, shared);
        foot.addClassName("t-foot");
        return foot;
    }

    @Override
    public List<Component> topBarActions() {
        return List.of(invite);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        which = Which.named(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(STATUS)
                .orElse(""));
        refresh();
    }

    private static void go(Which to) {
        UI.getCurrent()
                .navigate(
                        PATH,
                        to == Which.ALL ? QueryParameters.empty() : QueryParameters.simple(Map.of(STATUS, to.word())));
    }

    @Override
    public void refresh() {
        var all = partners.of(viewer);
        buttons.forEach((one, button) -> {
            var number = new Span(Amount.number(one.count(all)));
            number.addClassName("t-partner-n");
            button.setText(one.label());
            button.setSuffixComponent(number);
            button.addThemeVariants(ButtonVariant.TERTIARY);
            button.getElement().setAttribute("aria-pressed", String.valueOf(one == which));
        });
        var words = Folding.fold(search.getValue().strip());
        var shown = all.stream()
                .filter(which::has)
                .filter(one -> Folding.fold(one.name() + " " + one.firm() + " " + one.email())
                        .contains(words))
                .toList();
        grid.show(shown);
        count.setText(amount(shown.size()) + (shown.size() == all.size() ? "" : " of " + Amount.number(all.size())));
        shared.setText(inTotal(all));
        place.removeAll();
        place.add(all.isEmpty() ? nobody() : shown.isEmpty() ? noMatch() : grid);
    }

    private static String amount(int number) {
        return Amount.number(number) + (number == 1 ? " partner" : " partners");
    }

    /** "You share 73 contacts with 3 of them; 2 share 21 with you". */
    private static String inTotal(List<Partner> all) {
        int given = all.stream().mapToInt(Partner::youShare).sum();
        int got = all.stream().mapToInt(Partner::theyShare).sum();
        long to = all.stream().filter(one -> one.youShare() > 0).count();
        long from = all.stream().filter(one -> one.theyShare() > 0).count();
        if (given == 0 && got == 0) {
            return "";
        }
        var first = given == 0
                ? "You share nothing with them"
                : "You share " + Amount.number(given) + " with " + to + " of them";
        return got == 0
                ? first
                : first + "; " + from + (from == 1 ? " shares " : " share ") + Amount.number(got) + " with you";
    }

    private EmptyState nobody() {
        return invite.isRefused()
                ? new EmptyState(
                        Icons.SHARE,
                        "No co-marketing partners yet",
                        "Loan officers invite agents: give yours the e-mail address that you sign in with.")
                : new EmptyState(
                        Icons.SHARE,
                        "No co-marketing partners yet",
                        "Invite an agent by e-mail to share contacts with each other.",
                        EmptyState.first("Invite", acts::invite));
    }

    private EmptyState noMatch() {
        return new EmptyState(
                Icons.SEARCH,
                "No partner matches",
                "Look for another name, firm or address, or show all of them.",
                EmptyState.first("Show all", () -> {
                    search.clear();
                    go(Which.ALL);
                    refresh();
                }));
    }
}
