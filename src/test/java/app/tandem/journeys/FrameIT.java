package app.tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.tandem.testing.Journey;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Around every page: signing in and out, colours, keys, and a narrow window. */
@Tag("long")
class FrameIT extends Journey {

    @Test
    void whoSignsOutHasToSignInAgain() {
        Page page = signedIn(Cast.NINA);
        page.navigate(address());
        var screen = new Screen(page);
        screen.byRole(AriaRole.MENUITEM, "Account of Nina Kowalski").click();
        screen.menuItem("Sign out").click();
        screen.says("You have signed out.");

        page.navigate(address() + "/contacts");

        assertThat(page).hasURL(Pattern.compile("/login"));
    }

    @Test
    void aWrongPasswordIsRefusedInWords() {
        Page page = window();
        page.navigate(address() + "/login");
        var screen = new Screen(page);
        screen.textBox("E-mail address").fill(Cast.NINA);
        screen.textBox("Password").fill("wrong");
        screen.button("Sign in").click();
        screen.says("The e-mail address or the password is wrong.");
    }

    @Test
    void theThemeIsKept() {
        Page page = signedIn(Cast.OMAR);
        page.navigate(address());
        var screen = new Screen(page);
        screen.byRole(AriaRole.MENUITEM, "Account of Omar Farouk").click();
        screen.menuItem("Dark").click();
        assertThat(page.locator("html")).hasCSS("color-scheme", "dark");

        Page other = signedIn(Cast.OMAR);
        other.navigate(address());

        assertThat(other.locator("html")).hasCSS("color-scheme", "dark");
        page.bringToFront();
        screen.byRole(AriaRole.MENUITEM, "Account of Omar Farouk").click();
        screen.menuItem("System").click();
    }

    @Test
    void slashGoesToTheSearchAndEnterOpensTheBestHit() {
        Page page = signedIn(Cast.NINA);
        var list = new ContactList(page).open(address());
        page.keyboard().press("/");
        assertThat(list.byRole(AriaRole.COMBOBOX, "Go to…")).isFocused();
        page.keyboard().type("王小明");
        assertThat(list.option("王小明")).isVisible();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/contacts/\\d+$"));
        assertThat(page).hasTitle(Pattern.compile("王小明"));
    }

    @Test
    void tabLeadsFromTheFrameIntoThePage() {
        Page page = signedIn(Cast.NINA);
        new ContactList(page).open(address());
        var active = "() => document.activeElement.closest('#main') !== null";
        for (int n = 0; n < 30 && !Boolean.TRUE.equals(page.evaluate(active)); n++) {
            page.keyboard().press("Tab");
        }
        assertThat(page.locator("#main :focus").first()).isAttached();

        page.locator(".t-skip").focus();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/contacts$"));
        assertThat(page.locator("#main :focus").first()).isAttached();
    }

    @Test
    void escapeClosesThePanelAndKeepsTheSelection() {
        Page page = signedIn(Cast.NINA);
        var list = new ContactList(page).open(address());
        list.tickFirst(2);
        list.strip().button("Share with user").click();
        assertThat(list.region("Share").root()).isVisible();
        assertThat(list.region("Share").byRole(AriaRole.RADIO, "Share")).isFocused();
        page.keyboard().press("Escape");
        assertThat(list.region("Share").root()).not().isVisible();
        list.strip().says("2 selected");
    }

    @Test
    void aNarrowWindowShowsRowsMenuAndPanel() {
        Page page = window(390, 844);
        signIn(page, Cast.NINA);
        var list = new ContactList(page).open(address());
        assertThat(list.link("Contacts").first()).not().isInViewport();
        list.button("Menu").click();
        assertThat(list.link("Contacts").first()).isInViewport();
        page.keyboard().press("Escape");
        list.tickFirst(1);
        list.strip().action("Admin actions", "Share with user");
        Screen panel = list.region("Share");
        assertThat(panel.button("Submit")).isInViewport();
        panel.choose("Select A Team Member", "Omar Farouk");
        panel.says("will be shared with Omar Farouk");
        Object wider = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        org.assertj.core.api.Assertions.assertThat(((Number) wider).intValue()).isNotPositive();
    }
}
