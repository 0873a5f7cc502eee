package app.tandem.contact;

import app.tandem.access.Action;
import app.tandem.access.Decision;
import app.tandem.access.Explanation;
import app.tandem.access.Relationship;
import app.tandem.access.Standing;
import app.tandem.intake.EmailAddresses;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One contact as its viewer sees it, holding nothing that they may not see (R6, R6a).
 *
 * @param name what it is called; never blank
 * @param data the fields as they are kept
 * @param leadSource the name of the lead source; empty where there is none
 * @param relationship the viewer's strongest relationship
 * @param standing where the viewer stands towards it
 * @param sharedWith those of whom the viewer may know, the earliest first
 * @param answers what the viewer may do, by action
 * @param archiving how it came to be archived; null where it is not
 * @param createdBy who created it; empty where the viewer may not know
 * @param seenBy how many people can see it; 0 where the viewer may not know
 */
public record ContactRecord(
        ContactId id,
        String name,
        ContactData data,
        String leadSource,
        Relationship relationship,
        Standing standing,
        Related owner,
        @Nullable Related assignee,
        List<Related> sharedWith,
        Map<Action, Answer> answers,
        @Nullable Archiving archiving,
        Instant created,
        String createdBy,
        int seenBy) {

    /** Whether an action may be done now, and if not, why not. */
    public record Answer(Decision decision, List<Explanation> reasons) {}

    /** How a contact came to be archived; {@code by} is empty where the viewer may not know. */
    public record Archiving(
            ArchiveReason reason, String by, @Nullable Instant at) {}

    public ContactRecord {
        sharedWith = List.copyOf(sharedWith);
        answers = Map.copyOf(answers);
    }

    /** Whether the viewer may do it now. */
    public boolean allows(Action action) {
        var answer = answers.get(action);
        return answer != null && answer.decision().allowed();
    }

    /** Who or what can help where the viewer may not do it, in words; empty where nothing can (R15). */
    public List<String> help(Action action) {
        var answer = answers.get(action);
        return answer == null
                ? List.of()
                : answer.reasons().stream()
                        .map(Explanation::help)
                        .filter(help -> !help.isEmpty())
                        .toList();
    }

    /** What the viewer can do now beyond viewing, as the ends of a sentence; taking away only what they see held. */
    public List<String> possible() {
        return answers.entrySet().stream()
                .filter(answer -> answer.getValue().decision().allowed())
                .map(Map.Entry::getKey)
                .filter(action -> action != Action.UNSHARE || !sharedWith.isEmpty())
                .filter(action -> action != Action.UNASSIGN || assignee != null)
                .sorted()
                .map(Action::words)
                .toList();
    }

    /** Why the viewer may not do it, in words and in the order of R15; empty where they may. */
    public List<String> reasonsAgainst(Action action) {
        var answer = answers.get(action);
        return answer == null
                ? List.of()
                : answer.reasons().stream().map(Explanation::text).toList();
    }

    /** Whether mail to its first address could arrive (R34, R36). */
    public boolean emailValid() {
        return EmailAddresses.valid(data.text(ContactField.EMAIL));
    }

    /** The text of a field as people read it; empty where nothing is known. */
    public String shown(ContactField field) {
        return field == ContactField.LEAD_SOURCE ? leadSource : FieldFormat.of(field, data);
    }
}
