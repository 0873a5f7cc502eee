package app.tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.testing.Journey;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Sharing with a partner, and what the partner gets (R8, R15, R47). */
class ShareIT extends Journey {

    private static final String[] THREE = {
        "Emily Johnson", "Isabella Rossi", "call.me.about.the.lake.house@mail.example"
    };

    @Test
    void mayaSharesThreeContactsWithJonasWhoSeesExactlyThoseAndWhatHeHad() {
        Page jonas = signedIn(Cast.JONAS);
        Set<String> before = new ContactList(jonas).open(address()).everything();
        int unread = new Bell(jonas).unread();
        Page maya = signedIn(Cast.MAYA);
        share(new ContactList(maya).open(address()));

        Set<String> after = new ContactList(jonas).open(address()).everything();
        Set<String> gained = new TreeSet<>(after);
        gained.removeAll(before);
        assertThat(after).containsAll(before);
        assertThat(gained)
                .hasSize(3)
                .allMatch(line -> line.endsWith(THREE[0]) || line.endsWith(THREE[1]) || line.endsWith(THREE[2]));
        assertThat(new Bell(jonas).unread()).isEqualTo(unread + 1);
        opensTheMessage(jonas);
        mayOnlyRead(jonas);
    }

    private static void share(ContactList list) {
        list.tick(THREE);
        list.strip().button("Share with user").click();
        Screen panel = list.region("Share");
        panel.says("3 contacts");
        panel.choose("Select A Team Member", "Jonas Berg");
        panel.says("will be shared with Jonas Berg");
        panel.says("Jonas will never see loans, private notes, groups, activity, or tasks of other people");
        panel.button("Notify Shared Users").click();
        Screen box = list.dialog("Notify Shared Users");
        box.says("Assignments are not listed here");
        box.checkBox("Aisha Karim").click();
        box.button("Save").click();
        assertThat(panel.button("Notify Shared Users (1)")).isVisible();
        panel.button("Submit").click();
        list.toast("3 contacts shared with Jonas Berg");
        assertThat(panel.root()).not().isVisible();
    }

    private static void opensTheMessage(Page jonas) {
        Locator message = new Bell(jonas).newest();
        assertThat(message).containsText("Maya Chen shared 3 contacts with you");
        message.click();
        var list = new ContactList(jonas);
        assertThat(list.counted()).hasText("3 contacts");
        assertThat(jonas).hasURL(Pattern.compile("message=\\d+"));
        for (String name : THREE) {
            assertThat(list.named(name)).isVisible();
        }
    }

    private static void mayOnlyRead(Page jonas) {
        new ContactList(jonas).link("Emily Johnson").click();
        var record = new Screen(jonas);
        record.says("Contact data is read-only. Its owner, Maya Chen, can edit its data.");
        Locator edit = record.button("Edit Contact");
        assertThat(edit).hasAttribute("aria-disabled", "true");
        Screen.refused(edit);
        record.toast("It is only shared with you. Its owner, Maya Chen, can edit its data.");
        record.action("Admin actions", "Assign to user");
        record.toast("It is only shared with you. Its owner, Maya Chen, can assign it.");
        record.action("Archive");
        record.toast("It is only shared with you. Its owner, Maya Chen, can archive it.");
    }
}
