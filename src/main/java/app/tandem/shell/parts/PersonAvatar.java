package app.tandem.shell.parts;

import com.vaadin.flow.component.avatar.Avatar;
import java.util.Locale;

/** A person's initials: round for colleagues, square for partners. */
public class PersonAvatar extends Avatar {

    /** Creates a person's avatar; the name stands beside it. */
    public PersonAvatar(String name, boolean partner) {
        setName(name);
        setAbbreviation(initials(name));
        addClassName("t-avatar");
        if (partner) {
            addClassName("partner");
        }
    }

    /** The first letters of the first and the last word in upper case, such as "MC"; one for a single word. */
    public static String initials(String name) {
        var words = name.strip().split("\\s+");
        var first = letter(words[0]);
        return words.length == 1 ? first : first + letter(words[words.length - 1]);
    }

    private static String letter(String word) {
        return word.isEmpty()
                ? ""
                : word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }
}
