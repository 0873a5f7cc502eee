package app.tandem.contact.ui.list;

import app.tandem.shell.ReaderTime;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A range of days to choose: usual ones by a click, any other by its ends. */
class FilterDays extends Div {

    /** Takes both ends; null where there is none. */
    interface Chosen {
        void days(@Nullable LocalDate from, @Nullable LocalDate to);
    }

    private static final int WEEK = 7;
    private static final int MONTH = 30;

    private final Chosen chosen;
    private final DatePicker first;
    private final DatePicker last;

    FilterDays(String label, @Nullable LocalDate from, @Nullable LocalDate to, Chosen chosen) {
        this.chosen = chosen;
        addClassName("t-options");
        getElement().setAttribute("role", "group").setAttribute("aria-label", label);
        first = end("From", from);
        last = end("Until", to);
        var today = ReaderTime.today();
        var usual = new Div(
                usual("Today", today),
                usual("Last 7 days", today.minusDays(WEEK - 1L)),
                usual("Last 30 days", today.minusDays(MONTH - 1L)),
                usual("This year", today.withDayOfYear(1)));
        usual.addClassName("t-options-usual");
        var ends = new Div(first, last);
        ends.addClassName("t-options-days");
        add(usual, ends);
    }

    private DatePicker end(String label, @Nullable LocalDate day) {
        var end = new DatePicker(label);
        end.setLocale(Locale.US);
        end.setValue(day);
        end.setClearButtonVisible(true);
        end.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.days(first.getValue(), last.getValue());
            }
        });
        return end;
    }

    private Button usual(String label, LocalDate from) {
        var button = new Button(label, click -> {
            first.setValue(from);
            last.setValue(null);
            chosen.days(from, null);
        });
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
