package app.tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.testing.Journey;
import app.tandem.testing.RunningTandem;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From an empty database to two people at work: set up, invite, join (R51). */
@Tag("long")
class FirstStartIT extends Journey {

    private static final String NAME = "first-start";
    private static final Pattern CODE = Pattern.compile("enter this code: (\\S+)");

    @Test
    void anOrganizationIsSetUpWithTheCodeOfTheLogAndTheFirstOneInvitedComesIn() throws IOException {
        try (var tandem = RunningTandem.empty(NAME)) {
            Page ruth = window();
            ruth.navigate(tandem.address() + "/");
            assertThat(ruth).hasURL(Pattern.compile("/set-up$"));
            var screen = new Screen(ruth);
            screen.textBox("Set-up code").fill("guessed");
            AccessibilityIT.check(ruth);
            screen.textBox("Name of your organization").fill("Northfield Lending");
            person(screen, "Ruth", "Adler");
            screen.textBox("E-mail address").fill("ruth@northfield.example");
            screen.textBox("Password").fill("wide river 42 lamp");
            screen.button("Set up Tandem").click();
            screen.says("This is not the set-up code.");
            screen.textBox("Set-up code").fill(code());
            screen.button("Set up Tandem").click();
            assertThat(ruth).hasURL(Pattern.compile("/administration$"));

            screen.button("Invite").click();
            screen.textBox("E-mail address").fill("ingrid@northfield.example");
            person(screen, "Ingrid", "Sørensen");
            screen.button("Send invitation").click();
            screen.button("Copy invitation link").click();
            var link = URI.create(screen.textBox("Link").inputValue()).getPath();

            Page ingrid = window();
            ingrid.navigate(tandem.address() + link);
            var hers = new Screen(ingrid);
            hers.says("Join Northfield Lending");
            AccessibilityIT.check(ingrid);
            hers.textBox("Password").fill("quiet barn 9 spoon");
            hers.button("Join").click();
            assertThat(ingrid).hasURL(Pattern.compile("/contacts$"));

            Page nobody = window();
            nobody.navigate(tandem.address() + link);
            new Screen(nobody).says("This invitation no longer works");
            nobody.navigate(tandem.address() + "/set-up");
            assertThat(nobody).hasURL(Pattern.compile("/login$"));
        }
    }

    private static void person(Screen screen, String first, String last) {
        screen.textBox("First name").fill(first);
        screen.textBox("Last name").fill(last);
    }

    private static String code() throws IOException {
        var log = CODE.matcher(Files.readString(DIRECTORY.resolve(NAME + ".log")));
        assertThat(log.find()).isTrue();
        return log.group(1);
    }
}
