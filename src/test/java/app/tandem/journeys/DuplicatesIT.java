package app.tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.tandem.testing.Journey;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Possible duplicates by keyboard: a pair with its reasons, "Not the same", the next one merged (R19, R32). */
@Tag("long")
class DuplicatesIT extends Journey {

    @Test
    void mayaSaysOfOnePairThatTheyAreTwoAndMergesAnother() {
        Page page = signedIn(Cast.MAYA);
        page.navigate(address() + "/duplicates");
        var screen = new Screen(page);
        var pairs = page.locator(".t-pair");
        assertThat(pairs.first()).isVisible();
        int before = pairs.count();
        screen.says("Same e-mail");
        screen.says("1 of " + before);

        page.keyboard().press("n");
        screen.toast("Not the same");
        assertThat(pairs).hasCount(before - 1);
        screen.says("1 pair marked “Not the same”");

        pairs.first().focus();
        page.keyboard().press("ArrowDown");
        screen.says("2 of " + (before - 1));
        assertThat(pairs.nth(1)).isFocused();
        page.keyboard().press("m");
        assertThat(page).hasURL(Pattern.compile("/merge/\\d+-\\d+$"));
        screen.button("Merge 2 contacts").click();
        screen.dialog("Merge").button("Merge 2 contacts").click();
        screen.toast("2 contacts merged");
        assertThat(page).hasURL(Pattern.compile("/contacts/\\d+$"));

        page.navigate(address() + "/duplicates");
        assertThat(pairs).hasCount(before - 2);
    }
}
