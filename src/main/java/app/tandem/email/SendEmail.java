package app.tandem.email;

import app.tandem.access.Action;
import app.tandem.audit.OperationId;
import app.tandem.operation.BeforeAfter;
import app.tandem.operation.Change;

/**
 * Puts an e-mail to each of the contacts into the queue (R38, R39).
 *
 * @param text the number of the text that was kept; 0 while none is, which can be previewed and not run
 */
public record SendEmail(long text, SendTime time) implements Change {

    /** What previews are asked with: to whom an e-mail goes does not depend on its text. */
    public static final SendEmail UNWRITTEN = new SendEmail(0, SendTime.NOW);

    @Override
    public Action action() {
        return Action.SEND_EMAIL;
    }

    @Override
    public boolean standsAlone() {
        return true;
    }

    @Override
    public String order(String name) {
        return "send an e-mail";
    }

    @Override
    public String past(String name) {
        return "queued for the e-mail";
    }

    @Override
    public String ahead(String name) {
        return "will get it";
    }

    @Override
    public Link next(OperationId operation) {
        return new Link("Outbox", "outbox/contacts", false);
    }

    @Override
    public BeforeAfter beforeAfter(String name, BeforeAfter.Found found) {
        return new BeforeAfter("", "e-mail queued");
    }

    @Override
    public String whyNoUndo() {
        return "What has gone out cannot be called back. What has not is taken back in the Outbox.";
    }
}
