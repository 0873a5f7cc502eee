package app.tandem.offboarding;

import app.tandem.people.UserId;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The choices so far in Offboard; immutable.
 *
 * @param step where one is
 * @param needed whether anything needs a new owner
 * @param division the new owners, and who gets what
 */
public record OffboardingDraft(Step step, boolean needed, Division division) implements Serializable {

    /** The steps in their order. */
    public enum Step {
        HOLDS("What they hold"),
        TO_WHOM("To whom"),
        REVIEW("Review"),
        RESULT("Result");

        private static final List<Step> ORDER = List.of(HOLDS, TO_WHOM, REVIEW, RESULT);

        private final String label;

        Step(String label) {
            this.label = label;
        }

        /** The words in the progress at the top. */
        public String label() {
            return label;
        }

        /** Its place, from 1. */
        public int number() {
            return ORDER.indexOf(this) + 1;
        }

        private Step after(int steps) {
            return ORDER.get(ORDER.indexOf(this) + steps);
        }
    }

    /** Nothing has been chosen. */
    public static OffboardingDraft start(boolean needed) {
        return new OffboardingDraft(Step.HOLDS, needed, new Division(DividedBy.EVENLY, List.of(), Map.of(), Set.of()));
    }

    /** The same with another division. */
    public OffboardingDraft with(Division other) {
        return new OffboardingDraft(step, needed, other);
    }

    /** The same with one more new owner; a division by values is to be proposed anew. */
    public OffboardingDraft adding(UserId owner) {
        List<UserId> to = new ArrayList<>(division.to());
        if (!to.contains(owner)) {
            to.add(owner);
        }
        return with(new Division(division.by(), to, division.values(), Set.of()));
    }

    /** The same without that new owner. */
    public OffboardingDraft removing(UserId owner) {
        var to = division.to().stream().filter(one -> !one.equals(owner)).toList();
        return with(new Division(to.size() < 2 ? DividedBy.EVENLY : division.by(), to, Map.of(), Set.of()));
    }

    /** What this step still needs. */
    public Optional<String> missing() {
        return step == Step.TO_WHOM && needed && division.to().isEmpty()
                ? Optional.of("Choose at least one new owner first.")
                : Optional.empty();
    }

    /** Moves to the next step, unless something is missing; the result comes by confirming only. */
    public OffboardingDraft next() {
        return missing().isPresent() || step == Step.REVIEW || step == Step.RESULT ? this : at(step.after(1));
    }

    /** Moves to the step before, keeping all choices; nothing that was left out stays so. */
    public OffboardingDraft back() {
        return step == Step.HOLDS
                ? this
                : at(step.after(-1)).with(new Division(division.by(), division.to(), division.values(), Set.of()));
    }

    /** Whether leaving would lose choices. */
    public boolean touched() {
        return !division.to().isEmpty();
    }

    private OffboardingDraft at(Step other) {
        return new OffboardingDraft(other, needed, division);
    }
}
