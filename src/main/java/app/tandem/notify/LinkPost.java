package app.tandem.notify;

import app.tandem.notify.mail.MailSettings;
import app.tandem.people.UserId;
import app.tandem.people.links.LinkMails;
import app.tandem.people.links.LinkPurpose;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts mails that bring a link into the outbox; no choice of the reader's keeps them back (R51). */
@Component
@Transactional
class LinkPost implements LinkMails {

    private final JdbcClient jdbc;
    private final MailSettings settings;
    private final Mails mails;
    private final Clock clock;

    LinkPost(JdbcClient jdbc, MailSettings settings, Mails mails, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.mails = mails;
        this.clock = clock;
    }

    @Override
    public boolean goOut() {
        return settings.configured();
    }

    @Override
    public void send(LinkPurpose purpose, UserId to, @Nullable UserId by, @Nullable Long about) {
        insert(purpose, to, null, by, about);
    }

    @Override
    public void send(LinkPurpose purpose, String address, UserId by, @Nullable Long about) {
        insert(purpose, null, address, by, about);
    }

    @Override
    @Transactional(readOnly = true)
    public int askedFor(LinkPurpose purpose, UserId to, Instant since) {
        return jdbc.sql("select count(*) from mail"
                        + " where recipient_id = :to and link_purpose = :purpose and created_at > :since")
                .param("to", to.value())
                .param("purpose", purpose.name())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private void insert(
            LinkPurpose purpose,
            @Nullable UserId to,
            @Nullable String address,
            @Nullable UserId by,
            @Nullable Long about) {
        jdbc.sql("""
                        insert into mail (link_purpose, link_about, address, recipient_id, recipient_org, actor_id, actor_org,
                          header_id, state, created_at, next_attempt_at)
                        values (:purpose, :about, :address, :to, (select r.organization_id from app_user r where r.id = :to),
                          :by, (select a.organization_id from app_user a where a.id = :by),
                          :header, 'QUEUED', :now, :now)""")
                .param("purpose", purpose.name())
                .param("about", about)
                .param("address", address)
                .param("to", to == null ? null : to.value())
                .param("by", by == null ? null : by.value())
                .param("header", "<" + UUID.randomUUID() + settings.idSuffix())
                .param("now", OffsetDateTime.now(clock))
                .update();
        mails.wake();
    }
}
