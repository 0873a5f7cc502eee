package app.tandem.bench.ui;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a heavy user does in one window, measured where it matters. */
final class Screen {

    private final Page page;
    private final String address;
    private final Stopwatch watch;

    Screen(Page page, String address) {
        this.page = page;
        this.address = address;
        this.watch = new Stopwatch(page);
    }

    /** From the click on "Sign in" to a grid with rows; nobody is signed in before. */
    Sample signIn(String email, String password) {
        page.context().clearCookies();
        page.navigate(address + "/login");
        box("E-mail address").fill(email);
        box("Password").fill(password);
        return watch.measure(
                "click", "tandemBench.rows()", () -> button("Sign in").click());
    }

    /** What it looks like now, into a file. */
    void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    void open(String query) {
        page.navigate(address + "/contacts" + query);
        page.waitForFunction("() => window.tandemBench?.rows()");
    }

    /** From one screen of rows to the next; from the beginning again at the end. */
    Sample nextScreen() {
        if (Boolean.TRUE.equals(page.evaluate("tandemBench.last()"))) {
            open("");
        }
        return watch.measured(() -> page.evaluate("tandemBench.screen()"));
    }

    /** Types a text in the search, letter by letter; from the last key to its results. */
    Sample search(String text) {
        var field = box("Search in contacts");
        field.click();
        var before = String.valueOf(page.evaluate("tandemBench.count()"));
        var until = "tandemBench.found('" + text + "', '" + before + "')";
        var sample = watch.measure(
                "keydown",
                until,
                () -> field.pressSequentially(text, new Locator.PressSequentiallyOptions().setDelay(80)));
        field.clear();
        page.waitForFunction("before => tandemBench.rows() && tandemBench.count() === before", before);
        return sample;
    }

    /** Selects everything that matches; returns how many. */
    String selectAll() {
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Select the loaded contacts"))
                .click();
        button(Pattern.compile("^Select all .* matching$")).click();
        page.locator(
                        ".t-strip-n",
                        new Page.LocatorOptions()
                                .setHasText(String.valueOf(page.evaluate("tandemBench.count()"))
                                        .split(" ")[0]))
                .waitFor();
        return page.locator(".t-strip-n").textContent();
    }

    /** From the click on "Share with user" in the menu to the panel in its place; what an operation ended is selected anew. */
    Sample openPanel() {
        if (page.locator(".t-strip.idle").isVisible()) {
            selectAll();
        }
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions()
                                .setName("Actions")
                                .setExact(true)
                                .setIncludeHidden(true))
                .click();
        entry("Admin actions").hover();
        var share = entry("Share with user");
        share.waitFor();
        return watch.measure("click", "tandemBench.panel()", share::click);
    }

    private Locator entry(String label) {
        return page.locator("vaadin-menu-bar-list-box vaadin-menu-bar-item:visible")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first();
    }

    void turnToUnshare() {
        page.locator(".t-panel vaadin-radio-button")
                .filter(new Locator.FilterOptions().setHasText("Unshare"))
                .click();
        page.locator(".t-panel[aria-label=Unshare]").waitFor();
    }

    /** From the click on a person to what will happen. */
    Sample choose(String person) {
        var field = page.locator(".t-panel").getByRole(AriaRole.COMBOBOX);
        field.fill(person);
        var item = page.locator("vaadin-combo-box-item:visible")
                .filter(new Locator.FilterOptions().setHasText(person))
                .first();
        item.waitFor();
        return watch.measure("click", "tandemBench.preview()", item::click);
    }

    /** Whether "Submit" says that nothing would change. */
    boolean isRefused() {
        return page.locator(".t-panel vaadin-button[theme~=primary].t-refused").isVisible();
    }

    /** From the click on "Submit" to the toast. */
    Sample submit() {
        var sample = watch.measure(
                "click",
                "tandemBench.toast()",
                () -> page.locator(".t-panel vaadin-button")
                        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*Submit\\s*$")))
                        .click());
        page.locator("vaadin-notification-card.done vaadin-button[aria-label=Close]")
                .first()
                .click();
        page.locator("vaadin-notification-card.done")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        page.waitForFunction("() => !document.querySelector('.t-panel')");
        return sample;
    }

    void closePanel() {
        page.locator(".t-panel vaadin-button[aria-label=Close]").click();
        page.waitForFunction("() => !document.querySelector('.t-panel')");
    }

    private Locator box(String label) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    private Locator button(String label) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    private Locator button(Pattern label) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label));
    }
}
