package app.tandem.shell.parts;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.testing.DatabaseTest;
import app.tandem.testing.ViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.data.provider.DataProvider;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A browser that lets go of rows, and one that never says so. */
@DatabaseTest
class BoundedGridTest extends ViewTest {

    private static final int ROWS = 100_000;

    private final Numbers grid = new Numbers();

    @BeforeEach
    void on_a_page() {
        UI.getCurrent().add(grid);
        roundTrip();
    }

    private void scrollTo(int row) {
        grid.getDataCommunicator().setViewportRange(row, 50);
        roundTrip();
    }

    @Test
    void a_browser_that_confirms_nothing_makes_it_keep_no_more_than_the_last_updates() {
        for (int n = 0; n < 200; n++) {
            scrollTo(n * 100);
        }
        assertThat(grid.updatesKept()).isEqualTo(BoundedGrid.UNCONFIRMED);
        var keys = grid.getDataCommunicator().getKeyMapper();
        assertThat(IntStream.range(0, ROWS).filter(keys::has).count())
                .isLessThanOrEqualTo((BoundedGrid.UNCONFIRMED + 2) * 50L);
        assertThat(IntStream.range(19_900, 19_950)).allMatch(keys::has);
    }

    @Test
    void what_is_on_the_screen_stays_known_however_often_a_browser_scrolls_to_and_fro() {
        for (int n = 0; n < 200; n++) {
            scrollTo(n % 2 * 25);
        }
        assertThat(IntStream.range(25, 75)).allMatch(grid.getDataCommunicator().getKeyMapper()::has);
    }

    /** Has as many rows as anybody asks for. */
    private static final class Numbers extends BoundedGrid<Integer> {

        Numbers() {
            addColumn(String::valueOf);
            setItems(DataProvider.fromCallbacks(
                    query -> IntStream.range(query.getOffset(), query.getOffset() + query.getLimit())
                            .boxed(),
                    query -> ROWS));
        }
    }
}
