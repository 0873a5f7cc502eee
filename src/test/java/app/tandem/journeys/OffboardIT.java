package app.tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.tandem.testing.Journey;
import app.tandem.testing.RunningTandem;
import app.tandem.testing.RunningTandem.Database;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The book of somebody who has left goes to two others (R14, R50). */
@Tag("long")
class OffboardIT extends Journey {

    @Test
    void ruthOffboardsVictorWhoIsDeactivatedToTwoLoanOfficersWithALicenceWarning() {
        try (var tandem = RunningTandem.start(Database.onPostgres(), "offboard", List.of())) {
            Page ruth = window();
            signIn(ruth, tandem.address(), Cast.RUTH);
            ruth.navigate(tandem.address() + "/team");
            var screen = new Screen(ruth);
            screen.button("Offboard Victor Hale").click();
            screen.says("Deactivated already");
            screen.button("Next").click();
            screen.choose("Add a new owner", "Diego Ramos");
            screen.button("Remove Diego Ramos").waitFor();
            screen.choose("Add a new owner", "Nina Kowalski");
            screen.byRole(AriaRole.RADIO, "By state, with licences respected").check();
            screen.button("Next").click();
            screen.says("166 contacts move to 2 people");
            screen.says("Nina Kowalski is not licensed in");
            screen.button("Leave those out for Diego Ramos").click();
            screen.says("left out");
            screen.button("Confirm and offboard").click();
            assertThat(ruth).hasURL(Pattern.compile("/team/offboarding/\\d+$"));
            screen.says("moved to 2 people");
            screen.says("On loan");
            screen.button("Print").waitFor();
            AccessibilityIT.check(ruth);

            Page diego = window();
            signIn(diego, tandem.address(), Cast.DIEGO);
            assertThat(new Bell(diego).newest()).containsText("Ruth Adler");
        }
    }
}
