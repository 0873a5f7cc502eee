package app.tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The page with the grid, as a person works with it. */
class ContactList extends Screen {

    private static final Pattern COUNT = Pattern.compile("^([\\d,]+) contacts?$");
    private static final Pattern BOX = Pattern.compile("^Select (?!the loaded)");

    ContactList(Page page) {
        super(page);
    }

    /** Opens the list anew, without filters. */
    ContactList open(String address) {
        page().navigate(address + "/contacts");
        assertThat(counted()).isVisible();
        return this;
    }

    /** Narrows the list to this text and waits for the contact. */
    Locator find(String name) {
        textBox("Search in contacts").fill(name);
        Locator link = named(name);
        assertThat(counted()).hasText("1 contact");
        assertThat(link).isVisible();
        return link;
    }

    /** The link to a contact, which an address that one can write to may be called alike. */
    Locator named(String name) {
        return link(name).and(page().locator("a.t-name-link"));
    }

    /** Finds each contact and ticks it; the strip keeps what was ticked before. */
    void tick(String... names) {
        int number = 0;
        for (String name : names) {
            find(name);
            checkBox("Select " + name).click();
            number++;
            strip().says(number + " selected");
        }
    }

    /** Ticks so many of the rows shown. */
    void tickFirst(int rows) {
        for (int i = 0; i < rows; i++) {
            boxes().nth(i).click();
            strip().says((i + 1) + " selected");
        }
    }

    Locator boxes() {
        return byRole(AriaRole.CHECKBOX, BOX);
    }

    Screen strip() {
        return region("Selected contacts");
    }

    /** Ticks a choice of a filter. */
    void filter(String kind, String choice) {
        button(kind).click();
        page().locator(".t-options label")
                .filter(new Locator.FilterOptions().setHasText(choice))
                .click();
        assertThat(byRole(AriaRole.BUTTON, Pattern.compile("^Remove the filter " + kind)))
                .isVisible();
        page().keyboard().press("Escape");
        assertThat(byRole(AriaRole.BUTTON, Pattern.compile("^" + kind + ": "))).hasAttribute("aria-expanded", "false");
    }

    /** Ticks a box of "More". */
    void filter(String box) {
        more();
        checkBox(box).click();
        assertThat(button("Remove the filter " + box)).isVisible();
        page().keyboard().press("Escape");
        assertThat(checkBox(box)).not().isVisible();
    }

    /** Opens what the line of filters has no room for. */
    void more() {
        byRole(AriaRole.BUTTON, Pattern.compile("^More")).click();
        assertThat(checkBox("Valid Email Address")).isVisible();
    }

    /** The exact number below the grid. */
    int count() {
        var words = COUNT.matcher(counted().innerText());
        if (!words.matches()) {
            throw new AssertionError(counted().innerText());
        }
        return Integer.parseInt(words.group(1).replace(",", ""));
    }

    Locator counted() {
        return root().getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText(COUNT));
    }

    /** The names and addresses of all contacts in the list, read by scrolling through it. */
    Set<String> everything() {
        Set<String> seen = new TreeSet<>();
        int count = count();
        Locator grid = page().locator("vaadin-grid");
        for (int row = 0; row < count; row += 18) {
            grid.evaluate("(grid, row) => grid.scrollToIndex(row)", row);
            page().waitForFunction("() => !document.querySelector('vaadin-grid').loading");
            seen.addAll(names(grid));
        }
        if (seen.size() != count) {
            throw new AssertionError("%d names for a count of %d".formatted(seen.size(), count));
        }
        return seen;
    }

    /** Asked in one go: one by one they took longer than all the rest. */
    private static List<String> names(Locator grid) {
        var names = (List<?>) grid.locator("a.t-name-link").evaluateAll("""
                links => links.map(link => link.getAttribute('href') + ' ' + link.getAttribute('title'))""");
        return names.stream().map(String::valueOf).toList();
    }
}
