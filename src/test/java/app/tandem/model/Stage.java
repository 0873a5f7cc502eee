package app.tandem.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.BeanFactory;

/** One world, played by the model and by the program side by side. */
final class Stage {

    private final Model model;
    private final Program program;

    Stage(BeanFactory beans, Function<Town, Rights> rights) {
        model = new Model(rights);
        program = new Program(beans);
    }

    Town town() {
        return model.town;
    }

    /** Does one deed in both; in what they differ afterwards. */
    Optional<String> perform(Deed deed) {
        var expected = model.perform(deed);
        var difference = new Difference();
        try {
            difference.ofAccounts(expected, program.perform(deed));
        } catch (RuntimeException e) {
            difference.of(
                    "exception", "none", e + " at " + List.of(e.getStackTrace()).subList(0, 6));
        }
        var evidence = program.evidence();
        difference.ofEach("contact", model.cards(), evidence.cards());
        difference.ofEach("deleted contact", model.deleted(), evidence.deleted());
        difference.ofEach("seen by", model.sight(), evidence.sight());
        var one = town().person(town().moment % town().people.size());
        difference.of("list of " + one, model.sight().get(one.name), evidence.listOf(one.no));
        difference.of("log of " + one, model.logOf(one), evidence.logOf(one.no));
        difference.of("access_inconsistency", List.of(), evidence.inconsistencies());
        return difference.isEmpty() ? Optional.empty() : Optional.of(difference.toString());
    }
}
