package app.tandem.deleted.ui;

import app.tandem.deleted.DeletedContact;
import app.tandem.deleted.DeletedContacts;
import app.tandem.deleted.Restored;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of "Recently deleted". */
final class DeletedWords {

    private static final int NAMED = 3;

    private DeletedWords() {}

    /** "You", or who did it instead. */
    static String who(DeletedContact contact) {
        return contact.by().isEmpty() ? "You" : contact.by();
    }

    /** "29 days", "Last day". */
    static String left(DeletedContact contact) {
        return contact.daysLeft() <= 1 ? "Last day" : contact.daysLeft() + " days";
    }

    /** "1 contact", "9,918 contacts". */
    static String contacts(int number) {
        return String.format(Locale.US, "%,d", number) + (number == 1 ? " contact" : " contacts");
    }

    /** The head of what is said after a restoration; the name where it was one. */
    static String restored(Restored result, String name) {
        return switch (result.contacts()) {
            case 0 -> "Nothing was restored";
            case 1 -> (name.isEmpty() ? "1 contact" : name) + " restored";
            default -> contacts(result.contacts()) + " restored";
        };
    }

    /** What did not come back and why; empty if everything did. */
    static String missing(Restored result) {
        List<String> parts = new ArrayList<>();
        if (result.gone() > 0) {
            parts.add(contacts(result.gone()) + (result.gone() == 1 ? " was" : " were")
                    + " no longer there: already restored, or older than " + DeletedContacts.DAYS + " days.");
        }
        result.unassigned().stream().limit(NAMED).map(DeletedWords::unassigned).forEach(parts::add);
        if (result.unassigned().size() > NAMED) {
            int others = result.unassigned().stream()
                    .skip(NAMED)
                    .mapToInt(Restored.Unassigned::contacts)
                    .sum();
            parts.add(contacts(others) + " more came back without the assignee.");
        }
        return String.join(" ", parts);
    }

    private static String unassigned(Restored.Unassigned unassigned) {
        return (unassigned.contacts() == 1
                        ? "1 contact is no longer assigned to "
                        : contacts(unassigned.contacts()) + " are no longer assigned to ")
                + unassigned.person() + ". " + String.join(" ", unassigned.why());
    }
}
