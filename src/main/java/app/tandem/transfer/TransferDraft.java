package app.tandem.transfer;

import app.tandem.contact.ContactName;
import app.tandem.intake.Cleaned;
import app.tandem.operation.Request;
import app.tandem.people.Person;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The choices so far in the Change Owner wizard; immutable.
 *
 * @param newOwner null until one is selected
 * @param group the name of the optional group; empty for none
 * @param keepShare the answer to "Share the transferred contacts …?" (R28); null until it is given
 */
public record TransferDraft(
        Step step,
        @Nullable Person newOwner,
        String group,
        @Nullable Boolean keepShare) implements Serializable {

    private static final int GROUP_NAME = 100;

    /** The steps in their order. */
    public enum Step {
        NEW_OWNER("New owner"),
        GROUP("Group"),
        SHARE("Share"),
        REVIEW("Review");

        private final String label;

        Step(String label) {
            this.label = label;
        }

        /** The word in the progress at the top. */
        public String label() {
            return label;
        }
    }

    /** Nothing has been chosen. */
    public static TransferDraft start() {
        return new TransferDraft(Step.NEW_OWNER, null, "", null);
    }

    /** The same with another new owner, or with none. */
    public TransferDraft to(@Nullable Person person) {
        return new TransferDraft(step, person, group, keepShare);
    }

    /** The same with that group name, without the blanks around it. */
    public TransferDraft inGroup(String name) {
        return new TransferDraft(step, newOwner, Cleaned.line(name), keepShare);
    }

    /** The same with that answer. */
    public TransferDraft sharing(@Nullable Boolean keep) {
        return new TransferDraft(step, newOwner, group, keep);
    }

    /** What this step still needs, as a message for its field. */
    public Optional<String> missing() {
        return Optional.ofNullable(
                switch (step) {
                    case NEW_OWNER -> newOwner == null ? "Select a new owner first." : null;
                    case GROUP -> wrongGroup();
                    case SHARE -> keepShare == null ? "Select Yes or No first." : null;
                    case REVIEW -> null;
                });
    }

    /** Moves to the next step, unless something is missing or at the review. */
    public TransferDraft next() {
        return missing().isPresent() || step == Step.REVIEW ? this : at(Step.values()[step.ordinal() + 1]);
    }

    /** Moves to the previous step, keeping all choices. */
    public TransferDraft back() {
        return step == Step.NEW_OWNER ? this : at(Step.values()[step.ordinal() - 1]);
    }

    /** Whether closing would lose choices. */
    public boolean touched() {
        return newOwner != null || !group.isEmpty() || keepShare != null;
    }

    /** The request; throws IllegalStateException before the review. */
    public Request request() {
        if (step != Step.REVIEW || newOwner == null || keepShare == null) {
            throw new IllegalStateException("Something has not been answered yet");
        }
        return Request.of(new HandOver(newOwner.id(), group, keepShare));
    }

    private TransferDraft at(Step other) {
        return new TransferDraft(other, newOwner, group, keepShare);
    }

    private @Nullable String wrongGroup() {
        if (group.length() > GROUP_NAME) {
            return "Enter at most " + GROUP_NAME + " characters; this has " + group.length() + ".";
        }
        if (group.codePoints().anyMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            return "Remove the character that cannot be stored.";
        }
        return !group.isEmpty() && ContactName.invisible(group) ? "The name has no visible characters." : null;
    }
}
