package app.tandem.email.ui.send;

import app.tandem.email.Composing;
import app.tandem.email.SendEmail;
import app.tandem.operation.Request;
import app.tandem.operation.Result;
import app.tandem.operation.ui.OperationDone;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.Toast;
import com.vaadin.flow.component.button.Button;

/** Says how many e-mails were sent, and takes back what has not gone out (R39). */
class SentToast implements OperationDone {

    private final transient Composing composing;
    private final UserId actor;

    SentToast(Composing composing, UserId actor) {
        this.composing = composing;
        this.actor = actor;
    }

    @Override
    public void done(Result result, Request request) {
        int done = result.counts(0).done();
        int skipped = result.counts(0).refused() + result.counts(0).failed();
        var words = skipped == 0 ? "" : Amount.number(skipped) + " skipped. ";
        if (done == 0) {
            Toast.idle("No e-mail will be sent", words);
            return;
        }
        var takeBack = new Button("Take back");
        var toast = Toast.done(
                emails(done) + going(done, request),
                words + "What has not gone out can be taken back, here and in the Outbox.",
                takeBack);
        takeBack.addClickListener(click -> {
            toast.close();
            int back = composing.takeBack(actor, result.operation());
            if (back == 0) {
                Toast.idle("Nothing was taken back", "All have gone out already.");
            } else {
                Toast.done(emails(back) + " taken back", "");
            }
        });
    }

    private static String going(int done, Request request) {
        boolean later = request.changes().getFirst() instanceof SendEmail(long text, var time) && time.at() != null;
        return later ? " will go out later" : done == 1 ? " is on its way" : " are on their way";
    }

    private static String emails(int n) {
        return n == 1 ? "1 e-mail" : Amount.number(n) + " e-mails";
    }
}
