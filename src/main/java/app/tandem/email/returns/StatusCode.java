package app.tandem.email.returns;

import java.util.Set;
import java.util.regex.Pattern;

/** The status codes of mail systems (RFC 3463), such as "5.1.1"; what they mean is never read from words. */
public final class StatusCode {

    /** There is no such mailbox, domain or way to it. */
    private static final Set<String> HARD = Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1");

    private static final Pattern AT_BEGIN = Pattern.compile("^\\s*([245]\\.\\d{1,3}\\.\\d{1,3})(?![.\\d])");

    /** Behind the reply of SMTP: "smtp; 550 5.1.1 No such user" or "smtp;550-5.1.1 No such user". */
    private static final Pattern IN_REPLY =
            Pattern.compile("^\\s*(?i:smtp)\\s*;\\s*[245]\\d\\d[ -]#?([245]\\.\\d{1,3}\\.\\d{1,3})(?![.\\d])");

    private StatusCode() {}

    /** Whether mail to the address will never get through. */
    public static boolean hard(String code) {
        return HARD.contains(code);
    }

    /** Whether it is about the sender or what was sent, and says nothing of the address. */
    public static boolean aboutUs(String code) {
        return code.startsWith("5.7.") || code.startsWith("4.7.");
    }

    /** Whether it is about the address or its mailbox, for good or for now. */
    public static boolean aboutAddress(String code) {
        return code.startsWith("1.", 2) || code.startsWith("2.", 2);
    }

    /**
     * The code of a report: that of its Status, or where this is missing or says nothing ("5.0.0") that of the reply in its
     * Diagnostic-Code; empty where neither has one.
     */
    static String of(String status, String diagnostic) {
        var found = AT_BEGIN.matcher(status);
        var code = found.find() ? found.group(1) : "";
        if (!code.isEmpty() && !code.endsWith(".0.0")) {
            return code;
        }
        var reply = IN_REPLY.matcher(diagnostic);
        return reply.find() ? reply.group(1) : code;
    }
}
