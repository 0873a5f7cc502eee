package app.tandem.email.ui.sent;

import app.tandem.email.EmailState;
import app.tandem.email.sent.ContactEmails;
import app.tandem.email.sent.SentEmail;
import app.tandem.people.UserId;
import app.tandem.shell.parts.ReaderTime;
import app.tandem.shell.parts.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.NoSuchElementException;

/** One e-mail in a list: its subject, what became of it, and why. */
class SentLine extends Div {

    /**
     * @param toWhom whether it says to whom it goes
     * @param changed runs after it was taken back, or where it turned out to be closed to the reader
     */
    SentLine(SentEmail email, boolean toWhom, ContactEmails emails, UserId viewer, SerializableRunnable changed) {
        addClassName("t-sent-line");
        var badge = new Badge(email.state().label());
        badge.addClassNames("t-mail-state", theme(email.state()));
        var who = new Span((toWhom ? "To " + email.to() + " · " : "") + "From " + (email.own() ? "you" : email.from())
                + " · " + when(email));
        who.addClassName("t-sub");
        var text = new Div(subject(email, emails, viewer, changed), who);
        text.addClassName("t-sent-text");
        if (!email.reason().isEmpty()) {
            var why = new Span(email.reason());
            why.addClassNames("t-sub", "t-mail-why");
            text.add(why);
        }
        add(badge, text);
        if (email.canBeTakenBack()) {
            var back = new Button("Take back", click -> {
                if (emails.takeBack(viewer, email.id())) {
                    Toast.done("The e-mail to " + email.to() + " was taken back", "It will not be sent.");
                } else {
                    Toast.idle("Nothing was taken back", "It has gone out already.");
                }
                changed.run();
            });
            back.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            back.setAriaLabel("Take back the e-mail to " + email.to());
            add(back);
        }
    }

    private static Component subject(
            SentEmail email, ContactEmails emails, UserId viewer, SerializableRunnable changed) {
        if (!email.readable()) {
            var alone = new Span(email.subject().isEmpty() ? "–" : email.subject());
            alone.getElement().setAttribute("title", "You may not read this e-mail.");
            return alone;
        }
        var open = new Button(email.subject(), click -> {
            try {
                new SentDialog(emails.text(viewer, email.id()), email.state()).open();
            } catch (NoSuchElementException gone) {
                Toast.idle("This e-mail cannot be opened", "You can no longer see it.");
                changed.run();
            }
        });
        open.addThemeVariants(ButtonVariant.TERTIARY);
        open.addClassNames("t-link", "t-mail-subject");
        return open;
    }

    private static String when(SentEmail email) {
        var at = ReaderTime.recent(email.at());
        return email.state() == EmailState.QUEUED ? "due " + at : at;
    }

    /** The colours of the states of notifications. */
    private static String theme(EmailState state) {
        return switch (state) {
            case QUEUED, SENDING -> "queued";
            case SENT, DELIVERED -> "sent";
            case SKIPPED, TAKEN_BACK -> "skipped";
            case FAILED, BOUNCED -> "failed";
        };
    }
}
