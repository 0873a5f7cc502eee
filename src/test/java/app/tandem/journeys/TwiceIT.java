package app.tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.tandem.testing.Journey;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** On a slow line everything is clicked twice and Enter is pressed three times: each is done once. */
@Tag("long")
class TwiceIT extends Journey {

    private static final int LATENCY = 300;

    /** From now on each answer comes late; the address is loaded anew afterwards or not at all. */
    private static void slow(Page page) {
        var session = page.context().newCDPSession(page);
        var line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", LATENCY);
        line.addProperty("downloadThroughput", -1);
        line.addProperty("uploadThroughput", -1);
        session.send("Network.enable");
        session.send("Network.emulateNetworkConditions", line);
    }

    private static void enterThreeTimes(Page page) {
        for (int press = 0; press < 3; press++) {
            page.keyboard().press("Enter");
        }
    }

    /** The button of the form; the head of the page offers the same. */
    private static Locator submit(Page page, String label) {
        return page.locator("vaadin-button[theme~=primary]").filter(new Locator.FilterOptions().setHasText(label));
    }

    /** In a page of its own, which need not be slow. */
    private static void isThereOnce(Page page, String name) {
        var list = new ContactList(page.context().newPage()).open(address());
        list.textBox("Search in contacts").fill(name);
        assertThat(list.counted()).hasText("1 contact");
    }

    @Test
    void aContactIsCreatedOnceByADoubleClick() {
        Page page = signedIn(Cast.NINA);
        var clicked = new NewContact(page).open(address());
        slow(page);
        clicked.box().textBox("Last name").fill("Doubleclick");
        clicked.box().button("Create contact").dblclick();
        page.waitForURL(url -> url.matches(".*/contacts/\\d+$"));
        isThereOnce(page, "Doubleclick");
    }

    @Test
    void aContactIsCreatedOnceByKeys() {
        Page page = signedIn(Cast.NINA);
        var typed = new NewContact(page).open(address());
        slow(page);
        typed.box().textBox("Last name").fill("Tripleenter");
        enterThreeTimes(page);
        page.waitForURL(url -> url.matches(".*/contacts/\\d+$"));
        isThereOnce(page, "Tripleenter");
    }

    @Test
    void notesAndTasksAreAddedOnceAndTheEmptyFormIsNotFoundFaultWith() {
        Page page = signedIn(Cast.NINA);
        var record = new NewContact(page).open(address()).create("Once", "Only");
        slow(page);
        String address = page.url();
        page.navigate(address + "/notes");
        record.textBox("New note").fill("Written once");
        submit(page, "Add note").dblclick();
        assertThat(page.locator(".t-note-item")).hasCount(1);
        record.textBox("New note").fill("By keys");
        for (int press = 0; press < 3; press++) {
            page.keyboard().press("Control+Enter");
        }
        assertThat(page.locator(".t-note-item")).hasCount(2);
        assertThat(page.locator("vaadin-text-area[invalid]")).hasCount(0);

        page.navigate(address + "/tasks");
        record.textBox("Task").fill("Call");
        record.byRole(AriaRole.COMBOBOX, "Due").fill("12/24/2030");
        submit(page, "Add task").dblclick();
        assertThat(page.locator(".t-task")).hasCount(1);
        record.textBox("Task").fill("Write");
        enterThreeTimes(page);
        assertThat(page.locator(".t-task")).hasCount(2);
        assertThat(page.locator("vaadin-text-field[invalid]")).hasCount(0);
        // nothing is left in the form that would be lost
        page.locator("vaadin-tab")
                .filter(new Locator.FilterOptions().setHasText("Notes"))
                .click();
        assertThat(page).hasURL(Pattern.compile("/notes$"));
        assertThat(page.locator("vaadin-confirm-dialog[opened]")).hasCount(0);
    }

    @Test
    void anOperationIsSubmittedOnceAndTheWizardGoesOneStep() {
        Page page = signedIn(Cast.MAYA);
        new NewContact(page).open(address()).create("Handed", "Once");
        var list = new ContactList(page).open(address());
        list.tick("Handed Once");
        slow(page);
        list.strip().button("Share with user").click();
        Screen panel = list.region("Share");
        panel.choose("Select A Team Member", "Jonas Berg");
        panel.says("What will happen");
        panel.button("Submit").dblclick();
        list.toast("shared with Jonas Berg");
        assertThat(page.locator("vaadin-notification-card")).hasCount(1);

        list.open(address()).tick("Handed Once");
        list.strip().action("Admin actions", "Change Owner");
        Screen wizard = list.dialog("Change Owner");
        wizard.textBox("Select a New Owner").fill("diego");
        wizard.byRole(AriaRole.RADIO, Pattern.compile("Diego Ramos")).check();
        wizard.button("Next").dblclick();
        assertThat(wizard.textBox("New Group Name")).isFocused();
        page.keyboard().press("Enter");
        wizard.byRole(AriaRole.RADIO, "Yes").check();
        wizard.button("Next").dblclick();
        wizard.button("Confirm and Change Owner").dblclick();
        list.toast("1 contact now owned by Diego Ramos");
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
    }
}
