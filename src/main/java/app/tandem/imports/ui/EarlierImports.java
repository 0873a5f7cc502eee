package app.tandem.imports.ui;

import app.tandem.imports.ImportSummary;
import app.tandem.imports.ImportSummary.Stage;
import app.tandem.imports.RowOutcome;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.ReaderTime;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One's own imports, the last first; an open one goes on where it was. */
class EarlierImports extends UnorderedList {

    private final Consumer<ImportSummary> onDelete;

    EarlierImports(List<ImportSummary> imports, Consumer<ImportSummary> onDelete) {
        this.onDelete = onDelete;
        addClassName("t-imports");
        getElement().setAttribute("aria-label", "Earlier imports");
        imports.forEach(one -> add(line(one)));
    }

    private ListItem line(ImportSummary one) {
        var name = new Anchor(ImportPages.of(one.id()), one.fileName());
        name.addClassNames("t-name-link", "t-cell-strong", "t-imports-file");
        name.setTitle(one.fileName());
        var when = span(ReaderTime.recent(one.uploadedAt()), "t-sub");
        var state = span(ImportWords.stage(one), one.stage() == Stage.OPEN ? "t-imports-open" : "t-imports-state");
        var item = new ListItem(name, when, state, counts(one), act(one));
        item.addClassName("t-imports-line");
        return item;
    }

    private static Component counts(ImportSummary one) {
        if (one.counts().isEmpty()) {
            return span(ImportWords.size(one.size()), "t-sub");
        }
        List<String> parts = new ArrayList<>();
        for (var outcome : List.of(RowOutcome.NEW, RowOutcome.UPDATED, RowOutcome.REJECTED)) {
            if (one.count(outcome) > 0) {
                parts.add(Amount.number(one.count(outcome)) + " " + ImportWords.label(outcome));
            }
        }
        return span(ImportWords.rows(one.rows()) + (parts.isEmpty() ? "" : " · " + String.join(", ", parts)), "t-sub");
    }

    private Component act(ImportSummary one) {
        if (one.stage() != Stage.OPEN) {
            return new Div();
        }
        var delete = new Button(Icons.TRASH.create(), click -> onDelete.accept(one));
        delete.addThemeVariants(ButtonVariant.TERTIARY);
        delete.addClassName("t-icon-button");
        delete.setAriaLabel("Delete " + one.fileName());
        return delete;
    }

    private static Span span(String text, String name) {
        var span = new Span(text);
        span.addClassName(name);
        return span;
    }
}
