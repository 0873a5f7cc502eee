package app.tandem.imports.ui;

import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;

/** The progress at the top: completed, current and coming steps. */
class ImportSteps extends OrderedList {

    ImportSteps(ImportStep now) {
        addClassNames("t-steps", "t-import-steps");
        getElement().setAttribute("aria-label", "Steps");
        for (var step : ImportStep.values()) {
            boolean past = step.ordinal() < now.ordinal();
            var item = new ListItem(
                    past ? Icons.CHECK.create() : new Span(String.valueOf(step.ordinal() + 1)), new Span(step.label()));
            item.setClassName("past", past);
            if (step == now) {
                item.addClassName("now");
                item.getElement().setAttribute("aria-current", "step");
            }
            add(item);
        }
    }
}
