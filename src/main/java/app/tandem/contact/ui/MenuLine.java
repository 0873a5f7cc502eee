package app.tandem.contact.ui;

import app.tandem.contact.MenuEntry;
import app.tandem.shell.parts.Amount;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The current state of an entry in the "Actions" menu.
 *
 * @param part to how many of the selected contacts it applies, where not to all of them; or empty
 * @param reasons why it applies to none; empty where it applies
 * @param idle whether there is only nothing to do: nobody refuses it (R15)
 */
public record MenuLine(MenuAct act, String part, List<String> reasons, boolean idle) implements Serializable {

    /** A line with the policy's answer. */
    public static MenuLine of(MenuAct act, @Nullable MenuEntry answer) {
        if (answer == null) {
            return refused(act, List.of());
        }
        return answer.possible()
                ? new MenuLine(act, part(answer), List.of(), false)
                : new MenuLine(act, "", answer.reasons(), answer.idle());
    }

    /** A refused line. */
    public static MenuLine refused(MenuAct act, List<String> reasons) {
        return new MenuLine(act, "", reasons.isEmpty() ? List.of("It is not possible here.") : reasons, false);
    }

    /** A line with nothing to do. */
    public static MenuLine idle(MenuAct act, String reason) {
        return new MenuLine(act, "", List.of(reason), true);
    }

    /** A line of which only the opposite is possible: "Unshare only", "Unshare only, 1 of 3". */
    public static MenuLine only(MenuAct act, String words, MenuEntry answer) {
        var part = part(answer);
        return new MenuLine(act, words + (part.isEmpty() ? "" : ", " + part), List.of(), false);
    }

    private static String part(MenuEntry answer) {
        return answer.allowed() < answer.selected()
                ? Amount.number(answer.allowed()) + " of " + Amount.number(answer.selected())
                : "";
    }

    boolean possible() {
        return reasons.isEmpty();
    }
}
