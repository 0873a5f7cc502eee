package app.tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.tandem.testing.Journey;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was typed outlives the session, for the same person in the same tab; and a page says that the server is away. */
class KeptIT extends Journey {

    private static final String TYPED = "She wants to close before Easter";
    private static final String AND_MORE = " or in May";

    @Test
    void whatWasTypedIsThereAgainAfterTheSessionHasEndedButForNobodyElse() {
        Page page = writing();
        sessionEnds(page);
        page.reload();
        again(page, Cast.MAYA);
        assertThat(new Screen(page).textBox("New note")).hasValue(TYPED);
        new Screen(page).says("What you typed is here again. It is not saved yet.");

        new Screen(page).textBox("New note").click();
        page.keyboard().type(AND_MORE);
        sessionEnds(page);
        page.reload();
        page.waitForFunction("() => sessionStorage.getItem('tandem.kept') !== null");
        again(page, Cast.SAM);
        page.waitForFunction("() => sessionStorage.getItem('tandem.kept') === null");
        assertThat(page.locator("body")).not().containsText(TYPED);
    }

    @Test
    @Tag("long")
    void whoSignsOutLeavesNothingBehind() {
        Page page = writing();
        page.navigate(address() + "/login?signed-out");
        page.waitForFunction("() => sessionStorage.getItem('tandem.kept') === null");
    }

    @Test
    @Tag("long")
    void aPageThatNobodyTouchesSaysThatTheServerIsAway() {
        Page page = signedIn(Cast.MAYA);
        page.navigate(address());
        assertThat(new Screen(page).button("New contact")).isVisible();
        page.context().setOffline(true);
        new Screen(page)
                .says("Tandem cannot be reached. What you saved is kept, and what you typed stays here. Trying again.");
        page.context().setOffline(false);
        new Screen(page).says("Tandem can be reached again.");
    }

    private Page writing() {
        Page page = signedIn(Cast.MAYA);
        page.navigate(address());
        var contact = page.locator("vaadin-grid a[href*='contacts/']").first().getAttribute("href");
        page.navigate(address() + "/contacts/" + contact.replaceFirst(".*contacts/(\\d+).*", "$1") + "/notes");
        var note = new Screen(page).textBox("New note");
        note.click();
        page.keyboard().type(TYPED);
        return page;
    }

    private static void sessionEnds(Page page) {
        page.context().addCookies(List.of(new Cookie("JSESSIONID", "gone").setUrl(address())));
    }

    private static void again(Page page, String who) {
        var screen = new Screen(page);
        screen.textBox("E-mail address").fill(who);
        screen.textBox("Password").fill("tandem-demo");
        screen.button("Sign in").click();
        assertThat(page).hasURL(Pattern.compile("/contacts/\\d+/notes$"));
    }
}
