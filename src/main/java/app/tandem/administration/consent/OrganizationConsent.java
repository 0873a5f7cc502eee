package app.tandem.administration.consent;

import app.tandem.access.Explanation;
import app.tandem.administration.AdministrationRefused;
import app.tandem.administration.Administrators;
import app.tandem.administration.EntryRefused;
import app.tandem.administration.EntryRefused.Field;
import app.tandem.audit.AccountEvent;
import app.tandem.audit.AccountTrail;
import app.tandem.audit.AccountTrail.Entry;
import app.tandem.consent.Channel;
import app.tandem.consent.ConsentAddress;
import app.tandem.consent.ConsentEvent;
import app.tandem.consent.ConsentFilter;
import app.tandem.consent.ConsentLine;
import app.tandem.consent.ConsentLines;
import app.tandem.consent.ConsentRights;
import app.tandem.consent.ConsentSource;
import app.tandem.consent.ConsentStore;
import app.tandem.consent.Evidence;
import app.tandem.consent.EvidenceForm;
import app.tandem.consent.Said;
import app.tandem.people.Actor;
import app.tandem.people.People;
import app.tandem.people.UserId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opt-outs and opt-ins of an organization, for its administrators: look them up, add opt-outs, and restore consent with
 * its evidence where they have the permission (R35). For anybody else nothing is here. Whatever is recorded is in the
 * audit trail (R48).
 */
@Service
@Transactional
public class OrganizationConsent {

    private final Administrators administrators;
    private final ConsentLines lines;
    private final ConsentStore consents;
    private final ConsentRights rights;
    private final People people;
    private final AccountTrail trail;
    private final Clock clock;

    OrganizationConsent(
            Administrators administrators,
            ConsentLines lines,
            ConsentStore consents,
            ConsentRights rights,
            People people,
            AccountTrail trail,
            Clock clock) {
        this.administrators = administrators;
        this.lines = lines;
        this.consents = consents;
        this.rights = rights;
        this.people = people;
        this.trail = trail;
        this.clock = clock;
    }

    /** What holds of the addresses and numbers that match, the latest first. */
    @Transactional(readOnly = true)
    public List<ConsentLine> page(UserId viewer, ConsentFilter filter, int offset, int limit) {
        return administrators
                .find(viewer)
                .map(admin -> lines.page(admin.organization(), filter, offset, limit))
                .orElse(List.of());
    }

    /** How many match. */
    @Transactional(readOnly = true)
    public int count(UserId viewer, ConsentFilter filter) {
        return administrators
                .find(viewer)
                .map(admin -> lines.count(admin.organization(), filter))
                .orElse(0);
    }

    /** The address or number of one event with everything recorded of it; empty for another organization's. */
    @Transactional(readOnly = true)
    public Optional<AddressSheet> find(UserId viewer, long event) {
        return administrators
                .find(viewer)
                .flatMap(admin -> lines.address(admin.organization(), event)
                        .map(address -> new AddressSheet(
                                Addresses.shown(address),
                                history(admin, address),
                                rights.against(viewer, admin.organization()).stream()
                                        .map(Explanation::text)
                                        .toList())));
    }

    private List<ConsentLine> history(Actor admin, ConsentAddress address) {
        var events = consents.history(admin.organization(), List.of(address));
        var names = people.find(events.stream()
                .map(ConsentEvent::recordedBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return events.stream()
                .map(event -> {
                    var by = event.recordedBy();
                    var person = by == null ? null : names.get(by);
                    return new ConsentLine(event, person == null ? "" : person.name());
                })
                .toList();
    }

    /** The file that proves an event of the organization. */
    @Transactional(readOnly = true)
    public Optional<Evidence.File> file(UserId viewer, long event) {
        return administrators.find(viewer).flatMap(admin -> consents.file(admin.organization(), event));
    }

    /**
     * Records that the person of that event's address opted in again, with what proves it (R35). Throws
     * AdministrationRefused without the permission and where nothing is to be restored, EvidenceRefused with a sentence for
     * each entry that will not do.
     */
    public void restore(UserId viewer, long event, Evidence typed) {
        var admin = administrators.hold(viewer);
        var address = lines.address(admin.organization(), event).orElseThrow(Administrators::nothing);
        var against = rights.against(viewer, admin.organization());
        if (!against.isEmpty()) {
            throw new AdministrationRefused(against);
        }
        var evidence = EvidenceForm.check(typed, true, today(admin));
        consents.turn(admin.organization());
        var holds = consents.of(admin.organization(), List.of(address)).get(address);
        if (holds == null || holds.optedIn()) {
            throw new AdministrationRefused(
                    List.of(new Explanation(Addresses.shown(address) + " has been opted in again meanwhile.", "")));
        }
        consents.optIn(admin.organization(), address, evidence, by(admin, ConsentSource.RESTORED));
        trail.record(
                Entry.about(admin.organization(), viewer, AccountEvent.CONSENT_RESTORED, Addresses.inWords(address))
                        .from("", given(evidence)));
    }

    /** "Ada Okonkwo, by phone". */
    private static String given(Evidence evidence) {
        return evidence.how() == Said.OTHERWISE
                ? evidence.saidBy()
                : evidence.saidBy() + ", " + evidence.how().words().toLowerCase(Locale.ROOT);
    }

    /**
     * Records that a person does not want to be reached there. One that holds stays as it is. Throws EntryRefused for what
     * is no address or number, and EvidenceRefused.
     *
     * @param channels what they opted out of: e-mail, or what goes to a number
     * @return how many opt-outs were added; 0 if all of them held before
     */
    public int optOut(UserId viewer, Set<Channel> channels, String typed, Evidence evidence) {
        var admin = administrators.hold(viewer);
        var addresses = Addresses.read(channels, typed)
                .orElseThrow(() -> new EntryRefused(Field.ADDRESS, Addresses.sentence(channels, typed)));
        int added = consents.optOut(
                admin.organization(),
                addresses,
                EvidenceForm.check(evidence, false, today(admin)),
                by(admin, ConsentSource.LIST));
        if (added > 0) {
            trail.record(Entry.about(
                    admin.organization(), viewer, AccountEvent.OPT_OUT_ADDED, Addresses.inWords(addresses)));
        }
        return added;
    }

    private LocalDate today(Actor admin) {
        return LocalDate.now(clock.withZone(admin.zone()));
    }

    private ConsentStore.Recorded by(Actor admin, ConsentSource source) {
        return new ConsentStore.Recorded(source, admin.id(), null, OffsetDateTime.now(clock));
    }
}
