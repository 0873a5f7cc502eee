package app.tandem.contact.ui.list.grid;

import static app.tandem.contact.ui.list.grid.ContactsColumn.CREATED;
import static app.tandem.contact.ui.list.grid.ContactsColumn.EMAIL;
import static app.tandem.contact.ui.list.grid.ContactsColumn.NAME;
import static app.tandem.contact.ui.list.grid.ContactsColumn.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which columns a person keeps, and in which order. */
class ContactsColumnsTest {

    @Test
    void what_is_kept_is_read_again_and_fits_where_it_is_kept() {
        var columns = ContactsColumns.USUAL.show(PHONE, false).move(CREATED, -20);
        assertThat(columns.order()).startsWith(NAME, CREATED, EMAIL);
        assertThat(ContactsColumns.of(columns.text())).isEqualTo(columns);
        assertThat(columns.text()).hasSizeLessThan(400);
    }

    @Test
    void the_name_stays_first_and_is_never_hidden() {
        var columns = ContactsColumns.of("-NAME,EMAIL").inOrder(List.of(CREATED, NAME));
        assertThat(columns.order()).startsWith(NAME, CREATED);
        assertThat(columns.shows(NAME)).isTrue();
        assertThat(columns.move(EMAIL, -50).order()).startsWith(NAME, EMAIL);
    }

    @Test
    void unknown_words_are_left_out_and_later_columns_stand_at_the_end() {
        var columns = ContactsColumns.of("CREATED,NONSENSE,-PHONE,,-");
        assertThat(columns.order()).startsWith(NAME, CREATED, PHONE, EMAIL).hasSize(ContactsColumn.values().length);
        assertThat(columns.shows(PHONE)).isFalse();
    }
}
