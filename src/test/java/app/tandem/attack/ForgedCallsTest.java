package app.tandem.attack;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.audit.OperationId;
import app.tandem.contact.ArchiveReason;
import app.tandem.contact.ContactId;
import app.tandem.contact.Selection;
import app.tandem.operation.Change;
import app.tandem.operation.Operations;
import app.tandem.operation.Request;
import app.tandem.operation.archive.Archive;
import app.tandem.operation.relationship.Share;
import app.tandem.operation.relationship.Unassign;
import app.tandem.people.UserId;
import app.tandem.people.accounts.TeamId;
import app.tandem.people.accounts.Teams;
import app.tandem.testing.AsText;
import app.tandem.testing.Given;
import app.tandem.testing.ServerTest;
import app.tandem.transfer.HandOver;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a page does not offer does not happen, whatever a browser says was clicked or chosen (R15). */
@ServerTest
class ForgedCallsTest {

    private static final String MENU_ITEM = "vaadin-menu-bar-item";
    private static final String BUTTON = "vaadin-button";
    private static final String DIALOG = "vaadin-dialog";
    private static final String MERGE = "Merge 2 contacts";
    /** Of the fixed reasons, the key of "Other" in the list of them. */
    private static final String OTHER = "8";

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Operations operations;

    @Autowired
    Teams teams;

    @Autowired
    JdbcClient jdbc;

    ContactId priya;
    ContactId ada;
    ContactId bo;

    @BeforeEach
    void maya_shares_a_contact_with_diego_and_sam_supervises_both() {
        given.northfield();
        priya = given.contact()
                .named("Priya Natarajan")
                .ownedBy(maya)
                .sharedWith(diego)
                .create();
        ada = given.contact()
                .named("Ada Okonkwo")
                .ownedBy(maya)
                .assignedTo(diego)
                .create();
        bo = given.contact().named("Bo Lund").ownedBy(diego).create();
    }

    private OpenedPage open(String email, String address) {
        var visitor = new Visitor("http://localhost:" + port);
        visitor.signIn(email, PASSWORD);
        return visitor.open(address);
    }

    private static void click(OpenedPage page, String tag, String text) {
        page.send(page.click(page.around(tag, text).getLast()));
    }

