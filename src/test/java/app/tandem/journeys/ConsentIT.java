package app.tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.tandem.testing.Journey;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody wants no more e-mail, and later wants it again (R35, R36). */
@Tag("long")
class ConsentIT extends Journey {

    private static final String ADDRESS = "otto.optedout@mail.example";

    @Test
    void mayaRecordsAnOptOutAndRuthRestoresItWithEvidence() {
        Page page = signedIn(Cast.MAYA);
        var entry = new NewContact(page).open(address());
        entry.box().textBox("E-mail").fill(ADDRESS);
        Screen record = entry.create("Otto", "Optedout");
        record.says("No opt-out");
        record.button("Edit Consent").click();
        Screen box = record.dialog("Consent");
        box.byRole(AriaRole.RADIO, "No more e-mail to " + ADDRESS).check();
        box.textBox("Their words, or what they were shown").fill("Take me off, please.");
        box.button("Save").click();
        record.toast("Recorded");
        record.says("Unsubscribed");
        record.says("Only they can opt in again. Ask Ruth Adler.");
        page.navigate(address() + "/contacts?unsubscribed=yes&sort=-created");
        new Screen(page).link("Otto Optedout").waitFor();

        Page office = signedIn(Cast.RUTH);
        office.navigate(address() + "/administration/consent");
        var consent = new Screen(office);
        consent.button(ADDRESS).click();
        consent.button("Restore consent").click();
        Screen restore = consent.dialog("Restore consent");
        restore.button("Restore consent").click();
        restore.says("What proves it? Enter a text or add a file.");
        restore.textBox("Who consented").fill("Otto Optedout");
        restore.root().locator("vaadin-select-value-button").click();
        office.locator("vaadin-select-item:visible").getByText("In writing").click();
        var when = restore.byRole(AriaRole.COMBOBOX, "When");
        when.fill("11/1/2026");
        when.press("Enter");
        restore.textBox("Wording").fill("Send me your news again.");
        restore.textBox("Evidence").fill("Letter of today, filed under O");
        restore.button("Restore consent").click();
        assertThat(restore.root()).not().isVisible();

        page.goBack();
        record.says("Opted in");
        assertThat(page.getByText("Unsubscribed")).not().isVisible();
    }
}
