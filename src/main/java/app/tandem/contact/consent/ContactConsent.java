package app.tandem.contact.consent;

import app.tandem.access.Action;
import app.tandem.access.ConsentPolicy;
import app.tandem.consent.Channel;
import app.tandem.consent.Consent;
import app.tandem.consent.ConsentAddress;
import app.tandem.consent.ConsentEvent;
import app.tandem.consent.ConsentRights;
import app.tandem.consent.ConsentSource;
import app.tandem.consent.ConsentStore;
import app.tandem.consent.Evidence;
import app.tandem.consent.EvidenceForm;
import app.tandem.contact.ActivityLog;
import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactId;
import app.tandem.contact.ContactNotFound;
import app.tandem.contact.record.RecordStore;
import app.tandem.contact.visibility.ContactAuthorization;
import app.tandem.intake.PhoneNumbers;
import app.tandem.people.OrganizationId;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a contact's person allows and forbids, read and recorded on the record (R35). An opt-out is recorded by whoever may
 * edit the contact; only the person themself or an administrator takes it back.
 */
@Service
@Transactional
public class ContactConsent {

    private static final List<ContactField> EMAILS = List.of(ContactField.EMAIL, ContactField.OTHER_EMAIL);
    private static final List<ContactField> PHONES =
            List.of(ContactField.HOME_PHONE, ContactField.CELL_PHONE, ContactField.OFFICE_PHONE);

    private final JdbcClient jdbc;
    private final ContactAuthorization facts;
    private final RecordStore records;
    private final ConsentStore consents;
    private final Unsubscribed unsubscribed;
    private final ConsentRights rights;
    private final People people;
    private final ActivityLog activity;
    private final Clock clock;

