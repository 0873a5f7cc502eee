package app.tandem.email.template;

import app.tandem.email.domain.EmailSenders;
import app.tandem.email.text.EmailText;
import app.tandem.email.text.MergeField;
import app.tandem.people.Actor;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.time.Written;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows texts as an invented contact would get them, from who asks. */
@Service
@Transactional(readOnly = true)
public class Samples {

    private static final String ADDRESS = "emily.johnson@mail.example";
    private static final String WHY = "You get this e-mail because you are in touch with %s.";
    private static final int DAYS_TO_CLOSING = 30;

    private static final Map<MergeField, String> EMILY = Map.ofEntries(
            Map.entry(MergeField.FIRST_NAME, "Emily"),
            Map.entry(MergeField.LAST_NAME, "Johnson"),
            Map.entry(MergeField.FULL_NAME, "Emily Johnson"),
            Map.entry(MergeField.NICKNAME, "Em"),
            Map.entry(MergeField.SPOUSE, "Marcus"),
            Map.entry(MergeField.STREET, "1841 Summit Avenue"),
            Map.entry(MergeField.CITY, "St. Paul"),
            Map.entry(MergeField.STATE, "MN"),
            Map.entry(MergeField.ZIP, "55105"),
            Map.entry(MergeField.PURCHASE_PRICE, "$385,000"),
            Map.entry(MergeField.LOAN_PURPOSE, "a purchase"),
            Map.entry(MergeField.EMPLOYER, "Lakeview Clinic"),
            Map.entry(MergeField.JOB_TITLE, "Nurse"));

    private final EmailSenders senders;
    private final People people;
    private final Clock clock;

    Samples(EmailSenders senders, People people, Clock clock) {
        this.senders = senders;
        this.people = people;
        this.clock = clock;
    }

    /**
     * That text from this person; throws EmailTextRefused for one that could not be sent.
     *
     * @param bare whether nothing is known of the contact but the address, so that the fallbacks stand there
     */
    public Sample of(UserId sender, String subject, String body, boolean bare) {
        var actor = people.actor(sender);
        var person = people.find(sender).orElseThrow();
        Map<MergeField, String> values = new EnumMap<>(senders.values(sender));
        var today = LocalDate.now(clock.withZone(actor.zone()));
        addDay(values, actor, today);
        if (!bare) {
            values.putAll(EMILY);
            values.put(MergeField.CLOSING_DATE, Written.day(today.plusDays(DAYS_TO_CLOSING), actor.dates()));
        }
        var footer = senders.footer(sender, WHY.formatted(person.name()));
        return new Sample(
                person.name() + " <" + person.email() + ">",
                ADDRESS,
                EmailText.of(subject, body).render(values, footer, ""),
                footer);
    }

    private static void addDay(Map<MergeField, String> values, Actor actor, LocalDate today) {
        values.put(MergeField.TODAY, Written.day(today, actor.dates()));
        values.put(MergeField.MONTH, today.getMonth().getDisplayName(TextStyle.FULL, Locale.US));
        values.put(MergeField.YEAR, String.valueOf(today.getYear()));
    }
}
