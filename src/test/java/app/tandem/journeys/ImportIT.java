package app.tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.testing.Journey;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody else's export becomes contacts: upload, columns, check, corrections, run, rejected rows, revert (R31, R46). */
@Tag("long")
class ImportIT extends Journey {

    private static final String FILE = """
            First Name,Last Name,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Birthday,Fax
            Zoë,Lindqvist,zoe.lindqvist@mail.example,Mobile,(612) 470-6452,03/04/1984,
            José,Peña Ortiz,jose.pena@lakeshore.example,Home,651.789.3234,11/02/1990,
            Tyler,Brandt,,Mobile,612-55,,
            ,Okonkwo,oko@mail.example,,,,
            """;

    @Test
    void ninaImportsAnExportCorrectsARowGetsTheRejectedOnesAsAFileAndRevertsIt() throws IOException {
        Page page = signedIn(Cast.NINA);
        page.navigate(address() + "/import");
        var screen = new Screen(page);
        screen.says("You have not imported anything yet.");
        upload(screen, "scan.pdf", "%PDF-1.7 nothing".getBytes(Charset.forName("UTF-8")));
        assertThat(screen.byRole(AriaRole.ALERT, Pattern.compile(""))).containsText("PDF");

        upload(screen, "contacts-export.csv", FILE.getBytes(Charset.forName("windows-1252")));
        assertThat(page).hasURL(Pattern.compile("import/\\d+\\?step=map$"));
        screen.says("Is 03/04/1984 in March or in April?");
        screen.says("4 rows");
        AccessibilityIT.check(page);
        Locator next = screen.button("Next: Owner and choices");
        assertThat(next).hasAttribute("aria-disabled", "true");
        screen.byRole(AriaRole.RADIO, "March 4, 1984").focus();
        page.keyboard().press("Space");
        assertThat(next).hasAttribute("aria-disabled", "false");
        page.reload();
        assertThat(screen.byRole(AriaRole.RADIO, "March 4, 1984")).isChecked();

        screen.button("Next: Owner and choices").click();
        screen.says("Overwrite it");
        AccessibilityIT.check(page);
        screen.button("Next: Check").click();
        screen.says("4 rows; nothing has been saved yet");
        assertThat(screen.button("Import 2 contacts")).isVisible();
        AccessibilityIT.check(page);
        Locator cell = screen.byRole(AriaRole.TEXTBOX, Pattern.compile("^Phone 1 - Value in row 4\\."));
        cell.fill("(612) 555-0142");
        page.keyboard().press("Enter");
        screen.button("Import 3 contacts").click();

        screen.says("3 contacts imported");
        AccessibilityIT.check(page);
        Download errors = page.waitForDownload(() -> screen.link("Error CSV").click());
        assertThat(Files.readString(errors.path())).contains("Okonkwo", "A first and a last name are needed.");
        screen.button("Revert").click();
        screen.dialog("Revert this import?").button("Revert import").click();
        screen.says("by you");
        screen.link("Import").first().click();
        screen.says("4 rows · 3 new, 1 rejected");
        screen.says("Reverted");
    }

    private static void upload(Screen screen, String name, byte[] content) {
        screen.page()
                .waitForFileChooser(() -> screen.button("Choose a file").click())
                .setFiles(new FilePayload(name, "text/csv", content));
    }
}
