package app.tandem.contact.ui.list;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.access.Relationship;
import app.tandem.contact.LeadStatus;
import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.ContactFilter.Archived;
import app.tandem.contact.list.ContactSort;
import app.tandem.contact.list.Days;
import app.tandem.contact.list.Days.Recent;
import app.tandem.people.UserId;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The filters and the sort in the address. */
class FilterAddressTest {

    private static final ContactFilter FULL = ContactFilter.NONE
            .withRelationships(Set.of(Relationship.MINE, Relationship.TEAM))
            .withOwners(Set.of(new UserId(3), new UserId(12)))
            .withStatuses(Set.of(LeadStatus.NEW_LEAD, LeadStatus.ENGAGED))
            .withLeadSources(Set.of(4L))
            .withGroups(Set.of(9L, 10L))
            .withCreated(LocalDate.of(2026, 1, 1), null)
            .withActivity(null, LocalDate.of(2026, 3, 31))
            .withValidEmail(true)
            .withArchived(Archived.ONLY)
            .withOnLoan(true)
            .withSharedWith(Set.of(new UserId(5), new UserId(8)))
            .withShared(true)
            .withAssignees(Set.of(new UserId(6), new UserId(14)))
            .withOutsideLicences(true)
            .withMessage(77L)
            .withImported(new ContactFilter.Imported(81, ContactFilter.Imported.Did.EITHER));

    private static QueryParameters read(String address) {
        return new Location("contacts?" + address).getQueryParameters();
    }

    @Test
    void what_is_written_is_read_again() {
        var sort = new ContactSort(ContactSort.Column.LAST_ACTIVITY, true);
        var written = new FilterAddress(FULL, sort).write();
        assertThat(FilterAddress.of(written)).isEqualTo(new FilterAddress(FULL, sort));
        var pasted = new Location("contacts?" + written.getQueryString()).getQueryParameters();
        assertThat(FilterAddress.of(pasted)).isEqualTo(new FilterAddress(FULL, sort));
    }

    @Test
    void the_names_can_be_read_and_what_is_as_usual_is_left_out() {
        assertThat(new FilterAddress(ContactFilter.NONE, ContactSort.BY_NAME)
                        .write()
                        .getParameters())
                .isEmpty();
        var filter = ContactFilter.NONE.withStatuses(Set.of(LeadStatus.NEW_LEAD, LeadStatus.ENGAGED));
        var written = new FilterAddress(filter, new ContactSort(ContactSort.Column.CREATED, true)).write();
        assertThat(written.getSingleParameter("status")).contains("ENGAGED,NEW_LEAD");
        assertThat(written.getSingleParameter("sort")).contains("-created");
    }

    @Test
    void the_searched_text_is_not_in_the_address() {
        var written = new FilterAddress(FULL.withText("okonkwo"), ContactSort.BY_NAME).write();
        assertThat(written.getQueryString()).doesNotContain("okonkwo");
        assertThat(FilterAddress.of(read("text=okonkwo&q=okonkwo&search=okonkwo"))
                        .filter())
                .isEqualTo(ContactFilter.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=NONSENSE",
                "status=",
                "status=new_lead",
                "owner=abc",
                "owner=-1",
                "owner=0",
                "owner=99999999999999999999",
                "source=1.5",
                "group=1e3",
                "created=yesterday",
                "created=2026-13-01..",
                "created=2026-01-01",
                "created=..",
                "created=+999999999-01-01..",
                "archived=yes",
                "loan=1",
                "valid-email=true",
                "message=x",
                "sort=shared-with",
                "sort=-",
                "sort=name;drop",
                "relationship=OURS",
                "unknown=1",
                "status",
                "=",
                "%00=%00",
                "status=%F0%9F%92%A9"
            })
    void what_cannot_be_read_is_ignored_R6(String address) {
        assertThat(FilterAddress.of(read(address)))
                .isEqualTo(new FilterAddress(ContactFilter.NONE, ContactSort.BY_NAME));
    }

    @ParameterizedTest
    @EnumSource(Recent.class)
    void words_stay_words_and_mean_other_days_tomorrow(Recent recent) {
        var today = LocalDate.of(2026, 3, 31);
        var filter = ContactFilter.NONE.withActivity(Days.of(recent, today));
        var written = new FilterAddress(filter, ContactSort.BY_NAME).write();
        assertThat(written.getQueryString()).doesNotContain("2026");
        assertThat(FilterAddress.of(written, () -> today).filter()).isEqualTo(filter);
        var tomorrow = LocalDate.of(2027, 4, 1);
        assertThat(FilterAddress.of(written, () -> tomorrow).filter().activity())
                .isEqualTo(Days.of(recent, tomorrow))
                .isNotEqualTo(filter.activity());
    }

    @Test
    void what_can_be_read_beside_it_is_kept() {
        assertThat(FilterAddress.of(read("status=ENGAGED,NONSENSE&created=nonsense..2026-02-01"))
                        .filter())
                .isEqualTo(ContactFilter.NONE
                        .withStatuses(Set.of(LeadStatus.ENGAGED))
                        .withCreated(null, LocalDate.of(2026, 2, 1)));
    }
}
