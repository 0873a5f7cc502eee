package app.tandem.imports.mapping;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Tells files with the same columns, in whatever order, so that where they went is remembered. */
public final class HeaderFingerprint {

    private HeaderFingerprint() {}

    /** 64 characters, the same for the same set of headers. */
    public static String of(List<String> headers) {
        var all = headers.stream()
                .map(HeaderWords::key)
                .filter(key -> !key.isEmpty())
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n"));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
