package app.tandem.contact.ui.list.grid;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ContactId;
import org.junit.jupiter.api.Test;

/** Which rows have been loaded. */
class LoadedRowsTest {

    private final LoadedRows rows = new LoadedRows();

    @Test
    void contacts_come_in_the_order_of_their_rows_and_each_once() {
        rows.put(9_999, new ContactId(5));
        rows.put(0, new ContactId(7));
        rows.put(64, new ContactId(6));
        rows.put(65, new ContactId(7));

        assertThat(rows.ids()).extracting(ContactId::value).containsExactly(7L, 6L, 5L);
    }

    @Test
    void a_row_that_is_loaded_again_has_its_new_contact() {
        rows.put(3, new ContactId(1));
        rows.put(3, new ContactId(2));

        assertThat(rows.ids()).extracting(ContactId::value).containsExactly(2L);
        rows.clear();
        assertThat(rows.ids()).isEmpty();
    }
}
