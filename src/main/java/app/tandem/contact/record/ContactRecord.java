package app.tandem.contact.record;

import app.tandem.access.Action;
import app.tandem.access.Decision;
import app.tandem.access.Disclosure.Part;
import app.tandem.access.Explanation;
import app.tandem.access.Relationship;
import app.tandem.contact.ArchiveReason;
import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactId;
import app.tandem.contact.MenuEntry;
import app.tandem.intake.address.StandardAddress;
import app.tandem.intake.address.Standardizer;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One contact as its viewer sees it, without anything hidden from them (R6, R6a).
 *
 * @param name what it is called; never blank
 * @param data the fields as they are kept
 * @param leadSource the name of the lead source; empty where there is none
 * @param relationship the viewer's strongest relationship
 * @param parts the parts of it that the viewer sees
 * @param onLoan whether it is a participant on a loan, as far as the viewer sees loans
 * @param sharedWith those of whom the viewer may know, the earliest first
 * @param answers what the viewer may do, one answer for each action
 * @param archiving how it came to be archived; null where it is not
 * @param standard what came of its address; null where there is none or nobody judged it
 * @param emailValid whether its first e-mail address is usable (R34, R36)
 * @param unsubscribed whether its first e-mail address is opted out (R36)
 * @param createdBy who created it; empty where the viewer may not know
 * @param seenBy how many people can see it; 0 where the viewer may not know
 */
public record ContactRecord(
        ContactId id,
        String name,
        ContactData data,
        String leadSource,
        Relationship relationship,
        Set<Part> parts,
        boolean onLoan,
        Related owner,
        @Nullable Related assignee,
        List<Related> sharedWith,
        Map<Action, Answer> answers,
        @Nullable Archiving archiving,
        @Nullable Standard standard,
        boolean emailValid,
        boolean unsubscribed,
        Instant created,
        String createdBy,
        int seenBy) {

    /** Whether an action is allowed now, and if not, why. */
    public record Answer(Decision decision, List<Explanation> reasons) {}

    /** Who archived a contact, when and why; {@code by} is empty if hidden from the viewer. */
    public record Archiving(
            ArchiveReason reason, String by, @Nullable Instant at) {}

    /**
     * Whether its address is standard (R34): the standard form or why there is none, who judged it and when.
     *
     * @param address the standard form; empty where nobody is sure
     * @param why a sentence where nobody is sure; else empty
     */
    public record Standard(Optional<StandardAddress> address, String why, Standardizer by, Instant at) {}

    public ContactRecord {
        parts = Set.copyOf(parts);
        sharedWith = List.copyOf(sharedWith);
        answers = Map.copyOf(answers);
    }

    /** Whether the viewer sees that part of it (R6). */
    public boolean sees(Part part) {
        return parts.contains(part);
    }

    /** Whether the viewer is its assignee. */
    public boolean assignedToViewer() {
        return assignee != null && assignee.viewer();
    }

    /** Whether it is shared with the viewer. */
    public boolean sharedWithViewer() {
        return sharedWith.stream().anyMatch(Related::viewer);
    }

    /** Whether the viewer may do it now. */
    public boolean may(Action action) {
        return answer(action).decision().allowed();
    }

    /** The action as the "Actions" menu shows it. */
    public Map<Action, MenuEntry> menu() {
        Map<Action, MenuEntry> menu = new EnumMap<>(Action.class);
        answers.forEach((action, answer) -> menu.put(action, MenuEntry.of(action, answer)));
        return menu;
    }

    private Answer answer(Action action) {
        return Objects.requireNonNull(answers.get(action));
    }

    /** Who or what can help when the viewer may not do it; empty if nothing can (R15). */
    public List<String> help(Action action) {
        return answer(action).reasons().stream()
                .map(Explanation::help)
                .filter(help -> !help.isEmpty())
                .toList();
    }

    /** The actions the viewer can do now beyond viewing, as ends of a sentence. */
    public List<String> possible() {
        return answers.keySet().stream()
                .filter(this::may)
                .filter(action -> action != Action.VIEW)
                .filter(action -> action != Action.UNSHARE || !sharedWith.isEmpty())
                .filter(action -> action != Action.UNASSIGN || assignee != null)
                .sorted()
                .map(Action::words)
                .toList();
    }

    /** Why the viewer may not do it, in the order of R15; empty if they may. */
    public List<String> reasonsAgainst(Action action) {
        return answer(action).reasons().stream().map(Explanation::text).toList();
    }

    /** A field's display text; empty if unknown. */
    public String shown(ContactField field) {
        return field == ContactField.LEAD_SOURCE ? leadSource : FieldFormat.of(field, data);
    }
}
