package app.tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.tandem.testing.Journey;
import app.tandem.testing.RunningTandem;
import app.tandem.testing.RunningTandem.Database;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an operation says that takes longer than one waits for it (R45). */
@Tag("long")
class ProgressIT extends Journey {

    @Test
    void itsCardGoesWhenItIsOverAndItsResultComes() {
        try (var tandem =
                RunningTandem.start(Database.onPostgres(), "impatient", List.of("--tandem.operations.patience=1ms"))) {
            Page maya = window();
            signIn(maya, tandem.address(), Cast.MAYA);
            var list = new ContactList(maya).open(tandem.address());
            list.tick("Emily Johnson", "Isabella Rossi");
            list.strip().button("Share with user").click();
            Screen panel = list.region("Share");
            panel.choose("Select A Team Member", "Jonas Berg");
            panel.button("Submit").click();

            assertThat(maya.locator("vaadin-notification-card vaadin-progress-bar"))
                    .isVisible();
            list.toast("2 contacts shared with Jonas Berg");
            assertThat(maya.locator("vaadin-notification-card vaadin-progress-bar"))
                    .not()
                    .isVisible();
            assertThat(maya.locator("vaadin-notification-card")).hasCount(1);
        }
    }
}
