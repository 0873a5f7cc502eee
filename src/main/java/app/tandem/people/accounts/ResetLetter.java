package app.tandem.people.accounts;

import app.tandem.people.UserId;
import app.tandem.people.links.LinkLetter;
import app.tandem.people.links.LinkMail;
import app.tandem.people.links.LinkPurpose;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mail with which somebody chooses a new password. One that waited longer than its link would work, or that was asked
 * for before the password changed, is not sent, however late the mail server answers again.
 */
@Component
class ResetLetter implements LinkLetter {

    private final StoredUsers users;
    private final Clock clock;

    ResetLetter(StoredUsers users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    @Override
    public LinkPurpose purpose() {
        return LinkPurpose.RESET;
    }

    @Override
    public String title() {
        return "Choose a new password";
    }

    @Override
    public String path(String token) {
        return "reset-password/" + token;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Words> words(LinkMail mail) {
        var user = mail.user();
        return user != null && isStillWanted(user, mail.askedAt()) ? Optional.of(words()) : Optional.empty();
    }

    private boolean isStillWanted(UserId user, Instant askedAt) {
        return clock.instant().isBefore(askedAt.plus(LinkPurpose.RESET.life()))
                && users.findById(user.value())
                        .filter(known -> known.signsIn().isPresent())
                        .filter(known -> !known.changedPasswordAfter(askedAt))
                        .isPresent();
    }

    private static Words words() {
        return new Words(
                "Choose a new password for Tandem",
                "Somebody asked for a new password for your account in Tandem",
                "The link works once, within " + LinkPurpose.RESET.life().toMinutes()
                        + " minutes. If it was not you, do nothing: your password stays as it is",
                "Choose a new password",
                "You get this because your e-mail address was entered on Tandem's sign-in page.");
    }
}
