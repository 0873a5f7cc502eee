package app.tandem.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.access.TaskPolicy.Change;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may change a task that is there already. */
class TaskPolicyTest {

    private static final Standing.Rights RIGHTS = new Standing.Rights(true, true, false, true, true);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // who, owner, assigned, shared, supervisor, own, archived, ownerActive, reasons of completing, of editing
        "the owner, true, false, false, false, false, false, true, 0, 0",
        "the assignee of the contact, false, true, false, false, false, false, true, 0, 0",
        "a shared user with a task of others, false, false, true, false, false, false, true, 1, 1",
        "a shared user with a task of their own, false, false, true, false, true, false, true, 0, 0",
        "a supervisor with a task of others, false, false, false, true, false, false, true, 1, 1",
        "a supervisor with a task given to them, false, false, false, true, true, false, true, 0, 0",
        "the owner of an archived contact, true, false, false, false, false, true, true, 0, 1",
        "an assignee whose owner is deactivated, false, true, false, false, true, false, false, 1, 1",
        "a shared user of an archived contact with everything against them, false, false, true, false, false, true, false, 2, 3"
    })
    void what_speaks_against_it(
            String who,
            boolean owner,
            boolean assigned,
            boolean shared,
            boolean supervisor,
            boolean own,
            boolean archived,
            boolean ownerActive,
            int completing,
            int editing) {
        var standing = new Standing(
                owner, assigned, shared, supervisor, true, archived, false, shared, ownerActive, false, RIGHTS);
        assertThat(against(Change.COMPLETE, standing, own)).hasSize(completing);
        assertThat(against(Change.EDIT, standing, own)).hasSize(editing);
        if (!ownerActive) {
            assertThat(against(Change.EDIT, standing, own))
                    .anyMatch(reason -> reason.text().contains("An administrator must reactivate Maya Chen."));
        }
    }

    private static List<Explanation> against(Change change, Standing standing, boolean own) {
        return TaskPolicy.against(change, standing, own, "Maya Chen");
    }
}
