package app.tandem.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.testing.Journey;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No barrier that a program can find on any screen (WCAG 2.2 AA and good practice), in light and dark. */
@Tag("long")
class AccessibilityIT extends Journey {

    /** Known and not ours to change: what menu items select, and the scroller between tabs and their list. */
    private static final Pattern VAADINS =
            Pattern.compile("aria-allowed-attr <vaadin-menu-bar-item|" + "aria-required-children <vaadin-tabs ");

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    @Test
    void signIn() {
        Page page = window();
        page.navigate(address() + "/login");
        new Screen(page).button("Sign in").waitFor();
        check(page);
    }

    @Test
    void contactsPanelAndWizard() {
        Page page = signedIn(Cast.NINA);
        var list = new ContactList(page).open(address());
        list.tickFirst(3);
        check(page);
        list.strip().button("Share with user").click();
        Screen panel = list.region("Share");
        panel.choose("Select A Team Member", "Omar Farouk");
        panel.says("be shared with Omar Farouk");
        check(page);
        panel.button("Notify Shared Users").click();
        list.dialog("Notify Shared Users").says("Assignments are not listed here");
        check(page);
        list.dialog("Notify Shared Users").button("Cancel").click();
        panel.button("Close").click();
        list.strip().action("Admin actions", "Change Owner");
        Screen wizard = list.dialog("Change Owner");
        wizard.byRole(AriaRole.RADIO, Pattern.compile("Omar Farouk")).check();
        check(page);
        wizard.button("Next").click();
        wizard.textBox("New Group Name").waitFor();
        wizard.button("Next").click();
        wizard.byRole(AriaRole.RADIO, "No").check();
        wizard.button("Next").click();
        wizard.says("keeps no access");
        check(page);
    }

    @Test
    void recordAndBell() {
        Page page = signedIn(Cast.MAYA);
        var list = new ContactList(page).open(address());
        list.find("Adaeze Okonkwo").click();
        var record = new Screen(page);
        record.button("Edit Relationships").click();
        Screen box = record.dialog("Modify Relationships");
        box.says("Jonas Berg");
        check(page);
        box.button("Cancel").click();
        record.button("Edit Contact").click();
        record.textBox("First name").waitFor();
        check(page);
        record.button("Cancel").click();
        record.byRole(AriaRole.BUTTON, Pattern.compile("^Notifications")).click();
        page.locator(".t-notes").waitFor();
        check(page);
    }

    @Test
    void outboxAndNotifications() {
        Page page = signedIn(Cast.MAYA);
        page.navigate(address() + "/outbox");
        new Screen(page).button("Refresh").waitFor();
        check(page);
        page.navigate(address() + "/notifications");
        new Screen(page).button("Save").waitFor();
        check(page);
    }

    @Test
    void everyPage() {
        Page page = signedIn(Cast.MAYA);
        var list = new ContactList(page).open(address());
        list.find("Adaeze Okonkwo").click();
        new Screen(page).button("Edit Relationships").waitFor();
        String record = page.url().replaceFirst("\\?.*", "");
        for (String tab : List.of("/activity", "/notes", "/tasks", "/loans", "/access")) {
            page.navigate(record + tab);
            page.locator("#main").waitFor();
            check(page);
        }
        for (String view : List.of("deleted", "operations", "tasks", "groups", "nowhere")) {
            page.navigate(address() + "/" + view);
            page.locator("#main").waitFor();
            check(page);
        }
    }

    /** By all rules, those of good practice included; in the dark by the one that depends on colours. */
    static void check(Page page) {
        found(page, new AxeBuilder(page).withTags(RULES));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        found(page, new AxeBuilder(page).withRules(List.of("color-contrast")));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static void found(Page page, AxeBuilder axe) {
        List<String> barriers = axe.analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + " " + node.getHtml()))
                .filter(line -> !VAADINS.matcher(line).find())
                .toList();
        assertThat(barriers).as(page.url()).isEmpty();
    }
}
