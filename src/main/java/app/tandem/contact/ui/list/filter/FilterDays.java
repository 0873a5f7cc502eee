package app.tandem.contact.ui.list.filter;

import app.tandem.contact.list.Days;
import app.tandem.contact.list.Days.Recent;
import app.tandem.shell.parts.DayField;
import app.tandem.shell.parts.ReaderTime;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chooses a range of days: presets by a click, any other by its ends. */
class FilterDays extends Div {

    private final SerializableConsumer<Days> chosen;
    private final LocalDate today = ReaderTime.today();
    private final Map<Recent, Button> usual = new EnumMap<>(Recent.class);
    private final DayField first;
    private final DayField last;

    /** Creates it; "Not for 30 days" only for recurring events such as the last activity. */
    FilterDays(String label, Days now, boolean forgets, SerializableConsumer<Days> chosen) {
        this.chosen = chosen;
        addClassName("t-options");
        getElement().setAttribute("role", "group").setAttribute("aria-label", label);
        first = end("From", now.from());
        last = end("Until", now.to());
        var words = new Div();
        words.addClassName("t-options-usual");
        for (var recent : Recent.values()) {
            if (forgets || recent != Recent.NOT_FOR_A_MONTH) {
                words.add(usual(recent));
            }
        }
        mark(now.recent());
        var ends = new Div(first, last);
        ends.addClassName("t-options-days");
        add(words, ends);
    }

    private DayField end(String label, @Nullable LocalDate day) {
        var end = new DayField();
        end.setLabel(label);
        end.setValue(day);
        end.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                mark(null);
                chosen.accept(Days.between(first.getValue(), last.getValue()));
            }
        });
        return end;
    }

    private Button usual(Recent recent) {
        var button = new Button(recent.label(), click -> {
            var days = Days.of(recent, today);
            first.setValue(days.from());
            last.setValue(days.to());
            mark(recent);
            chosen.accept(days);
        });
        button.addThemeVariants(ButtonVariant.SMALL);
        usual.put(recent, button);
        return button;
    }

    /** Shows the chosen preset; it stays relative, so that a saved view is right tomorrow as well. */
    private void mark(@Nullable Recent recent) {
        usual.forEach((one, button) -> button.getElement().setAttribute("aria-pressed", String.valueOf(one == recent)));
    }
}
