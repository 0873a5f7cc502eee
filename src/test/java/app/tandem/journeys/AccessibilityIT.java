package app.tandem.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.testing.Journey;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No serious barrier that a program can find on any screen (WCAG 2.2 AA). */
@Tag("long")
class AccessibilityIT extends Journey {

    /** Known and not ours to change: what menu items select, and the scroller between tabs and their list. */
    private static final Pattern VAADINS =
            Pattern.compile("aria-allowed-attr <vaadin-menu-bar-item|" + "aria-required-children <vaadin-tabs ");

    private static final Set<String> GRAVE = Set.of("serious", "critical");

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

    static void check(Page page) {
        List<String> grave = new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + " " + node.getHtml()))
                        .filter(line -> !VAADINS.matcher(line).find())
                        .toList();
        assertThat(grave).isEmpty();
    }
}
