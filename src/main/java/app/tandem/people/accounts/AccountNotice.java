package app.tandem.people.accounts;

import app.tandem.people.AccountChanged;
import app.tandem.people.AccountChanged.What;
import app.tandem.people.links.LinkLetter;
import app.tandem.people.links.LinkMail;
import app.tandem.people.links.LinkMails;
import app.tandem.people.links.LinkPurpose;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people by mail what was changed about their sign-in, so that they notice where it was not them. */
@Component
class AccountNotice implements LinkLetter {

    private final ObjectProvider<LinkMails> mails;

    AccountNotice(ObjectProvider<LinkMails> mails) {
        this.mails = mails;
    }

    @EventListener
    void changed(AccountChanged changed) {
        switch (changed.what()) {
            // done a moment ago, signed in, or in vain; nothing else is changed by it
            case SIGNED_OUT_EVERYWHERE, SIGNED_OUT_ONE, EMAIL_ASKED, CODE_WRONG -> {}
            case EMAIL ->
                mails.getObject().send(LinkPurpose.TOLD, changed.before(), changed.by(), (long)
                        changed.what().code());
            default -> {
                var by = changed.by().equals(changed.user()) ? null : changed.by();
                mails.getObject().send(LinkPurpose.TOLD, changed.user(), by, (long)
                        changed.what().code());
            }
        }
    }

    @Override
    public LinkPurpose purpose() {
        return LinkPurpose.TOLD;
    }

    @Override
    public String title() {
        return "Your account has changed";
    }

    @Override
    public String path(String token) {
        return "preferences";
    }

    @Override
    public boolean isAnswered() {
        return false;
    }

    @Override
    public boolean bringsToken() {
        return false;
    }

    @Override
    public Optional<Words> words(LinkMail mail) {
        var about = mail.about();
        return about == null ? Optional.empty() : Optional.of(words(What.of(about)));
    }

    private static Words words(What what) {
        var fact = fact(what);
        return new Words(
                fact,
                fact,
                advice(what),
                "Open your preferences",
                "You get this because it is about how you sign in to Tandem. It cannot be turned off.");
    }

    private static String advice(What what) {
        return switch (what) {
            case FACTOR_REMOVED ->
                "An administrator of your organization did it. If you did not ask for it, tell them, and choose a new"
                        + " password";
            case EMAIL ->
                "This address opens it no more. If it was not you, tell an administrator of your organization at once: they"
                        + " can close the account";
            default ->
                "If it was not you, choose a new password at once with “Forgot password?”, and tell an administrator of your"
                        + " organization";
        };
    }

    private static String fact(What what) {
        return switch (what) {
            case PASSWORD_CHANGED, PASSWORD_RESET -> "Your password for Tandem was changed";
            case FACTOR_ON -> "A second factor was set up for your account in Tandem";
            case FACTOR_OFF, FACTOR_REMOVED -> "The second factor of your account in Tandem was turned off";
            case RECOVERY_CODES_RENEWED -> "New recovery codes were made for your account in Tandem";
            case RECOVERY_CODE_USED -> "A recovery code was used to sign in to your account in Tandem";
            case EMAIL -> "The e-mail address of your account in Tandem was changed";
            case EMAIL_ASKED -> "Another e-mail address was entered for your account in Tandem";
            case SIGNED_OUT_ONE -> "One of your sign-ins to Tandem was ended";
            case CODE_WRONG -> "Your password and a wrong code were typed to sign in to Tandem";
            case SIGNED_OUT_EVERYWHERE -> "You were signed out of Tandem everywhere";
        };
    }
}
