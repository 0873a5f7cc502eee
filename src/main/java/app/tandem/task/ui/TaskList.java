package app.tandem.task.ui;

import app.tandem.task.Task;
import app.tandem.task.TaskId;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A list of tasks, page by page. */
class TaskList extends Div {

    /** Where a page comes from. */
    interface Source {
        List<Task> page(int offset, int limit);
    }

    private final int size;
    private final Source source;
    private final TaskItem.Place place;
    private final Div items = new Div();
    private final Button more = new Button("Show more", click -> next());
    private int loaded;

    TaskList(String label, int size, Source source, TaskItem.Place place) {
        this.size = size;
        this.source = source;
        this.place = place;
        addClassName("t-task-list");
        items.getElement().setAttribute("role", "list").setAttribute("aria-label", label);
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClassNames("t-link", "t-note-more");
        add(items, more);
    }

    /** Whether a task is being changed. */
    boolean typed() {
        return all().anyMatch(TaskItem::typed);
    }

    boolean isEmpty() {
        return all().findAny().isEmpty();
    }

    /** Reloads as many as before; tasks being edited stay on top. */
    void load() {
        int wanted = Math.max(size, loaded);
        var kept = all().filter(TaskItem::typed).toList();
        items.removeAll();
        kept.forEach(items::add);
        loaded = 0;
        next(wanted);
    }

    private void next() {
        next(size);
    }

    private void next(int wanted) {
        List<Task> page = source.page(loaded, wanted + 1);
        Set<TaskId> there = all().map(TaskItem::id).collect(Collectors.toSet());
        page.stream()
                .limit(wanted)
                .filter(task -> !there.contains(task.id()))
                .forEach(task -> items.add(new TaskItem(task, place)));
        loaded += Math.min(page.size(), wanted);
        more.setVisible(page.size() > wanted);
    }

    private Stream<TaskItem> all() {
        return items.getChildren().filter(TaskItem.class::isInstance).map(TaskItem.class::cast);
    }
}
