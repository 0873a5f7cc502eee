package app.tandem.contact;

import app.tandem.access.AccessPolicy;
import app.tandem.access.Action;
import app.tandem.access.Decision;
import app.tandem.access.Fact;
import app.tandem.access.Standing;
import app.tandem.access.Target;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Decides actions on lists of the actor's own before a list is chosen, by whether a contact is in any (R13). */
@Component
public class OwnLists {

    /** The feature that has the lists, as a bean. */
    public interface Lists {

        /** The action that takes contacts off one. */
        Action action();

        /** The condition that contact {@code c} is in any of those of {@code :viewer}. */
        String listedAnywhere();
    }

    private final Map<Action, String> conditions = new EnumMap<>(Action.class);
    private final Map<Action, Long> bits = new EnumMap<>(Action.class);

    OwnLists(List<Lists> all) {
        for (var lists : all) {
            conditions.put(lists.action(), lists.listedAnywhere());
            bits.put(lists.action(), Fact.LISTED.bit() << bits.size());
        }
    }

    /** What is to be added to the facts of contact {@code c} to decide these actions. */
    public String facts(Collection<Action> actions) {
        return actions.stream()
                .filter(bits::containsKey)
                .map(action -> " + case when " + conditions.get(action) + " then " + bits.get(action) + " else 0 end")
                .collect(Collectors.joining());
    }

    /** Decides an action, also one on no list. */
    public Decision decide(Action action, Standing standing, long facts) {
        return bits.containsKey(action)
                ? AccessPolicy.decide(action, standing, (facts & Objects.requireNonNull(bits.get(action))) != 0)
                : AccessPolicy.decide(action, standing, Target.NONE);
    }
}
