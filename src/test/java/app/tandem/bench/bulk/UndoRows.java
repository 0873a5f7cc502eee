package app.tandem.bench.bulk;

import app.tandem.audit.OperationId;
import app.tandem.bench.Contest;
import app.tandem.bench.Lab;
import app.tandem.bench.RawPlan;
import app.tandem.bench.RawSql;
import app.tandem.operation.Operations;
import app.tandem.operation.log.FollowUps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Two rows for taking back a share, from the click on "Undo": the preview and the run. The share itself is run by the
 * application before, and a few of what it gave are ended or given anew meanwhile; that is not timed.
 */
final class UndoRows {

    private static final String WORDS = "undo the share of %,d";

    private final Lab lab;
    private final Chosen chosen;
    private final Operations operations;
    private final Act share;

    UndoRows(Lab lab, Chosen chosen) {
        this.lab = lab;
        this.chosen = chosen;
        this.operations = lab.service(Operations.class);
        this.share = Act.share(chosen);
    }

    List<Contest> all() {
        return List.of(
                contest(
                        ": preview",
                        (op, undo) -> operations.preview(chosen.actor(), op, undo.request()),
                        "preview-undo-share",
                        Told::of,
                        Told::of,
                        "working-set"),
                contest(
                        ": run",
                        (op, undo) -> operations.submit(chosen.actor(), op, undo.request()),
                        "undo-share",
                        result -> List.of(),
                        results -> List.of(),
                        "digest"));
    }

    /** What is returned is compared, and what a file of raw SQL says of the undo, which both ways leave in the tables. */
    private <T> Contest contest(
            String step,
            BiFunction<OperationId, FollowUps.FollowUp, T> application,
            String file,
            Function<T, List<String>> returned,
            Function<List<List<RawPlan.Row>>, List<String>> returnedRaw,
            String left) {
        List<Contest.Raw> raw = new ArrayList<>();
        for (RawPlan plan : RawSql.plans("bulk/" + file, chosen.kind())) {
            raw.add(new Contest.Raw(
                    plan.words(),
                    new OnWorkingSet<>(
                            this::shared,
                            origin -> plan.run(lab.connection(), parameters(origin)),
                            (origin, results) -> outcome(origin, returnedRaw.apply(results), left))));
        }
        return Contest.bulk(
                chosen.named(WORDS) + step,
                chosen.user(),
                new OnWorkingSet<>(
                        this::shared,
                        origin -> {
                            var undo = operations.undo(chosen.actor(), origin);
                            return application.apply(undo.operation(), undo);
                        },
                        (origin, result) -> outcome(origin, returned.apply(result), left)),
                raw,
                ActRows.WRITTEN);
    }

    private OperationId shared() {
        run(share.before(), chosen.with(share.parameters()));
        var operation = operations.open(chosen.actor(), chosen.selection());
        operations.submit(chosen.actor(), operation, share.request());
        run("given-undo", parameters(operation));
        return operation;
    }

    private Map<String, Object> parameters(OperationId origin) {
        return chosen.with(
                Map.of("origin", origin.value(), "target", chosen.colleague().value(), "kind", "UNSHARE"));
    }

    private List<String> outcome(OperationId origin, List<String> returned, String left) {
        List<String> lines = new ArrayList<>(returned);
        Map<String, Object> undo = chosen.with(Map.of(
                "op",
                run("undone", parameters(origin)).getFirst().number(0),
                "target",
                chosen.colleague().value()));
        for (String file : List.of(left, "undo-digest")) {
            run(file, undo).forEach(row -> lines.add(Arrays.toString(row.values())));
        }
        return lines;
    }

    /** The rows of the last statement of the first plan; none where it returns none. */
    private List<RawPlan.Row> run(String file, Map<String, Object> parameters) {
        List<List<RawPlan.Row>> results =
                RawSql.plans("bulk/" + file, chosen.kind()).getFirst().run(lab.connection(), parameters);
        return results.isEmpty() ? List.of() : results.getLast();
    }
}
