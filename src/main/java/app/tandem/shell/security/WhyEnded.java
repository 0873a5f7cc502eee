package app.tandem.shell.security;

import app.tandem.people.signins.SignInEnd;
import java.util.Locale;
import java.util.Optional;

/** What the sign-in page says to somebody whose sign-in was ended, and the word of its address that says so. */
enum WhyEnded {
    EXPIRED(
            SignInEnd.OVER,
            "Your session has ended.",
            "Sign in again to continue where you were. What you saved is kept, and so is what you typed in this tab."),
    PASSWORD_CHANGED(
            SignInEnd.PASSWORD,
            "You have been signed out because your password was changed.",
            "Sign in with the new one. If it was not you who changed it, choose another with \"Forgot password?\"."),
    FACTOR_CHANGED(
            SignInEnd.FACTOR,
            "You have been signed out because your second factor was changed.",
            "Sign in again. If it was not you who changed it, tell an administrator of your organization."),
    FACTOR_NEEDED(
            SignInEnd.FACTOR_NEEDED,
            "Your organization wants a second factor of its administrators.",
            "Sign in again to set it up: it takes a minute, and an authenticator app."),
    ENDED_ELSEWHERE(
            SignInEnd.ELSEWHERE,
            "You have been signed out.",
            "Somebody signed in as you chose it in Preferences. If it was not you, choose another password."),
    ENDED_BY_ADMIN(
            SignInEnd.ADMIN,
            "An administrator of your organization ended this sign-in.",
            "Sign in again to continue. What you saved is kept."),
    ROLE_CHANGED(
            SignInEnd.ROLE,
            "You have been signed out because a role was taken from you.",
            "Sign in again to continue with what you may do now."),
    DEACTIVATED(
            SignInEnd.DEACTIVATED,
            "You have been signed out because your account was deactivated.",
            "An administrator of your organization can reactivate it.");

    private final SignInEnd end;
    private final String fact;
    private final String help;

    WhyEnded(SignInEnd end, String fact, String help) {
        this.end = end;
        this.fact = fact;
        this.help = help;
    }

    /** Why, for the sign-in page to say. */
    static WhyEnded of(SignInEnd end) {
        for (var why : values()) {
            if (why.end == end) {
                return why;
            }
        }
        return EXPIRED;
    }

    /** The one that this word of an address stands for. */
    static Optional<WhyEnded> read(Iterable<String> words) {
        for (var why : values()) {
            for (var word : words) {
                if (why.word().equals(word)) {
                    return Optional.of(why);
                }
            }
        }
        return Optional.empty();
    }

    /** The address of the sign-in page that says it, without a slash before it. */
    String address() {
        return SignInView.PATH + "?" + word();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String fact() {
        return fact;
    }

    String help() {
        return help;
    }
}
