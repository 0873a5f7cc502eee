package app.tandem.bench.bulk;

import app.tandem.access.Action;
import app.tandem.audit.OperationId;
import app.tandem.bench.Contest;
import app.tandem.bench.Lab;
import app.tandem.bench.RawPlan;
import app.tandem.bench.RawSql;
import app.tandem.bench.Way;
import app.tandem.operation.Operations;
import app.tandem.operation.preview.Candidate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the screens ask about a selection before anything is done: the menu, the working set, whom to choose. */
final class PanelRows {

    private static final List<Action> MENU = List.of(
            Action.SHARE,
            Action.UNSHARE,
            Action.ASSIGN,
            Action.UNASSIGN,
            Action.CHANGE_OWNER,
            Action.ARCHIVE,
            Action.ACTIVATE);
    private static final int CHOICES = 50;

    private final Lab lab;
    private final Chosen chosen;
    private final Operations operations;
    private final List<Contest> rows = new ArrayList<>();
    private @Nullable OperationId opened;

    PanelRows(Lab lab, Chosen chosen) {
        this.lab = lab;
        this.chosen = chosen;
        this.operations = lab.service(Operations.class);
    }

    List<Contest> all() {
        menu();
        open();
        candidates("whom to share %,d with", "candidates-share", Action.SHARE);
        candidates("from whom to unshare %,d", "candidates-unshare", Action.UNSHARE);
        working(
                "shared users of %,d",
                "shared-users",
                op -> operations.sharedUsers(chosen.actor(), op).stream()
                        .map(user -> user.person().id().value() + ": " + user.contacts())
                        .toList(),
                row -> row.number(0) + ": " + row.number(2));
        working(
                "previous owners of %,d",
                "previous-owners",
                op -> operations.owners(chosen.actor(), op, Action.CHANGE_OWNER).stream()
                        .map(owner -> owner.person().id().value() + ": " + owner.contacts())
                        .toList(),
                row -> row.number(0) + ": " + row.number(1));
        return rows;
    }

    private void menu() {
        rows.add(read(
                "actions menu for %,d",
                Way.of(() -> operations.menu(chosen.actor(), chosen.selection(), MENU), menu -> {
                    List<Long> counts = new ArrayList<>();
                    counts.add((long) menu.get(Action.SHARE).selected());
                    MENU.forEach(action -> counts.add((long) menu.get(action).allowed()));
                    return counts;
                }),
                "menu",
                plan -> Way.of(() -> plan.run(lab.connection(), chosen.parameters()), results -> {
                    RawPlan.Row row = results.getFirst().getFirst();
                    List<Long> counts = new ArrayList<>();
                    for (int i = 0; i <= MENU.size(); i++) {
                        counts.add(row.number(i));
                    }
                    return counts;
                })));
    }

    private void open() {
        rows.add(Contest.bulk(
                chosen.named("open %,d"),
                chosen.user(),
                Way.of(() -> operations.open(chosen.actor(), chosen.selection()), op -> contacts(op.value())),
                raw(
                        "open",
                        plan -> Way.of(
                                () -> plan.run(lab.connection(), chosen.parameters()),
                                results ->
                                        contacts(results.getFirst().getFirst().number(0)))),
                List.of("operation")));
    }

    private String contacts(long operation) {
        return RawSql.plans("bulk/working-set", chosen.kind())
                .getFirst()
                .run(lab.connection(), Map.of("op", operation))
                .getFirst()
                .getFirst()
                .text(0);
    }

    private void candidates(String words, String file, Action action) {
        working(
                words,
                file,
                op -> operations.candidates(chosen.actor(), op, action, "", 0, CHOICES).stream()
                        .map(PanelRows::line)
                        .toList(),
                row -> row.number(0) + " " + row.is(1) + " " + row.text(3)
                        + (action == Action.UNSHARE ? ": " + row.number(8) : ": 0"));
    }

    private static String line(Candidate candidate) {
        return candidate.person().id().value() + " " + candidate.partner() + " " + candidate.teams() + ": "
                + candidate.holds();
    }

    /** A list about an opened operation, as lines. */
    private void working(
            String words,
            String file,
            Function<OperationId, List<String>> application,
            Function<RawPlan.Row, String> line) {
        BiFunction<OperationId, List<String>, Object> same = (op, lines) -> lines;
        rows.add(read(
                words,
                new OnWorkingSet<>(this::opened, application, same),
                file,
                plan -> new OnWorkingSet<List<List<RawPlan.Row>>>(
                        this::opened,
                        op -> plan.run(lab.connection(), parameters(op)),
                        (op, results) -> results.getFirst().stream().map(line).toList())));
    }

    /** As in an open panel: committed, and the same for everything that is asked. */
    private OperationId opened() {
        OperationId known = opened;
        if (known == null) {
            known = operations.open(chosen.actor(), chosen.selection());
            opened = known;
        }
        return known;
    }

    private Map<String, Object> parameters(OperationId operation) {
        Map<String, Object> all = new HashMap<>(chosen.parameters());
        all.put("op", operation.value());
        return all;
    }

    private Contest read(String words, Way<?> application, String file, Function<RawPlan, Way<?>> way) {
        return Contest.read(chosen.named(words), chosen.user(), application, raw(file, way));
    }

    private List<Contest.Raw> raw(String file, Function<RawPlan, Way<?>> way) {
        return RawSql.plans("bulk/" + file, chosen.kind()).stream()
                .map(plan -> new Contest.Raw(plan.words(), way.apply(plan)))
                .toList();
    }
}
