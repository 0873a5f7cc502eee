package app.tandem.shell.layout;

import app.tandem.people.CurrentUser;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.preferences.Preferences;
import app.tandem.shell.security.PersonsActs;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/** The frame around every page: side navigation at the left, top bar above, the page in the middle. */
@Layout
@PermitAll
@JsModule("context://modules/kept.js")
@JsModule("context://modules/away.js")
@JsModule("context://modules/back.js")
@JsModule("context://modules/presence.js")
@JsModule("context://modules/focus.js")
@JsModule("context://modules/keys.js")
@JsModule("context://modules/menus.js")
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final String MAIN = "main";
    private static final String GO = """
            this.onclick = click => {
              click.preventDefault();
              document.querySelector('#main :is(a[href], button, input, [tabindex="0"])')?.focus();
            };""";

    private final TopBar bar;

    MainLayout(
            CurrentUser current,
            People people,
            Preferences preferences,
            ObjectProvider<TopBarItem> items,
            ObjectProvider<UserMenuItem> pages,
            ObjectProvider<MenuGate> gates,
            ObjectProvider<MenuMark> marks,
            AuthenticationContext authentication) {
        setPrimarySection(Section.DRAWER);
        // what is typed is kept for the same person only
        current.find().ifPresent(id -> getElement().setAttribute("data-person", String.valueOf(id.value())));
        var user = current.find().flatMap(people::find);
        addToDrawer(Brand.of(user.map(Person::organizationName).orElse("")));
        if (user.isPresent()) {
            var viewer = user.get().id();
            // somebody may have signed in within the page
            addAttachListener(attach -> Spacing.show(attach.getUI(), preferences.density(viewer)));
            addToDrawer(new Menu(
                    address -> gates.stream().anyMatch(gate -> gate.hides(address, viewer)),
                    address -> marks.stream()
                            .filter(mark -> mark.marks(address))
                            .findFirst()
                            .map(mark -> mark.of(viewer))));
            bar = new TopBar(
                    items.orderedStream().toList(),
                    List.of(new UserMenu(
                            user.get(), preferences, pages.orderedStream().toList(), authentication)));
        } else {
            bar = new TopBar(List.of(), List.of());
        }
        bar.addComponentAsFirst(skipLink());
        addToNavbar(bar);
        Landmarks.connection(this);
        // that it comes is all: see PersonsActs
        getElement().addEventListener(PersonsActs.PRESENT, present -> {});
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        super.showRouterLayoutContent(content);
        // no tabindex: on a host of a shadow tree -1 would keep Tab out of all that is in the page
        content.getElement().setAttribute("id", MAIN).setAttribute("role", "main");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Component page = getContent();
        if (page != null) {
            bar.show(Titles.words(MenuConfiguration.getPageHeader(page).orElse("")), page);
        }
    }

    private static Anchor skipLink() {
        var skip = new Anchor("#" + MAIN, "Skip to the page");
        skip.addClassName("t-skip");
        skip.setRouterIgnore(true);
        // the address of the page is not that of the link: it would lead to the start page
        skip.addAttachListener(attach -> skip.getElement().executeJs(GO));
        return skip;
    }
}
