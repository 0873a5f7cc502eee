package app.tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.tandem.testing.Journey;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Panels, the wizard and rows by the keyboard, and where it is afterwards. */
class KeysIT extends Journey {

    @Test
    void aPanelTakesTheOnlyMatchByEnterAndEscGoesBackToWhereItWasOpened() {
        Page page = signedIn(Cast.MAYA);
        var list = new ContactList(page).open(address());
        list.tickFirst(1);
        list.strip().button("Share with user").focus();
        page.keyboard().press("Enter");
        Screen panel = list.region("Share");
        var member = panel.byRole(AriaRole.COMBOBOX, "Select A Team Member");
        member.fill("jonas");
        page.keyboard().press("Enter");
        assertThat(member).hasValue("Jonas Berg");
        panel.says("What will happen");

        page.keyboard().press("Escape");

        assertThat(page.locator(".t-panel")).hasCount(0);
        assertThat(list.strip().button("Share with user")).isFocused();

        page.keyboard().press("Enter");
        assertThat(list.region("Share").root()).isVisible();
        list.textBox("Search in contacts").focus();
        page.keyboard().press("Escape");
        assertThat(page.locator(".t-panel")).hasCount(0);
    }

    @Test
    @Tag("long")
    void aColumnIsMovedFurtherAndFurther() {
        Page page = signedIn(Cast.PRIYA);
        var list = new ContactList(page).open(address());
        list.button("Columns").focus();
        page.keyboard().press("Enter");
        var further = new Screen(page).button("Move Phone to the right");
        further.focus();
        page.keyboard().press("Enter");
        assertThat(columns(page).nth(2)).containsText("Phone");
        page.keyboard().press("Enter");
        assertThat(columns(page).nth(3)).containsText("Phone");
        assertThat(further).isFocused();
        var box = new Screen(page).checkBox("Phone");
        box.focus();
        page.keyboard().press(" ");
        assertThat(box).not().isChecked();
        assertThat(box).isFocused();
        page.keyboard().press("Tab");
        list.button("Default columns").focus();
        page.keyboard().press("Enter");
        assertThat(box).isChecked();
        assertThat(list.button("Default columns")).isFocused();
    }

    private static Locator columns(Page page) {
        return page.locator(".t-column");
    }

    @Test
    @Tag("long")
    void theWizardGoesOnByEnterAndLeavingItHasTheKeyboardOnStay() {
        Page page = signedIn(Cast.MAYA);
        var list = new ContactList(page).open(address());
        list.tickFirst(1);
        list.strip().action("Admin actions", "Change Owner");
        Screen wizard = list.dialog("Change Owner");
        assertThat(wizard.textBox("Select a New Owner")).isFocused();
        page.keyboard().type("diego");
        page.keyboard().press("Enter");
        assertThat(wizard.textBox("New Group Name")).isFocused();
        page.keyboard().press("Enter");
        wizard.says("Share the transferred contacts with yourself?");
        page.keyboard().press("Escape");
        assertThat(list.dialog("Leave Change Owner?").button("Stay")).isFocused();
        page.keyboard().press("Enter");
        wizard.says("Share the transferred contacts with yourself?");
    }

    @Test
    @Tag("long")
    void aRowOpensWithOneEnter() {
        Page page = signedIn(Cast.MAYA);
        var list = new ContactList(page).open(address());
        list.boxes().first().focus();
        page.keyboard().press("Escape");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/contacts/\\d+$"));
    }

    @Test
    @Tag("long")
    void theKeyboardStaysWhereItIsWhenAChangeDrawsThePageAgain() {
        Page page = signedIn(Cast.RUTH);
        var screen = new Screen(page);
        page.navigate(address() + "/administration/settings");
        screen.byRole(AriaRole.RADIO, Pattern.compile("^Owners and supervisors"))
                .focus();
        page.keyboard().press("ArrowDown");
        screen.toast("Supervisors only");
        assertThat(screen.byRole(AriaRole.RADIO, Pattern.compile("^Supervisors only")))
                .isFocused();
        page.navigate(address() + "/administration/teams");
        screen.byRole(AriaRole.BUTTON, Pattern.compile("^Lakeside branch")).click();
        screen.checkBox("Diego Ramos manages Lakeside branch").focus();
        page.keyboard().press(" ");
        assertThat(screen.byRole(AriaRole.BUTTON, Pattern.compile("Diego Ramos and Sam Whitfield")))
                .isVisible();
        assertThat(screen.checkBox("Diego Ramos manages Lakeside branch")).isFocused();
        screen.button("Take Diego Ramos off Lakeside branch").focus();
        page.keyboard().press("Enter");
        assertThat(screen.checkBox("Sam Whitfield manages Lakeside branch")).isFocused();
    }
}
