package app.tandem.operation.preview;

import app.tandem.access.Reason;
import app.tandem.audit.Outcome;
import app.tandem.contact.licence.Licences;
import app.tandem.contact.visibility.SightListener;
import app.tandem.contact.visibility.SightListener.Consequence;
import app.tandem.operation.AccessChange;
import app.tandem.operation.AllowedContacts;
import app.tandem.operation.ContactFacts;
import app.tandem.operation.Counts;
import app.tandem.operation.Facts;
import app.tandem.operation.ItemRow;
import app.tandem.operation.OutcomeRows;
import app.tandem.operation.Plan;
import app.tandem.operation.Step;
import app.tandem.operation.run.Recipients;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import app.tandem.sql.Sql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Previews operations by the same facts and policy as the run, writing nothing (R46). */
@Component
public class Previews {

    private final JdbcClient jdbc;
    private final Facts facts;
    private final People people;
    private final OutcomeRows rows;
    private final Licences licences;
    private final List<SightListener> listeners;

    Previews(
            JdbcClient jdbc,
            Facts facts,
            People people,
            OutcomeRows rows,
            Licences licences,
            List<SightListener> listeners) {
        this.jdbc = jdbc;
        this.licences = licences;
        this.listeners = listeners;
        this.rows = rows;
        this.facts = facts;
        this.people = people;
    }

    public Preview preview(Plan plan, int selected, int leftOut) {
        List<Counts> counts = new ArrayList<>();
        List<List<ContactFacts>> allowed = new ArrayList<>();
        for (Step step : plan.steps()) {
            List<ContactFacts> items = facts.of(step, plan.contacts());
            counts.add(Facts.counts(step, items));
            allowed.add(Facts.leadingTo(Outcome.DONE, step, items));
        }
        AllowedContacts done = new AllowedContacts(allowed);
        List<UserCount> gains = AccessChange.canBeGained(plan)
                ? perPerson(AccessChange.asKnown(plan, done).gained())
                : List.of();
        List<UserCount> losses = AccessChange.canBeLost(plan)
                ? perPerson(AccessChange.asKnown(plan, done).lost())
                : List.of();
        List<UserCount> told = perPerson(Recipients.of(plan, done));
        List<UserId> all = new ArrayList<>();
        List.of(gains, losses, told).forEach(list -> list.forEach(c -> all.add(c.user())));
        Map<UserId, Person> named = people.find(all);
        return new Preview(
                selected,
                leftOut,
                counts,
                named(gains, named),
                named(losses, named),
                licences.outside(gifts(plan, done)),
                named(told, named),
                losses.isEmpty() ? List.of() : consequences(plan, done, losses),
                plan.steps().stream()
                        .flatMap(step -> step.kind().foreseen(plan.actor(), step, done.of(step)).stream())
                        .toList(),
                plan.steps().stream().allMatch(step -> step.kind().ofOneself()));
    }

    /** What the other people of the plan would get (R50). */
    private static List<Licences.Gift> gifts(Plan plan, AllowedContacts done) {
        List<Licences.Gift> gifts = new ArrayList<>();
        for (Step step : plan.steps()) {
            var other = step.standings().other();
            if (other != null && step.kind().givesAccess()) {
                gifts.add(new Licences.Gift(other.person(), other.licences(), done.numbers(step)));
            }
        }
        return gifts;
    }

    /** The contacts that somebody would get without being licensed in their states, as a query with the column contact_id. */
    public Sql unlicensed(Plan plan, UserId to) {
        return Licences.contacts(gift(plan, to));
    }

    /** The same as rows. */
    public List<ItemRow> unlicensed(Plan plan, UserId to, int offset, int limit) {
        return rows.unlicensed(gift(plan, to), offset, limit);
    }

    private Licences.Gift gift(Plan plan, UserId to) {
        return gifts(plan, done(plan)).stream()
                .filter(gift -> gift.to().id().equals(to))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("Nobody of that id gets anything"));
    }

    private List<Consequence> consequences(Plan plan, AllowedContacts done, List<UserCount> losses) {
        var lost = AccessChange.asKnown(plan, done)
                .lostSight(losses.stream()
                        .anyMatch(loss -> loss.user().equals(plan.actor().id())));
        return listeners.stream()
                .flatMap(listener -> listener.foresee(lost).stream())
                .toList();
    }

    /** The contacts behind one count. */
    public List<ItemRow> rows(Plan plan, int change, Outcome outcome, int offset, int limit) {
        Step step = plan.steps().get(change);
        List<ContactFacts> leading = Facts.leadingTo(outcome, step, facts.of(step, plan.contacts()));
        return rows.byFacts(step, leading, offset, limit);
    }

    /** The contacts behind one count in groups of equal reasons, largest first. */
    public List<Grounds> grounds(Plan plan, int change, Outcome outcome) {
        Step step = plan.steps().get(change);
        Map<Long, Integer> numbers = new HashMap<>();
        Facts.leadingTo(outcome, step, facts.of(step, plan.contacts()))
                .forEach(item -> numbers.merge(item.facts(), 1, Integer::sum));
        Map<Set<Reason>, Integer> groups = new LinkedHashMap<>();
        numbers.forEach((fact, number) -> groups.merge(step.decide(fact).reasons(), number, Integer::sum));
        return groups.entrySet().stream()
                .map(group -> new Grounds(group.getKey(), group.getValue()))
                .sorted(Comparator.comparing(Grounds::contacts)
                        .reversed()
                        .thenComparing(grounds -> grounds.reasons().toArray(Reason[]::new), Arrays::compare))
                .toList();
    }

    /** The contacts of one group. */
    public List<ItemRow> rows(Plan plan, int change, Outcome outcome, Set<Reason> reasons, int offset, int limit) {
        Step step = plan.steps().get(change);
        List<ContactFacts> alike = Facts.leadingTo(outcome, step, facts.of(step, plan.contacts())).stream()
                .filter(item -> step.decide(item.facts()).reasons().equals(reasons))
                .toList();
        return rows.byFacts(step, alike, offset, limit);
    }

    /** The contacts the plan currently applies to. */
    public AllowedContacts done(Plan plan) {
        return new AllowedContacts(plan.steps().stream()
                .map(step -> Facts.leadingTo(Outcome.DONE, step, facts.of(step, plan.contacts())))
                .toList());
    }

    private record UserCount(UserId user, int contacts) {}

    private List<UserCount> perPerson(Sql rows) {
        return Sql.of(
                        "select x.user_id, count(distinct x.contact_id) as n from %s x group by x.user_id"
                                + " order by n desc, x.user_id",
                        rows)
                .on(jdbc)
                .query((r, n) -> new UserCount(new UserId(r.getLong("user_id")), r.getInt("n")))
                .list();
    }

    private static List<Preview.PersonCount> named(List<UserCount> counts, Map<UserId, Person> people) {
        List<Preview.PersonCount> named = new ArrayList<>();
        for (UserCount count : counts) {
            Person person = people.get(count.user());
            if (person != null) {
                named.add(new Preview.PersonCount(person, count.contacts()));
            }
        }
        return named;
    }
}
