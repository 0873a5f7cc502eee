package app.tandem.account;

import app.tandem.people.accounts.Passwords;
import app.tandem.people.signins.SignInAttempts;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Takes the addresses of those who have forgotten their password. What follows is done aside, so that the time of the
 * answer says nothing of whether an account has the address (R51).
 */
@Service
public class ForgottenPasswords {

    private static final Logger log = LoggerFactory.getLogger(ForgottenPasswords.class);

    /** Beyond this many the newest is left out: people ask again. */
    private static final int WAITING = 200;

    private final Passwords passwords;
    private final SignInAttempts attempts;
    private final ExecutorService aside = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("forgotten-passwords").factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    ForgottenPasswords(Passwords passwords, SignInAttempts attempts) {
        this.attempts = attempts;
        this.passwords = passwords;
    }

    /**
     * Takes an address; answers at once and alike for every one.
     *
     * @param from the network address of whoever asks; who asks too often is not served
     */
    public void asked(String email, String from) {
        // looks at the network alone, so its time says nothing; whoever floods takes no place of others
        if (!attempts.askForLink(from).allowed()) {
            return;
        }
        aside.execute(() -> {
            try {
                passwords.sendLink(email);
            } catch (RuntimeException e) {
                log.warn("A link to choose a password was not sent", e);
            }
        });
    }

    @PreDestroy
    void stop() {
        aside.shutdownNow();
    }
}
