package app.tandem.email;

import app.tandem.audit.OperationId;
import app.tandem.contact.ContactId;
import app.tandem.email.text.EmailFooter;
import app.tandem.email.text.MergeField;
import app.tandem.email.text.RenderedEmail;
import app.tandem.operation.Request;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import java.io.Serializable;
import java.util.List;
import org.springframework.stereotype.Service;

/** Writing an e-mail to the contacts of an opened operation: what each would get, and sending it (R38, R39, R46). */
@Service
public class Composing {

    /**
     * The sender's side.
     *
     * @param from "Maya Chen <maya.chen@northfield.example>", as the From line will say
     * @param replyTo where answers go
     * @param refusal why nothing can be sent, such as a missing postal address or an unverified domain; empty where it can
     * @param refusalOfBulk the same for more than one contact
     */
    public record Sender(String from, String replyTo, EmailFooter footer, String refusal, String refusalOfBulk)
            implements Serializable {}

    /**
     * One contact's e-mail.
     *
     * @param to the address
     * @param number of how many it is, from 1; only those that would be sent
     */
    public record Preview(ContactId contact, String name, String to, RenderedEmail email, int number, int of)
            implements Serializable {}

    /** A field that some contacts have no value for. */
    public record Missing(MergeField field, int contacts, String fallback) implements Serializable {}

    /** A partner of the sender who works with some of the contacts too, and is not told. */
    public record AlsoWorks(Person partner, int contacts) implements Serializable {}

    /** What the sender's mails begin and end with. */
    public Sender sender(UserId actor) {
        throw new UnsupportedOperationException();
    }

    /** The request that the previews of {@link app.tandem.operation.Operations} are asked with: who gets it, who not and why. */
    public Request request(UserId actor) {
        throw new UnsupportedOperationException();
    }

    /** What the contact at that place, from 0, would get; throws IndexOutOfBoundsException beyond the last, EmailTextRefused. */
    public Preview preview(UserId actor, OperationId operation, EmailDraft draft, int place) {
        throw new UnsupportedOperationException();
    }

    /** The fields of the draft that some contacts have no value for, the most contacts first. */
    public List<Missing> missing(UserId actor, OperationId operation, EmailDraft draft) {
        throw new UnsupportedOperationException();
    }

    /** Which active partners are related to the contacts that would get it, or hold the same person themselves. */
    public List<AlsoWorks> alsoWork(UserId actor, OperationId operation) {
        throw new UnsupportedOperationException();
    }

    /**
     * Keeps the text and says what to submit; throws EmailTextRefused, and {@link EmailRefused} where nothing can be sent.
     */
    public Request send(UserId actor, OperationId operation, EmailDraft draft, SendTime time) {
        throw new UnsupportedOperationException();
    }

    /** Sends what the contact at that place would get to the actor instead; throws as {@link #preview} and {@link #send}. */
    public void test(UserId actor, OperationId operation, EmailDraft draft, int place) {
        throw new UnsupportedOperationException();
    }

    /** Takes back what has not gone out of a sending of one's own; returns how many e-mails that were. */
    public int takeBack(UserId actor, OperationId operation) {
        throw new UnsupportedOperationException();
    }

    /** How many e-mails of a sending of one's own can still be taken back. */
    public int waiting(UserId actor, OperationId operation) {
        throw new UnsupportedOperationException();
    }
}
