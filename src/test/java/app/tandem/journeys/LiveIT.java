package app.tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.tandem.testing.Journey;
import app.tandem.testing.TestDatabase;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Maya does shows on the open page of Aisha, who touches nothing (R4, R27a, R47). */
class LiveIT extends Journey {

    private static final Logger log = LoggerFactory.getLogger(LiveIT.class);

    @Test
    @Tag("long")
    void whatMayaSharesAppearsOnAishasOpenListAndWhatSheTakesAwayClosesTheOpenRecord() {
        comesAndGoes(address(), "Zelda", "Quick");
    }

    @Test
    @Tag("long")
    void theSameOnTwoInstancesOfTheApplicationOnOneDatabase() {
        assumeTrue(TestDatabase.isPostgres());
        comesAndGoes(secondAddress(), "Zelda", "Distant");
    }

    @Test
    void whoeverSignsOutInOneWindowIsToldInTheOther() {
        Page aisha = signedIn(Cast.AISHA);
        new ContactList(aisha).open(address());
        Page other = aisha.context().newPage();
        new ContactList(other).open(address());

        new Screen(aisha)
                .byRole(AriaRole.MENUITEM, Pattern.compile("^Account of"))
                .click();
        new Screen(aisha).menuItem("Sign out").click();

        assertThat(aisha).hasURL(Pattern.compile("/login\\?signed-out$"));
        new Screen(other).says("Your session has ended");
    }

    private void comesAndGoes(String where, String first, String last) {
        String name = first + " " + last;
        Page aisha = window();
        List<String> sockets = new CopyOnWriteArrayList<>();
        aisha.onWebSocket(socket -> sockets.add(socket.url()));
        signIn(aisha, where, Cast.AISHA);
        var list = new ContactList(aisha).open(where);
        int before = list.count();
        int unread = new Bell(aisha).unread();
        Page maya = signedIn(Cast.MAYA);
        Screen record = new NewContact(maya).open(address()).create(first, last);

        record.action("Admin actions", "Share with user");
        Screen panel = record.region("Share");
        panel.choose("Select A Team Member", "Aisha Karim");
        panel.says("will be shared with Aisha Karim");
        panel.button("Submit").click();
        record.toast("shared with Aisha Karim");
        long shared = System.nanoTime();
        assertThat(list.counted()).hasText(String.format("%,d contacts", before + 1));
        log.info("A share was seen after {} ms", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - shared));
        assertThat(list.button("Notifications, " + (unread + 1) + " unread")).isVisible();

        assertThat(sockets).as("pushed through a WebSocket").isNotEmpty();

        list.find(name).click();
        assertThat(aisha).hasURL(Pattern.compile("/contacts/\\d+$"));
        new Screen(aisha).says("Shared with you by Maya Chen");
        edited(record, aisha);
        record.button("Edit Relationships").click();
        record.dialog("Relationships").button("Remove Aisha Karim").click();
        record.dialog("Relationships").button("Save").click();

        assertThat(aisha).hasURL(Pattern.compile("/contacts$"));
        list.toast(name + " is no longer in your account");
        assertThat(list.counted()).hasText("0 contacts"); // of that name
        assertThat(list.open(where).count()).isEqualTo(before);
    }

    private static void edited(Screen record, Page aisha) {
        record.button("Edit Employment").click();
        var form = new Screen(record.page(), record.byRole(AriaRole.GROUP, "Edit Employment"));
        form.textBox("Employer").fill("Lantern Works");
        form.button("Save").click();
        new Screen(aisha).says("Lantern Works");
    }
}
