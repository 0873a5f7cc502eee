package app.tandem.email.returns;

import java.util.function.Consumer;

/** Where reports about e-mails come from: a mailbox, and later the services of mail providers. */
public interface ReturnSource {

    /**
     * Hands over each report since the last time. One is done with only when the consumer has returned: what a crash
     * interrupts is handed over again. Reports that are not proven to be about an e-mail of ours are left out.
     */
    void each(Consumer<Returned> taken);
}
