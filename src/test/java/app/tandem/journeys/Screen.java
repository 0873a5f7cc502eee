package app.tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What a person finds on a page or in a part of it, by role and label. */
class Screen {

    private final Page page;
    private final Locator root;

    Screen(Page page) {
        this(page, page.locator("html"));
    }

    Screen(Page page, Locator root) {
        this.page = page;
        this.root = root;
    }

    Page page() {
        return page;
    }

    /** Goes back as a person does: after the page has come to rest. */
    void back() {
        page.waitForFunction(
                "() => Object.values(window.Vaadin.Flow.clients).every(it => !it.isActive || !it.isActive())");
        page.goBack();
    }

    Locator root() {
        return root;
    }

    Locator byRole(AriaRole role, String name) {
        return seen(root.getByRole(
                role,
                new Locator.GetByRoleOptions().setName(name).setExact(true).setIncludeHidden(true)));
    }

    Locator byRole(AriaRole role, Pattern name) {
        return seen(root.getByRole(
                role, new Locator.GetByRoleOptions().setName(name).setIncludeHidden(true)));
    }

    /** Overlays count as hidden for Playwright's roles, although they are seen: what is seen decides. */
    private static Locator seen(Locator locator) {
        return locator.filter(new Locator.FilterOptions().setVisible(true));
    }

    Locator button(String name) {
        return byRole(AriaRole.BUTTON, name);
    }

    Locator link(String name) {
        return byRole(AriaRole.LINK, name);
    }

    Locator textBox(String label) {
        return byRole(AriaRole.TEXTBOX, label);
    }

    Locator checkBox(String label) {
        return byRole(AriaRole.CHECKBOX, label);
    }

    /** An entry of an open menu; what follows its label says more, such as "1 of 3". */
    Locator menuItem(String label) {
        return page.locator("vaadin-menu-bar-list-box vaadin-menu-bar-item:visible")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first();
    }

    Locator text(String part) {
        return root.getByText(part);
    }

    Screen dialog(String title) {
        return new Screen(
                page,
                page.locator("vaadin-dialog[opened], vaadin-confirm-dialog[opened], vaadin-popover[opened]")
                        .filter(new Locator.FilterOptions().setHasText(title))
                        .last());
    }

    Screen region(String label) {
        return new Screen(page, byRole(AriaRole.REGION, label));
    }

    /** Waits until it says this, in any of its parts. */
    void says(String words) {
        assertThat(root).containsText(words);
    }

    /** Types part of a name and takes the person who is offered. */
    void choose(String label, String name) {
        byRole(AriaRole.COMBOBOX, label).fill(name.substring(0, 4));
        new Screen(page).option(name).click();
    }

    /** What an open list offers; lists in overlays are not in the tree that roles are looked up in. */
    Locator options() {
        return page.locator("vaadin-combo-box-item:visible, .t-hit:visible");
    }

    Locator option(String words) {
        return options().filter(new Locator.FilterOptions().setHasText(words)).first();
    }

    /** Opens "Actions" and clicks the entry, one of "Admin actions" where it stands there. */
    void action(String... path) {
        byRole(AriaRole.MENUITEM, "Actions").click();
        for (int i = 0; i < path.length; i++) {
            Locator entry = menuItem(path[i]);
            if (i + 1 < path.length) {
                entry.hover();
            } else {
                refused(entry);
            }
        }
    }

    /** Clicks what is refused all the same: it answers with its reasons (R15). A forced click waits for nothing to rest. */
    static void refused(Locator locator) {
        locator.hover();
        locator.click(new Locator.ClickOptions().setForce(true));
    }

    /** Waits for the answer at the lower right. */
    Locator toast(String words) {
        Locator toast = page.locator("vaadin-notification-card")
                .filter(new Locator.FilterOptions().setHasText(words))
                .last();
        assertThat(toast).isVisible();
        return toast;
    }
}
