package app.tandem.transfer.ui;

import app.tandem.shell.parts.Icons;
import app.tandem.transfer.TransferDraft.Step;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;

/** The progress at the top: completed, current and coming steps. */
class StepList extends OrderedList {

    StepList() {
        addClassName("t-steps");
        getElement().setAttribute("aria-label", "Steps");
    }

    void show(Step now) {
        removeAll();
        for (var step : Step.values()) {
            var past = step.ordinal() < now.ordinal();
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
