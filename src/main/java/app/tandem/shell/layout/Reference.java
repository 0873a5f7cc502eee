package app.tandem.shell.layout;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The short name of an error: told to the user, and written to the log beside its cause. */
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
