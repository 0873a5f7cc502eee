package app.tandem.intake;

import com.sanctionco.jmail.Email;
import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.JMail;
import java.util.regex.Pattern;

/**
 * Whether an e-mail address is syntactically deliverable (R34). Whether mails to it came back is known to whoever sends
 * them; nothing is sent to contacts yet.
 */
public final class EmailAddresses {

    /** The longest address that a mail server takes. */
    public static final int LENGTH = 254;

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_LABEL = 63;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
    private static final Pattern ESCAPED_NON_ASCII = Pattern.compile("\\\\[^\\x20-\\x7e]");
    /** An address at a top level domain itself; there are a few at those of countries. */
    private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{2}");

    private static final EmailValidator RULES = JMail.validator()
            .disallowIpDomain()
            .disallowExplicitSourceRouting()
            .disallowObsoleteWhitespace()
            .withRule(email -> !CONTROL.matcher(email.toString()).find())
            .withRule(EmailAddresses::escapesOnlyWhereItMay)
            .withRule(email -> !email.hasIdentifier())
            .withRule(email -> email.comments().isEmpty())
            .withRule(email -> email.domain().contains(".")
                    || COUNTRY.matcher(email.domain()).matches());

    private EmailAddresses() {}

    /** Whether the address is valid; surrounding blanks make it invalid. */
    public static boolean valid(String address) {
        return address.length() <= LENGTH && (usual(address) || byTheRules(address));
    }

    /** The same for every address that is not too long. */
    static boolean byTheRules(String address) {
        return !CONTROL.matcher(address).find() && Cleaned.line(address).equals(address) && RULES.isValid(address);
    }

    /** Whether it is one of those that nearly everybody has, which no rule is against. */
    private static boolean usual(String address) {
        int at = address.indexOf('@');
        int top = address.lastIndexOf('.') + 1;
        return at <= LONGEST_NAME
                && address.length() - at <= LONGEST_LABEL
                && address.length() - top > 1
                && top > at
                && words(address, 0, at, ".-_+")
                && words(address, at + 1, top - 1, ".-")
                && letters(address, top);
    }

    /** Whether it is letters and digits of ASCII, with single signs between them. */
    private static boolean words(String text, int from, int to, String signs) {
        boolean within = false;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            boolean sign = signs.indexOf(c) >= 0;
            if (sign ? !within : !letter(c) && (c < '0' || c > '9')) {
                return false;
            }
            within = !sign;
        }
        return within;
    }

    private static boolean letters(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            if (!letter(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean letter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** A backslash has a meaning only inside quotes, and only before a printable character of ASCII. */
    private static boolean escapesOnlyWhereItMay(Email email) {
        var local = email.localPart();
        return local.indexOf('\\') < 0
                || local.startsWith("\"")
                        && local.endsWith("\"")
                        && !ESCAPED_NON_ASCII.matcher(local).find();
    }
}
