package app.tandem.email.ui.domain;

import app.tandem.email.domain.DomainFinding;
import app.tandem.email.domain.DomainRecord;
import app.tandem.email.domain.EmailSheet;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.ReaderTime;
import app.tandem.shell.parts.RefusableButton;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of the sending domain as they were found, and what is to be added where one is not well. */
class DomainRecords extends Div {

    private static final String COPY = """
            this.onclick = () => {
              const done = () => { this.textContent = 'Copied'; };
              navigator.clipboard?.writeText($0).then(done, () => {});
            };""";

    /** @param check looks them up now */
    DomainRecords(EmailSheet sheet, SerializableRunnable check) {
        addClassName("t-records");
        var domain = sheet.entries().domain();
        var now = new RefusableButton("Check now", check::run).withIcon(Icons.SEARCH);
        now.setDisableOnClick(false);
        now.idle(domain.isEmpty() ? List.of("Enter a sending domain first.") : List.of());
        var head = new Div(state(sheet), now);
        head.addClassName("t-records-head");
        add(head);
        sheet.findings().forEach(finding -> add(card(finding)));
    }

    private static Div state(EmailSheet sheet) {
        var domain = sheet.entries().domain();
        boolean verified = sheet.verifiedAt() != null;
        var title = new Span(
                domain.isEmpty() ? "No sending domain yet" : domain + (verified ? " is verified" : " is not verified"));
        title.addClassName("t-records-title");
        var line = new Span(line(sheet));
        line.addClassName("t-sub");
        var text = new Div(title, line);
        text.addClassName("t-records-state");
        var state = new Div((verified ? Icons.CHECK : Icons.WARNING).create(), text);
        state.addClassNames("t-records-mark", verified ? "well" : domain.isEmpty() ? "none" : "fault");
        state.getElement().setAttribute("role", "status");
        return state;
    }

    private static String line(EmailSheet sheet) {
        if (sheet.entries().domain().isEmpty()) {
            return "Until there is one, e-mail goes to one contact at a time.";
        }
        if (sheet.checkedAt() == null) {
            return "Its records have not been looked at yet.";
        }
        var words = "Last looked at: " + inWords(sheet.checkedAt());
        if (sheet.verifiedAt() != null) {
            return words + " · well since: " + inWords(sheet.verifiedAt());
        }
        return sheet.findings().stream().allMatch(DomainFinding::well)
                ? words + ". All is well, but another organization sends from it already."
                : words + ". Bulk e-mail is refused until all three are well.";
    }

    private static String inWords(@Nullable Instant at) {
        return at == null ? "" : ReaderTime.recent(at);
    }

    private static Div card(DomainFinding finding) {
        var title = new H3(title(finding.kind()));
        title.addClassName("t-h3");
        var sentence = new Span(finding.sentence());
        sentence.addClassName("t-line");
        var text = new Div(title, sentence);
        text.addClassName("t-record-text");
        if (!finding.found().isEmpty()) {
            finding.found().lines().forEach(line -> text.add(fact("Found", line, false)));
        }
        if (!finding.name().isEmpty()) {
            text.add(label(finding.found().isEmpty() ? "Add this TXT record" : "Change the TXT record to this"));
            text.add(
                    fact("Name", finding.name(), true),
                    fact("Value", finding.text(), !finding.text().contains("(")));
        }
        var card = new Div((finding.well() ? Icons.CHECK : Icons.WARNING).create(), text);
        card.addClassNames("t-record-card", finding.well() ? "well" : "fault");
        return card;
    }

    private static String title(DomainRecord kind) {
        return switch (kind) {
            case SPF -> "SPF: which servers may send";
            case DKIM -> "DKIM: the key that signs";
            case DMARC -> "DMARC: what becomes of what is not yours";
        };
    }

    private static Span label(String words) {
        var label = new Span(words);
        label.addClassNames("t-label", "t-record-add");
        return label;
    }

    private static Div fact(String name, String value, boolean copied) {
        var label = new Span(name);
        label.addClassName("t-label");
        var code = new Code(value);
        var fact = new Div(label, code);
        fact.addClassName("t-record-fact");
        if (copied) {
            var copy = new Button("Copy");
            copy.addThemeVariants(ButtonVariant.TERTIARY);
            copy.addClassName("t-link");
            copy.setAriaLabel("Copy the " + name.toLowerCase(java.util.Locale.ROOT) + " " + value);
            copy.addAttachListener(attached -> copy.getElement().executeJs(COPY, value));
            fact.add(copy);
        }
        return fact;
    }
}
