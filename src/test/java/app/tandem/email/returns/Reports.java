package app.tandem.email.returns;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** Reports as different mail systems send them, made for the tests, each about an e-mail that a test names. */
final class Reports {

    private static final String FOLDER = "/testdata/returns/";

    private Reports() {}

    /** The name of each, with what it means; empty for nothing. */
    static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        text("expected.csv").lines().skip(1).forEach(line -> {
            int comma = line.indexOf(',');
            all.put(line.substring(0, comma), line.substring(comma + 1));
        });
        return all;
    }

    /** The report, as if it had come to that address. */
    static MimeMessage about(String name, String returnPath) {
        var text = text(name + ".eml").replace("{return-path}", returnPath).replace("\n", "\r\n");
        try {
            return new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String name) {
        try (InputStream in = Objects.requireNonNull(Reports.class.getResourceAsStream(FOLDER + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
