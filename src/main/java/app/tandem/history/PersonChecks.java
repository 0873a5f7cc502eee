package app.tandem.history;

import app.tandem.access.AccessPolicy;
import app.tandem.access.Action;
import app.tandem.access.Circumstances;
import app.tandem.access.Decision;
import app.tandem.access.Helpers;
import app.tandem.access.Reason;
import app.tandem.access.Standing;
import app.tandem.contact.ContactId;
import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.record.Contacts;
import app.tandem.contact.visibility.Helping;
import app.tandem.contact.visibility.Standings;
import app.tandem.history.AccessReport.Report;
import app.tandem.history.PersonCheck.Verdict;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import app.tandem.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** "Check a person": whether a colleague or partner sees the contact, why, and who could share it (R4, R6a, R9). */
@Service
@Transactional(readOnly = true)
public class PersonChecks {

    private final JdbcClient jdbc;
    private final Contacts contacts;
    private final AccessReport report;
    private final People people;
    private final Standings standings;
    private final WhyNot whyNot;
    private final Helping helping;

    PersonChecks(
            JdbcClient jdbc,
            Contacts contacts,
            AccessReport report,
            People people,
            Standings standings,
            WhyNot whyNot,
            Helping helping) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.report = report;
        this.people = people;
        this.standings = standings;
        this.whyNot = whyNot;
        this.helping = helping;
    }
    /** The people one can check, by name: colleagues, and current and former partners. */
    public List<Person> people(UserId viewer, String text, int offset, int most) {
        return people.acquaintances(viewer, text, offset, most);
    }

    /**
     * The answer about one of {@link #people}; throws ContactNotFound if the viewer does not see the contact (R4),
     * NoSuchElementException for anybody else.
     */
    public PersonCheck check(UserId viewer, ContactId contact, UserId person) {
        var record = contacts.open(viewer, contact);
        var asked = people.acquaintance(viewer, person)
                .orElseThrow(() -> new NoSuchElementException("There is no such person to ask about"));
        var me = people.actor(viewer);
        var known = report.of(record, viewer);
        boolean partner = !asked.organization().equals(me.organization());
        var line = line(known, person);
        if (line.isPresent() && line.get().active()) {
            var there = line.get();
            return new PersonCheck(
                    asked, partner, Verdict.SEES, sentences(there, asked), there.mayDo(), List.of(), false);
        }
        var verdict = known.all() || !partner ? Verdict.SEES_NOT : Verdict.NOT_YOURS_TO_KNOW;
        var why = verdict == Verdict.SEES_NOT
                ? whyNot.sentences(record, asked, line.isPresent())
                : List.of("A partner sees only the owner, the assignee, their own firm and the people they shared it"
                        + " with.");
        var own = decide(viewer, contact, person);
        return new PersonCheck(
                asked, partner, verdict, why, "", help(record, viewer, asked, own, known), own.possible());
    }

    private static Optional<AccessLine> line(Report report, UserId person) {
        return report.lines().stream()
                .filter(line -> line.person().id().equals(person))
                .findFirst();
    }

    private static List<String> sentences(AccessLine line, Person person) {
        return line.why().stream()
                .map(why -> switch (why) {
                    case "Owns it" -> person.firstName() + " owns it.";
                    case "former partner" -> "The partnership has ended; the access stayed.";
                    default -> why + ".";
                })
                .toList();
    }

    /** Treats "already so" as allowed: the answer must not depend on what is hidden from the viewer (R6a). */
    private record Answer(Standing standing, Decision decision) {
        boolean possible() {
            return decision.reasons().isEmpty();
        }
    }

    private List<String> help(ContactRecord record, UserId viewer, Person person, Answer own, Report known) {
        List<String> help = new ArrayList<>();
        if (own.possible()) {
            var asOwner = own.standing().actsAsOwner() && !own.standing().assigned();
            help.add("You can share it with " + person.firstName() + (asOwner ? ", acting as the owner." : "."));
        } else {
            var owner = record.owner().person().name();
            var me = standings.of(viewer);
            var helpers = helping.with(
                            Action.SHARE,
                            standings.of(me.actor(), me.partners(), person.id(), 0),
                            List.of(record.id().value()))
                    .getOrDefault(record.id().value(), Helpers.NOBODY);
            Reason.explain(
                            own.decision().reasons(),
                            new Circumstances(Action.SHARE, owner, person.name(), List.of(), helpers))
                    .stream()
                    .map(reason -> known.all() ? reason.fact() : reason.text())
                    .forEach(help::add);
        }
        if (known.all()) {
            other(record.owner().person().id(), record.owner().person().name(), "the owner", record, viewer, person)
                    .ifPresent(help::add);
            var assignee = record.assignee();
            if (assignee != null) {
                other(assignee.person().id(), assignee.person().name(), "the assignee", record, viewer, person)
                        .ifPresent(help::add);
            }
        }
        return help;
    }

    private Optional<String> other(
            UserId who, String name, String as, ContactRecord record, UserId viewer, Person person) {
        if (who.equals(viewer) || who.equals(person.id())) {
            return Optional.empty();
        }
        boolean can = decide(who, record.id(), person.id()).possible();
        return Optional.of(name + ", " + as
                + (can
                        ? ", can share it with " + person.firstName() + "."
                        : ", cannot share it with " + person.firstName() + "."));
    }

    /** Whether that actor may share it with that person, by the operation's facts and policy. */
    private Answer decide(UserId actor, ContactId contact, @Nullable UserId person) {
        var own = standings.of(actor);
        var both = standings.of(own.actor(), own.partners(), person, 0);
        long facts = Sql.of("select %s from contact c%s where c.id = :contact", both.facts(), both.joins())
                .with("contact", contact.value())
                .on(jdbc)
                .query(Long.class)
                .single();
        var standing = both.standing(facts);
        return new Answer(standing, AccessPolicy.decide(Action.SHARE, standing, both.target(facts)));
    }
}
