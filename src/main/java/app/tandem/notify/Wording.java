package app.tandem.notify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a message: who did what to how many contacts, naming nobody that the reader may not know of (R6a, R47).
 *
 * @param role as what the reader is told: 0 it is their own and is over, 1 new owner, 2 assignee, 3 shared with, 4
 *     assignee no more, 5 owner, 6 ticked
 * @param kind what was done
 * @param target the other person, empty where the reader may not know
 * @param asReader the actor acted as the reader, whom they supervise
 * @param rest of their own: what was not done
 */
record Wording(
        int role, String kind, String actor, String target, int contacts, int lost, boolean asReader, Rest rest) {

    /** The contacts of an operation that were not attempted, refused, and failed. */
    record Rest(int notAttempted, int refused, int failed) {}

    private static final Set<String> WITHOUT_TARGET = Set.of("ARCHIVE", "ACTIVATE", "DELETE");

    static Message read(ResultSet r, int n) throws SQLException {
        String target = r.getString(11);
        var wording = new Wording(
                r.getInt(2),
                r.getString(8),
                r.getString(9),
                r.getBoolean(7) && target != null ? target : "",
                r.getInt(5),
                r.getInt(6),
                r.getBoolean(13),
                new Rest(r.getInt(14), r.getInt(15), r.getInt(16)));
        return new Message(
                r.getLong(1),
                wording.text(),
                wording.detail(),
                wording.icon(),
                r.getObject(3, OffsetDateTime.class).toInstant(),
                r.getBoolean(4),
                wording.contacts() > wording.lost(),
                wording.role() == 0 ? r.getLong(17) : 0);
    }

    /** The sentence. */
    String text() {
        return switch (role) {
            case 0 -> "It is over: " + over();
            case 1 -> actor + " made you the owner of " + amount();
            case 2 ->
                kind.equals("RESTORE")
                        ? actor + " restored " + amount() + " assigned to you"
                        : actor + " assigned " + amount() + " to you";
            case 3 -> actor + " shared " + amount() + " with you";
            case 4 ->
                kind.equals("DELETE")
                        ? actor + " deleted " + amount() + " assigned to you"
                        : actor + " ended your assignment to " + amount();
            case 5 -> actor + (asReader ? ", acting as you, " : " ") + done(" of yours");
            default ->
                target.isEmpty() && !WITHOUT_TARGET.contains(kind)
                        ? actor + " changed who has access to " + amount() + " that " + (contacts == 1 ? "is" : "are")
                                + " shared with you"
                        : actor + " " + done(" shared with you");
        };
    }

    private String over() {
        return switch (kind) {
            case "SHARE" -> amount() + " shared with " + target;
            case "UNSHARE" -> amount() + " unshared from " + target;
            case "ASSIGN" -> amount() + " assigned to " + target;
            case "UNASSIGN" -> amount() + " unassigned from " + target;
            case "CHANGE_OWNER" -> amount() + " now owned by " + target;
            case "ARCHIVE" -> amount() + " archived";
            case "ACTIVATE" -> amount() + " activated";
            case "DELETE" -> amount() + " deleted";
            case "EXPORT" -> amount() + " exported";
            case "PUT_IN_GROUP" -> amount() + " added to a group";
            case "TAKE_FROM_GROUP" -> amount() + " taken out of a group";
            default -> amount() + " changed";
        };
    }

    private String done(String which) {
        return switch (kind) {
            case "SHARE" -> "shared " + amount() + which + " with " + target;
            case "UNSHARE" -> "unshared " + amount() + which + " from " + target;
            case "ASSIGN" -> "assigned " + amount() + which + " to " + target;
            case "UNASSIGN" -> "unassigned " + amount() + which + " from " + target;
            case "ARCHIVE" -> "archived " + amount() + which;
            case "ACTIVATE" -> "activated " + amount() + which;
            case "DELETE" -> "deleted " + amount() + which;
            case "CHANGE_OWNER" -> "made " + target + " the owner of " + amount() + which;
            default -> "changed who has access to " + amount() + which;
        };
    }

    /** What it means for the reader. */
    String detail() {
        if (role == 0) {
            return restInWords();
        }
        if (lost == 0) {
            return "";
        }
        return lost == contacts
                ? "You can no longer see " + (contacts == 1 ? "it" : "them")
                : "You can no longer see " + number(lost) + " of them";
    }

    private String restInWords() {
        List<String> parts = new ArrayList<>();
        if (rest.notAttempted() > 0) {
            parts.add("Stopped: " + number(rest.notAttempted()) + " were not attempted");
        }
        if (rest.refused() > 0) {
            parts.add(number(rest.refused()) + " refused");
        }
        if (rest.failed() > 0) {
            parts.add(number(rest.failed()) + " failed");
        }
        return String.join(" · ", parts);
    }

    private String icon() {
        return switch (role) {
            case 1 -> "CHANGE_OWNER";
            case 2 -> "ASSIGN";
            case 3 -> "SHARE";
            case 4 -> kind.equals("DELETE") ? kind : "UNASSIGN";
            default -> kind;
        };
    }

    private String amount() {
        return contacts == 1 ? "1 contact" : number(contacts) + " contacts";
    }

    private static String number(int n) {
        return String.format(Locale.US, "%,d", n);
    }
}
