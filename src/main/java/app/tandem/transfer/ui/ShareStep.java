package app.tandem.transfer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Step 3: whether the previous owner keeps a share, and the consequence if not (R28). */
class ShareStep extends StepBox {

    private final RadioButtonGroup<Boolean> answer = new RadioButtonGroup<>();

    ShareStep(PreviousOwners owners, @Nullable Boolean present, SerializableConsumer<Boolean> onChange) {
        answer.setLabel("Share the transferred contacts with " + owners.withWhom() + "?");
        answer.setItems(true, false);
        answer.setItemLabelGenerator(yes -> yes ? "Yes" : "No");
        answer.addThemeVariants(RadioGroupVariant.AURA_HORIZONTAL);
        if (present != null) {
            answer.setValue(present);
        }
        answer.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                answer.setInvalid(false);
                onChange.accept(change.getValue());
            }
        });
        add(answer, quiet("Yes: " + owners.yes()), quiet("No: " + owners.no()));
    }

    @Override
    void demand(String message) {
        answer.setErrorMessage(message);
        answer.setInvalid(true);
        focusField();
    }

    @Override
    List<Component> lines() {
        return List.of(answer);
    }

    @Override
    void focusField() {
        // a radio group takes no focus itself
        answer.getElement().executeJs("setTimeout(() => this.querySelector('vaadin-radio-button')?.focus())");
    }

    private static Span quiet(String text) {
        var line = new Span(text);
        line.addClassNames("t-sub", "t-line");
        return line;
    }
}
