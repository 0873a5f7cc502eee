package app.tandem.history;

import app.tandem.people.Person;
import java.io.Serializable;
import java.util.List;

/**
 * The answer to "can this person see the contact, and why?" (R4, R6a).
 *
 * @param partner belongs to another organization than the viewer
 * @param why in words, a sentence each
 * @param mayDo what they may do, in a few words; empty where they cannot see it or the viewer may not know
 * @param help who could let them see it, a sentence each
 * @param canShare whether the viewer can share it with them now
 */
public record PersonCheck(
        Person person,
        boolean partner,
        Verdict verdict,
        List<String> why,
        String mayDo,
        List<String> help,
        boolean canShare)
        implements Serializable {

    /** Whether the person sees the contact. */
    public enum Verdict {
        SEES("%s can see this contact"),
        SEES_NOT("%s cannot see this contact"),
        NOT_YOURS_TO_KNOW("You are not allowed to know whether %s can see this contact");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }
    }

    public PersonCheck {
        why = List.copyOf(why);
        help = List.copyOf(help);
    }

    /** The answer in one sentence. */
    public String answer() {
        return verdict.words.formatted(person.name());
    }
}
