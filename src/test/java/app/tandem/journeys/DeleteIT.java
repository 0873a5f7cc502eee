package app.tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.tandem.testing.Journey;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Deleting from the record, finding it among the recently deleted, and restoring it (R17, R18). */
@Tag("long")
class DeleteIT extends Journey {

    private static final String CONTACT = "Quentin Deleted";

    @Test
    void mayaDeletesAContactAndBringsItBack() {
        Page page = signedIn(Cast.MAYA);
        Screen record = new NewContact(page).open(address()).create("Quentin", "Deleted");
        record.action("Delete");
        Screen box = record.dialog("Delete");
        box.says("will be deleted");
        box.button("Delete").click();
        assertThat(page).hasURL(Pattern.compile("/contacts$"));
        record.toast("1 contact deleted");

        record.link("Recently deleted").click();
        assertThat(page).hasURL(Pattern.compile("/deleted$"));
        var deleted = new Screen(page);
        deleted.says(CONTACT);
        deleted.says("30 days");
        deleted.button("Restore " + CONTACT).click();
        record.toast(CONTACT + " restored").getByText("Open").click();

        assertThat(page).hasURL(Pattern.compile("/contacts/\\d+$"));
        record.says(CONTACT);
    }
}
