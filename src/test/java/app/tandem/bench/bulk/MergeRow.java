package app.tandem.bench.bulk;

import app.tandem.bench.BenchBook;
import app.tandem.bench.Contest;
import app.tandem.bench.Lab;
import app.tandem.bench.RawPlan;
import app.tandem.bench.RawSql;
import app.tandem.bench.Way;
import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactId;
import app.tandem.merge.MergeChoice;
import app.tandem.merge.Merges;
import app.tandem.people.People;
import app.tandem.people.UserId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/** The row of a merge of two, up to the record that is shown then: of a typical user's contacts, two fields picked. */
final class MergeRow {

    private static final List<String> WRITTEN = List.of(
            "contact",
            "contact_access",
            "contact_edit",
            "contact_group_member",
            "contact_merge",
            "note",
            "task",
            "activity",
            "operation",
            "operation_change",
            "operation_item",
            "operation_ended",
            "message");

    private final Lab lab;
    private final Merges merges;
    private final UserId actor;
    private final ContactId survivor;
    private final ContactId other;
    private final long assignee;
    private final Map<String, Object> parameters;

    MergeRow(Lab lab, BenchBook book) {
        this.lab = lab;
        this.merges = lab.service(Merges.class);
        this.actor = book.typical();
        RawPlan.Row pair =
                only("merge-pair", Map.of("actor", actor.value())).getFirst().getFirst();
        this.survivor = new ContactId(pair.number(0));
        this.other = new ContactId(pair.number(1));
        this.assignee = pair.number(2);
        this.parameters = Map.of(
                "actor",
                actor.value(),
                "viewer",
                actor.value(),
                "org",
                lab.service(People.class).actor(actor).organization().value(),
                "survivor",
                survivor.value(),
                "contact",
                survivor.value(),
                "other",
                other.value(),
                "assignee",
                assignee,
                "both",
                LongStream.of(survivor.value(), other.value()).sorted().boxed().toArray(Long[]::new));
    }

    Contest contest() {
        RawPlan shown = RawSql.plans("reads/open", "own").getFirst();
        List<Contest.Raw> raw = RawSql.plans("bulk/merge", "own").stream()
                .map(plan -> new Contest.Raw(plan.words(), new Merging<>(() -> List.of(), choice -> {
                    List<List<RawPlan.Row>> results = new ArrayList<>(plan.run(lab.connection(), parameters));
                    results.addAll(shown.run(lab.connection(), parameters));
                    return results;
                })))
                .toList();
        var application = new Merging<>(this::chosen, choice -> merges.merge(actor, choice));
        return Contest.bulk("merge of two", "typical", application, raw, WRITTEN);
    }

    /** What the page of the merge sends. */
    private MergeChoice chosen() {
        var draft = merges.draft(actor, List.of(survivor, other));
        var seen = new LinkedHashMap<ContactId, ContactData>();
        draft.sides().forEach(side -> seen.put(side.id(), side.record().data()));
        return new MergeChoice(
                seen,
                draft.access(),
                survivor,
                Map.of(ContactField.STREET, other, ContactField.LEAD_SOURCE, other),
                assignee == 0 ? null : new UserId(assignee));
    }

    /** A merge after a preparation that gives both contacts a history. */
    private final class Merging<C, T> implements Way<T> {

        private final Supplier<C> prepare;
        private final Function<C, T> merge;
        private final List<C> prepared = new ArrayList<>();

        Merging(Supplier<C> prepare, Function<C, T> merge) {
            this.prepare = prepare;
            this.merge = merge;
        }

        @Override
        public void prepare() {
            only("given-merge", parameters);
            prepared.clear();
            prepared.add(prepare.get());
        }

        @Override
        public T work() {
            return merge.apply(prepared.getFirst());
        }

        @Override
        public Object outcome(T result) {
            return only("merge-digest", parameters).stream()
                    .skip(1)
                    .flatMap(List::stream)
                    .map(row -> Arrays.toString(row.values()))
                    .toList();
        }
    }

    /** The results of the first plan. */
    private List<List<RawPlan.Row>> only(String file, Map<String, ?> values) {
        return RawSql.plans("bulk/" + file, "own").getFirst().run(lab.connection(), values);
    }
}
