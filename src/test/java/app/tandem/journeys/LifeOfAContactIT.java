package app.tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.tandem.testing.Journey;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * One contact from creation to restoration, seen by its owner, its assignee, a colleague and a partner with whom it is
 * shared, a supervisor and a stranger (sections 3 and 4, R7, R12, R17-R22).
 */
@Tag("long")
class LifeOfAContactIT extends Journey {

    private static final String PUBLIC = "Wants a garden and two bathrooms";
    private static final String PRIVATE = "Haggles about every fee";
    private static final String TASK = "Send the checklist for the application";

    private Page maya;
    private String record = "";

    @Test
    void aContactLivesThroughNotesTasksSharesArchiveMergeDeleteAndRestore() {
        maya = signedIn(Cast.MAYA);
        record = created("Zelda", "Marchbanks");
        writes();
        sharesWith("Diego Ramos");
        sharesWith("Jonas Berg");
        assignsTo("Aisha Karim");
        everybodySeesTheirPart();
        archivesAndActivates();
        merges();
        deletes();
        restores();
    }

    private String created(String first, String last) {
        new NewContact(maya).open(address()).create(first, last);
        return maya.url();
    }

    private void writes() {
        maya.navigate(record + "/notes");
        var screen = new Screen(maya);
        note(screen, PUBLIC, false);
        note(screen, PRIVATE, true);
        maya.navigate(record + "/tasks");
        screen.textBox("Task").fill(TASK);
        screen.button("Add task").click();
        screen.says(TASK);
    }

    private static void note(Screen screen, String text, boolean privately) {
        screen.textBox("New note").fill(text);
        if (privately) {
            screen.checkBox("Private").click();
        }
        screen.page().keyboard().press("Tab");
        screen.button("Add note").last().click();
        assertThat(screen.text(text).last()).isVisible();
    }

    private void sharesWith(String name) {
        maya.navigate(record);
        var screen = new Screen(maya);
        screen.action("Admin actions", "Share with user");
        Screen panel = screen.region("Share");
        panel.choose("Select A Team Member", name);
        panel.button("Submit").click();
        screen.toast("shared with " + name);
    }

    private void assignsTo(String name) {
        maya.navigate(record);
        var screen = new Screen(maya);
        screen.action("Admin actions", "Assign to user");
        Screen panel = screen.region("Assign");
        panel.choose("Select A Team Member", name);
        panel.button("Submit").click();
        screen.toast("assigned to " + name);
    }

    private void everybodySeesTheirPart() {
        sees(Cast.DIEGO, true, false, true);
        sees(Cast.JONAS, true, false, false);
        sees(Cast.AISHA, true, false, true);
        sees(Cast.SAM, true, false, true);
        strangerSeesNothing(Cast.NINA);
        maya.navigate(record + "/access");
        var access = new Screen(maya);
        access.says("Diego Ramos");
        access.says("Aisha Karim");
        access.says("Sam Whitfield");
    }

    private void sees(String email, boolean note, boolean privateNote, boolean task) {
        Page page = signedIn(email);
        page.navigate(record + "/notes");
        appears(page, PUBLIC, note);
        appears(page, PRIVATE, privateNote);
        page.navigate(record + "/tasks");
        new Screen(page).says("Zelda Marchbanks");
        appears(page, TASK, task);
        page.close();
    }

    private static void appears(Page page, String text, boolean expected) {
        Locator there = page.getByText(text);
        if (expected) {
            assertThat(there.first()).isVisible();
        } else {
            assertThat(page.getByText("Zelda Marchbanks").first()).isVisible();
            assertThat(there).hasCount(0);
        }
    }

    private void strangerSeesNothing(String email) {
        Page page = signedIn(email);
        for (String tab : new String[] {"", "/notes", "/activity", "/access"}) {
            page.navigate(record + tab);
            new Screen(page).says("There is nothing here that you can see");
        }
        page.close();
    }

    private void archivesAndActivates() {
        maya.navigate(record);
        var screen = new Screen(maya);
        screen.action("Archive");
        Screen box = screen.dialog("Archive");
        box.root().locator("vaadin-select-value-button").click();
        screen.byRole(AriaRole.OPTION, "Not interested").click();
        box.button("Archive").click();
        screen.toast("archived");
        Page diego = signedIn(Cast.DIEGO);
        diego.navigate(record);
        new Screen(diego).says("Not interested");
        diego.close();
        screen.action("Activate");
        screen.dialog("Activate").button("Activate").click();
        screen.toast("activated");
    }

    private void merges() {
        var other = created("Zelda", "Marchbanks-Okafor");
        maya.navigate(record);
        var screen = new Screen(maya);
        screen.action("Merge");
        Screen box = screen.dialog("Merge");
        box.byRole(AriaRole.COMBOBOX, "Your other contacts").fill("Okafor");
        maya.locator("vaadin-multi-select-combo-box-item:visible")
                .filter(new Locator.FilterOptions().setHasText("Zelda Marchbanks-Okafor"))
                .first()
                .click();
        maya.keyboard().press("Tab");
        box.button("Compare").click();
        screen.says("Who will see more than before");
        screen.button("Merge 2 contacts").click();
        screen.toast("2 contacts merged");
        assertThat(maya).hasURL(record);
        maya.navigate(other);
        assertThat(maya).hasURL(record);
    }

    private void deletes() {
        maya.navigate(record);
        var screen = new Screen(maya);
        screen.action("Delete");
        Screen box = screen.dialog("Delete");
        box.checkBox("Unshare everybody and delete").click();
        box.says("will be deleted");
        box.button("Delete").click();
        screen.toast("deleted");
        assertThat(maya).hasURL(Pattern.compile(".*/contacts$"));
        strangerSeesNothing(Cast.DIEGO);
        strangerSeesNothing(Cast.AISHA);
        maya.navigate(record);
        screen.says("There is nothing here that you can see");
    }

    private void restores() {
        maya.navigate(address() + "/deleted");
        var screen = new Screen(maya);
        screen.button("Restore Zelda Marchbanks").click();
        screen.toast("restored");
        maya.navigate(record + "/notes");
        appears(maya, PUBLIC, true);
        appears(maya, PRIVATE, true);
        sees(Cast.AISHA, true, false, true);
        strangerSeesNothing(Cast.DIEGO);
    }
}
