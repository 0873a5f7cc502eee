package app.tandem.email.ui.send;

import app.tandem.email.text.MergeField;
import app.tandem.shell.parts.SubmitButton;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in an e-mail where a contact has no value for a field. */
class FallbackDialog extends Dialog {

    private static final int LONGEST = 100;

    FallbackDialog(MergeField field, String now, SerializableConsumer<String> chosen) {
        setHeaderTitle("Where there is no " + field.label());
        var text = new TextField("It reads");
        text.setValue(now);
        text.setMaxLength(LONGEST);
        text.setWidthFull();
        text.setHelperText("Leave it empty for nothing.");
        var save = new SubmitButton("Change", () -> {
            chosen.accept(text.getValue().replaceAll("[{}|\\n\\r]", " ").strip());
            close();
            return true;
        });
        save.onEnter(text);
        getFooter().add(new Button("Cancel", click -> close()), save);
        add(text);
        text.focus();
    }

    /** The text with that fallback wherever the field stands. */
    static String with(String text, MergeField field, String fallback) {
        return Pattern.compile(
                        "\\{\\{\\s*" + Pattern.quote(field.label()) + "\\s*(\\|[^{}]*)?\\}\\}",
                        Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(
                        "{{" + field.label() + (fallback.isEmpty() ? "" : "|" + fallback) + "}}"));
    }
}
