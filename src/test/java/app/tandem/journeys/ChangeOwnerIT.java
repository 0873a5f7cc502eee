package app.tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.tandem.testing.Journey;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A supervisor hands contacts over, as far as the rules let them (R14, R24-R30). */
class ChangeOwnerIT extends Journey {

    private static final String WITH_JONAS =
            "Bartholomew Alexander Montgomery Fitzgerald Featherstonehaugh-Cholmondeley von und zu Hohenzollern-Sigmaringen";
    private static final String[] MOVED = {
        WITH_JONAS, "Oluwaseun Babatunde Ayodele Adeyemi-Ogunleye", "김민준", "محمد الأحمد"
    };

    @Test
    @Tag("long")
    void samCannotHandOverContactsOfVictorWhoIsDeactivatedAndReadsWhoCanHelp() {
        var sam = new ContactList(signedIn(Cast.SAM)).open(address());
        sam.filter("Owner", "Victor Hale");
        sam.tickFirst(5);

        sam.strip().action("Admin actions", "Change Owner");

        sam.toast("The owner's account is deactivated. An administrator must reactivate Victor Hale.");
        assertThat(sam.dialog("Change Owner").root()).not().isVisible();
    }

    @Test
    void samHandsOverFiveContactsOfMayaToDiegoButNotTheOneOnALoan() {
        var sam = new ContactList(signedIn(Cast.SAM)).open(address());
        sam.tick(MOVED);
        String record = address() + "/" + sam.find(WITH_JONAS).getAttribute("href");
        Page jonas = signedIn(Cast.JONAS);
        jonas.navigate(record);
        new Screen(jonas).says("Shared with you by Maya Chen");
        sam.textBox("Search in contacts").fill("");
        sam.filter("Owner", "Maya Chen");
        sam.filter("Has loan");
        String onLoan = sam.boxes().first().getAttribute("aria-label").replace("Select ", "");
        sam.boxes().first().click();
        sam.strip().says("5 selected");
        handOver(sam, onLoan);

        jonas.navigate(record); // his open page may have left it by itself
        new Screen(jonas).says("There is nothing here that you can see");

        Page maya = signedIn(Cast.MAYA);
        maya.navigate(record);
        new Screen(maya).says("Shared with you by Sam Whitfield");
        assertThat(new Bell(maya).newest())
                .containsText("Sam Whitfield, acting as you, made Diego Ramos the owner of 4 of your contacts");
    }

    private static void handOver(ContactList sam, String onLoan) {
        sam.strip().action("Admin actions", "Change Owner");
        Screen wizard = sam.dialog("Change Owner");
        wizard.textBox("Select a New Owner").fill("dieg");
        wizard.byRole(AriaRole.RADIO, Pattern.compile("Diego Ramos")).check();
        wizard.button("Next").click();
        wizard.textBox("New Group Name").fill("From Maya");
        wizard.button("Next").click();
        wizard.says("Share the transferred contacts with Maya Chen?");
        wizard.byRole(AriaRole.RADIO, "Yes").check();
        wizard.button("Next").click();
        wizard.says("becomes the owner of 4 contacts");
        wizard.says("keeps a share");
        wizard.says(onLoan);
        wizard.says("No one can move or delete it while it is a participant on a loan.");
        wizard.button("Confirm and Change Owner").click();
        assertThat(sam.toast("4 contacts now owned by Diego Ramos")).containsText("1 refused");
    }
}
