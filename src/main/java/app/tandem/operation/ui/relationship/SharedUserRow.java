package app.tandem.operation.ui.relationship;

import app.tandem.operation.preview.SharedUser;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.PersonLine;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.details.DetailsVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableIntFunction;
import java.util.List;

/** One user of the "Notify Shared Users" box: a check box, the number of contacts, their names on demand. */
class SharedUserRow extends Div {

    private static final int NAMED = 6;

    private final SharedUser shared;
    private final Checkbox tick = new Checkbox();

    SharedUserRow(SharedUser shared, boolean ticked, SerializableIntFunction<List<String>> names) {
        this.shared = shared;
        addClassName("t-notify");
        tick.setValue(ticked);
        tick.setAriaLabel(shared.person().name());
        add(tick, details(names));
    }

    boolean isTicked() {
        return tick.getValue();
    }

    void tick() {
        tick.setValue(true);
    }

    UserId user() {
        return shared.person().id();
    }

    private Details details(SerializableIntFunction<List<String>> names) {
        var count = new Span(Amount.contacts(shared.contacts()));
        count.addClassName("t-sub");
        var summary = new Div(new PersonLine(shared.person(), shared.person().agent()), count);
        summary.addClassName("t-notify-sum");
        var line = new Span();
        line.addClassName("t-names");
        var details = new Details(summary, line);
        details.addClassName("t-notify-names");
        details.addThemeVariants(DetailsVariant.REVERSE);
        details.addOpenedChangeListener(change -> {
            if (change.isOpened() && line.getText().isEmpty()) {
                line.setText(joined(names.apply(NAMED)));
            }
        });
        return details;
    }

    private String joined(List<String> names) {
        var rest = shared.contacts() - names.size();
        return String.join(", ", names) + (rest > 0 ? " and " + Amount.number(rest) + " more" : "");
    }
}
