package app.tandem.email.returns;

import app.tandem.email.returns.Returned.What;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.dsn.DeliveryStatus;

/**
 * Reads a mail that came back: a delivery report (RFC 3464) or a complaint (RFC 5965). Which e-mail it is about is believed
 * only by a return path with our seal; whatever else stands in it, anybody can have written.
 */
final class Report {

    /** Where mail servers say for whom a mail came in. */
    private static final String[] RECIPIENTS = {
        "Delivered-To", "X-Original-To", "X-Delivered-To", "Envelope-To", "X-Envelope-To", "X-RCPT-TO", "To"
    };

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;:\"()]+@[^\\s<>,;:\"()]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Deeper than any report is; not so deep that somebody could keep us busy. */
    private static final int DEEPEST = 5;

    private final ReturnPath path;

    Report(ReturnPath path) {
        this.path = path;
    }

    /** What it says; empty for anything else than a report, and for one that is not proven. */
    Optional<Returned> read(MimeMessage mail) throws MessagingException, IOException {
        List<Part> parts = new ArrayList<>();
        collect(mail, parts, 0);
        OptionalLong about = sealed(addresses(mail, RECIPIENTS));
        for (Part part : parts) {
            if (is(part, "message/delivery-status") || is(part, "message/global-delivery-status")) {
                return about.isEmpty() ? Optional.empty() : delivery(part, about.getAsLong());
            }
            if (is(part, "message/feedback-report")) {
                return complaint(part, parts, about);
            }
        }
        return Optional.empty();
    }

    private static void collect(Part part, List<Part> all, int depth) throws MessagingException, IOException {
        all.add(part);
        if (depth < DEEPEST && part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
            for (int n = 0; n < several.getCount(); n++) {
                collect(several.getBodyPart(n), all, depth + 1);
            }
        }
    }

    private static Optional<Returned> delivery(Part part, long mail) throws MessagingException, IOException {
        DeliveryStatus report;
        try (InputStream in = part.getInputStream()) {
            report = new DeliveryStatus(in);
        }
        Optional<Returned> best = Optional.empty();
        for (int n = 0; n < report.getRecipientDSNCount(); n++) {
            var one = recipient(report.getRecipientDSN(n), mail);
            if (best.isEmpty() || one.isPresent() && one.get().what() != What.DELIVERED) {
                best = one;
            }
        }
        return best;
    }

    /** One recipient of it; nothing where it is only late, or is on its way somewhere else. */
    private static Optional<Returned> recipient(InternetHeaders fields, long mail) {
        var action = BLANKS.split(field(fields, "Action"), 2)[0].toLowerCase(Locale.ROOT);
        var diagnostic = field(fields, "Diagnostic-Code");
        var code = StatusCode.of(field(fields, "Status"), diagnostic);
        var words = diagnostic.substring(diagnostic.indexOf(';') + 1).strip();
        if (action.equals("delivered")) {
            return Optional.of(new Returned(mail, What.DELIVERED, words));
        }
        boolean failed = action.equals("failed") || action.isEmpty() && code.startsWith("5");
        return failed ? Optional.of(new Returned(mail, what(code), words.isEmpty() ? code : words)) : Optional.empty();
    }

    private static What what(String code) {
        if (StatusCode.hard(code)) {
            return What.NO_ADDRESS;
        }
        return StatusCode.aboutUs(code) ? What.ABOUT_US : What.NOT_NOW;
    }

    /** A complaint names the e-mail in its fields or in the e-mail itself, which it has with it. */
    private Optional<Returned> complaint(Part part, List<Part> parts, OptionalLong recipient)
            throws MessagingException, IOException {
        InternetHeaders fields;
        try (InputStream in = part.getInputStream()) {
            fields = new InternetHeaders(in);
        }
        var type = field(fields, "Feedback-Type").toLowerCase(Locale.ROOT);
        if (!type.equals("abuse") && !type.equals("opt-out") && !type.equals("opt-out-list")) {
            return Optional.empty();
        }
        OptionalLong about = recipient.isPresent() ? recipient : sealed(found(field(fields, "Original-Mail-From")));
        for (Part one : parts) {
            if (about.isEmpty() && (is(one, "message/rfc822") || is(one, "text/rfc822-headers"))) {
                about = sealed(original(one));
            }
        }
        return about.isEmpty()
                ? Optional.empty()
                : Optional.of(new Returned(about.getAsLong(), What.COMPLAINT, field(fields, "User-Agent")));
    }

    private static Stream<String> original(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof MimeMessage mail) {
            return addresses(mail, "Return-Path");
        }
        try (InputStream in = part.getInputStream()) {
            return found(field(new InternetHeaders(in), "Return-Path"));
        }
    }

    private OptionalLong sealed(Stream<String> addresses) {
        return addresses
                .map(path::mail)
                .filter(OptionalLong::isPresent)
                .findFirst()
                .orElse(OptionalLong.empty());
    }

    private static Stream<String> addresses(Part mail, String... headers) throws MessagingException {
        List<String> all = new ArrayList<>();
        for (String header : headers) {
            var values = mail.getHeader(header);
            if (values != null) {
                all.addAll(Arrays.asList(values));
            }
        }
        return all.stream().flatMap(Report::found);
    }

    private static Stream<String> found(String text) {
        return ADDRESS.matcher(text).results().map(match -> match.group());
    }

    private static boolean is(Part part, String type) throws MessagingException {
        return part.isMimeType(type);
    }

    private static String field(InternetHeaders fields, String name) {
        String value = fields.getHeader(name, null);
        return value == null ? "" : BLANKS.matcher(value).replaceAll(" ").strip();
    }
}
