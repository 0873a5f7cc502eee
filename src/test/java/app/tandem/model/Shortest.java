package app.tandem.model;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.BeanFactory;

/** The shortest story that shows the same as one that failed, and how it is told to whoever has to find out why. */
record Shortest(BeanFactory beans, Function<Town, Rights> rights) {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    List<Deed> of(List<Deed> failing) {
        return new Shrinking<Deed>(story -> Stage.play(beans, rights, story).isPresent(), Simpler::than, PATIENCE)
                .shrink(failing);
    }

    /** In words, with the seed. */
    String of(long seed, List<Deed> failing, String difference) {
        var shortest = of(failing);
        var end = Stage.play(beans, rights, shortest);
        return """
                The program does not do what the rules say. -Dtandem.model.seed=%d, step %d of that story. Shortened:
                %s
                Then
                  %s
                """.formatted(
                        seed,
                        failing.size(),
                        shortest.stream().map(deed -> "  " + deed).collect(Collectors.joining("\n")),
                        end.map(Stage.Failure::difference).orElse("it does not fail again; at first: " + difference));
    }
}
