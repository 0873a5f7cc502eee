package app.tandem.operation.ui.relationship;

import app.tandem.access.Action;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.Toast;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.server.Command;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/** Chooses between giving and taking away; an impossible way stays, locked with its reasons (R15). */
class ChangeChoice extends Div {

    /**
     * One of the two.
     *
     * @param against why the policy refuses it for all of these contacts; empty where it does not
     * @param nothing why there is nothing to do; empty where there is
     */
    record Way(Action action, String label, List<String> against, String nothing) implements Serializable {

        boolean possible() {
            return against.isEmpty() && nothing.isEmpty();
        }

        String why() {
            return nothing.isEmpty() ? String.join(" ", against) : nothing;
        }
    }

    private final RadioButtonGroup<Way> ways = new RadioButtonGroup<>();
    private final Way start;

    ChangeChoice(Way give, Way take, Command onTurn) {
        start = !give.possible() && take.possible() ? take : give;
        ways.setItems(give, take);
        ways.setItemLabelGenerator(Way::label);
        ways.setRenderer(new ComponentRenderer<>(ChangeChoice::label));
        ways.setItemEnabledProvider(way -> way.nothing().isEmpty());
        ways.setAriaLabel(give.label() + " or " + take.label());
        ways.addClassName("t-segment");
        ways.setValue(start);
        ways.addValueChangeListener(change -> {
            var way = change.getValue();
            if (way == null) {
                return;
            }
            if (way.against().isEmpty()) {
                onTurn.execute();
            } else {
                ways.setValue(change.getOldValue());
                Toast.refused(way.label() + " is not possible here", way.why());
            }
        });
        var other = start == give ? take : give;
        if (!other.possible()) {
            ways.setHelperText(other.label() + ": " + other.why());
        }
        addClassName("t-change-choice");
        add(ways);
    }

    private static Div label(Way way) {
        var label = new Div(new Span(way.label()));
        label.addClassName("t-change-way");
        if (!way.against().isEmpty()) {
            label.add(Icons.LOCK.create());
        }
        return label;
    }

    Action getValue() {
        return Objects.requireNonNullElse(ways.getValue(), start).action();
    }

    /** Focuses it: a radio group takes no focus itself, and the layout attaches the panel a moment later. */
    void focusChosen() {
        ways.getElement().executeJs("setTimeout(() => this.querySelector('vaadin-radio-button[checked]')?.focus())");
    }
}
