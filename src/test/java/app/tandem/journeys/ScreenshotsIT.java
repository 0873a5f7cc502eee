package app.tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.tandem.testing.Journey;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures of every screen, for people to look at: {@code -Dtandem.screenshots=DIRECTORY -Dit.test=ScreenshotsIT}. */
@EnabledIfSystemProperty(named = "tandem.screenshots", matches = ".+")
class ScreenshotsIT extends Journey {

    private String mark = "";
    private int width;
    private int height;
    private ColorScheme colours = ColorScheme.LIGHT;

    @ParameterizedTest
    @CsvSource({"1280,800,LIGHT", "1280,800,DARK", "390,844,LIGHT", "390,844,DARK"})
    void everyScreen(int wide, int high, ColorScheme scheme) {
        width = wide;
        height = high;
        colours = scheme;
        mark = "-" + wide + (scheme == ColorScheme.DARK ? "-dark" : "");
        list();
        share();
        wizard();
        records();
        filesAndViews();
        progress();
    }

    private Page opened(String email) {
        Page page = window(width, height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        page.navigate(address() + "/login");
        new Screen(page).button("Sign in").waitFor();
        picture(page, "sign-in");
        signIn(page, email);
        return page;
    }

    private void list() {
        Page page = opened(Cast.MAYA);
        var list = new ContactList(page).open(address());
        picture(page, "contacts");
        list.tickFirst(6);
        list.strip().byRole(AriaRole.MENUITEM, "Actions").click();
        if (width > 640) { // where it is narrow the second menu takes the place of the first
            list.menuItem("Admin actions").hover();
            list.menuItem("Change Owner").waitFor();
        }
        picture(page, "actions");
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        list.menuItem("Admin actions").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        list.byRole(AriaRole.BUTTON, Pattern.compile("^Notifications")).click();
        list.text("Mark all read").or(list.text("No notifications")).first().waitFor();
        picture(page, "bell");
        page.keyboard().press("Escape");
        list.textBox("Search in contacts").fill("okonkwa");
        list.text("No contact matches").waitFor();
        picture(page, "empty");
        page.navigate(address() + "/contacts/999999999");
        list.says("There is nothing here that you can see");
        picture(page, "404");
    }

    private void share() {
        Page page = opened(Cast.MAYA);
        page.navigate(address() + "/contacts?archived=included");
        var list = new ContactList(page);
        list.counted().waitFor();
        list.boxes().first().waitFor();
        list.tickFirst(12);
        list.strip().action("Admin actions", "Share with user");
        Screen panel = list.region("Share");
        panel.choose("Select A Team Member", "Jonas Berg");
        panel.says("shared with Jonas Berg");
        picture(page, "share");
        panel.button("Notify Shared Users").click();
        list.dialog("Notify Shared Users").says("Assignments are not listed here");
        picture(page, "notify");
        list.dialog("Notify Shared Users").button("Cancel").click();
        panel.button("Close").click();

        Page sam = opened(Cast.DIEGO);
        sam.navigate(address() + "/contacts?relationship=ASSIGNED,MINE");
        var book = new ContactList(sam);
        book.boxes().first().waitFor();
        book.tickFirst(8);
        book.strip().action("Admin actions", "Assign to user");
        book.region("Assign").choose("Select A Team Member", "Sam Whitfield");
        book.region("Assign").says("assigned to Sam Whitfield");
        picture(sam, "assign");
    }

    private void wizard() {
        Page page = opened(Cast.SAM);
        var list = new ContactList(page).open(address());
        list.tickFirst(9);
        list.strip().action("Admin actions", "Change Owner");
        Screen wizard = list.dialog("Change Owner");
        wizard.byRole(AriaRole.RADIO, Pattern.compile("Diego Ramos")).click();
        picture(page, "change-owner-1");
        wizard.button("Next").click();
        wizard.textBox("New Group Name").fill("From the team");
        picture(page, "change-owner-2");
        wizard.button("Next").click();
        wizard.byRole(AriaRole.RADIO, "No").click();
        picture(page, "change-owner-3");
        wizard.button("Next").click();
        wizard.says("becomes the owner of");
        picture(page, "change-owner-4");
    }

    private void records() {
        Page maya = opened(Cast.MAYA);
        var list = new ContactList(maya).open(address());
        list.find("Adaeze Okonkwo").click();
        var record = new Screen(maya);
        record.button("Edit Relationships").click();
        record.dialog("Modify Relationships").says("Jonas Berg");
        picture(maya, "modify-relationships");
        record.dialog("Modify Relationships").button("Cancel").click();
        picture(maya, "record");
        maya.navigate(address() + "/contacts?archived=only");
        list.boxes().first().waitFor();
        list.root().locator("a.t-name-link").first().click();
        record.text("Archived for everybody").waitFor();
        picture(maya, "record-archived");
        Page tom = opened(Cast.TOM);
        tom.navigate(address() + "/contacts");
        new ContactList(tom).boxes().first().waitFor();
        tom.locator("a.t-name-link").first().click();
        new Screen(tom).text("Shared with you").first().waitFor();
        picture(tom, "record-shared");
    }

    private void filesAndViews() {
        Page page = opened(Cast.OMAR);
        var list = new ContactList(page).open(address());
        list.button("Saved views").click();
        list.button("Save as…").waitFor();
        picture(page, "views");
        list.button("Save as…").click();
        list.dialog("Save as a view").textBox("Name").fill("New leads of this spring, to be called first");
        picture(page, "view-save");
        list.dialog("Save as a view").button("Cancel").click();
        list.tickFirst(3);
        list.strip().action("Export CSV");
        list.dialog("Export CSV").says("will be exported");
        picture(page, "export");
        list.dialog("Export CSV").button("Cancel").click();
    }

    private void progress() {
        Page page = opened(Cast.RUTH);
        page.navigate(address() + "/contacts?archived=included");
        var list = new ContactList(page);
        list.counted().waitFor();
        list.boxes().first().waitFor();
        list.tickFirst(1);
        list.strip()
                .byRole(AriaRole.BUTTON, Pattern.compile("^Select all [\\d,]+ matching$"))
                .click();
        picture(page, "all-matching");
        list.strip().action("Admin actions", "Share with user");
        Screen panel = list.region("Share");
        panel.choose("Select A Team Member", "Nina Kowalski");
        panel.says("will be shared with Nina Kowalski");
        picture(page, "share-all");
        panel.button("Submit").click();
        assertThat(panel.root()).not().isVisible();
        picture(page, "share-all-submitted");
        page.navigate(address() + "/operations");
        list.link("Share with Nina Kowalski").first().waitFor();
        picture(page, "operations");
        list.link("Share with Nina Kowalski").first().click();
        list.byRole(AriaRole.TAB, Pattern.compile("^Done")).waitFor();
        picture(page, "operation");
        list.button("Undo").first().click();
        list.dialog("What undo does not bring back").says("will no longer be shared with Nina Kowalski");
        picture(page, "undo");
        list.dialog("What undo does not bring back").button("Undo").click();
        list.text("It has been undone.").waitFor();
        picture(page, "undone");
    }

    @Test
    void mail() {
        Page page = signedIn(Cast.SAM);
        var list = new ContactList(page).open(address());
        list.tickFirst(2);
        list.strip().action("Admin actions", "Assign to user");
        Screen panel = list.region("Assign");
        panel.choose("Select A Team Member", "Priya Patel");
        panel.says("assigned to Priya Patel");
        panel.button("Submit").click();
        assertThat(panel.root()).isHidden();
        for (int wide : new int[] {1280, 390}) {
            for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                page.setViewportSize(wide, 800);
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                mark = "-" + wide + (scheme == ColorScheme.DARK ? "-dark" : "");
                mailPages(page);
            }
        }
    }

    private void mailPages(Page page) {
        page.navigate(address() + "/outbox");
        var outbox = new Screen(page);
        var subject = outbox.byRole(AriaRole.BUTTON, Pattern.compile("^Sam Whitfield assigned"));
        outbox.button("Refresh").waitFor();
        // the job comes every half minute
        for (int n = 0; n < 70 && !subject.first().isVisible(); n++) {
            outbox.button("Refresh").click();
            page.waitForTimeout(1_000);
        }
        picture(page, "outbox");
        subject.first().click();
        outbox.says("Reply to");
        picture(page, "outbox-mail");
        page.navigate(address() + "/notifications");
        outbox.button("Save").waitFor();
        picture(page, "notifications");
    }

    private void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(System.getProperty("tandem.screenshots"), name + mark + ".png")));
    }
}
