package app.tandem.contact.ui.record;

import app.tandem.contact.ContactField;
import app.tandem.contact.record.EditConflict;
import app.tandem.contact.ui.Dates;
import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Shows an edit conflict, both values side by side, and lets the second editor choose (R49). */
class ConflictCallout extends Div {

    ConflictCallout(EditConflict conflict, FieldForm form) {
        addClassNames("t-callout", "lose");
        getElement().setAttribute("role", "alert");
        var text = new Div();
        text.addClassName("t-callout-text");
        text.add(line("t-callout-title", "Not saved yet: somebody else changed it first"));
        conflict.fields().forEach(field -> text.add(field(field, form)));
        text.add(line("t-line", "Save keeps what is in the fields below."));
        add(Icons.WARNING.create(), text);
    }

    private static Div field(EditConflict.Field field, FieldForm form) {
        var words = "%s changed %s on %s to “%s”. You typed “%s”."
                .formatted(
                        field.who(),
                        field.field().label(),
                        Dates.minute(field.when()),
                        theirs(field),
                        shown(ReaderText.of(field.field(), field.mine())));
        var row = new Div(line("t-line", words));
        if (ofText(field.field())) {
            var take = new Button("Take “" + theirs(field) + "”", click -> {
                form.show(field.field(), ReaderText.of(field.field(), field.theirs()));
                click.getSource().setEnabled(false);
            });
            take.addThemeVariants(ButtonVariant.TERTIARY);
            take.addClassName("t-link");
            row.add(take);
        }
        return row;
    }

    /** Choices from a list are made in the list. */
    private static boolean ofText(ContactField field) {
        return switch (field.holds()) {
            case STATUS, CHOICE, YES_OR_NO, LEAD_SOURCE -> false;
            default -> true;
        };
    }

    private static String theirs(EditConflict.Field field) {
        return shown(ReaderText.of(field.field(), field.theirs()));
    }

    private static String shown(String text) {
        return text.isEmpty() ? "nothing" : text;
    }

    private static Span line(String name, String text) {
        var line = new Span(text);
        line.addClassName(name);
        return line;
    }
}
