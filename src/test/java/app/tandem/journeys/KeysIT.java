package app.tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.tandem.testing.Journey;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
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
    }

    @Test
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
    void aRowOpensWithOneEnter() {
        Page page = signedIn(Cast.MAYA);
        var list = new ContactList(page).open(address());
        list.boxes().first().focus();
        page.keyboard().press("Escape");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/contacts/\\d+$"));
    }
}
