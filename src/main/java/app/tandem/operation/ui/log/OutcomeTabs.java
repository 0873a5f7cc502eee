package app.tandem.operation.ui.log;

import app.tandem.audit.Outcome;
import app.tandem.operation.log.LogRow;
import app.tandem.operation.log.LogRows;
import app.tandem.operation.log.LoggedOperation;
import app.tandem.operation.ui.CountedTab;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.TabLists;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The four counts of an operation, each with its rows; the first non-empty one is open (R45). */
class OutcomeTabs extends Div {

    private static final int PAUSE = 250;

    private final LogRows rows;
    private final UserId viewer;
    private final LoggedOperation operation;
    private final TextField search = new TextField();
    private final TabSheet tabs = new TabSheet();
    private final Map<Outcome, Div> places = new EnumMap<>(Outcome.class);

    OutcomeTabs(LogRows rows, UserId viewer, LoggedOperation operation) {
        this.rows = rows;
        this.viewer = viewer;
        this.operation = operation;
        addClassName("t-op-tabs");
        for (var outcome : Outcome.values()) {
            var place = new Div();
            place.addClassName("t-op-rows-place");
            places.put(outcome, place);
            tabs.add(
                    CountedTab.of(
                            LogWords.outcome(outcome, operation),
                            operation.counts().of(outcome)),
                    place);
        }
        TabLists.plain(tabs);
        tabs.addClassName("t-plain-tabs");
        tabs.setSizeFull();
        search.setPlaceholder("Name, e-mail, phone");
        search.setAriaLabel("Search in these contacts");
        search.setPrefixComponent(Icons.SEARCH.create());
        search.setClearButtonVisible(true);
        search.addClassName("t-search");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(PAUSE);
        search.addValueChangeListener(typed -> fill());
        search.setVisible(operation.counts().total() > 0);
        tabs.setSuffixComponent(search);
        add(tabs);
        tabs.setSelectedIndex(Arrays.stream(Outcome.values())
                .filter(outcome -> operation.counts().of(outcome) > 0)
                .findFirst()
                .map(List.of(Outcome.values())::indexOf)
                .orElse(0));
        tabs.addSelectedChangeListener(change -> fill());
        fill();
    }

    private void fill() {
        var outcome = Outcome.values()[tabs.getSelectedIndex()];
        var place = places.get(outcome);
        if (place == null) {
            return;
        }
        places.values().forEach(Div::removeAll);
        var text = search.getValue();
        int found = rows.count(viewer, operation.id(), outcome, text);
        if (found == 0) {
            place.add(quiet(text.isBlank() ? none(outcome) : "None of these contacts matches “" + text.strip() + "”."));
            return;
        }
        var about = about(outcome);
        if (!about.isEmpty()) {
            place.add(quiet(about));
        }
        CallbackDataProvider<LogRow, Void> provider = new CallbackDataProvider<>(
                query -> rows.list(viewer, operation.id(), outcome, text, query.getOffset(), query.getLimit()).stream(),
                query -> found);
        place.add(new LogRowsGrid(outcome, operation.request().changes().size() > 1, provider));
    }

    private String none(Outcome outcome) {
        return operation.counts().of(outcome) > 0 && LogWords.countsRows(operation)
                ? "These rows of the file are no contacts of their own."
                : "None.";
    }

    private String about(Outcome outcome) {
        boolean own = operation.actor().id().equals(viewer);
        return switch (outcome) {
            case UNCHANGED ->
                LogWords.countsRows(operation)
                        ? "These contacts said all of it already. A row that is the same person as another row is counted"
                                + " here, too, and is part of that row's contact."
                        : "It was already so. Nothing was changed.";
            case REFUSED ->
                own ? "" : "These are the reasons that " + operation.actor().name() + " was given.";
            default -> "";
        };
    }

    private static Span quiet(String text) {
        var line = new Span(text);
        line.addClassNames("t-sub", "t-op-about");
        return line;
    }
}
