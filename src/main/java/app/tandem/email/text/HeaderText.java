package app.tandem.email.text;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Text in a header: whatever it has in it, it is one field, and is read as it was written (RFC 5322, RFC 2047). */
final class HeaderText {

    private static final int LONGEST_NAME = 120;

    /** So many bytes make an encoded word of 72 characters. */
    private static final int BYTES = 45;

    private static final Pattern ASCII = Pattern.compile("[ -~]*");
    private static final Pattern WORDS =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/?^_`{|}~-]+(?: [A-Za-z0-9!#$%&'*+/?^_`{|}~-]+)*");
    private static final Pattern ADDRESS =
            Pattern.compile("(?:[^\\s<>,;:\"\\\\()\\[\\]@]+|\"(?:[^\"\\\\]|\\\\[ -~])+\")@[A-Za-z0-9.-]+");

    private HeaderText() {}

    /** A text of several words, with line breaks where a long line is folded. */
    static String folded(String header, String text) {
        var line = Clean.line(text);
        return isPlain(line) ? MimeUtility.fold(header.length() + 2, line) : encoded(line);
    }

    /** A name and exactly one address. */
    static String mailbox(String header, EmailHead.Mailbox mailbox) throws AddressException {
        var address = address(mailbox.address());
        var name = cut(Clean.line(mailbox.name()));
        if (name.isEmpty()) {
            return address;
        }
        return name(header, name) + "\r\n <" + address + ">";
    }

    private static String name(String header, String name) {
        if (!isPlain(name)) {
            return encoded(name);
        }
        if (WORDS.matcher(name).matches()) {
            return MimeUtility.fold(header.length() + 2, name);
        }
        return "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** An address as it is handed to a mail server, a domain in other letters by its name in ASCII. */
    static String address(String address) throws AddressException {
        int at = address.lastIndexOf('@');
        var ascii = address;
        try {
            ascii = at < 0 ? address : address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
        } catch (IllegalArgumentException e) {
            throw new AddressException("No domain", address);
        }
        if (!ASCII.matcher(ascii).matches() || !ADDRESS.matcher(ascii).matches()) {
            throw new AddressException("No address", ascii);
        }
        var checked = new InternetAddress();
        checked.setAddress(ascii);
        checked.validate();
        return ascii;
    }

    /** Whether it can stand as it is: no other letters, and nothing that looks encoded and would be read as something else. */
    private static boolean isPlain(String text) {
        return ASCII.matcher(text).matches() && !text.contains("=?");
    }

    private static String encoded(String text) {
        List<String> words = new ArrayList<>();
        var word = new StringBuilder();
        int bytes = 0;
        for (int letter : text.codePoints().toArray()) {
            int more = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
            if (bytes + more > BYTES) {
                words.add(word(word));
                word.setLength(0);
                bytes = 0;
            }
            word.appendCodePoint(letter);
            bytes += more;
        }
        words.add(word(word));
        return String.join("\r\n ", words);
    }

    private static String word(StringBuilder text) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(text.toString().getBytes(StandardCharsets.UTF_8))
                + "?=";
    }

    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }
}
