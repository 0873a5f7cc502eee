package app.tandem.email.ui.send;

import app.tandem.email.SendTime;
import app.tandem.shell.parts.SubmitButton;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;

/** When the e-mails go out: a day and time, where each contact lives or where the sender does. */
class LaterDialog extends Dialog {

    private static final String OWN = "In my time zone";
    private static final String THEIRS = "In each contact's time zone";
    private static final Duration STEP = Duration.ofMinutes(15);

    /**
     * @param now where the sender is
     * @param chosen gets the time; throws IllegalArgumentException with a sentence where it cannot be
     */
    LaterDialog(LocalDateTime now, ZoneId zone, SerializableConsumer<SendTime> chosen) {
        setHeaderTitle("Send later");
        var at = new DateTimePicker("Day and time");
        at.setStep(STEP);
        at.setMin(now);
        at.setManualValidation(true);
        at.setValue(now.toLocalDate().plusDays(1).atTime(9, 0));
        var where = new RadioButtonGroup<String>("Which time");
        where.setItems(OWN, THEIRS);
        where.setValue(OWN);
        where.setItemLabelGenerator(
                item -> item.equals(OWN) ? OWN + " (" + zone.getDisplayName(TextStyle.SHORT, Locale.US) + ")" : THEIRS);
        where.setHelperText("A contact's time zone is that of the state in its address; without one, it is yours.");
        var send = new SubmitButton("Send later", () -> {
            if (at.getValue() == null) {
                at.setErrorMessage("Enter a day and a time.");
                at.setInvalid(true);
                return false;
            }
            try {
                chosen.accept(new SendTime(at.getValue(), THEIRS.equals(where.getValue())));
                close();
                return true;
            } catch (IllegalArgumentException refused) {
                at.setErrorMessage(refused.getMessage());
                at.setInvalid(true);
                return false;
            }
        });
        getFooter().add(new Button("Cancel", click -> close()), send);
        add(at, where);
    }
}
