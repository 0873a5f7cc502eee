package app.tandem.contact.ui.record;

import app.tandem.access.Action;
import app.tandem.consent.Channel;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactNotFound;
import app.tandem.contact.consent.ConsentSheet;
import app.tandem.contact.consent.ContactConsent;
import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.ui.Dates;
import app.tandem.people.UserId;
import app.tandem.shell.parts.RefusableButton;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;

/** What the person allows and forbids at each address and number, and whom to ask to change it (R35). */
class ConsentSection extends Div {

    private final ContactConsent consent;
    private final UserId viewer;
    private final RecordPage page;
    private final RefusableButton edit = new RefusableButton("Edit", this::open);
    private final Div body = new Div();
    private ContactRecord record;

    ConsentSection(ContactConsent consent, UserId viewer, ContactRecord record, RecordPage page) {
        this.consent = consent;
        this.viewer = viewer;
        this.page = page;
        this.record = record;
        addClassName("t-section");
        add(new SectionHead("Consent", edit), body);
        show(record);
    }

    /** Shows what holds now. */
    void show(ContactRecord now) {
        record = now;
        edit.refuse(now.reasonsAgainst(Action.EDIT));
        try {
            show(consent.of(viewer, now.id()));
        } catch (ContactNotFound gone) {
            body.removeAll();
        }
    }

    private void show(ConsentSheet sheet) {
        body.removeAll();
        edit.setVisible(!sheet.lines().isEmpty());
        if (sheet.lines().isEmpty()) {
            body.add(note("It has no e-mail address and no phone number."));
            return;
        }
        sheet.on(Channel.EMAIL).forEach(line -> line(line.field().label(), email(line), line.optedOut()));
        some(sheet.on(Channel.SMS)).forEach(line -> line("SMS", sms(line), line.optedOut()));
        calls(sheet.on(Channel.CALL));
        if (sheet.lines().stream().anyMatch(ConsentSheet.Line::optedOut)) {
            body.add(note("Only they can opt in again. " + sheet.whomToAsk()));
        }
        if (!sheet.history().isEmpty()) {
            var history = new Button(
                    sheet.history().size() == 1 ? "1 entry" : sheet.history().size() + " entries",
                    click -> new ConsentHistory(record.name(), sheet).open());
            history.addThemeVariants(ButtonVariant.TERTIARY);
            history.addClassName("t-link");
            history.setAriaLabel("History of consent");
            var line = new Div(key("History"), history);
            line.addClassName("t-f");
            body.add(line);
        }
    }

    private static String email(ConsentSheet.Line line) {
        return line.optedOut() ? since("Opted out", line) : line.optedIn() ? since("Opted in", line) : "No opt-out";
    }

    private static String sms(ConsentSheet.Line line) {
        String holds =
                line.optedOut() ? since("Opted out", line) : line.optedIn() ? since("Opted in", line) : "No opt-in";
        return line.field() == ContactField.CELL_PHONE ? holds : holds + ", " + line.shown();
    }

    /** That of the cell phone, and others of which something is recorded. */
    private static Stream<ConsentSheet.Line> some(List<ConsentSheet.Line> lines) {
        return lines.stream()
                .filter(line -> line.field() == ContactField.CELL_PHONE
                        || line.consent().isPresent());
    }

    private void calls(List<ConsentSheet.Line> lines) {
        var not = lines.stream().filter(ConsentSheet.Line::optedOut).toList();
        if (!lines.isEmpty() && not.isEmpty()) {
            line("Do not call", "No", false);
        }
        not.forEach(line -> line("Do not call", line.shown() + since(",", line), true));
    }

    private static String since(String words, ConsentSheet.Line line) {
        return words + line.consent().map(one -> " " + Dates.day(one.since())).orElse("");
    }

    private void line(String label, String text, boolean out) {
        var value = new Span(text);
        value.addClassName("t-v");
        value.getElement().setAttribute("title", text);
        if (out) {
            value.addClassName("t-opted-out");
        }
        var line = new Div(key(label), value);
        line.addClassName("t-f");
        body.add(line);
    }

    private static Span key(String label) {
        var key = new Span(label);
        key.addClassName("t-k");
        return key;
    }

    private static Div note(String words) {
        var note = new Div(words);
        note.addClassNames("t-sub", "t-consent-note");
        return note;
    }

    private void open() {
        try {
            new ConsentDialog(consent, viewer, record, consent.of(viewer, record.id()), page, edit::focus).open();
        } catch (ContactNotFound gone) {
            page.gone();
        }
    }
}