    ContactConsent(
            JdbcClient jdbc,
            ContactAuthorization facts,
            RecordStore records,
            ConsentStore consents,
            Unsubscribed unsubscribed,
            ConsentRights rights,
            People people,
            ActivityLog activity,
            Clock clock) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.records = records;
        this.consents = consents;
        this.unsubscribed = unsubscribed;
        this.rights = rights;
        this.people = people;
        this.activity = activity;
        this.clock = clock;
    }

    /** What holds of each address and number, as far as the viewer may know; ContactNotFound where they do not see it (R4). */
    public ConsentSheet of(UserId viewer, ContactId contact) {
        return sheet(facts.of(viewer, contact), contact);
    }

    /**
     * Records that the person does not want to be reached there. One that holds stays as it is. Throws ContactNotFound,
     * ActionRefused, ConsentRefused where the record no longer has that address, or EvidenceRefused.
     *
     * @param today the day of the actor
     */
    public ConsentSheet optOut(
            UserId actor, ContactId contact, ConsentAddress address, Evidence evidence, LocalDate today) {
        var organization = turn(contact, address);
        var found = facts.requireLocked(Action.EDIT, actor, contact);
        require(contact, organization, address);
        var checked = EvidenceForm.check(evidence, false, today);
        if (consents.optOut(organization, List.of(address), checked, here(actor, contact)) > 0) {
            activity.record(ActivityLog.Entry.of(contact, actor, ActivityLog.Kind.OPTED_OUT, words(address.channel())));
        }
        return sheet(found, contact);
    }

    /**
     * Records that the person allows text messages, with what proves it. Throws as {@link #optOut}, and ConsentRefused
     * where an opt-out holds: then it is for an administrator.
     */
    public ConsentSheet optIn(
            UserId actor, ContactId contact, ConsentAddress address, Evidence evidence, LocalDate today) {
        var organization = turn(contact, address);
        var found = facts.requireLocked(Action.EDIT, actor, contact);
        require(contact, organization, address);
        if (address.channel() != Channel.SMS) {
            throw new ConsentRefused("Only text messages need an opt-in.");
        }
        var checked = EvidenceForm.check(evidence, true, today);
        boolean out = Optional.ofNullable(
                        consents.of(organization, List.of(address)).get(address))
                .filter(Consent::optedOut)
                .isPresent();
        if (!ConsentPolicy.optsInOnRecord(out)) {
            throw new ConsentRefused("They opted out of it. " + whomToAsk(actor, organization));
        }
        consents.optIn(organization, address, checked, here(actor, contact));
        activity.record(ActivityLog.Entry.of(contact, actor, ActivityLog.Kind.OPTED_IN, words(address.channel())));
        return sheet(found, contact);
    }

    /** Without the address: it may be that of a record whose merge is undone later (R4). */
    private static String words(Channel channel) {
        return switch (channel) {
            case EMAIL -> "e-mail";
            case SMS -> "text messages";
            case CALL -> "calls";
        };
    }

    private ConsentStore.Recorded here(UserId actor, ContactId contact) {
        return new ConsentStore.Recorded(ConsentSource.RECORD, actor, contact.value(), OffsetDateTime.now(clock));
    }

    private void require(ContactId contact, OrganizationId organization, ConsentAddress address) {
        if (lines(records.find(contact).orElseThrow(ContactNotFound::new), organization).stream()
                .noneMatch(line -> line.address().equals(address))) {
            throw new ConsentRefused(
                    "This record has another " + (address.channel().byPhone() ? "number" : "address") + " now.");
        }
    }

    private ConsentSheet sheet(ContactAuthorization.Found viewer, ContactId contact) {
        var organization = organization(contact);
        var lines = lines(records.find(contact).orElseThrow(ContactNotFound::new), organization);
        var events = consents.history(
                organization, lines.stream().map(ConsentSheet.Line::address).toList());
        Map<UserId, Person> who = people.find(events.stream()
                .map(ConsentEvent::recordedBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<ConsentAddress, String> shown = lines.stream()
                .collect(Collectors.toMap(ConsentSheet.Line::address, ConsentSheet.Line::shown, (a, b) -> a));
        boolean colleague = viewer.actor().organization().equals(organization);
        return new ConsentSheet(
                lines,
                shown(events, contact, viewer.actor().id(), colleague)
                        .map(event -> entry(
                                event,
                                shown.getOrDefault(event.address(), ""),
                                viewer.actor().id(),
                                discloses(event, contact, viewer.actor().id(), colleague),
                                who))
                        .toList(),
                whomToAsk(viewer.actor().id(), organization));
    }

    /** Of what the viewer may not know more of, only what holds: the number of others would tell of other records (R4). */
    private static Stream<ConsentEvent> shown(
            List<ConsentEvent> events, ContactId contact, UserId viewer, boolean colleague) {
        Set<ConsentAddress> later = new HashSet<>();
        return events.stream()
                .filter(event -> later.add(event.address()) || discloses(event, contact, viewer, colleague));
    }

    private static boolean discloses(ConsentEvent event, ContactId contact, UserId viewer, boolean colleague) {
        return ConsentPolicy.tellsWho(
                viewer.equals(event.recordedBy()),
                colleague,
                event.contact() != null && event.contact() == contact.value(),
                event.source() == ConsentSource.LIST || event.source() == ConsentSource.RESTORED);
    }

    private static ConsentSheet.Entry entry(
            ConsentEvent event, String shown, UserId viewer, boolean disclosed, Map<UserId, Person> who) {
        if (!disclosed) {
            return new ConsentSheet.Entry(
                    event.address().channel(), shown, event.optedIn(), event.at(), "", "", null, "", "");
        }
        var by = event.recordedBy();
        var person = by == null ? null : who.get(by);
        return new ConsentSheet.Entry(
                event.address().channel(),
                shown,
                event.optedIn(),
                event.at(),
                viewer.equals(by) ? "you" : person == null ? "" : person.name(),
                how(event),
                event.saidOn(),
                event.wording(),
                event.evidence());
    }

    private static String how(ConsentEvent event) {
        return Stream.of(
                        event.source() == ConsentSource.RECORD
                                ? ""
                                : event.source().words(),
                        event.how().words())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private List<ConsentSheet.Line> lines(ContactData data, OrganizationId organization) {
        Map<ConsentAddress, ContactField> addresses = new LinkedHashMap<>();
        EMAILS.stream()
                .filter(field -> !data.text(field).isEmpty())
                .forEach(field -> addresses.putIfAbsent(ConsentAddress.email(data.text(field)), field));
        for (var channel : List.of(Channel.SMS, Channel.CALL)) {
            PHONES.stream()
                    .filter(field -> !data.text(field).isEmpty())
                    .forEach(field -> addresses.putIfAbsent(ConsentAddress.phone(channel, data.text(field)), field));
        }
        var holds = consents.of(organization, addresses.keySet());
        List<ConsentSheet.Line> lines = new ArrayList<>();
        addresses.forEach((address, field) -> lines.add(
                new ConsentSheet.Line(field, address, shown(data, field), Optional.ofNullable(holds.get(address)))));
        return lines;
    }

    private static String shown(ContactData data, ContactField field) {
        return PHONES.contains(field) ? PhoneNumbers.shown(data.text(field)) : data.text(field);
    }

    /**
     * Before the contact is locked: whoever has the turn waits for contacts, and nobody who holds one for the turn. With the
     * contact all that have the address are locked, in one order.
     */
    private OrganizationId turn(ContactId contact, ConsentAddress address) {
        var organization = organization(contact);
        consents.turn(organization);
        unsubscribed.hold(organization, List.of(address), List.of(contact.value()));
        return organization;
    }

    private OrganizationId organization(ContactId contact) {
        return jdbc.sql("select organization_id from contact where id = :contact")
                .param("contact", contact.value())
                .query((r, n) -> new OrganizationId(r.getLong("organization_id")))
                .optional()
                .orElseThrow(ContactNotFound::new);
    }

    /** Who can record that the person opted in again (R15, R35). */
    private String whomToAsk(UserId viewer, OrganizationId organization) {
        var against = rights.against(viewer, organization);
        return against.isEmpty()
                ? "You can restore it under Administration, Consent."
                : against.getFirst().help();
    }
}
