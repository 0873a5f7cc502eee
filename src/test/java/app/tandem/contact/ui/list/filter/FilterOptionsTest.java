package app.tandem.contact.ui.list.filter;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ui.list.filter.FilterOptions.Option;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A filter with many choices. */
class FilterOptionsTest {

    private final List<Option<Integer>> owners = IntStream.range(0, 12)
            .mapToObj(n -> new Option<>(n, "Owner " + n, ""))
            .toList();
    private final FilterOptions<Integer> options =
            new FilterOptions<>("Owner", "Nobody", owners, Set.of(), chosen -> {});

    private String said() {
        return options.getElement().getTextRecursively();
    }

    @Test
    void it_says_that_nobody_matches_what_was_typed_until_somebody_does() {
        var finder = options.getChildren()
                .filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(said()).doesNotContain("Nobody");
        finder.setValue("zoltan ");
        assertThat(said()).contains("Nobody matches “zoltan”.");
        finder.setValue("owner 1");
        assertThat(said()).doesNotContain("Nobody");
    }
}
