package app.tandem.contact.ui.record;

import static app.tandem.contact.ContactField.*;

import app.tandem.contact.ContactField;
import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.ui.Dates;
import app.tandem.shell.parts.Reach;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of one section for reading; an empty one is a dash. */
public class FieldLines extends Div {

    private final ContactRecord record;

    public FieldLines(ContactField.Section section, ContactRecord record) {
        this(section, record, Set.of());
    }

    /** Creates lines without side notes. */
    public FieldLines(ContactField.Section section, ContactRecord record, Set<ContactField> without) {
        this.record = record;
        addClassName("t-lines");
        section.fields().stream()
                .filter(field -> !without.contains(field))
                .filter(field -> field.alwaysShown() || !record.shown(field).isEmpty())
                .forEach(this::line);
        if (section == Section.ADDRESS && record.standard() != null) {
            standard(record.standard());
        }
        if (section == Section.LEAD) {
            var by = record.createdBy().isEmpty() ? "" : " by " + record.createdBy();
            line("Created", Dates.day(record.created()) + by);
        }
    }

    private void line(ContactField field) {
        switch (field) {
            case EMAIL -> email();
            case OTHER_EMAIL -> line(field.label(), Reach.email(record.shown(field)));
            case HOME_PHONE, CELL_PHONE ->
                line(field.label(), Reach.phone(record.data().text(field), record.shown(field)));
            case OFFICE_PHONE ->
                line(
                        field.label(),
                        Reach.phone(record.data().text(field), joined(" ext. ", OFFICE_PHONE, OFFICE_EXTENSION)));
            case STATE -> line("State, ZIP", joined(" ", STATE, ZIP));
            case EMPLOYER_STREET, EMPLOYER_CITY, EMPLOYER_STATE, EMPLOYER_ZIP -> employerAddress(field);
            case LINKEDIN, WEBSITE, OTHER_LINK -> line(field.label(), Reach.web(record.shown(field)));
            case CREDIT_SCORE -> line(field.label(), joined(" · ", CREDIT_SCORE, CREDIT_SCORE_DATE));
            case PRE_APPROVAL -> line(field.label(), joined(" · ", PRE_APPROVAL, PRE_APPROVAL_DATE));
            case EXTERNAL_IDS -> line(field.label(), record.shown(field), wrapping());
            case OFFICE_EXTENSION, ZIP -> {}
            case CREDIT_SCORE_DATE -> alone(field, CREDIT_SCORE);
            case PRE_APPROVAL_DATE -> alone(field, PRE_APPROVAL);
            default -> line(field.label(), text(field));
        }
    }

    private static Span wrapping() {
        var value = new Span();
        value.addClassName("t-wraps");
        return value;
    }

    private void standard(ContactRecord.Standard standard) {
        var judged = ", " + Dates.day(standard.at()) + ", " + standard.by().words();
        line(
                "Standardized",
                standard.address().map(address -> "Yes" + judged).orElse("No. " + standard.why()),
                standard.address().map(address -> address + judged).orElse("No" + judged + ". " + standard.why()));
    }

    /** One line, in the place of the first field of it that is known. */
    private void employerAddress(ContactField field) {
        var known = Stream.of(EMPLOYER_STREET, EMPLOYER_CITY, EMPLOYER_STATE, EMPLOYER_ZIP)
                .filter(part -> !record.shown(part).isEmpty())
                .toList();
        if (field == known.getFirst()) {
            line(
                    "Address",
                    Stream.of(
                                    record.shown(EMPLOYER_STREET),
                                    record.shown(EMPLOYER_CITY),
                                    joined(" ", EMPLOYER_STATE, EMPLOYER_ZIP))
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining(", ")));
        }
    }

    /** What stands beside another field, where that is empty. */
    private void alone(ContactField field, ContactField other) {
        if (record.shown(other).isEmpty()) {
            line(field.label(), text(field));
        }
    }

    private String text(ContactField field) {
        return ReaderText.of(field, record.shown(field));
    }

    private void email() {
        var line = line(EMAIL.label(), Reach.email(record.shown(EMAIL)));
        if (!record.shown(EMAIL).isEmpty()) {
            boolean well = record.emailValid() && !record.unsubscribed();
            var mark = new Span(!record.emailValid() ? "Not valid" : well ? "Valid" : "Opted out");
            mark.addClassNames("t-chk", well ? "ok" : "stop");
            line.add(mark);
        }
    }

    private String joined(String between, ContactField first, ContactField second) {
        var one = text(first);
        var two = text(second);
        return one.isEmpty() || two.isEmpty() ? one + two : one + between + two;
    }

    private Div line(String label, String text) {
        return line(label, text, new Span(text));
    }

    /** A link to call or write, if known. */
    private Div line(String label, Anchor reach) {
        boolean known = !reach.getHref().isEmpty();
        return line(label, reach.getText(), known ? reach : new Span(reach.getText()));
    }

    private void line(String label, String text, String title) {
        line(label, text)
                .getChildren()
                .skip(1)
                .forEach(value -> value.getElement().setAttribute("title", title));
    }

    private <C extends Component & HasText & HasStyle> Div line(String label, String text, C value) {
        var key = new Span(label);
        key.addClassName("t-k");
        value.setText(text.isEmpty() ? "–" : text);
        value.addClassNames("t-v");
        if (text.isEmpty()) {
            value.addClassName("t-none");
            value.getElement().setAttribute("aria-label", "none");
        } else {
            value.getElement().setAttribute("title", text);
        }
        var line = new Div(key, value);
        line.addClassName("t-f");
        add(line);
        return line;
    }
}
