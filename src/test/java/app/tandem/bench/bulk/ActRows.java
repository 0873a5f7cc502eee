package app.tandem.bench.bulk;

import app.tandem.audit.OperationId;
import app.tandem.bench.Contest;
import app.tandem.bench.Lab;
import app.tandem.bench.RawPlan;
import app.tandem.bench.RawSql;
import app.tandem.operation.Operations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Two rows for each thing that is done to the selected contacts: its preview and its run. */
final class ActRows {

    static final List<String> WRITTEN = List.of(
            "contact",
            "contact_access",
            "contact_group",
            "contact_group_member",
            "operation",
            "operation_change",
            "operation_item",
            "operation_ended",
            "message");

    private final Lab lab;
    private final Chosen chosen;
    private final Operations operations;

    ActRows(Lab lab, Chosen chosen) {
        this.lab = lab;
        this.chosen = chosen;
        this.operations = lab.service(Operations.class);
    }

    List<Contest> of(Act act) {
        return List.of(preview(act), run(act));
    }

    private Contest preview(Act act) {
        return contest(
                act,
                ": preview",
                way(act, op -> operations.preview(chosen.actor(), op, act.request()), (op, done) -> Told.of(done)),
                "preview-" + act.file(),
                (op, results) -> Told.of(results));
    }

    private Contest run(Act act) {
        return contest(
                act,
                ": run",
                way(act, op -> operations.submit(chosen.actor(), op, act.request()), (op, done) -> digest(op)),
                act.file(),
                (op, results) -> digest(op));
    }

    private Contest contest(
            Act act,
            String step,
            OnWorkingSet<?> application,
            String file,
            BiFunction<OperationId, List<List<RawPlan.Row>>, Object> outcome) {
        List<Contest.Raw> raw = new ArrayList<>();
        for (RawPlan plan : RawSql.plans("bulk/" + file, chosen.kind())) {
            raw.add(new Contest.Raw(
                    plan.words(), way(act, op -> plan.run(lab.connection(), parameters(act, op)), outcome)));
        }
        return Contest.bulk(chosen.named(act.words()) + step, chosen.user(), application, raw, WRITTEN);
    }

    private <T> OnWorkingSet<T> way(
            Act act, java.util.function.Function<OperationId, T> work, BiFunction<OperationId, T, Object> outcome) {
        return new OnWorkingSet<>(() -> open(act), work, outcome);
    }

    private OperationId open(Act act) {
        if (!act.before().isEmpty()) {
            RawSql.plans("bulk/" + act.before(), chosen.kind())
                    .getFirst()
                    .run(lab.connection(), chosen.with(act.parameters()));
        }
        return operations.open(chosen.actor(), chosen.selection());
    }

    private Map<String, Object> parameters(Act act, OperationId operation) {
        Map<String, Object> all = new HashMap<>(chosen.with(act.parameters()));
        all.put("op", operation.value());
        return all;
    }

    /** Everything that the operation changed of its contacts, as numbers that are the same for the same changes. */
    private List<String> digest(OperationId operation) {
        return RawSql.plans("bulk/digest", chosen.kind())
                .getFirst()
                .run(lab.connection(), Map.of("op", operation.value()))
                .getFirst()
                .stream()
                .map(row -> row.text(0) + ": " + row.text(1) + " rows, " + row.text(2))
                .toList();
    }
}
