package app.tandem.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.BeanFactory;

/** Thinks up stories and plays them as it goes. */
record StoryTelling(BeanFactory beans, Function<Town, Rights> rights) {

    /** A story up to the deed after which program and rules differ, and in what. */
    record Failing(long seed, List<Deed> story, String difference) {}

    /** The story of that seed, so long; empty if it ends well. */
    Optional<Failing> tell(long seed, int steps) {
        var stage = new Stage(beans, rights);
        var story = new Story(seed, stage.town());
        List<Deed> told = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            var deed = story.next();
            told.add(deed);
            var difference = stage.perform(deed);
            if (difference.isPresent()) {
                return Optional.of(new Failing(seed, told, difference.get()));
            }
        }
        return Optional.empty();
    }
}
