package app.tandem.contact.ui.list.grid;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ContactId;
import app.tandem.contact.Selection;
import app.tandem.contact.list.ContactFilter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is ticked, without a screen. */
class TickedContactsTest {

    private static final ContactId ADA = new ContactId(1);
    private static final ContactId BEA = new ContactId(2);
    private static final ContactId CLEO = new ContactId(3);
    private static final ContactFilter ZILLOW = ContactFilter.NONE.withLeadSources(Set.of(7L));

    @Test
    void ticked_one_by_one_they_are_a_set_of_contacts_R45() {
        var ticked = TickedContacts.NONE.tick(List.of(ADA, BEA)).untick(List.of(ADA));
        assertThat(ticked.selection()).isEqualTo(new Selection.Some(Set.of(BEA)));
        assertThat(ticked.contains(BEA, false)).isTrue();
        assertThat(ticked.contains(ADA, true)).isFalse();
        assertThat(ticked.untick(List.of(BEA)).isEmpty()).isTrue();
    }

    @Test
    void all_matching_is_a_filter_less_what_was_unticked_R45() {
        var ticked =
                TickedContacts.allMatching(ZILLOW).untick(List.of(ADA, BEA)).tick(List.of(BEA));
        assertThat(ticked.selection()).isEqualTo(new Selection.AllMatching(ZILLOW, Set.of(ADA)));
        assertThat(ticked.isEmpty()).isFalse();
        assertThat(ticked.contains(ADA, true)).isFalse();
        assertThat(ticked.contains(CLEO, true)).isTrue();
        assertThat(ticked.contains(CLEO, false)).isFalse();
    }

    @Test
    void selecting_everything_holds_no_contact() {
        assertThat(TickedContacts.NONE.tick(List.of(ADA)).ids()).containsOnly(ADA);
        assertThat(TickedContacts.allMatching(ZILLOW).ids()).isEmpty();
    }

    @Test
    void contacts_that_are_gone_drop_out() {
        var ticked = TickedContacts.NONE.tick(List.of(ADA, BEA));
        assertThat(ticked.keepOnly(Set.of(BEA, CLEO)).ids()).containsOnly(BEA);
        assertThat(TickedContacts.allMatching(ZILLOW).keepOnly(Set.of()).isAll())
                .isTrue();
    }
}
