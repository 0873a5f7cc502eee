package app.tandem.email.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The domains at which everybody can have an address: nobody else may send in their name (R38). */
final class FreeMail {

    private static final Set<String> DOMAINS = read();

    private FreeMail() {}

    /** Whether it is one of them, or belongs to one. */
    static boolean is(String domain) {
        return DOMAINS.stream().anyMatch(one -> domain.equals(one) || domain.endsWith("." + one));
    }

    private static Set<String> read() {
        try (var list = Objects.requireNonNull(FreeMail.class.getResourceAsStream("free-mail-domains.txt"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
