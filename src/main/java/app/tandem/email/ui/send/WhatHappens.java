package app.tandem.email.ui.send;

import app.tandem.audit.OperationId;
import app.tandem.email.Composing;
import app.tandem.email.EmailDraft;
import app.tandem.email.text.EmailTextRefused;
import app.tandem.email.ui.LetterPreview;
import app.tandem.operation.Operations;
import app.tandem.operation.preview.Preview;
import app.tandem.operation.ui.PreviewPane;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.PartnerBadge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.NoSuchElementException;

/** Who gets the e-mail and who not, who else works with them, and the e-mail as each contact gets it (R46). */
class WhatHappens extends Div {

    /** Said where the operation is over. */
    static final String GONE = "This e-mail was sent or given up in another window.";

    private final transient Composing composing;
    private final UserId actor;
    private final OperationId operation;
    private final Composing.Sender sender;
    private final SerializableRunnable gone;
    private final PreviewPane consequences;
    private final Div also = new Div();
    private final Span name = new Span();
    private final Span place = new Span();
    private final Button previous = new Button("‹", click -> go(-1));
    private final Button next = new Button("›", click -> go(1));
    private final LetterPreview letter = new LetterPreview();
    private EmailDraft draft = EmailDraft.free("", "");
    private int at;
    private int reached;

    /**
     * @param counted gets how many will get it, whenever somebody changed that
     * @param gone runs when the operation turns out to be over
     */
    WhatHappens(
            Composing composing,
            Operations operations,
            People people,
            UserId actor,
            OperationId operation,
            Composing.Sender sender,
            SerializableConsumer<Integer> counted,
            SerializableRunnable gone) {
        this.gone = gone;
        this.composing = composing;
        this.actor = actor;
        this.operation = operation;
        this.sender = sender;
        addClassNames("t-template-side", "t-compose-side");
        consequences = new PreviewPane(operations, people, actor, operation).withoutAccess();
        consequences.onPreview(preview -> counted(preview, counted));
        previous.setAriaLabel("Previous contact");
        next.setAriaLabel("Next contact");
        place.addClassName("t-sub");
        place.getElement().setAttribute("role", "status");
        name.addClassName("t-compose-name");
        var heading = new H2("Preview");
        heading.addClassName("t-side-title");
        var head = new Div(heading, name, place, previous, next);
        head.addClassName("t-compose-walk");
        also.addClassName("t-compose-also");
        add(consequences, also, head, letter);
    }

    /** Reads who gets it; throws NoSuchElementException and IllegalStateException as {@link Operations#preview}. */
    void begin() {
        consequences.show(composing.request(actor));
    }

    private void tellAlso() {
        also.removeAll();
        for (var one : composing.alsoWork(actor, operation)) {
            also.add(new Div(
                    Icons.USERS.create(),
                    new Span(Amount.number(one.contacts()) + " of the " + Amount.number(reached)
                            + (one.contacts() == 1 ? " also works with " : " also work with ")
                            + one.partner().name()),
                    new PartnerBadge(),
                    new Span("They are not told.")));
        }
    }

    private void counted(Preview preview, SerializableConsumer<Integer> counted) {
        reached = preview.counts(0).done();
        at = Math.max(0, Math.min(at, reached - 1));
        tellAlso();
        show(draft);
        counted.accept(reached);
    }

    /** How many will get it. */
    int reached() {
        return reached;
    }

    /** Which contact is shown, from 0. */
    int place() {
        return at;
    }

    /** Shows that text as the contact gets it. */
    void show(EmailDraft now) {
        draft = now;
        previous.setEnabled(at > 0);
        next.setEnabled(at + 1 < reached);
        name.setText("");
        place.setText(reached == 0 ? "" : Amount.number(at + 1) + " of " + Amount.number(reached));
        if (reached == 0) {
            letter.say("None of these contacts gets an e-mail.");
        } else if (now.subject().isBlank() && now.body().isBlank()) {
            letter.say("Choose a template or write a text: here it stands as each contact gets it.");
        } else {
            try {
                var preview = composing.preview(actor, operation, now, at);
                name.setText(preview.name());
                letter.show(sender.from(), preview.to(), preview.email(), sender.footer());
            } catch (EmailTextRefused refused) {
                letter.say(refused.problems().getFirst().sentence());
            } catch (IndexOutOfBoundsException fewer) {
                letter.say("This contact no longer gets it.");
            } catch (NoSuchElementException | IllegalStateException over) {
                letter.say(GONE);
                gone.run();
            }
        }
    }

    private void go(int by) {
        at = Math.max(0, Math.min(reached - 1, at + by));
        show(draft);
        // a button that is disabled gives up the keyboard
        if (by > 0 && !next.isEnabled()) {
            previous.focus();
        } else if (by < 0 && !previous.isEnabled()) {
            next.focus();
        }
    }
}
