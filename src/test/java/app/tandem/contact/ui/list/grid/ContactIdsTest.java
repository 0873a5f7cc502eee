package app.tandem.contact.ui.list.grid;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ContactId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Sets of contacts in little memory. */
class ContactIdsTest {

    private static final ContactId ONE = new ContactId(1);
    private static final ContactId TWO = new ContactId(2);
    private static final ContactId BIG = new ContactId(3_000_000_000L);

    @Test
    void they_are_a_set_like_any_other() {
        var ids = ContactIds.copyOf(List.of(BIG, ONE, BIG));

        assertThat(ids).containsExactly(ONE, BIG).hasSize(2).contains(BIG).doesNotContain(TWO);
        assertThat(ids).isEqualTo(Set.of(ONE, BIG)).hasSameHashCodeAs(Set.of(ONE, BIG));
        assertThat(ContactIds.copyOf(Set.of())).isEmpty();
    }

    @Test
    void a_copy_of_a_copy_is_the_same() {
        var ids = ContactIds.copyOf(List.of(ONE));

        assertThat(ContactIds.copyOf(ids)).isSameAs(ids);
    }
}
