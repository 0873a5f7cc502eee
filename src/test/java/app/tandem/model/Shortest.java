package app.tandem.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.BeanFactory;

/** The shortest story that shows the same as one that failed, and how it is told to whoever has to find out why. */
record Shortest(BeanFactory beans, Function<Town, Rights> rights) {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    List<Deed> of(List<Deed> failing) {
        return new Shrinking<Deed>(story -> end(story).isPresent(), Simpler::than, PATIENCE).shrink(failing);
    }

    /** In what a story ends; empty where it ends well. */
    Optional<String> end(List<Deed> story) {
        var stage = new Stage(beans, rights);
        return story.stream().map(stage::perform).flatMap(Optional::stream).findFirst();
    }

    /** In words, with the seed. */
    String of(StoryTelling.Failing failing, List<Deed> shortest) {
        return """
                The program does not do what the rules say: -Dtandem.model.seed=%d, step %d of that story. Shortened:
                %s
                Then
                  %s
                """.formatted(
                        failing.seed(),
                        failing.story().size(),
                        shortest.stream().map(deed -> "  " + deed).collect(Collectors.joining("\n")),
                        end(shortest).orElse("it ends well this time; at first: " + failing.difference()));
    }
}
