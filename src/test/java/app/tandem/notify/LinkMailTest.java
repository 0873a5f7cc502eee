package app.tandem.notify;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.people.accounts.Accounts;
import app.tandem.people.links.LinkMailed;
import app.tandem.people.links.LinkMails;
import app.tandem.people.links.LinkPurpose;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** R51: a link travels by mail alone, whatever notifications its reader has chosen. */
class LinkMailTest extends PostRoom {

    private static final Pattern LINK = Pattern.compile("reset-password/([A-Za-z0-9_-]{43})");

    @Autowired
    LinkMails mails;

    @Autowired
    Outbox outbox;

    @Autowired
    Accounts accounts;

    private final GreenMail post = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @BeforeEach
    void startServer() {
        post.start();
    }

    @AfterEach
    void stopServer() {
        post.stop();
    }

    @Test
    void R51_no_mail_brings_a_link_that_was_asked_for_before_the_password_changed() {
        mails.send(LinkPurpose.RESET, maya, null, null);
        dispatch(post.getSmtp().getPort()).round();
        mails.send(LinkPurpose.RESET, maya, null, null);
        accounts.setPassword(maya, "violet otter plays the tuba");
        dispatch(post.getSmtp().getPort()).round();
        assertThat(post.getReceivedMessages()).hasSize(1);
        // sent again
        jdbc.sql("update mail set state = 'QUEUED'").update();
        dispatch(post.getSmtp().getPort()).round();
        assertThat(post.getReceivedMessages()).hasSize(1);
        mails.send(LinkPurpose.RESET, maya, null, null);
        dispatch(post.getSmtp().getPort()).round();
        assertThat(post.getReceivedMessages()).hasSize(2);
    }

    @Test
    void R51_a_mail_that_waited_longer_than_its_link_works_is_not_sent() {
        mails.send(LinkPurpose.RESET, maya, null, null);
        jdbc.sql("update mail set created_at = :then")
                .param("then", OffsetDateTime.now().minusMinutes(61))
                .update();
        dispatch(post.getSmtp().getPort()).round();
        assertThat(post.getReceivedMessages()).isEmpty();
        assertThat(outbox.list(maya, null, 0, 10).getFirst().state()).isEqualTo(MailState.SKIPPED);
    }

    @Test
    void R51_it_goes_out_even_to_who_wants_no_mail_and_its_token_is_in_no_table() throws Exception {
        Map<Topic, Delivery> none = new EnumMap<>(Topic.class);
        for (var topic : Topic.values()) {
            none.put(topic, Delivery.IN_APP);
        }
        preferences.save(maya, none);
        mails.send(LinkPurpose.RESET, maya, null, null);
        dispatch(post.getSmtp().getPort()).round();

        assertThat(post.getReceivedMessages()).hasSize(1);
        var mail = post.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Choose a new password for Tandem");
        var body = GreenMailUtil.getBody(mail).replace("=\r\n", "").replace("=3D", "=");
        assertThat(body)
                .contains("https://tandem.northfield.example/reset-password/")
                .doesNotContain("Choose which");
        var found = LINK.matcher(body);
        assertThat(found.find()).isTrue();
        assertThat(links.find(LinkPurpose.RESET, found.group(1)))
                .get()
                .satisfies(link -> assertThat(link.user()).isEqualTo(maya));
        assertThat(mailed).containsExactly(new LinkMailed(LinkPurpose.RESET, null, true));

        var shown = outbox.list(maya, null, 0, 10).getFirst();
        assertThat(shown.subject()).isEqualTo("Choose a new password");
        assertThat(outbox.open(maya, shown.id()).body())
                .contains("(only in the e-mail itself)")
                .doesNotContain(found.group(1));
    }
}
