package app.tandem.people;

import java.util.Arrays;

/**
 * Published inside the transaction that changes how somebody signs in, or in which that was tried: it goes into the audit
 * trail (R48), and the person is told of changes by mail.
 *
 * @param by who did it; the person themself, or an administrator
 * @param before what it was, as people read it; empty where that says nothing
 */
public record AccountChanged(UserId user, UserId by, What what, String before, String after) {

    /** What was changed, with its permanent stored code. */
    public enum What {
        PASSWORD_CHANGED(1),
        PASSWORD_RESET(2),
        SIGNED_OUT_EVERYWHERE(3),
        FACTOR_ON(4),
        FACTOR_OFF(5),
        /** By an administrator. */
        FACTOR_REMOVED(6),
        RECOVERY_CODES_RENEWED(7),
        RECOVERY_CODE_USED(8),
        EMAIL(9),
        /** A link was sent to a new address. */
        EMAIL_ASKED(10),
        /** One sign-in, by the person themself. */
        SIGNED_OUT_ONE(11),
        /** After the right password. */
        CODE_WRONG(12);

        private final int code;

        What(int code) {
            this.code = code;
        }

        /** The stored code. */
        public int code() {
            return code;
        }

        /** The one with this code; throws NoSuchElementException if there is none. */
        public static What of(long code) {
            return Arrays.stream(values())
                    .filter(what -> what.code == code)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** By the person themself. */
    public static AccountChanged own(UserId user, What what) {
        return new AccountChanged(user, user, what, "", "");
    }
}
