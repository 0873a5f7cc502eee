package app.tandem.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.access.TaskPolicy.Change;
import app.tandem.access.TaskPolicy.Hands;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may change a task that is there already (R43a). */
class TaskPolicyTest {

    private static final Standing.Rights RIGHTS = new Standing.Rights(true, true, false, true, true, false);

    @ParameterizedTest(name = "R43a {0}")
    @CsvSource({
        // who, owner, assigned, shared, supervisor, made, given, archived, ownerActive, reasons of: complete, move,
        // delete
        "the owner, true, false, false, false, false, false, false, true, 0, 0, 0",
        "the assignee of the contact with a task of others, false, true, false, false, false, false, false, true, 1, 1, 1",
        "whoever made it, false, false, true, false, true, false, false, true, 0, 0, 0",
        "whoever has to do it, false, true, false, false, false, true, false, true, 0, 0, 1",
        "a shared user with a task of others, false, false, true, false, false, false, false, true, 1, 1, 1",
        "a supervisor with a task of others, false, false, false, true, false, false, false, true, 1, 1, 1",
        "a supervisor with a task given to them, false, false, false, true, false, true, false, true, 0, 0, 1",
        "the owner of an archived contact, true, false, false, false, false, false, true, true, 0, 1, 1",
        "whoever made it while the owner is deactivated, false, true, false, false, true, false, false, false, 1, 1, 1",
        "a shared user with everything against them, false, false, true, false, false, false, true, false, 2, 3, 3"
    })
    void what_speaks_against_it(
            String who,
            boolean owner,
            boolean assigned,
            boolean shared,
            boolean supervisor,
            boolean made,
            boolean given,
            boolean archived,
            boolean ownerActive,
            int completing,
            int moving,
            int deleting) {
        var standing = new Standing(
                Facts.of(Fact.COLLEAGUE)
                        .with(Fact.OWNER, owner)
                        .with(Fact.ASSIGNED, assigned)
                        .with(Fact.SHARED, shared)
                        .with(Fact.SUPERVISOR, supervisor)
                        .with(Fact.ARCHIVED, archived)
                        .with(Fact.OWNER_ACTIVE, ownerActive),
                RIGHTS);
        var hands = new Hands(made, given, "", "", "Maya Chen");
        assertThat(TaskPolicy.against(Change.COMPLETE, standing, hands)).hasSize(completing);
        assertThat(TaskPolicy.against(Change.MOVE, standing, hands)).hasSize(moving);
        assertThat(TaskPolicy.against(Change.ADD, standing, hands)).hasSize(moving);
        assertThat(TaskPolicy.against(Change.REWRITE, standing, hands)).hasSize(deleting);
        assertThat(TaskPolicy.against(Change.DELETE, standing, hands)).hasSize(deleting);
        if (!ownerActive) {
            assertThat(TaskPolicy.against(Change.DELETE, standing, hands))
                    .anyMatch(reason -> reason.text().contains("An administrator must reactivate Maya Chen."));
        }
    }

    @Test
    void R15_those_are_named_who_can_do_it() {
        var shared = Somebody.shared().standing();
        var hands = new Hands(false, false, "Priya Patel", "Jonas Berg", "Maya Chen");
        assertThat(help(Change.MOVE, shared, hands))
                .containsExactly(
                        "Priya Patel, who created it, and Jonas Berg, whose task it is, and the contact's owner,"
                                + " Maya Chen, can move it to another day.");
        assertThat(help(Change.DELETE, shared, hands))
                .containsExactly("Priya Patel, who created it, and the contact's owner, Maya Chen, can delete it.");
        assertThat(help(Change.DELETE, shared, new Hands(false, true, "Maya Chen", "", "Maya Chen")))
                .containsExactly("The contact's owner, Maya Chen, can delete it.");
    }

    private static List<String> help(Change change, Standing standing, Hands hands) {
        return TaskPolicy.against(change, standing, hands).stream()
                .map(Explanation::help)
                .toList();
    }
}
