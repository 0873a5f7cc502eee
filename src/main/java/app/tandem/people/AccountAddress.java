package app.tandem.people;

import app.tandem.intake.Cleaned;
import java.util.Locale;

/** An e-mail address as accounts are stored and found by, and attempts to sign in are counted. */
public final class AccountAddress {

    private AccountAddress() {}

    /** What was typed, in any case and with whatever nobody sees in it: one account has one. */
    public static String of(String typed) {
        return Cleaned.withoutNul(Cleaned.line(typed)).toLowerCase(Locale.ROOT);
    }
}
