package app.tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.testing.Journey;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Getting in. */
class SignInIT extends Journey {

    @Test
    void whoeverIsNotSignedInIsAskedToSignInAndThenComesWhereTheyWanted() {
        Page page = window();
        List<String> errors = new ArrayList<>();
        page.onPageError(errors::add);

        page.navigate(address() + "/contacts?relationship=MINE");

        assertThat(page).hasURL(Pattern.compile("/login$"));
        assertThat(page).hasTitle(Pattern.compile("Tandem"));
        var screen = new Screen(page);
        screen.textBox("E-mail address").fill(Cast.NINA);
        screen.textBox("Password").fill("tandem-demo");
        screen.button("Sign in").click();
        assertThat(page).hasURL(Pattern.compile("/contacts\\?.*relationship=MINE"));
        assertThat(screen.button("Remove the filter Relationship: Mine")).isVisible();
        assertThat(errors).isEmpty();
    }
}
