package app.tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.testing.Journey;
import com.microsoft.playwright.Page;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Assigning on, and losing sight by it (R4, R11). */
class AssignIT extends Journey {

    private static final String CONTACT = "Nguyễn Thị Phương Thảo";

    @Test
    @Tag("long")
    void mayaAssignsAContactToDiegoWhoAssignsItToSamAndLosesIt() {
        var maya = new ContactList(signedIn(Cast.MAYA)).open(address());
        maya.tick(CONTACT);
        maya.strip().button("Assign to user").click();
        Screen panel = maya.region("Assign");
        panel.choose("Select A Team Member", "Diego Ramos");
        panel.says("will be assigned to Diego Ramos");
        panel.button("Submit").click();
        maya.toast("1 contact assigned to Diego Ramos");

        Page diego = signedIn(Cast.DIEGO);
        var list = new ContactList(diego).open(address());
        list.find(CONTACT).click();
        assertThat(diego).hasURL(Pattern.compile("/contacts/\\d+$"));
        String record = diego.url();
        handOn(new Screen(diego));

        assertThat(diego).hasURL(Pattern.compile("/contacts$"));
        list.toast("no longer in your account");
        assertThat(page(diego, record)).isEqualTo(page(diego, address() + "/contacts/999999999"));
    }

    private static void handOn(Screen record) {
        record.action("Admin actions", "Assign to user");
        Screen panel = record.region("Assign");
        panel.choose("Select A Team Member", "Sam Whitfield");
        panel.says("You will lose access to it");
        panel.says("You see it only as the assignee. It will then be gone from your list.");
        panel.button("Submit").click();
    }

    /** All that a page says, in its tab, its status and its words. */
    private static String page(Page page, String address) {
        int status = Objects.requireNonNull(page.navigate(address)).status();
        var screen = new Screen(page);
        screen.says("There is nothing here that you can see");
        return status + page.title() + screen.root().innerText();
    }
}
