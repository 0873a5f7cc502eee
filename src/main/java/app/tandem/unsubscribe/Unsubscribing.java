package app.tandem.unsubscribe;

import app.tandem.consent.ConsentAddress;
import app.tandem.consent.ConsentSource;
import app.tandem.consent.ConsentStore;
import app.tandem.consent.Evidence;
import app.tandem.consent.Said;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes an address off for whoever has a link that was sent to it (R35). */
@Service
@Transactional
public class Unsubscribing {

    private final UnsubscribeLinks links;
    private final ConsentStore consents;
    private final JdbcClient jdbc;
    private final Clock clock;

    Unsubscribing(UnsubscribeLinks links, ConsentStore consents, JdbcClient jdbc, Clock clock) {
        this.links = links;
        this.consents = consents;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The name of the organization whose mail the link stood in; empty where it is no link. Changes nothing. */
    @Transactional(readOnly = true)
    public Optional<String> whose(String token) {
        return links.read(token).flatMap(this::name);
    }

    /**
     * Records the opt-out; done again it changes nothing. Returns the organization's name, empty where it is no link.
     *
     * @param wording what they were shown
     * @param oneClick whether their mail program pressed the button for them (RFC 8058)
     */
    public Optional<String> unsubscribe(String token, String wording, boolean oneClick) {
        var link = links.read(token);
        var whose = link.flatMap(this::name);
        if (link.isPresent() && whose.isPresent()) {
            var now = OffsetDateTime.now(clock);
            consents.optOut(
                    link.get().organization(),
                    List.of(ConsentAddress.email(link.get().email())),
                    new Evidence(
                            "",
                            Said.UNKNOWN,
                            now.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate(),
                            wording.formatted(whose.get()),
                            "The link in mail " + link.get().mail(),
                            null),
                    new ConsentStore.Recorded(
                            oneClick ? ConsentSource.ONE_CLICK : ConsentSource.LINK, null, null, now));
        }
        return whose;
    }

    private Optional<String> name(UnsubscribeLinks.Link link) {
        return jdbc.sql("select o.name from organization o where o.id = :organization")
                .param("organization", link.organization().value())
                .query(String.class)
                .optional();
    }
}
