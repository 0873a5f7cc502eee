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
    void whoeverIsNotSignedInIsAskedToSignIn() {
        Page page = window();
        List<String> errors = new ArrayList<>();
        page.onPageError(errors::add);

        page.navigate(address() + "/");

        assertThat(page).hasURL(Pattern.compile("/sign-in$"));
        assertThat(page).hasTitle(Pattern.compile("Tandem"));
        assertThat(errors).isEmpty();
    }

    @Test
    void mayaSignsIn() {
        Page page = signedIn("maya.chen@northfield.example");

        assertThat(page).not().hasURL(Pattern.compile("/sign-in"));
    }
}
