package app.tandem.people.passwords;

import app.tandem.people.Folding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The rules for a new password: 8 to 128 characters of any kind, none of the most common ones, and not made of the
 * person's own words. Nothing is asked of its composition.
 */
@Component
public class PasswordRules {

    public static final int SHORTEST = 8;
    public static final int LONGEST = 128;

    private static final String LIST = "/passwords/common.txt";

    /** A word of a name that is shorter than this may be part of any password. */
    private static final int OWN_WORD = 3;
    /** How many letters beside one's own words make a password of one's own. */
    private static final int OTHER_LETTERS = 4;

    private final Set<String> common = read();

    /**
     * Throws IllegalArgumentException with a sentence for the person if the password is not taken.
     *
     * @param own what others know of the person: names, address, organization
     */
    public void check(String password, Collection<String> own) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new IllegalArgumentException("A password must have at least " + SHORTEST + " characters.");
        }
        if (length > LONGEST) {
            throw new IllegalArgumentException("A password can have at most " + LONGEST + " characters.");
        }
        if (common.contains(password.toLowerCase(Locale.ROOT))
                || password.codePoints().distinct().count() < OWN_WORD) {
            throw new IllegalArgumentException("This password is one of the most common ones. Choose another one.");
        }
        if (isMadeOf(own, password)) {
            throw new IllegalArgumentException(
                    "This password is made of your name, address or organization. Choose one that nobody can guess.");
        }
    }

    /** Whether little is left of it without these words and without digits and signs. */
    private static boolean isMadeOf(Collection<String> own, String password) {
        var folded = Folding.fold(password);
        var left = folded;
        var longestFirst = words(own)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (var word : longestFirst) {
            left = left.replace(word, " ");
        }
        return !left.equals(folded)
                && left.codePoints().filter(Character::isLetter).count() < OTHER_LETTERS;
    }

    private static Stream<String> words(Collection<String> own) {
        return own.stream()
                .flatMap(text -> Stream.of(Folding.fold(text).split("[^\\p{L}\\p{N}]+")))
                .filter(word -> word.length() >= OWN_WORD)
                .distinct();
    }

    private static Set<String> read() {
        try (var list = PasswordRules.class.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new IllegalStateException(LIST + " is missing");
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
