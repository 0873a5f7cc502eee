package app.tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.testing.Journey;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A file of ticked contacts, and a view that is there again tomorrow (R44). */
@Tag("long")
class ExportIT extends Journey {

    @Test
    void ninaExportsThreeContactsAndReadsTheFileAndNobodyElseGetsIt() throws IOException {
        Page page = signedIn(Cast.NINA);
        var list = new ContactList(page).open(address());
        list.tickFirst(3);
        list.strip().action("Export CSV");
        Screen box = list.dialog("Export CSV");
        box.says("will be exported");
        box.says("Nobody gains or loses access");
        AccessibilityIT.check(page);
        Download download = page.waitForDownload(() -> box.button("Export").click());
        assertThat(download.suggestedFilename()).matches("tandem-contacts-\\d{4}-\\d\\d-\\d\\d\\.csv");
        assertThat(Files.readString(download.path()))
                .startsWith("\uFEFFFirst name,Last name,E-mail,")
                .matches(file -> file.lines().count() == 4);
        Locator toast = list.toast("3 contacts exported");
        Locator link = toast.getByText("Download");
        Download again = page.waitForDownload(link::click);
        assertThat(Files.size(again.path())).isEqualTo(Files.size(download.path()));
        assertThat(list.counted()).isVisible();

        Page other = signedIn(Cast.OMAR);
        var refused = other.navigate(address() + "/" + link.getAttribute("href"));
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.text()).doesNotContain("First name");
    }

    @Test
    void omarSavesAViewByTheKeyboardAndFindsItAgain() {
        Page page = signedIn(Cast.OMAR);
        var list = new ContactList(page).open(address());
        list.filter("Status", "New Lead");
        int few = list.count();
        list.button("Saved views").focus();
        page.keyboard().press("Enter");
        list.button("Save as…").waitFor();
        list.button("Save as…").focus();
        page.keyboard().press("Enter");
        Screen box = list.dialog("Save as a view");
        assertThat(box.textBox("Name")).isFocused();
        page.keyboard().press("Enter");
        box.says("Enter a view name of at most 60 characters.");
        page.keyboard().type("New ones");
        page.keyboard().press("Enter");
        list.toast("View “New ones” saved");
        assertThat(page).hasURL(Pattern.compile("contacts\\?view=\\d+$"));

        page.reload();
        assertThat(list.button("Saved views: New ones")).isVisible();
        assertThat(list.counted()).hasText(Pattern.compile("^%,d contacts?$".formatted(few)));
        list.button("Saved views: New ones").click();
        list.button("All contacts").click();
        assertThat(page).hasURL(Pattern.compile("contacts$"));
        list.back();
        assertThat(page).hasURL(Pattern.compile("view=\\d+$"));
        assertThat(list.button("Saved views: New ones")).isVisible();

        list.button("Saved views: New ones").click();
        list.button("Make default").click();
        list.toast("“New ones” is your default now");
        page.navigate(address() + "/contacts");
        assertThat(list.button("Saved views: New ones")).isVisible();

        page.setViewportSize(390, 844);
        page.reload();
        list.button("Saved views: New ones").click();
        assertThat(list.button("Delete…")).isInViewport();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        list.button("Delete…").click();
        list.dialog("Delete the view “New ones”?").button("Delete").click();
        list.toast("View “New ones” deleted");
        assertThat(list.button("Saved views")).isVisible();
    }
}
