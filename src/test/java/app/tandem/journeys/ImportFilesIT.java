package app.tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.tandem.testing.Journey;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exports of other systems, as they come, from upload to revert (R31, R32, R46). */
@Tag("long")
class ImportFilesIT extends Journey {

    private static final Path FILES = Path.of("src/test/resources/testdata/imports");

    @ParameterizedTest
    @CsvSource({
        "google, Google Contacts, 2 contacts",
        "outlook, Outlook, 2 contacts",
        "salesforce, Salesforce, 1 contact"
    })
    void isGuessedCheckedImportedFoundAndReverted(String file, String system, String contacts) {
        Page page = signedIn(Cast.NINA);
        page.navigate(address() + "/import");
        var screen = new Screen(page);
        screen.page()
                .waitForFileChooser(() -> screen.button("Choose a file").click())
                .setFiles(FILES.resolve(file + ".csv"));
        assertThat(page).hasURL(Pattern.compile("import/\\d+\\?step=map$"));
        screen.says("it looks like an export of " + system);
        screen.button("Next: Owner and choices").click();
        screen.button("Next: Check").click();
        screen.button("Import " + contacts).click();
        screen.says(contacts + " imported");
        String result = page.url();

        var list = new ContactList(page).open(address());
        list.textBox("Search in contacts").fill("zoe@example.com");
        assertThat(list.counted()).hasText("1 contact");

        page.navigate(result);
        screen.button("Revert").click();
        screen.dialog("Revert this import?").button("Revert import").click();
        screen.says("Reverted on");
        list.open(address());
        list.textBox("Search in contacts").fill("zoe@example.com");
        assertThat(page.locator("a.t-name-link")).hasCount(0);
    }
}
