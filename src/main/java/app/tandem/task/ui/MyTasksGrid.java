package app.tandem.task.ui;

import app.tandem.intake.PhoneNumbers;
import app.tandem.shell.parts.BoundedGrid;
import app.tandem.shell.parts.Reach;
import app.tandem.shell.parts.ReaderTime;
import app.tandem.task.MyTask;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.function.ValueProvider;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The list of "My tasks": moved through with the arrows, worked on with single keys. */
class MyTasksGrid extends BoundedGrid<MyTaskRow> {

    /** The key actions. */
    interface Page {
        void done(MyTask task);

        void open(MyTask task);

        void undo();
    }

    private static final String KEY = "element.getEventContext(event).item?.key";
    private static final String PRESSED = "event.key";
    private static final String ON_ROW = "['td', 'tr'].includes(event.composedPath()[0].localName)"
            + " && [' ', 'd', 'D', 'u', 'U', 'Enter'].includes(event.key)"
            + " && !event.ctrlKey && !event.metaKey && !event.altKey";
    /** Focuses the first task, below its heading, so that the keys work at once. */
    private static final String FOCUS = """
            setTimeout(() => { if (document.activeElement === document.body) {
              const first = this.shadowRoot.querySelector('#items [tabindex="0"]');
              first?.focus();
              first?.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowDown', bubbles: true, composed: true})); } }, 200)""";

    private final Page page;

    MyTasksGrid(MyTaskRows rows, Page page) {
        this.page = page;
        addClassNames("t-grid", "t-my-tasks");
        addThemeVariants(GridVariant.NO_BORDER);
        getElement().setAttribute("aria-label", "My tasks");
        setSizeFull();
        setSelectionMode(SelectionMode.NONE);
        setPartNameGenerator(row -> row.task() == null ? "heading" : "");
        addColumn(cell()).setFlexGrow(1);
        getElement()
                .addEventListener("keydown", this::key)
                .setFilter(ON_ROW)
                .addEventData(KEY)
                .addEventData(PRESSED);
        setDataProvider(rows.provider());
        addAttachListener(attached -> getElement().executeJs(FOCUS));
    }

    /**
     * The grid clicks a box when Space is pressed on its cell; that click is ignored. The mouse leaves the focus on the
     * cell, where the keys keep working.
     */
    private LitRenderer<MyTaskRow> cell() {
        return LitRenderer.<MyTaskRow>of("""
                        ${item.heading
                          ? html`<div class="t-day" role="heading" aria-level="2"><span class="t-h3">${item.due}</span><span class="t-tab-n">${item.number}</span></div>`
                          : html`<div class="t-my">
                              <input type="checkbox" class="t-tick" aria-label=${'Done: ' + item.title}
                                @mousedown=${e => e.preventDefault()}
                                @click=${e => { e.preventDefault(); if (e.isTrusted) { done(); } }}>
                              <span class="t-my-title"><bdi>${item.title}</bdi></span>
                              <a class="t-name-link t-my-contact" href=${'contacts/' + item.contact}><bdi>${item.name}</bdi></a>
                              <span class="t-my-more">${item.call ? html`<a class="t-reach" href=${item.call}>${item.phone}</a>` : ''}
                                ${item.archived ? html`<span class="t-archived">Archived</span>` : ''}
                                ${item.loan ? html`<span class="t-sub">Loan ${item.loan}</span>` : ''}
                                ${item.giver ? html`<span class="t-sub">from ${item.giver}</span>` : ''}</span>
                              <span class=${item.overdue ? 't-due overdue' : 't-due'}>${item.due}</span>
                            </div>`}""")
                .withProperty("heading", row -> row.task() == null)
                .withProperty("number", MyTaskRow::tasks)
                .withProperty("due", MyTasksGrid::due)
                .withProperty("overdue", row -> overdue(row))
                .withProperty("title", of(MyTask::title))
                .withProperty("contact", of(task -> task.contact().value()))
                .withProperty("name", of(MyTask::contactName))
                .withProperty("call", of(task -> Reach.address("tel:", task.phone())))
                .withProperty("phone", of(task -> task.phone().isEmpty() ? "" : PhoneNumbers.shown(task.phone())))
                .withProperty("archived", of(MyTask::archived))
                .withProperty("loan", of(MyTask::loan))
                .withProperty("giver", of(MyTask::givenBy))
                .withFunction("done", row -> {
                    if (row.task() != null) {
                        page.done(row.task());
                    }
                });
    }

    private static String due(MyTaskRow row) {
        var task = row.task();
        if (task == null) {
            return row.due().label();
        }
        var day = task.due();
        return day == null ? "" : DueMark.words(day, ReaderTime.today());
    }

    private static boolean overdue(MyTaskRow row) {
        var task = row.task();
        var day = task == null ? null : task.due();
        return day != null && day.isBefore(ReaderTime.today());
    }

    private static ValueProvider<MyTaskRow, ?> of(Function<MyTask, Object> value) {
        return row -> {
            var task = row.task();
            return task == null ? "" : value.apply(task);
        };
    }

    private void key(DomEvent event) {
        var key = event.getEventData().get(KEY);
        MyTaskRow row = key != null && key.isString()
                ? getDataCommunicator().getKeyMapper().get(key.asString())
                : null;
        press(event.getEventData().get(PRESSED).asString(), row == null ? null : row.task());
    }

    private void press(String key, @Nullable MyTask task) {
        if (key.equalsIgnoreCase("u")) {
            page.undo();
        } else if (task != null && key.equals("Enter")) {
            page.open(task);
        } else if (task != null) {
            page.done(task);
        }
    }
}
