package app.tandem.bench;

import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.ContactList;
import app.tandem.contact.list.ContactRow;
import app.tandem.contact.list.ContactSort;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes contests of a viewer's reads; each has its file of raw SQL under {@code db/bench/reads}. */
final class Reads {

    static final int PAGE = 50;

    private final Lab lab;
    private final Viewer viewer;
    private final ContactList list;
    private final List<Contest> contests = new ArrayList<>();

    Reads(Lab lab, Viewer viewer) {
        this.lab = lab;
        this.viewer = viewer;
        this.list = lab.service(ContactList.class);
    }

    List<Contest> all() {
        return List.copyOf(contests);
    }

    /** A page of the grid. */
    void page(String name, String file, ContactFilter filter, ContactSort sort, int offset, Map<String, ?> parameters) {
        add(
                name,
                file,
                parameters,
                Way.<List<ContactRow>>of(() -> list.page(viewer.id(), filter, sort, offset, PAGE), PageShape::of),
                results -> PageShape.of(results.get(0), results.get(1)));
    }

    /** An exact count. */
    void count(String name, String file, ContactFilter filter, Map<String, ?> parameters) {
        add(
                name,
                file,
                parameters,
                Way.of(() -> list.count(viewer.id(), filter), count -> (long) count),
                results -> results.getFirst().getFirst().number(0));
    }

    /** A list of things with ids, in their order. */
    void ids(String name, String file, Supplier<List<Long>> application) {
        add(
                name,
                file,
                Map.of(),
                Way.<List<Long>>of(application, ids -> ids),
                results -> results.getFirst().stream().map(row -> row.number(0)).toList());
    }

    /** Whatever the application does, and what the rows of the raw statements come to in the same form. */
    void add(
            String name,
            String file,
            Map<String, ?> parameters,
            Way<?> application,
            Function<List<List<RawPlan.Row>>, Object> outcome) {
        Map<String, Object> values = viewer.parameters(parameters);
        List<Contest.Raw> raw = RawSql.plans("reads/" + file, viewer.access()).stream()
                .map(plan -> new Contest.Raw(plan.words(), Way.of(() -> plan.run(lab.connection(), values), outcome)))
                .toList();
        contests.add(Contest.read(name, viewer.kind(), application, raw));
    }
}
