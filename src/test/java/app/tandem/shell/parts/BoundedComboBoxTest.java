package app.tandem.shell.parts;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.testing.DatabaseTest;
import app.tandem.testing.ViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.data.provider.DataCommunicator;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A browser that lets go of choices, and one that never says so. */
@DatabaseTest
class BoundedComboBoxTest extends ViewTest {

    private static final int ROWS = 100_000;

    /** On a page, with as many choices as anybody asks for, and open, since it asks for none before. */
    private <C extends ComboBoxBase<?, Integer, ?>> C open(C field) {
        UI.getCurrent().add(field);
        field.setItems(
                query -> IntStream.range(query.getOffset(), query.getOffset() + query.getLimit())
                        .boxed(),
                query -> ROWS);
        field.setOpened(true);
        roundTrip();
        return field;
    }

    private void scroll(DataCommunicator<?> choices, int from, int length) {
        choices.setViewportRange(from, length);
        roundTrip();
    }

    private void nothingIsConfirmed(DataCommunicator<Integer> choices, IntSupplier kept) {
        for (int n = 0; n < 200; n++) {
            scroll(choices, n * 100, 50);
        }
        assertThat(kept.getAsInt()).isEqualTo(BoundedGrid.UNCONFIRMED);
        var keys = choices.getKeyMapper();
        assertThat(IntStream.range(0, ROWS).filter(keys::has).count())
                .isLessThanOrEqualTo((BoundedGrid.UNCONFIRMED + 2) * 50L);
        assertThat(IntStream.range(19_900, 19_950)).allMatch(keys::has);
    }

    @Test
    void a_browser_that_confirms_nothing_makes_a_field_for_one_keep_no_more_than_the_last_updates() {
        var field = open(new One());
        nothingIsConfirmed(field.choices(), field::updatesKept);
    }

    @Test
    void a_browser_that_confirms_nothing_makes_a_field_for_several_keep_no_more_than_the_last_updates() {
        var field = open(new Several());
        nothingIsConfirmed(field.choices(), field::updatesKept);
    }

    @Test
    void what_was_chosen_and_what_is_offered_stay_known_however_often_a_browser_scrolls_to_and_fro() {
        var field = open(new One());
        scroll(field.choices(), 0, 50);
        field.setValue(7);
        for (int n = 0; n < 200; n++) {
            scroll(field.choices(), 1000 + n % 2 * 25, 50);
        }
        assertThat(Stream.concat(Stream.of(7), IntStream.range(1025, 1050).boxed()))
                .allMatch(field.choices().getKeyMapper()::has);
        assertThat(field.getValue()).isEqualTo(7);
    }

    @Test
    void a_field_that_is_filled_or_emptied_row_by_row_is_bounded_too() {
        var field = open(new One());
        for (int n = 0; n < 200; n++) {
            scroll(field.choices(), n, 50);
            scroll(field.choices(), n, n % 50);
        }
        assertThat(field.updatesKept()).isLessThanOrEqualTo(2 * BoundedGrid.UNCONFIRMED);
    }

    private static final class One extends BoundedComboBox<Integer> {
        DataCommunicator<Integer> choices() {
            return getDataCommunicator();
        }
    }

    private static final class Several extends BoundedMultiSelectComboBox<Integer> {
        Several() {
            super("Numbers");
        }

        DataCommunicator<Integer> choices() {
            return getDataCommunicator();
        }
    }
}
