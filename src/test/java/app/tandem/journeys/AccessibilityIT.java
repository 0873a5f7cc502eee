package app.tandem.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.testing.Journey;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No barrier that a program can find on any screen (WCAG 2.2 AA and good practice), in light and dark. */
@Tag("long")
class AccessibilityIT extends Journey {

    /** Not ours to change: while a menu is open, what holds its entries counts as one, since it can take the focus. */
    private static final Pattern VAADINS = Pattern.compile("aria-required-children <vaadin-menu-bar ");

    /** Colours turn within a moment when a theme does, and what turns is found in every shadow. */
    private static final String STILL = """
            () => {
              const all = (root) => [...root.getAnimations(), ...[...root.querySelectorAll('*')].flatMap((one) =>
                one.shadowRoot ? all(one.shadowRoot) : [])];
              return all(document).every((one) => one.playState !== 'running'
                || one.effect.getComputedTiming().iterations === Infinity);
            }""";

    private static final String LIST = """
            First Name,Last Name,Email,Birthday,Phone,Notes
            Zo\u00eb,Lindqvist,zoe@access.example,03/04/1984,612 555 0101,Met
            Adaeze,Okonkwo,oko@access.example,02/05/1990,not one,
            """;

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
        page.locator("vaadin-menu-bar-button")
                .filter(new Locator.FilterOptions().setHasText("Actions"))
                .click();
        page.locator("vaadin-menu-bar-item").first().waitFor();
        check(page);
        page.keyboard().press("Escape");
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
    void administration() {
        Page page = signedIn(Cast.RUTH);
        page.setViewportSize(1280, 844);
        for (int width : List.of(1280, 390)) {
            page.setViewportSize(width, 844);
            page.navigate(address() + "/administration?open=user-2");
            page.locator(".t-admin-panel").waitFor();
            check(page);
            for (String part : List.of("teams", "settings", "audit-trail", "consent", "lead-sources")) {
                page.navigate(address() + "/administration/" + part);
                page.locator(".t-admin-links").waitFor();
                check(page);
            }
            page.locator("vaadin-details-summary").last().click();
            new Screen(page).says("New contacts are shared with");
            check(page);
        }
        page.navigate(address() + "/administration");
        var screen = new Screen(page);
        screen.button("Invite").click();
        screen.dialog("Invite somebody").textBox("E-mail address").waitFor();
        check(page);
    }

    @Test
    void preferences() {
        Page page = signedIn(Cast.MAYA);
        for (int width : List.of(1280, 390)) {
            page.setViewportSize(width, 844);
            page.navigate(address() + "/preferences");
            new Screen(page).button("Sign out everywhere").waitFor();
            check(page);
        }
        var screen = new Screen(page);
        screen.button("Set up a second factor").click();
        screen.dialog("Set up a second factor").textBox("Code").waitFor();
        check(page);
        Page nobody = window();
        nobody.navigate(address() + "/forgot-password");
        new Screen(nobody).button("Send a link").waitFor();
        check(nobody);
    }

    @Test
    void partners() {
        Page page = signedIn(Cast.MAYA);
        for (int width : List.of(1280, 390)) {
            page.setViewportSize(width, 844);
            page.navigate(address() + "/partners");
            new Screen(page).button("Invite").waitFor();
            check(page);
            page.navigate(address() + "/former-partners");
            page.locator("#main").waitFor();
            check(page);
        }
    }

    @Test
    void teamAndOffboard() {
        Page page = signedIn(Cast.RUTH);
        var screen = new Screen(page);
        for (int width : List.of(390, 1280)) {
            page.setViewportSize(width, 844);
            page.navigate(address() + "/team");
            screen.button("Offboard Victor Hale").waitFor();
            check(page);
        }
        screen.button("Offboard Victor Hale").click();
        screen.says("Deactivated already");
        check(page);
        screen.button("Next").click();
        screen.choose("Add a new owner", "Diego Ramos");
        screen.button("Remove Diego Ramos").waitFor();
        check(page);
        screen.button("Next").click();
        screen.button("Confirm and offboard").waitFor();
        check(page);
    }

    @Test
    void importPages() {
        Page page = signedIn(Cast.MAYA);
        page.setViewportSize(390, 844);
        page.navigate(address() + "/import");
        var screen = new Screen(page);
        screen.button("Choose a file").waitFor();
        check(page);
        page.waitForFileChooser(() -> screen.button("Choose a file").click())
                .setFiles(new FilePayload("list.csv", "text/csv", LIST.getBytes(StandardCharsets.UTF_8)));
        screen.says("Is 03/04/1984");
        check(page);
        page.setViewportSize(1280, 844);
        check(page);
        screen.byRole(AriaRole.RADIO, "March 4, 1984").check();
        screen.button("Next: Owner and choices").click();
        screen.says("Share the new contacts with");
        check(page);
        screen.button("Next: Check").click();
        screen.says("nothing has been saved yet");
        check(page);
        page.setViewportSize(390, 844);
        check(page);
        screen.byRole(AriaRole.BUTTON, Pattern.compile("^Import \\d")).click();
        screen.says("contacts imported");
        check(page);
        page.setViewportSize(1280, 844);
        check(page);
    }

    @Test
    void everyPage() {
        Page page = signedIn(Cast.MAYA);
        var list = new ContactList(page).open(address());
        list.find("Adaeze Okonkwo").click();
        new Screen(page).button("Edit Relationships").waitFor();
        String record = page.url().replaceFirst("\\?.*", "");
        for (int width : List.of(1280, 390)) {
            page.setViewportSize(width, 844);
            page.navigate(address() + "/contacts");
            page.locator("a.t-name-link").first().waitFor();
            check(page);
            for (String tab : List.of("", "/activity", "/notes", "/tasks", "/loans", "/access")) {
                page.navigate(record + tab);
                page.locator("#main").waitFor();
                check(page);
            }
            for (String view : List.of("deleted", "tasks", "groups", "duplicates", "nowhere", "operations")) {
                page.navigate(address() + "/" + view);
                page.locator("#main").waitFor();
                check(page);
            }
            page.locator("vaadin-grid a").first().click();
            page.locator(".t-op-head").waitFor();
            check(page);
        }
    }

    /** By all rules, those of good practice included; in the dark by the one that depends on colours. */
    static void check(Page page) {
        found(page, new AxeBuilder(page).withTags(RULES));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.waitForFunction(STILL);
        found(page, new AxeBuilder(page).withRules(List.of("color-contrast")));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.waitForFunction(STILL);
    }

    private static void found(Page page, AxeBuilder axe) {
        List<String> barriers = axe.analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + " " + node.getHtml()))
                .filter(line -> !VAADINS.matcher(line).find())
                .toList();
        assertThat(barriers).as(page.url()).isEmpty();
    }
}
