package app.tandem.shell.layout;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.people.preferences.Preferences;
import app.tandem.people.preferences.Theme;
import app.tandem.shell.parts.Toast;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import app.tandem.testing.ViewTest;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

@DatabaseTest
class FrameTest extends ViewTest {

    @Autowired
    Given given;

    @Autowired
    UserDetailsService users;

    @Autowired
    Preferences preferences;

    @BeforeEach
    void maya_is_signed_in() {
        given.northfield();
        var user = users.loadUserByUsername("maya@test.example");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
    }

    @Test
    void the_frame_names_the_product_the_organization_and_the_pages_that_there_are() {
        UI.getCurrent().navigate("nothing/of/that/name");
        assertThat(find(Span.class).withClassName("t-wordmark").single().getText())
                .isEqualTo("Tandem");
        assertThat(find(Span.class).withClassName("t-org").single().getText()).isEqualTo("Northfield Lending");
        assertThat(find(SideNav.class).all()).extracting(SideNav::getLabel).startsWith("Leads & Contacts");
        assertThat(find(SideNavItem.class).all())
                .extracting(SideNavItem::getLabel)
                .startsWith("Contacts");
    }

    @Test
    void r4_a_missing_page_says_so_in_words_that_fit_an_invisible_one() {
        UI.getCurrent().navigate("nothing/of/that/name");
        assertThat(getCurrentView()).isInstanceOf(NotFoundView.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("Not found");
        assertThat(find(H2.class).single().getText()).isEqualTo("There is nothing here that you can see");
        assertThat(find(Paragraph.class).single().getText()).contains("no longer shared with you");
    }

    @Test
    void the_colours_that_somebody_chooses_are_applied_and_remembered() {
        UI.getCurrent().navigate("nothing/of/that/name");
        var root = find(MenuBar.class).withClassName("t-me").single().getItems().getFirst();
        var dark = root.getSubMenu().getItems().stream()
                .filter(item -> item.getElement().getTextRecursively().contains("Dark"))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(dark, new ClickEvent<>(dark));
        assertThat(preferences.theme(maya)).isEqualTo(Theme.DARK);
        assertThat(UI.getCurrent().getPage().getColorScheme()).isEqualTo(ColorScheme.Value.DARK);
    }

    @Test
    void an_error_in_a_page_gives_a_reference_and_no_stack_trace() {
        UI.getCurrent().navigate("nothing/of/that/name");
        VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(new IllegalStateException("secret words")));
        roundTrip();
        var toast = find(Toast.class).single();
        assertThat(toast.getElement().getTextRecursively())
                .contains("This did not work and nothing was saved")
                .containsPattern("under [0-9A-F]{4}-[0-9A-F]{4}\\.")
                .doesNotContain("secret");
    }

    @Test
    void a_statement_that_took_too_long_is_told_in_a_sentence_and_the_page_goes_on() {
        UI.getCurrent().navigate("nothing/of/that/name");
        VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(new QueryTimeoutException("stopped")));
        roundTrip();
        assertThat(find(Toast.class).single().getElement().getTextRecursively())
                .contains("This took too long and was stopped", "Nothing was saved");
    }
}
