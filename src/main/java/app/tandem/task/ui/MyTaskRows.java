package app.tandem.task.ui;

import app.tandem.people.UserId;
import app.tandem.shell.parts.ReaderTime;
import app.tandem.task.Due;
import app.tandem.task.MyTask;
import app.tandem.task.MyTasks;
import app.tandem.task.ui.DayPlan.Slot;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rows of "My tasks", page by page: one statement for the numbers, one for each page. */
class MyTaskRows {

    private final MyTasks tasks;
    private final UserId viewer;
    private final CallbackDataProvider<MyTaskRow, Void> provider;
    private DayPlan plan = new DayPlan(Map.of());

    MyTaskRows(MyTasks tasks, UserId viewer) {
        this.tasks = tasks;
        this.viewer = viewer;
        provider = new CallbackDataProvider<>(this::fetch, query -> plan.rows(), MyTaskRow::key);
    }

    CallbackDataProvider<MyTaskRow, Void> provider() {
        return provider;
    }

    /** How many tasks there are of each part of the day's work. */
    Map<Due, Integer> counts() {
        return plan.counts();
    }

    /** Reads the numbers again, and with them the rows. */
    int refresh() {
        plan = new DayPlan(tasks.counts(viewer, ReaderTime.today()));
        provider.refreshAll();
        return plan.tasks();
    }

    private Stream<MyTaskRow> fetch(Query<MyTaskRow, Void> query) {
        var slots = plan.slots(query.getOffset(), query.getOffset() + query.getLimit());
        var numbers = slots.stream()
                .filter(Slot.Numbered.class::isInstance)
                .mapToInt(slot -> ((Slot.Numbered) slot).number())
                .summaryStatistics();
        List<MyTask> page =
                numbers.getCount() == 0 ? List.of() : tasks.page(viewer, numbers.getMin(), (int) numbers.getCount());
        return rows(slots, page.iterator()).stream();
    }

    private static List<MyTaskRow> rows(List<Slot> slots, Iterator<MyTask> page) {
        List<MyTaskRow> rows = new ArrayList<>();
        for (var slot : slots) {
            switch (slot) {
                case Slot.Heading heading -> rows.add(new MyTaskRow(heading.due(), heading.tasks(), null));
                case Slot.Numbered numbered -> {
                    if (page.hasNext()) {
                        rows.add(new MyTaskRow(numbered.due(), 0, page.next()));
                    }
                }
            }
        }
        return rows;
    }
}
