package app.tandem.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import app.tandem.access.Action;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A fault is found, and told in the shortest way: proven with rules that are not quite those of the program. */
@DatabaseTest
@Tag("long")
class ShrinkingTest {

    private static final int MOST_STORIES = 20;
    private static final int STEPS = 60;

    @Autowired
    BeanFactory beans;

    /** The rules but for R26 and R17: a loan keeps nobody from anything. */
    private static final class WithoutLoans extends Rights {

        WithoutLoans(Town town) {
            super(town);
        }

        @Override
        boolean allows(Someone actor, Card card, Wish wish) {
            var free = card.copy();
            free.onLoan = false;
            return super.allows(actor, free, wish);
        }
    }

    @Test
    void what_is_not_by_the_rules_is_found_and_told_in_two_steps() {
        assumeFalse(TestDatabase.isPostgres(), "how a failure is shrunk is no matter of the database");
        var telling = new StoryTelling(beans, WithoutLoans::new);
        var failing = IntStream.range(0, MOST_STORIES)
                .mapToObj(seed -> telling.tell(seed, STEPS))
                .flatMap(java.util.Optional::stream)
                .findFirst()
                .orElseThrow();

        var shortest = new Shortest(beans, WithoutLoans::new);
        List<Deed> deeds = shortest.of(failing.story());

        assertThat(deeds).hasSize(2);
        assertThat(deeds.getFirst()).isInstanceOfSatisfying(Deed.Plant.class, plant -> {
            assertThat(plant.onLoan()).isTrue();
            assertThat(plant.shares().size()
                            + plant.errands().size()
                            + plant.groups().size())
                    .as("nothing that does not matter")
                    .isLessThanOrEqualTo(1);
        });
        assertThat(deeds.getLast())
                .isInstanceOfSatisfying(
                        Deed.Act.class,
                        act -> assertThat(act.wishes().getFirst().action()).isIn(Action.DELETE, Action.CHANGE_OWNER));
        assertThat(shortest.of(failing, deeds))
                .contains("-Dtandem.model.seed=" + failing.seed(), "by the rules: {DONE=[", "the program:  {REFUSED=[");
        assertThat(new Shortest(beans, Rights::new).end(deeds))
                .as("the program keeps the rules")
                .isEmpty();
    }

    @Test
    void only_the_steps_that_matter_are_left_and_made_as_simple_as_they_get() {
        var shrinking = new Shrinking<Integer>(
                story -> story.stream().filter(n -> n % 10 == 3).count() >= 2 && story.contains(7),
                n -> n > 10 ? List.of(n - 10) : List.of(),
                Duration.ofSeconds(5));

        var shortest = shrinking.shrink(IntStream.range(0, 100).boxed().toList());

        assertThat(shortest).hasSize(3).containsOnly(3, 7);
    }
}
