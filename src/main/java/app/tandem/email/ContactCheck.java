package app.tandem.email;

import app.tandem.access.Action;
import app.tandem.access.Circumstances;
import app.tandem.access.Helpers;
import app.tandem.access.Reason;
import app.tandem.email.domain.EmailSenders;
import app.tandem.email.queue.Queued;
import app.tandem.email.queue.SendingCheck;
import app.tandem.email.text.MergeField;
import app.tandem.operation.ContactFacts;
import app.tandem.operation.Facts;
import app.tandem.operation.Plans;
import app.tandem.operation.Request;
import app.tandem.people.People;
import app.tandem.people.UserId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the policy again when e-mails go out, by the same facts as the preview and the run (R34, R39, R46). */
@Component
class ContactCheck implements SendingCheck {

    private final Plans plans;
    private final Facts facts;
    private final EmailValues values;
    private final EmailSenders senders;
    private final Letterheads letterheads;
    private final People people;
    private final Clock clock;

    ContactCheck(
            Plans plans,
            Facts facts,
            EmailValues values,
            EmailSenders senders,
            Letterheads letterheads,
            People people,
            Clock clock) {
        this.plans = plans;
        this.facts = facts;
        this.values = values;
        this.senders = senders;
        this.letterheads = letterheads;
        this.people = people;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Decided check(UserId sender, List<Queued> mails) {
        var letterhead = letterheads.of(sender);
        Map<Boolean, String> refusals =
                Map.of(true, letterheads.refusal(sender, true), false, letterheads.refusal(sender, false));
        List<Long> contacts = mails.stream()
                .map(mail -> mail.contact().value())
                .distinct()
                .sorted()
                .toList();
        var step = plans.supposed(sender, contacts, Request.of(SendEmail.UNWRITTEN))
                .steps()
                .getFirst();
        Map<Long, ContactFacts> known =
                facts.of(step, contacts).stream().collect(Collectors.toMap(ContactFacts::contact, Function.identity()));
        var addressees = values.of(contacts);
        Map<MergeField, String> common = common(sender);
        Map<Long, Verdict> verdicts = new HashMap<>();
        for (var mail : mails) {
            var its = known.get(mail.contact().value());
            var to = addressees.get(mail.contact().value());
            var reasons = its == null
                    ? List.<Reason>of()
                    : List.copyOf(step.decide(its.facts()).reasons());
            var refusal = refusals.getOrDefault(mail.bulk(), "");
            verdicts.put(
                    mail.id(),
                    !refusal.isEmpty()
                            ? Verdict.skipped(refusal)
                            : its == null || to == null
                                    ? Verdict.skipped(sentence(Reason.GONE))
                                    : reasons.isEmpty()
                                            ? new Verdict(to.email(), to.name(), all(to.values(), common), "")
                                            : Verdict.skipped(reasons.stream()
                                                    .map(ContactCheck::sentence)
                                                    .collect(Collectors.joining(" "))));
        }
        return new Decided(letterhead, verdicts);
    }

    /** The values of the sender and of the day. */
    Map<MergeField, String> common(UserId sender) {
        Map<MergeField, String> common = new EnumMap<>(MergeField.class);
        common.putAll(senders.values(sender));
        common.putAll(EmailValues.day(
                LocalDate.ofInstant(clock.instant(), people.actor(sender).zone())));
        return common;
    }

    /** A contact's values with those of the sender and the day. */
    static Map<MergeField, String> all(Map<MergeField, String> own, Map<MergeField, String> common) {
        Map<MergeField, String> all = new EnumMap<>(MergeField.class);
        all.putAll(common);
        all.putAll(own);
        return all;
    }

    /** The fact alone: whoever reads it later may not be whoever it would name. */
    private static String sentence(Reason reason) {
        return reason.explain(new Circumstances(Action.SEND_EMAIL, "", "", List.of(), Helpers.NOBODY))
                .fact();
    }
}
