package app.tandem.people.accounts;

import app.tandem.people.links.LinkLetter;
import app.tandem.people.links.LinkMail;
import app.tandem.people.links.LinkPurpose;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The mail with which somebody chooses a new password. */
@Component
class ResetLetter implements LinkLetter {

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
    public Optional<Words> words(LinkMail mail) {
        return Optional.of(new Words(
                "Choose a new password for Tandem",
                "Somebody asked for a new password for your account in Tandem",
                "The link works once, within " + LinkPurpose.RESET.life().toMinutes()
                        + " minutes. If it was not you, do nothing: your password stays as it is",
                "Choose a new password",
                "You get this because your e-mail address was entered on Tandem's sign-in page."));
    }
}
