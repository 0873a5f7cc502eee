package app.tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.testing.Journey;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Getting in. */
class SignInIT extends Journey {

    @Test
    void whoeverIsAskedToSignInStaysInThePageInASessionOfANewNameAndComesWhereTheyWanted() {
        Page page = window();
        List<String> errors = new ArrayList<>();
        page.onPageError(errors::add);

        page.navigate(address() + "/contacts?relationship=MINE");

        assertThat(page).hasURL(Pattern.compile("/login$"));
        assertThat(page).hasTitle(Pattern.compile("Tandem"));
        var screen = new Screen(page);
        screen.textBox("E-mail address").fill(Cast.NINA);
        page.evaluate("() => { window.samePage = true; }");
        var before = sessionOf(page);
        screen.textBox("Password").fill("wrong");
        screen.button("Sign in").click();
        screen.says("The e-mail address or the password is wrong.");
        screen.textBox("Password").fill("tandem-demo");
        screen.button("Sign in").click();
        assertThat(page).hasURL(Pattern.compile("/contacts\\?.*relationship=MINE"));
        assertThat(screen.button("Remove the filter Relationship: Mine")).isVisible();
        assertThat(page.evaluate("() => window.samePage")).isEqualTo(true);
        assertThat(sessionOf(page)).isNotEqualTo(before);
        assertThat(errors).isEmpty();
    }

    /** R51: of scripts that stand in a page only its own run, and the way back after the sign-out shows nothing. */
    @Test
    void noOtherScriptRunsFilesAreKeptAndNothingElseIsLeftInTheBrowser() {
        Page page = window();
        List<String> refused = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                refused.add(message.text());
            }
        });
        var policy = page.navigate(address() + "/login").headers().get("content-security-policy");
        assertThat(policy).containsPattern("script-src 'self' 'nonce-[\\w+/]{24}' 'unsafe-eval';");
        List<Response> scripts = new ArrayList<>();
        page.onResponse(response -> {
            if (response.url().contains("/VAADIN/build/")) {
                scripts.add(response);
            }
        });
        assertThat(page.reload().headers().get("content-security-policy")).isNotEqualTo(policy);
        var screen = new Screen(page);
        screen.textBox("E-mail address").fill(Cast.NINA);
        assertThat(scripts)
                .isNotEmpty()
                .allSatisfy(script -> assertThat(script.headers())
                        .containsEntry("cache-control", "max-age=31536000")
                        .doesNotContainKeys("pragma", "expires"));
        screen.textBox("Password").fill("tandem-demo");
        screen.button("Sign in").click();
        assertThat(page).hasURL(Pattern.compile("/contacts$"));
        page.navigate(address() + "/preferences");
        assertThat(page.getByText("Where you are signed in")).isVisible();
        assertThat(refused).isEmpty();
        assertThat(page.evaluate("""
                () => {
                  const script = document.createElement('script');
                  script.textContent = 'window.ran = true';
                  document.body.append(script);
                  return window.ran === true;
                }""")).isEqualTo(false);
        screen.byRole(AriaRole.MENUITEM, "Account of Nina Kowalski").click();
        screen.menuItem("Sign out").click();
        assertThat(page).hasURL(Pattern.compile("/login\\?signed-out"));
        page.goBack();
        assertThat(screen.textBox("Password")).isVisible();
        assertThat(page.getByText("Where you are signed in")).hasCount(0);
    }

    private static String sessionOf(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
    }
}
