package app.tandem.operation;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.access.Action;
import app.tandem.contact.ArchiveReason;
import app.tandem.contact.GroupRef;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each kind of change that can be asked for has one bean that says what it does. */
class KindsTest extends Northfield {

    @Autowired
    List<Kind<?>> beans;

    @Test
    void each_kind_of_change_has_exactly_one_bean() {
        assertThat(beans.stream().map(kind -> kind.type().getSimpleName()))
                .doesNotHaveDuplicates()
                .hasSameElementsAs(Arrays.stream(Change.class.getPermittedSubclasses())
                        .filter(type -> !type.equals(Change.Merge.class)) // only in the log
                        .map(Class::getSimpleName)
                        .toList());
        assertThat(beans.stream().map(Kind::action)).doesNotHaveDuplicates().doesNotContain(Action.MERGE);
    }

    @Test
    void a_kind_is_kept_by_the_action_that_its_change_asks_the_policy_for() {
        for (Change change : List.of(
                Change.share(maya),
                Change.unshare(maya),
                Change.assign(maya),
                Change.unassign(maya),
                Change.archive(ArchiveReason.OTHER),
                Change.activate(),
                Change.owner(maya, "", true),
                Change.delete(true),
                Change.addToGroup("Spring"),
                Change.removeFromGroup(new GroupRef(1, "Spring")),
                Change.export())) {
            assertThat(beans)
                    .filteredOn(kind -> kind.type().isInstance(change))
                    .singleElement()
                    .satisfies(kind -> assertThat(kind.action()).isEqualTo(change.action()));
            assertThat(KeptChange.of(change.kept())).as("kept and read").isEqualTo(change);
        }
    }
}
