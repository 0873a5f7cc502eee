package app.tandem.people.accounts;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCrypt;

/**
 * The work of looking at a password. A hash of a lower strength than the one that is set, kept since before it was raised,
 * would be looked at sooner than one for an address that nobody has; the missing work is done after it (R51). Each
 * strength is twice the work of the one below, so that of {@code s}, and {@code s} to {@code strength - 1} once more, is
 * that of {@code strength}.
 */
record BcryptWork(int strength) {

    private static final Pattern STRENGTH = Pattern.compile("\\$2[aby]?\\$(\\d\\d)\\$");

    /** Does what looking at this hash lacked. */
    void makeUp(@Nullable String hash) {
        missing(hash).forEach(lower -> BCrypt.hashpw("", BCrypt.gensalt(lower)));
    }

    /** The strengths of the hashes that are still to be made. */
    List<Integer> missing(@Nullable String hash) {
        var found = STRENGTH.matcher(hash == null ? "" : hash);
        return found.find()
                ? IntStream.range(Integer.parseInt(found.group(1)), strength)
                        .boxed()
                        .toList()
                : List.of();
    }
}
