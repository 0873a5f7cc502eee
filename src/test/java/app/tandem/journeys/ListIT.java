package app.tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.testing.Journey;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The list as one works with it all day: rows that stay where they are, peeks, and the way back. */
class ListIT extends Journey {

    private static final String PEEK = "section.t-peek, .t-peek";

    @Test
    void R15_R45_rowsStayWhereTheyAreWhenTheFirstIsTickedAndWhatIsTickedIsFixedWhileThePanelIsOpen() {
        var list = new ContactList(signedIn(Cast.MAYA)).open(address());
        double before = top(list);
        list.strip().says("Tick contacts first");
        list.tickFirst(2);
        assertThat(top(list)).isEqualTo(before);
        list.strip().button("Clear").click();
        list.strip().says("Tick contacts first");
        assertThat(top(list)).isEqualTo(before);

        list.tickFirst(2);
        list.strip().button("Share with user").click();
        assertThat(list.region("Share").root()).isVisible();
        list.strip().says("Selection fixed while the panel is open");
        assertThat(list.boxes().first()).hasAttribute("aria-disabled", "true");
        list.boxes().first().click(new Locator.ClickOptions().setForce(true));
        list.toast("Selection fixed while the panel is open");
        assertThat(list.boxes().first()).isChecked();
        list.strip().button("Change selection").click();
        assertThat(list.region("Share").root()).not().isVisible();
        list.boxes().first().click();
        list.strip().says("1 selected");
    }

    @Test
    void spacePeeksArrowsGoOnEscapeClosesAndEnterOpensAndBackLeadsToTheListAsItWasLeft() {
        Page page = signedIn(Cast.MAYA);
        var list = new ContactList(page).open(address());
        page.locator("vaadin-grid").getByText("Pre-Approved").first().click();
        Locator title = page.locator(PEEK).locator("h2");
        assertThat(title).isVisible();
        String first = title.innerText();
        page.keyboard().press("ArrowDown");
        assertThat(title).not().hasText(first);
        page.keyboard().press("Escape");
        assertThat(title).not().isVisible();
        page.keyboard().press(" ");
        assertThat(title).isVisible();
        page.keyboard().press("Escape");
        page.keyboard().press("Home");
        page.keyboard().press(" ");
        list.strip().says("1 selected");
        assertThat(title).not().isVisible();
        page.keyboard().press("ArrowRight");
        page.keyboard().press(" ");
        assertThat(title).isVisible();
        list.strip().button("Clear").focus();
        page.keyboard().press("Escape");
        assertThat(title).not().isVisible();

        String all = list.counted().innerText();
        list.textBox("Search in contacts").fill("a");
        assertThat(list.counted()).not().hasText(all);
        list.strip().says("1 selected");
        page.locator("vaadin-grid").evaluate("grid => grid.scrollToIndex(120)");
        page.waitForFunction("() => !document.querySelector('vaadin-grid').loading && window.tandemPlace > 100");
        Locator some = visibleName(page, 6);
        String name = some.innerText();
        double place = some.boundingBox().y;
        some.click();
        assertThat(page).hasURL(Pattern.compile("/contacts/\\d+$"));
        list.back();
        assertThat(page.getByText(name, new Page.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
        assertThat(list.textBox("Search in contacts")).hasValue("a");
        list.strip().says("1 selected");
        assertThat(page.getByText(name, new Page.GetByTextOptions().setExact(true))
                        .first()
                        .boundingBox()
                        .y)
                .as("within a row of where it was")
                .isBetween(place - 30, place + 30);

        page.locator("vaadin-grid").evaluate("""
                grid => grid.shadowRoot.querySelector('#items [tabindex="0"]').focus()""");
        page.keyboard().press("Home");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/contacts/\\d+$"));
        page.locator(".t-crumb").click();
        assertThat(list.textBox("Search in contacts")).hasValue("a");
        assertThat(page).hasURL(Pattern.compile("/contacts$"));
    }

    @Test
    @Tag("long")
    void aNarrowWindowHasNewContactGoToAndTheSort() {
        Page page = window(390, 844);
        signIn(page, Cast.NINA);
        var list = new ContactList(page).open(address());
        page.locator(".t-global").click();
        assertThat(list.byRole(AriaRole.COMBOBOX, "Go to…")).isFocused();
        page.keyboard().type("operations");
        assertThat(list.option("Operations")).isVisible();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/operations$"));
        list.open(address());
        list.button("Filters").click();
        assertThat(page.locator(".t-sort-choice")).isVisible();
        page.keyboard().press("Escape");
        list.button("New contact").click();
        assertThat(list.dialog("New contact").textBox("First name")).isVisible();
    }

    @Test
    @Tag("long")
    void theQuestionMarkShowsTheKeysAndTheMarks() {
        Page page = signedIn(Cast.NINA);
        var list = new ContactList(page).open(address());
        page.keyboard().press("?");
        list.dialog("Shortcuts and marks").says("Peek at the contact");
        page.keyboard().press("Escape");
        list.strip().says("Tick contacts first");
    }

    private static double top(ContactList list) {
        return list.boxes().first().boundingBox().y;
    }

    /** The name in one of the rows that are seen, not in one above or below. */
    private static Locator visibleName(Page page, int row) {
        int index = ((Number) page.evaluate("""
                row => {
                  const names = [...document.querySelectorAll('vaadin-grid a.t-name-link')];
                  const seen = names.filter(name => name.getBoundingClientRect().y > 160)
                    .sort((one, other) => one.getBoundingClientRect().y - other.getBoundingClientRect().y);
                  return names.indexOf(seen[row]);
                }""", row)).intValue();
        return page.locator("vaadin-grid a.t-name-link").nth(index);
    }
}