    private String everything() {
        return Stream.of("contact", "contact_access", "contact_group_member", "note", "task", "activity")
                .map(table -> table
                        + jdbc.sql("select * from " + table).query(AsText.whole()).list().stream()
                                .sorted()
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n"));
    }

    private OperationId submitted(UserId actor, ContactId contact, Change change) {
        var operation = operations.open(actor, new Selection.Some(Set.of(contact)));
        operations.submit(actor, operation, Request.of(change));
        return operation;
    }

    @ParameterizedTest
    @ValueSource(strings = {"Archive", "Change Owner", "Merge", "Delete"})
    void an_entry_that_is_refused_says_why_when_it_is_clicked_and_opens_nothing(String entry) {
        var page = open("diego@test.example", "contacts/" + priya.value());
        var before = everything();
        click(page, MENU_ITEM, entry);
        assertThat(page.received()).contains(entry + " is not possible here");
        assertThat(page.has("tag", DIALOG)).isFalse();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void a_button_that_is_refused_opens_no_form_even_where_the_page_says_that_it_is_not_refused() {
        var page = open("diego@test.example", "contacts/" + priya.value());
        var fields = page.elements("tag", "vaadin-text-field"::equals).count();
        for (int edit : page.around(BUTTON, "Edit")) {
            page.send(page.property(edit, "aria-disabled", "false"));
            page.send(page.property(edit, "disabled", ""));
            page.send(page.click(edit));
        }
        assertThat(page.received()).contains("Edit is not possible here");
        assertThat(page.elements("tag", "vaadin-text-field"::equals)).hasSize((int) fields);
    }

    @Test
    void R20_nothing_is_archived_for_a_reason_that_is_none_and_once_for_other() {
        var page = open("maya@test.example", "contacts/" + priya.value());
        click(page, MENU_ITEM, "Archive");
        int reason = page.element("label", "Reason");
        int submit = page.around(BUTTON, "Archive").getLast();
        var before = everything();
        for (var none : List.of("", "0", "9", "99", "-1", "OTHER", "Other")) {
            page.send(page.property(reason, "value", none), page.click(submit));
        }
        assertThat(page.received()).contains("Select a reason first.");
        assertThat(everything()).isEqualTo(before);

        page.send(page.property(reason, "value", OTHER), page.click(submit), page.click(submit));
        assertThat(jdbc.sql("select archive_reason from contact where id = ?")
                        .param(priya.value())
                        .query(String.class)
                        .single())
                .isEqualTo("OTHER");
        assertThat(jdbc.sql("select count(*) from operation where finished_at is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void R20_whoever_lost_access_while_the_box_was_open_archives_nothing() {
        var page = open("diego@test.example", "contacts/" + ada.value());
        click(page, MENU_ITEM, "Archive");
        submitted(maya, ada, new Unassign(diego));
        var before = everything();
        page.send(
                page.property(page.element("label", "Reason"), "value", OTHER),
                page.click(page.around(BUTTON, "Archive").getLast()));
        assertThat(everything()).isEqualTo(before);
        assertThat(page.received()).doesNotContain("1 contact archived");
    }

    @Test
    void R19_whoever_owns_one_of_two_contacts_gets_no_merge() {
        var page = open("diego@test.example", "merge/" + bo.value() + "-" + priya.value());
        assertThat(page.received()).contains("These contacts cannot be merged");
        assertThat(page.around(BUTTON, MERGE)).isEmpty();
    }

    @Test
    void R19_a_contact_that_was_handed_over_meanwhile_is_not_merged() {
        var page = open("maya@test.example", "merge/" + priya.value() + "-" + ada.value());
        page.elements("tag", "vaadin-radio-group"::equals)
                .toList()
                .forEach(group -> page.send(page.property(group, "value", "99")));
        click(page, BUTTON, MERGE);
        assertThat(page.around(BUTTON, MERGE)).hasSize(2);
        submitted(maya, ada, new HandOver(diego, "", false));
        var before = everything();
        click(page, BUTTON, MERGE);
        if (page.has("headerTitle", "Are these the same person?")) {
            click(page, BUTTON, "Merge anyway");
        }
        assertThat(everything()).isEqualTo(before);
        assertThat(page.received()).contains("Not merged");
    }

    @Test
    void R48_an_operation_of_somebody_else_is_not_there_and_not_undone() {
        var archived = submitted(maya, priya, new Archive(ArchiveReason.OTHER));
        var page = open("diego@test.example", "operations/" + archived.value());
        assertThat(page.received())
                .contains("There is nothing here that you can see")
                .doesNotContain("Priya");
        assertThat(page.around(BUTTON, "Undo")).isEmpty();
    }

    @Test
    void R48_who_supervises_no_more_undoes_nothing_neither_at_the_button_nor_in_the_box() {
        var shared = submitted(maya, ada, new Share(diego));
        var box = open("sam@test.example", "operations/" + shared.value());
        click(box, BUTTON, "Undo");
        assertThat(box.around(BUTTON, "Undo")).hasSize(2);
        var page = open("sam@test.example", "operations/" + shared.value());
        var team = jdbc.sql("select id from team where name = 'Lakeside'")
                .query(Long.class)
                .single();
        teams.leave(new TeamId(team), sam);
        var before = everything();
        click(page, BUTTON, "Undo");
        assertThat(page.received()).contains("/login?role-changed");
        click(box, BUTTON, "Undo");
        assertThat(everything()).isEqualTo(before);
        assertThat(box.received()).doesNotContain("Undone");
    }
}
