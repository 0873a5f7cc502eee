package app.tandem.model;

import static org.assertj.core.api.Assertions.fail;

import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Extent;
import app.tandem.testing.TestDatabase;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Random stories of people who do everything that can be done with contacts, played by the program and by a model of
 * the rules: after every deed both show the same. {@code -Dtandem.model.steps} says how many deeds,
 * {@code -Dtandem.model.seed} which story; the long check tells four times as many.
 */
@DatabaseTest
class ModelTest {

    private static final int STEPS_OF_ONE_STORY = 80;
    private static final int STEPS = Integer.getInteger(
            "tandem.model.steps", TestDatabase.isPostgres() ? Extent.of(960, 100) : Extent.of(1_920, 200));
    private static final int MANY = Integer.getInteger("tandem.model.steps", 5_000);

    @Autowired
    BeanFactory beans;

    @Test
    void the_program_does_in_every_story_what_the_rules_say() {
        tell(Long.getLong("tandem.model.seed", 1), STEPS);
    }

    @Test
    @Tag("long")
    void the_program_does_in_many_other_stories_what_the_rules_say() {
        tell(ThreadLocalRandom.current().nextLong(1_000_000, 1_000_000_000), MANY);
    }

    private void tell(long firstSeed, int steps) {
        long started = System.nanoTime();
        var telling = new StoryTelling(beans, Rights::new);
        for (int told = 0; told < steps; told += STEPS_OF_ONE_STORY) {
            telling.tell(firstSeed + told / STEPS_OF_ONE_STORY, Math.min(STEPS_OF_ONE_STORY, steps - told))
                    .ifPresent(failing -> {
                        var shortest = new Shortest(beans, Rights::new);
                        fail(shortest.of(failing, shortest.of(failing.story())));
                    });
        }
        double seconds = Duration.ofNanos(System.nanoTime() - started).toMillis() / 1000.0;
        System.out.printf("Stories from seed %d: %d steps, %.0f a second%n", firstSeed, steps, steps / seconds);
    }
}
