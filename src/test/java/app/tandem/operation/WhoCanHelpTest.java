package app.tandem.operation;

import static app.tandem.testing.Given.changeOwnerPermission;
import static app.tandem.testing.Given.sharePermission;
import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.access.Action;
import app.tandem.contact.ContactId;
import app.tandem.contact.Selection;
import app.tandem.contact.record.Contacts;
import app.tandem.people.UserId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever a reason names as able to help is able to: each is asked of the policy (R15). */
class WhoCanHelpTest extends OperationsInNorthfield {

    private static final Pattern OWNER = Pattern.compile("Its owner, ([^,]+),( or [^,]+'s supervisor)? can ([^.]+)\\.");
    private static final Pattern SUPERVISOR = Pattern.compile("(?:([A-Z][^,.]+?)'s|Your) supervisor can ([^.]+)\\.");

    @Autowired
    Contacts contacts;

    private final Map<String, UserId> everybody = new LinkedHashMap<>();
    private int named;

    @Test
    void R15_whoever_a_reason_names_as_able_to_help_is_able_to() {
        var northfield = given.lender("Southfield Lending");
        var alone = given.lo("Alan Alone").of(northfield).create();
        var bound = given.lo("Berta Bound")
                .of(northfield)
                .onTeam("North")
                .without(sharePermission)
                .without(changeOwnerPermission)
                .create();
        var head =
                given.lo("Henry Head").of(northfield).onTeam("North").manager().create();
        var gone = given.lo("Gina Gone")
                .of(northfield)
                .onTeam("North")
                .deactivated()
                .create();
        var helper = given.lo("Hugo Helper").of(northfield).create();
        given.changeOwnerForSupervisorsOnly(northfield);
        given.partners(alone, jonas);
        everybody.putAll(Map.of("Maya Chen", maya, "Alan Alone", alone, "Berta Bound", bound, "Gina Gone", gone));
        for (UserId owner : List.of(maya, alone, bound, gone)) {
            for (boolean archived : List.of(false, true)) {
                for (boolean loan : List.of(false, true)) {
                    for (UserId assignee : List.of(helper, jonas, owner)) {
                        var contact = given.contact().ownedBy(owner).sharedWith(nina, aisha);
                        if (assignee != owner) {
                            contact.assignedTo(assignee);
                        }
                        if (archived) {
                            contact.archived();
                        }
                        if (loan) {
                            contact.onLoan("4471-20388");
                        }
                        everyReason(contact.create(), owner, assignee, List.of(sam, ruth, head), loan);
                    }
                }
            }
        }
        assertThat(named).as("helpers that were named").isGreaterThan(100);
    }

    private void everyReason(
            ContactId contact, UserId owner, UserId assignee, List<UserId> supervisors, boolean onLoan) {
        for (UserId reader :
                new LinkedHashSet<>(List.of(owner, assignee, nina, aisha, sam, ruth, supervisors.getLast()))) {
            var selection = new Selection.Some(Set.of(contact));
            var menu = operations.menu(reader, selection, EnumSet.allOf(Action.class));
            if (can(reader, Action.VIEW, contact)) {
                var record = contacts.open(reader, contact);
                menu.forEach((action, entry) -> assertThat(record.may(action))
                        .as("%s: %s", action, entry)
                        .isEqualTo(entry.possible()));
            }
            menu.forEach((action, entry) -> {
                // of a loan a partner reads nothing, so for them the owner is named all the same (R6, R15)
                boolean hidden = onLoan && organization(reader) != organization(owner);
                if (!hidden) {
                    able(action, String.join(" ", entry.reasons()), contact, owner, assignee, supervisors, reader);
                }
            });
        }
    }

    private void able(
            Action action,
            String reasons,
            ContactId contact,
            UserId owner,
            UserId assignee,
            List<UserId> supervisors,
            UserId reader) {
        var byOwner = OWNER.matcher(reasons);
        while (byOwner.find()) {
            named++;
            assertThat(everybody.get(byOwner.group(1))).isEqualTo(owner);
            assertThat(can(owner, asked(action, byOwner.group(3)), contact))
                    .as(reasons)
                    .isTrue();
        }
        var bySupervisor = SUPERVISOR.matcher(reasons);
        while (bySupervisor.find()) {
            named++;
            assertThat(supervisors.stream().filter(s -> !s.equals(reader)).anyMatch(s -> can(s, action, contact)))
                    .as(reasons)
                    .isTrue();
        }
        if (reasons.contains("You can take it over with Change Owner.")) {
            named++;
            assertThat(can(reader, Action.CHANGE_OWNER, contact)).as(reasons).isTrue();
            assertThat(can(owner, action, contact)).as(reasons).isTrue();
        }
        if (reasons.contains("assignee can activate it")) {
            named++;
            assertThat(can(assignee, Action.ACTIVATE, contact)).as(reasons).isTrue();
        }
        if (reasons.contains("Activate it first.")) {
            named++;
            assertThat(can(reader, Action.ACTIVATE, contact)).as(reasons).isTrue();
        }
    }

    private long organization(UserId person) {
        return jdbc.sql("select organization_id from app_user where id = ?")
                .param(person.value())
                .query(Long.class)
                .single();
    }

    private static Action asked(Action action, String words) {
        return words.equals("activate it") ? Action.ACTIVATE : action;
    }

    private boolean can(UserId person, Action action, ContactId contact) {
        var entry = operations
                .menu(person, new Selection.Some(Set.of(contact)), EnumSet.of(action))
                .get(action);
        return entry != null && entry.possible();
    }

    @Test
    void R15_the_sentence_on_an_archived_record_names_what_its_reader_can_do() {
        var contact = given.contact().ownedBy(maya).sharedWith(aisha).archived().create();

        assertThat(contacts.open(aisha, contact).possible())
                .containsExactly("add notes to it", "add it to a group", "unshare it", "export it");
        assertThat(contacts.open(maya, contact).possible())
                .containsExactly(
                        "add notes to it",
                        "add it to a group",
                        "unshare it",
                        "activate it",
                        "change its owner",
                        "delete it",
                        "merge it",
                        "export it");
        var possible = new ArrayList<>(contacts.open(sam, contact).possible());
        assertThat(possible).contains("unshare it", "change its owner").doesNotContain("activate it", "delete it");
    }
}
