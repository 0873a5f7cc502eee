package app.tandem.access;

import static app.tandem.access.OperationPolicy.Next.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.access.Disclosure.Part;
import app.tandem.access.OperationPolicy.Extent;
import app.tandem.access.OperationPolicy.Ran;
import app.tandem.access.OperationPolicy.Tie;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** R48: who reads of an operation, and what may follow it. */
class OperationPolicyTest {

    private static final Duration YESTERDAY = Duration.ofDays(1);

    @Test
    void R48_who_ran_it_and_their_supervisors_read_all_and_supervisors_of_owners_what_it_did_with_theirs() {
        assertThat(OperationPolicy.reads(Tie.RAN_IT, true)).isEqualTo(Extent.ALL);
        assertThat(OperationPolicy.reads(Tie.SUPERVISES_WHO_RAN_IT, true)).isEqualTo(Extent.ALL);
        assertThat(OperationPolicy.reads(Tie.SUPERVISES_PRESENT_OWNER, false)).isEqualTo(Extent.CONTACTS_OF_SUPERVISED);
        assertThat(OperationPolicy.reads(Tie.SUPERVISES_PRESENT_OWNER, true)).isEqualTo(Extent.NOTHING);
    }

    @Test
    void R48_an_operation_is_undone_within_30_days_retried_by_whoever_ran_it_and_handed_back() {
        assertThat(offered(new Ran(true, YESTERDAY, 1, 1, true, true)))
                .containsExactlyInAnyOrder(UNDO, RETRY, HAND_BACK);
        assertThat(offered(new Ran(false, YESTERDAY, 1, 1, true, false))).containsExactly(UNDO);
        assertThat(offered(new Ran(true, Duration.ofDays(30), 1, 0, true, true)))
                .containsExactly(HAND_BACK);
        assertThat(offered(new Ran(true, YESTERDAY, 1, 0, false, false))).isEmpty();
        assertThat(offered(new Ran(true, YESTERDAY, 0, 1, true, true))).containsExactly(RETRY);
        assertThat(offered(new Ran(true, null, 1, 1, true, true))).as("it runs").isEmpty();
    }

    @Test
    void R6_what_others_did_is_activity_and_their_reasons_tell_a_partner_of_no_loan_and_no_share() {
        assertThat(OperationPolicy.readsRow(true, false)).isEmpty();
        assertThat(OperationPolicy.readsRow(false, true)).contains(Part.ACTIVITY);
        assertThat(OperationPolicy.readsRow(false, false)).contains(Part.ALL_RELATIONS);
        var reasons = EnumSet.of(Reason.ARCHIVED, Reason.ON_LOAN, Reason.STILL_SHARED);
        assertThat(OperationPolicy.readsReasons(reasons, false, false)).containsExactly(Reason.ARCHIVED);
        assertThat(OperationPolicy.readsReasons(reasons, false, true)).isEqualTo(reasons);
        assertThat(OperationPolicy.readsReasons(reasons, true, false)).isEqualTo(reasons);
    }

    private static Set<OperationPolicy.Next> offered(Ran ran) {
        return Arrays.stream(OperationPolicy.Next.values())
                .filter(next -> OperationPolicy.offers(next, ran))
                .collect(Collectors.toSet());
    }
}
