package app.tandem.email;

import app.tandem.audit.OperationId;
import app.tandem.audit.Outcome;
import app.tandem.contact.ContactId;
import app.tandem.email.text.EmailFooter;
import app.tandem.email.text.EmailText;
import app.tandem.email.text.MergeField;
import app.tandem.email.text.RenderedEmail;
import app.tandem.operation.ItemRow;
import app.tandem.operation.Operations;
import app.tandem.operation.Plan;
import app.tandem.operation.Plans;
import app.tandem.operation.Request;
import app.tandem.operation.preview.Previews;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import app.tandem.sql.Sql;
import java.io.Serializable;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing an e-mail to the contacts of an opened operation: what each would get, and sending it (R38, R39, R46). */
@Service
@Transactional(readOnly = true)
public class Composing {

    private final Operations operations;
    private final Plans plans;
    private final Previews previews;
    private final People people;
    private final Letterheads letterheads;
    private final EmailValues values;
    private final ContactCheck check;
    private final EmailTexts texts;
    private final TestEmails tests;
    private final JdbcClient jdbc;
    private final Clock clock;

    Composing(
            Operations operations,
            Plans plans,
            Previews previews,
            People people,
            Letterheads letterheads,
            EmailValues values,
            ContactCheck check,
            EmailTexts texts,
            TestEmails tests,
            JdbcClient jdbc,
            Clock clock) {
        this.operations = operations;
        this.plans = plans;
        this.previews = previews;
        this.people = people;
        this.letterheads = letterheads;
        this.values = values;
        this.check = check;
        this.texts = texts;
        this.tests = tests;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The sender's side.
     *
     * @param from "Maya Chen <maya.chen@northfield.example>", as the From line will say
     * @param replyTo where answers go
     * @param refusal why nothing can be sent, such as a missing postal address; empty where it can
     * @param refusalOfBulk the same for more than one contact, such as an unverified domain
     */
    public record Sender(String from, String replyTo, EmailFooter footer, String refusal, String refusalOfBulk)
            implements Serializable {}

    /**
     * One contact's e-mail.
     *
     * @param to the address
     * @param number of how many it is, from 1; only those that would be sent
     */
    public record Preview(ContactId contact, String name, String to, RenderedEmail email, int number, int of)
            implements Serializable {}

    /** A field that some contacts have no value for. */
    public record Missing(MergeField field, int contacts, String fallback) implements Serializable {}

    /** A partner of the sender who works with some of the contacts too, and is not told. */
    public record AlsoWorks(Person partner, int contacts) implements Serializable {}

    /** What the sender's mails begin and end with. */
    public Sender sender(UserId actor) {
        var head = letterheads.of(actor);
        return new Sender(
                head.name() + " <" + head.from() + ">",
                head.replyTo().isEmpty() ? head.from() : head.replyTo(),
                head.footer(),
                letterheads.refusal(actor, false),
                letterheads.refusal(actor, true));
    }

    /** The request that the previews of {@link Operations} are asked with: who gets it, who not and why. */
    public Request request(UserId actor) {
        return Request.of(SendEmail.UNWRITTEN);
    }

    /** What the contact at that place, from 0, would get; throws IndexOutOfBoundsException beyond the last, EmailTextRefused. */
    public Preview preview(UserId actor, OperationId operation, EmailDraft draft, int place) {
        var text = EmailText.of(draft.subject(), draft.body());
        var request = request(actor);
        List<ItemRow> rows = operations.previewRows(actor, operation, request, 0, Outcome.DONE, place, 1);
        int all = operations.preview(actor, operation, request).counts(0).done();
        var contact = place < 0 || rows.isEmpty() ? null : rows.getFirst().contact();
        if (contact == null) {
            throw new IndexOutOfBoundsException(place);
        }
        var to = Objects.requireNonNull(values.of(List.of(contact.value())).get(contact.value()));
        var rendered = text.render(
                ContactCheck.all(to.values(), check.common(actor)),
                letterheads.of(actor).footer(),
                tests.sampleLink());
        return new Preview(contact, rows.getFirst().name(), to.email(), rendered, place + 1, all);
    }

    /** The fields of the draft that some contacts have no value for, the most contacts first. */
    public List<Missing> missing(UserId actor, OperationId operation, EmailDraft draft) {
        var text = EmailText.of(draft.subject(), draft.body());
        List<Missing> missing = new ArrayList<>();
        var common = check.common(actor);
        List<MergeField> asked = text.fields().stream()
                .filter(field -> field.about() == MergeField.About.CONTACT)
                .toList();
        Long[] contacts = reached(actor, operation);
        for (var field : text.fields()) {
            if (field.about() != MergeField.About.CONTACT && !common.containsKey(field) && contacts.length > 0) {
                missing.add(new Missing(field, contacts.length, text.fallbacks().getOrDefault(field, "")));
            }
        }
        if (!asked.isEmpty() && contacts.length > 0) {
            var counts = asked.stream()
                    .map(field -> "count(case when " + EmailValues.missing(field) + " then 1 end) as n_" + field.name())
                    .toList();
            jdbc.sql("select " + String.join(", ", counts)
                            + " from unnest(cast(:contacts as bigint array)) as x(id) join contact c on c.id = x.id")
                    .param("contacts", contacts)
                    .query(row -> {
                        for (var field : asked) {
                            int n = row.getInt("n_" + field.name());
                            if (n > 0) {
                                missing.add(
                                        new Missing(field, n, text.fallbacks().getOrDefault(field, "")));
                            }
                        }
                    });
        }
        missing.sort(Comparator.comparing(Missing::contacts).reversed());
        return missing;
    }

    /** The contacts that would get it now. */
    private Long[] reached(UserId actor, OperationId operation) {
        Plan plan = plans.plan(actor, operation, request(actor)).plan();
        return previews.done(plan).numbers(plan.steps().getFirst());
    }

    /** Which active partners are related to the contacts that would get it, as far as the sender may know (R6a). */
    public List<AlsoWorks> alsoWork(UserId actor, OperationId operation) {
        Plan plan = plans.plan(actor, operation, request(actor)).plan();
        Long[] contacts = previews.done(plan).numbers(plan.steps().getFirst());
        var own = plan.steps().getFirst().standings();
        List<AlsoWorks> found = new ArrayList<>();
        if (contacts.length > 0 && !own.partners().isEmpty()) {
            Map<UserId, Integer> counts = new LinkedHashMap<>();
            Sql.of("select a.user_id, count(*) as n from unnest(cast(:contacts as bigint array)) as x(id)"
                            + " join contact c on c.id = x.id join contact_access a on a.contact_id = c.id"
                            + " where a.user_id in (:partners) and (c.organization_id = :organization or a.owner"
                            + " or a.assigned or a.shared_by = :actor)"
                            + " group by a.user_id order by count(*) desc, a.user_id")
                    .with("contacts", contacts)
                    .with("partners", own.partners().stream().map(UserId::value).toList())
                    .with("organization", own.actor().organization().value())
                    .with("actor", actor.value())
                    .on(jdbc)
                    .query(row -> {
                        counts.put(new UserId(row.getLong("user_id")), row.getInt("n"));
                    });
            var named = people.find(counts.keySet());
            counts.forEach((id, n) -> {
                var person = named.get(id);
                if (person != null) {
                    found.add(new AlsoWorks(person, n));
                }
            });
        }
        return found;
    }

    /**
     * Keeps the text and says what to submit; throws EmailTextRefused, {@link EmailRefused} where nothing can be sent, and
     * IllegalArgumentException for a time that has passed.
     */
    @Transactional
    public Request send(UserId actor, OperationId operation, EmailDraft draft, SendTime time) {
        EmailText.of(draft.subject(), draft.body());
        var author = people.actor(actor);
        var refusal = letterheads.refusal(actor, operations.selected(actor, operation) > 1);
        if (!refusal.isEmpty()) {
            throw new EmailRefused(refusal);
        }
        var at = time.at();
        if (at != null && !at.isAfter(clock.instant().atZone(author.zone()).toLocalDateTime())) {
            throw new IllegalArgumentException("That time has passed.");
        }
        return Request.of(new SendEmail(texts.keep(author, draft, OffsetDateTime.now(clock)), time));
    }

    /**
     * Sends what the contact at that place would get to the actor instead; throws as {@link #preview}, and EmailRefused where
     * the mail server does not take it.
     */
    public void test(UserId actor, OperationId operation, EmailDraft draft, int place) {
        var refusal = letterheads.refusal(actor, false);
        if (!refusal.isEmpty()) {
            throw new EmailRefused(refusal);
        }
        var preview = preview(actor, operation, draft, place);
        tests.send(people.find(actor).orElseThrow(), letterheads.of(actor), preview.email());
    }

    /** Takes back what has not gone out of a sending of one's own; returns how many e-mails that were. */
    @Transactional
    public int takeBack(UserId actor, OperationId operation) {
        return jdbc.sql("update contact_email set state = :back, changed_at = :now where operation_id = :operation"
                        + " and sender_id = :actor and state in (:queued, :sending)")
                .param("back", EmailState.TAKEN_BACK.code())
                .param("queued", EmailState.QUEUED.code())
                .param("sending", EmailState.SENDING.code())
                .param("now", OffsetDateTime.now(clock))
                .param("operation", operation.value())
                .param("actor", actor.value())
                .update();
    }

    /** How many e-mails of a sending of one's own can still be taken back. */
    public int waiting(UserId actor, OperationId operation) {
        return jdbc.sql("select count(*) from contact_email where operation_id = :operation and sender_id = :actor"
                        + " and state in (:queued, :sending)")
                .param("queued", EmailState.QUEUED.code())
                .param("sending", EmailState.SENDING.code())
                .param("operation", operation.value())
                .param("actor", actor.value())
                .query(Integer.class)
                .single();
    }
}
