package app.tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.intake.Cleaned;
import app.tandem.testing.Journey;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people should never type is shown as it was typed, but for what is invisible, and nothing of it runs. */
@Tag("long")
class NaughtyStringsIT extends Journey {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(2)>${alert(3)}{{7*7}}",
                "'; DROP TABLE contact; --\\u0041%00 O'Brien & \"Söhne\"",
                "مُنَاقَشَةُ سُبُلِ \u202Etest\u202C 表ポあA鷗Œé",
                "👩‍👩‍👧‍👦 👾 🙇🏽 Ṱ̺̺̕o͞ ̷i̲̬͇̪͙n̝̗͕v̟̜̘̦͟o̶̙̰̠kè͚̮̺̪̹̱̤"
            })
    void whatIsTypedIsCleanedAndShownByteForByte(String typed) {
        Page page = signedIn(Cast.OMAR);
        List<String> alarms = new ArrayList<>();
        page.onDialog(alarm -> alarms.add(alarm.message()));
        page.onPageError(alarms::add);
        var entry = new NewContact(page).open(address());
        for (String label : List.of("First name", "Last name", "Employer", "Street")) {
            entry.box().textBox(label).fill(typed);
        }
        Screen record = entry.create();

        String kept = Cleaned.line(typed);
        String name = kept + " " + kept;
        assertThat(textOf(page, "h1")).contains(name);
        assertThat(textOf(page, ".t-v").stream().filter(kept::equals)).hasSize(4);
        assertThat(page.title()).contains(typed.substring(0, 3));

        var list = new ContactList(page).open(address());
        list.textBox("Search in contacts").fill(typed);
        assertThat(list.counted()).hasText("1 contact");
        assertThat(list.root().locator("a.t-name-link").first()).hasAttribute("title", name);
        list.byRole(AriaRole.COMBOBOX, "Go to…").fill(typed);
        assertThat(list.root().locator(".t-hit").first()).isVisible();
        assertThat(textOf(page, ".t-hit .t-person-name")).contains(name);
        assertThat(alarms).isEmpty();
        assertThat(record.text("could not be shown")).not().isVisible();
    }

    /** Playwright folds blanks; the page's own text is what was sent. */
    @SuppressWarnings("unchecked")
    private static List<String> textOf(Page page, String selector) {
        return (List<String>) page.evalOnSelectorAll(selector, "all => all.map(one => one.textContent)");
    }
}
