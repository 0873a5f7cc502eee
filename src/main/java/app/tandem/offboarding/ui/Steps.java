package app.tandem.offboarding.ui;

import app.tandem.offboarding.OffboardingDraft.Step;
import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;

/** The progress at the top: completed, current and coming steps. */
class Steps extends OrderedList {

    Steps(Step now) {
        addClassNames("t-steps", "t-offboard-steps");
        getElement().setAttribute("aria-label", "Steps");
        for (var step : Step.values()) {
            boolean past = step.number() < now.number();
            var item = new ListItem(
                    past ? Icons.CHECK.create() : new Span(String.valueOf(step.number())), new Span(step.label()));
            item.setClassName("past", past);
            if (step == now) {
                item.addClassName("now");
                item.getElement().setAttribute("aria-current", "step");
            }
            add(item);
        }
    }
}
