package app.tandem.email.ui;

import app.tandem.email.text.EmailFooter;
import app.tandem.email.text.RenderedEmail;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;

/** An e-mail as somebody gets it: from, to, subject, what it says, and the footer that is always sent. */
public class LetterPreview extends Div {

    public LetterPreview() {
        addClassName("t-email");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", "E-mail as it arrives");
    }

    /** Shows this e-mail instead of the one before. */
    public void show(String from, String to, RenderedEmail email, EmailFooter footer) {
        removeAll();
        var subject = line("Subject", email.subject());
        subject.addClassName("t-email-subject");
        var head = new Div(line("From", from), line("To", to), subject);
        head.addClassName("t-email-head");
        // an element around it, since the fragment may have several
        var body = new Html("<div class=\"t-email-body\">" + email.preview() + "</div>");
        add(head, body, footer(footer));
    }

    /** Says instead why there is nothing to be seen. */
    public void say(String sentence) {
        removeAll();
        var words = new Span(sentence);
        words.addClassNames("t-sub2", "t-email-nothing");
        add(words);
    }

    /** The footer alone, in a few lines. */
    public static Div footer(EmailFooter footer) {
        var lines = new Div();
        lines.addClassName("t-email-foot");
        Stream.of(
                        together(footer.sender(), footer.senderLicence()),
                        together(footer.organization(), footer.licence()),
                        String.join(", ", footer.postalAddress().split("\\R")),
                        footer.why())
                .filter(text -> !text.isBlank())
                .map(Div::new)
                .forEach(lines::add);
        var unsubscribe = new Span("Unsubscribe");
        unsubscribe.addClassName("t-email-link");
        lines.add(new Div(unsubscribe));
        return lines;
    }

    private static String together(String... parts) {
        return together(List.of(parts));
    }

    private static String together(List<String> parts) {
        return String.join(" · ", parts.stream().filter(one -> !one.isBlank()).toList());
    }

    private static Div line(String label, String text) {
        var name = new Span(label);
        name.addClassName("t-label");
        return new Div(name, new Span(text));
    }
}
