package app.tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The notifications of whoever is signed in. */
class Bell extends Screen {

    private static final Pattern LABEL = Pattern.compile("^Notifications(, (\\d+) unread)?$");

    Bell(Page page) {
        super(page);
    }

    /** How many are unread now. */
    int unread() {
        Locator bell = byRole(AriaRole.BUTTON, LABEL);
        assertThat(bell).isVisible();
        var label = LABEL.matcher(bell.getAttribute("aria-label"));
        return label.matches() && label.group(2) != null ? Integer.parseInt(label.group(2)) : 0;
    }

    /** Opens the bell and gives the newest message. */
    Locator newest() {
        byRole(AriaRole.BUTTON, LABEL).click();
        return page().locator(".t-note").first();
    }
}
