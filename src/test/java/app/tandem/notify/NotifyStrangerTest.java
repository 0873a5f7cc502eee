package app.tandem.notify;

import static app.tandem.testing.Northfield.*;

import app.tandem.testing.StrangerCases;
import org.springframework.beans.factory.annotation.Autowired;

/** Messages to others, and the outbox (R4, R47). */
class NotifyStrangerTest extends StrangerCases {

    @Autowired
    Messages messages;

    @Autowired
    Outbox outbox;

    long mail;

    @Override
    protected void given() {
        jdbc.sql("""
                        insert into mail (message_id, recipient_id, recipient_org, actor_id, actor_org, header_id, state,
                          reason, created_at, next_attempt_at)
                        select m.id, r.id, r.organization_id, a.id, a.organization_id, '<1@test>', 'FAILED', 'Okonkwo',
                          m.created_at, m.created_at
                        from message m join app_user r on r.id = m.recipient_id join app_user a on a.id = :maya
                        where m.id = :message""").param("maya", maya.value()).param("message", message).update();
        mail = jdbc.sql("select id from mail").query(Long.class).single();
        jdbc.sql("update message set mailing = 2, mail_id = :mail where id = :message")
                .param("mail", mail)
                .param("message", message)
                .update();
    }

    @Override
    protected void cases() {
        asks("Messages.unread", s -> messages.unread(s)).by(() -> jonas);
        asks("Messages.of", s -> messages.of(s, 0, 9)).by(() -> jonas);
        does("Messages.markRead", s -> messages.markRead(s, message)).by(() -> jonas);
        does("Messages.markAllRead", s -> messages.markAllRead(s)).by(() -> jonas);
        asks("Outbox.list", s -> outbox.list(s, null, 0, 9));
        asks("Outbox.list", s -> outbox.list(s, MailState.FAILED, 0, 9));
        asks("Outbox.counts", s -> outbox.counts(s));
        asks("Outbox.open", s -> outbox.open(s, mail));
        asks("Outbox.sendAgain", s -> {
            try {
                return outbox.sendAgain(s, mail);
            } catch (IllegalStateException thereIsNoServer) {
                return thereIsNoServer;
            }
        });
        own("MailPreferences.of", "MailPreferences.save", "MailPreferences.digestAt", "Outbox.configured");
        withoutActor("Mails.wake");
    }
}
