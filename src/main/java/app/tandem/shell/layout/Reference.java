package app.tandem.shell.layout;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A short reference for an error: shown to the user, and logged with its cause. */
public final class Reference {

    private static final Logger LOG = LoggerFactory.getLogger(Reference.class);

    private Reference() {}

    public static String log(Throwable cause) {
        var reference = HexFormat.of()
                .withUpperCase()
                .toHexDigits(ThreadLocalRandom.current().nextInt())
                .replaceFirst("(.{4})", "$1-");
        LOG.error("Error {}", reference, cause);
        return reference;
    }
}
