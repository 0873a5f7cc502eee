package app.tandem;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.access.Reason;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * The codes that are stored for good. Whoever adds a value adds a line with a code that no other has; a line that changes
 * rewords what was stored before.
 */
class StoredCodesTest {

    @Test
    void R48_the_reasons_of_the_audit_trail() {
        assertThat(codes(Reason.values(), reason -> Reason.codes(Set.of(reason))))
                .isEqualTo("""
                GONE 1
                NO_LONGER_MATCHES 2
                NOT_YOURS_SHARED 3
                NOT_YOURS_ASSIGNED 4
                NOT_YOURS_SUPERVISED 5
                NOT_YOUR_SHARE 6
                NOT_THEIR_OWNER 7
                OWNER_DEACTIVATED 8
                ARCHIVED 9
                NO_SHARE_PERMISSION 10
                OWN_TEAMS_ONLY 11
                NO_CHANGE_OWNER_PERMISSION 12
                SUPERVISORS_ONLY 13
                PARTNERSHIP_NOT_ACTIVE 14
                TARGET_DEACTIVATED 15
                TARGET_OUTSIDE_ORGANIZATION 16
                TARGET_NO_PARTNER 17
                TARGET_THIRD_ORGANIZATION 18
                TARGET_NOT_ELIGIBLE 19
                STILL_SHARED 20
                ON_LOAN 21
                UNDO_NOT_YOURS 22
                UNDO_OWNER_CHANGED 23
                UNDO_MERGED 24
                UNDO_MADE_ANEW 25""");
    }

    private static <E extends Enum<E>> String codes(E[] values, Function<E, Object> code) {
        assertThat(Arrays.stream(values).map(code)).as("each code once").doesNotHaveDuplicates();
        return Arrays.stream(values)
                .map(value -> value + " " + code.apply(value))
                .collect(joining("\n"));
    }
}
