package app.tandem.email.domain;

import app.tandem.intake.Cleaned;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the domain and the selector that somebody typed. */
final class DomainName {

    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern DOMAIN = Pattern.compile("(" + LABEL + "\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern SELECTOR = Pattern.compile(LABEL + "(\\." + LABEL + ")*");
    private static final int LONGEST = 253;
    private static final int LONGEST_SELECTOR = 63;

    private DomainName() {}

    /** The domain as it is kept; empty for none. Throws IllegalArgumentException with a sentence. */
    static String domain(String typed) {
        var domain = Cleaned.line(typed).toLowerCase(Locale.ROOT);
        if (domain.endsWith(".")) {
            domain = domain.substring(0, domain.length() - 1);
        }
        if (domain.isEmpty()) {
            return "";
        }
        if (domain.indexOf('@') >= 0 || domain.indexOf('/') >= 0 || domain.indexOf(' ') >= 0) {
            throw new IllegalArgumentException(
                    "Enter the domain alone: what stands behind the @ of your addresses, such as northfield.example.");
        }
        domain = ascii(domain);
        if (domain.length() > LONGEST || !DOMAIN.matcher(domain).matches()) {
            throw new IllegalArgumentException(
                    "“" + Cleaned.line(typed) + "” is no domain, such as northfield.example.");
        }
        if (FreeMail.is(domain)) {
            throw new IllegalArgumentException("Everybody can have an address at " + domain
                    + ": mails from there that it did not send itself are refused. Enter a domain of your own.");
        }
        return domain;
    }

    /** The selector as it is kept; empty for none. Throws IllegalArgumentException with a sentence. */
    static String selector(String typed) {
        var selector = Cleaned.line(typed).toLowerCase(Locale.ROOT);
        if (selector.isEmpty()) {
            return "";
        }
        if (selector.length() > LONGEST_SELECTOR || !SELECTOR.matcher(selector).matches()) {
            throw new IllegalArgumentException(
                    "A selector is a short name without “._domainkey”, such as tandem or s1.");
        }
        return selector;
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException none) {
            return "";
        }
    }
}
