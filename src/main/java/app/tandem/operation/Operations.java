package app.tandem.operation;

import app.tandem.access.Action;
import app.tandem.contact.Selection;
import app.tandem.people.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Bulk operations: preview, run, result. One contact or many, always this path (R44). */
@Service
public class Operations {

    /** What the "Actions" menu may offer for a selection, with the reasons where it may not (R15). */
    public Map<Action, MenuEntry> menu(UserId actor, Selection selection, Collection<Action> actions) {
        throw new UnsupportedOperationException();
    }

    /** Fixes a selection as the working set of an operation: from now on later changes of the filter do not touch it (R45). */
    public OperationId open(UserId actor, Selection selection) {
        throw new UnsupportedOperationException();
    }

    /** Forgets an operation that was opened and not submitted. */
    public void discard(UserId actor, OperationId operation) {
        throw new UnsupportedOperationException();
    }

    /** How many contacts an opened operation holds. */
    public int selected(UserId actor, OperationId operation) {
        throw new UnsupportedOperationException();
    }

    /**
     * The people whom the actor may choose for SHARE, ASSIGN or CHANGE_OWNER (R9, R24), or the current holders for
     * UNSHARE and UNASSIGN (those the actor may see, R6a), whose names match the text; by name.
     */
    public List<Candidate> candidates(
            UserId actor, OperationId operation, Action action, String text, int offset, int limit) {
        throw new UnsupportedOperationException();
    }

    /** What would happen, computed by the same facts and policy as the operation (R46). */
    public Preview preview(UserId actor, OperationId operation, Request request) {
        throw new UnsupportedOperationException();
    }

    /** The contacts behind one count of a preview, by name. */
    public List<ItemRow> previewRows(
            UserId actor, OperationId operation, Request request, int change, Outcome outcome, int offset, int limit) {
        throw new UnsupportedOperationException();
    }

    /** The contacts that a person would lose sight of, by name. */
    public List<ItemRow> lossRows(
            UserId actor, OperationId operation, Request request, UserId loser, int offset, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Takes the contacts out of the working set that the actor would lose sight of: "Leave them out". */
    public int leaveOutLosses(UserId actor, OperationId operation, Request request) {
        throw new UnsupportedOperationException();
    }

    /** With whom any of the contacts was already shared, as far as the actor may know (R6a), the most first. */
    public List<SharedUser> sharedUsers(UserId actor, OperationId operation) {
        throw new UnsupportedOperationException();
    }

    /** The names of the contacts that are shared with one of {@link #sharedUsers}. */
    public List<String> sharedContacts(UserId actor, OperationId operation, UserId sharedUser, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Does it, records it and stores the messages, in one go. */
    public Result submit(UserId actor, OperationId operation, Request request) {
        throw new UnsupportedOperationException();
    }

    /** The contacts behind one count of a result, by name, as far as the viewer still sees them (R4). */
    public List<ItemRow> resultRows(
            UserId viewer, OperationId operation, int change, Outcome outcome, int offset, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Who owns the contacts of an opened operation that the actor sees now, with how many, the most first (R28). */
    public List<Preview.PersonCount> previousOwners(UserId actor, OperationId operation) {
        throw new UnsupportedOperationException();
    }
}
