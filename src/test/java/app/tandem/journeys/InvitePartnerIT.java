package app.tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.tandem.testing.Journey;
import app.tandem.testing.RunningTandem;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An agent of a new firm is invited, registers through the mail, and sees what is shared with her (section 1, R51). */
@Tag("long")
class InvitePartnerIT extends Journey {

    private static final String ROSA = "rosa@twin.example";
    private static final String CONTACT = "Emily Johnson";
    private static final Pattern LINK = Pattern.compile("/partnership/[\\w-]+");
    private static final int PATIENCE = 60_000;

    @Test
    void anAgentRegistersThroughTheMailAndSeesWhatMayaShares() {
        var post = new GreenMail(ServerSetup.SMTP.dynamicPort());
        post.start();
        var settings = List.of(
                "--spring.mail.host=localhost",
                "--spring.mail.port=" + post.getSmtp().getPort());
        try (var tandem = RunningTandem.demo("invite-partner", settings)) {
            Page maya = window();
            signIn(maya, tandem.address(), Cast.MAYA);
            maya.navigate(tandem.address() + "/partners");
            var hers = new Screen(maya);
            hers.button("Invite").click();
            hers.textBox("E-mail address").fill(ROSA);
            hers.button("Send invitation").click();
            hers.toast("Invitation sent to " + ROSA);
            post.waitForIncomingEmail(PATIENCE, 1);

            Page rosa = window();
            rosa.navigate(tandem.address() + link(post));
            new Screen(rosa).button("Go on").waitFor();
            AccessibilityIT.check(rosa);
            registers(new Screen(rosa));
            assertThat(rosa).hasURL(Pattern.compile("/partners$"));
            new Screen(rosa).says("Northfield Lending");

            share(new ContactList(maya).open(tandem.address()));
            new ContactList(rosa).open(tandem.address()).find(CONTACT);
            Page nobody = window();
            nobody.navigate(tandem.address() + link(post));
            new Screen(nobody).says("This invitation no longer works");
        } finally {
            post.stop();
        }
    }

    private static String link(GreenMail post) {
        var body = GreenMailUtil.getBody(post.getReceivedMessages()[0]).replace("=\r\n", "");
        var link = LINK.matcher(body);
        if (!link.find()) {
            throw new AssertionError("no link in " + body);
        }
        return link.group();
    }

    private static void registers(Screen page) {
        page.says("Maya Chen of Northfield Lending invites you as a co-marketing partner");
        page.button("Go on").click();
        page.textBox("Firm").fill("Twin Cities Living");
        page.textBox("First name").fill("Rosa");
        page.textBox("Last name").fill("Delgado");
        page.textBox("Password").fill("quiet barn 9 spoon");
        page.button("Register").click();
    }

    private static void share(ContactList list) {
        list.tick(CONTACT);
        list.strip().button("Share with user").click();
        Screen panel = list.region("Share");
        panel.choose("Select A Team Member", "Rosa Delgado");
        panel.says("will be shared with Rosa Delgado");
        panel.button("Submit").click();
        list.toast("1 contact shared with Rosa Delgado");
    }
}
