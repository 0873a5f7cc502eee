package app.tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.tandem.testing.Journey;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One's own groups: made while adding, opened in the grid, renamed and deleted by the keyboard, on a phone (R44). */
class GroupsIT extends Journey {

    @Test
    @Tag("long")
    void ninaMakesAGroupOfThreeContactsOpensItRenamesItAndDeletesIt() {
        Page page = signedIn(Cast.NINA);
        var list = new ContactList(page).open(address());
        list.tickFirst(3);
        list.strip().action("Add to group");
        Screen box = list.dialog("Add to group");
        Locator field = box.byRole(AriaRole.COMBOBOX, "Group");
        field.fill("Spring mailing");
        box.option("Create “Spring mailing”").click();
        box.says("will be added to “Spring mailing”");
        AccessibilityIT.check(page);
        box.button("Submit").click();
        list.toast("3 contacts added to “Spring mailing”");

        list.link("Groups").click();
        var groups = new Screen(page);
        groups.link("Spring mailing").waitFor();
        AccessibilityIT.check(page);
        groups.link("Spring mailing").click();
        assertThat(list.counted()).hasText("3 contacts");
        assertThat(page).hasURL(Pattern.compile("contacts\\?group=\\d+$"));

        groups.back();
        groups.button("Rename Spring mailing").focus();
        page.keyboard().press("Enter");
        Locator name = groups.textBox("Name of the group Spring mailing");
        assertThat(name).isFocused();
        name.fill(" ");
        page.keyboard().press("Enter");
        groups.says("Enter a group name of at most 120 characters.");
        name.fill("Summer mailing");
        page.keyboard().press("Enter");
        groups.link("Summer mailing").waitFor();
        assertThat(groups.button("Rename Summer mailing")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        Screen sure = groups.dialog("Delete the group “Summer mailing”?");
        sure.says("Its 3 contacts stay as they are");
        sure.button("Delete").click();
        groups.toast("Group “Summer mailing” deleted");
        assertThat(groups.link("Summer mailing")).hasCount(0);
    }

    @Test
    @Tag("long")
    void onAPhoneEverythingIsReachedWithoutScrollingSideways() {
        Page page = window(390, 844);
        signIn(page, Cast.OMAR);
        page.navigate(address() + "/groups");
        var groups = new Screen(page);
        groups.button("New group").first().click();
        groups.dialog("New group").textBox("Name").fill("A group with a rather long name for a small screen");
        page.keyboard().press("Enter");
        groups.toast("created");
        Locator rename = groups.button("Rename A group with a rather long name for a small screen");
        assertThat(rename).isVisible();
        assertThat(rename).isInViewport();
        org.assertj.core.api.Assertions.assertThat(
                        page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        groups.button("Delete A group with a rather long name for a small screen")
                .click();
        groups.dialog("Delete the group").button("Delete").click();
        groups.toast("deleted");
    }
}
