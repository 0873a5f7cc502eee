package app.tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.testing.Journey;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A share of everything that an administrator sees, found again in Operations and undone (R45, R46, R48). */
class UndoIT extends Journey {

    @Test
    void ruthSharesAllMatchingLeavesComesBackThroughOperationsAndUndoesIt() {
        Page page = signedIn(Cast.RUTH);
        page.navigate(address() + "/contacts?archived=included");
        var list = new ContactList(page);
        assertThat(list.counted()).isVisible();
        String everybody = list.counted().innerText();
        list.textBox("Search in contacts").fill("an");
        assertThat(list.counted()).not().hasText(everybody);
        int all = list.count();
        assertThat(all).isGreaterThan(100);
        list.tickFirst(1);
        list.strip()
                .byRole(AriaRole.BUTTON, Pattern.compile("^Select all [\\d,]+ matching$"))
                .click();
        list.strip().says("%,d selected".formatted(all));
        list.strip().button("Share with user").click();
        Screen panel = list.region("Share");
        panel.choose("Select A Team Member", "Nina Kowalski");
        panel.says("will be shared with Nina Kowalski");
        panel.button("Submit").click();
        assertThat(panel.root()).not().isVisible();

        list.link("Groups").click();
        assertThat(page).hasURL(Pattern.compile("/groups$"));
        list.link("Operations").click();
        assertThat(page).hasTitle("Operations · Tandem");
        var link = list.link("Share with Nina Kowalski").first();
        assertThat(link).isVisible();
        page.getByText("30 days left").first().waitFor();
        picture(page, "operations");
        link.click();

        assertThat(page).hasTitle("Share with Nina Kowalski · Tandem");
        list.says("Ruth Adler, acting as the owner");
        assertThat(list.text("not shared with Nina Kowalski").first()).isVisible();
        assertThat(list.byRole(AriaRole.TAB, Pattern.compile("^Done"))).hasText(Pattern.compile("Done\\s*[1-9]\\d+"));
        picture(page, "operation");
        list.button("Undo").first().click(); // the toast may offer it still
        Screen box = list.dialog("What undo does not bring back");
        box.says("will no longer be shared with Nina Kowalski");
        picture(page, "undo");
        box.button("Undo").click();

        list.toast("no longer shared with Nina Kowalski");
        assertThat(list.text("It has been undone.")).isVisible();
        list.link("Open the undo").click();
        assertThat(page).hasTitle("Undo: share with Nina Kowalski · Tandem");
        assertThat(list.byRole(AriaRole.TAB, Pattern.compile("^Done"))).hasText(Pattern.compile("Done\\s*[1-9]\\d+"));
        assertThat(list.byRole(AriaRole.TAB, Pattern.compile("^Failed"))).hasText(Pattern.compile("Failed\\s*0"));
        assertThat(list.text("It undoes")).isVisible();
        undoesByTheKey(page);
    }

    private void undoesByTheKey(Page page) {
        var list = new ContactList(page).open(address());
        list.tickFirst(1);
        list.strip().button("Share with user").click();
        Screen panel = list.region("Share");
        panel.choose("Select A Team Member", "Nina Kowalski");
        panel.says("will be shared with Nina Kowalski");
        panel.button("Submit").click();
        assertThat(list.toast("1 contact shared with Nina Kowalski").getByText("Undo"))
                .isVisible();
        page.keyboard().press("u");
        list.dialog("What undo does not bring back").button("Undo").click();
        list.toast("1 contact no longer shared with Nina Kowalski");
    }

    /** With -Dtandem.screenshots=DIRECTORY: wide and narrow, light and dark. */
    private static void picture(Page page, String name) {
        var directory = System.getProperty("tandem.screenshots", "");
        if (directory.isEmpty()) {
            return;
        }
        var before = page.viewportSize();
        for (int width : new int[] {1280, 390}) {
            page.setViewportSize(width, width == 390 ? 844 : 800);
            if (width == 390 && !name.equals("undo")) {
                page.locator(".t-op-narrow").first().waitFor();
            }
            for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of(
                                directory, name + "-" + width + (scheme == ColorScheme.DARK ? "-dark" : "") + ".png")));
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(before.width, before.height);
    }
}
