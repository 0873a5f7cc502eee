package app.tandem.deleted;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ContactField;
import app.tandem.contact.ContactId;
import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.record.Contacts;
import app.tandem.operation.OperationsInNorthfield;
import app.tandem.operation.relationship.Assign;
import app.tandem.people.UserId;
import app.tandem.people.accounts.Accounts;
import app.tandem.people.accounts.Partnerships;
import app.tandem.testing.AsText;
import app.tandem.testing.Extent;
import app.tandem.testing.SqlCount;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Recently deleted: whose it is, what comes back and what does not, and the purge (R18). */
@Tag("slow")
class RestoreTest extends OperationsInNorthfield {

    @Autowired
    DeletedContacts deleted;

    @Autowired
    Purge purge;

    @Autowired
    Contacts contacts;

    @Autowired
    Partnerships partnerships;

    @Autowired
    Accounts accounts;

    @Autowired
    SqlCount count;

    @Test
    void R18_only_the_owner_finds_it_among_the_recently_deleted_the_latest_first_and_by_what_it_was_called() {
        var first = given.contact().named("José Álvarez").ownedBy(maya).create();
        var second = given.contact()
                .named("Bea Two")
                .phone("+16123384471")
                .ownedBy(maya)
                .create();
        delete(maya, first);
        delete(maya, second);
        delete(diego, given.contact().named("Cleo Three").ownedBy(diego).create());

        assertThat(names(maya, "")).containsExactly("Bea Two", "José Álvarez");
        assertThat(names(maya, "jose alv")).containsExactly("José Álvarez");
        assertThat(names(maya, "612 338")).containsExactly("Bea Two");
        assertThat(names(maya, "100%")).isEmpty();
        assertThat(deleted.list(maya, "", 1, 1))
                .extracting(DeletedContact::name)
                .containsExactly("José Álvarez");
        assertThat(deleted.count(maya, "")).isEqualTo(2);
        assertThat(deleted.list(maya, "", 0, 9)).allSatisfy(row -> {
            assertThat(row.daysLeft()).isEqualTo(30);
            assertThat(row.by()).isEmpty();
        });
        for (UserId other : List.of(sam, ruth, nina, jonas)) {
            assertThat(deleted.list(other, "", 0, 9)).isEmpty();
            assertThat(deleted.count(other, "")).isZero();
            assertThat(deleted.restore(other, List.of(first)).contacts()).isZero();
        }
        assertThat(deleted.count(maya, "")).isEqualTo(2);
    }

    @Test
    void R18_it_comes_back_as_it_was_with_its_id_fields_notes_tasks_and_groups() {
        var contact = given.contact()
                .named("Ada Okonkwo")
                .email("ada@example.com")
                .phone("+16123384471")
                .leadSource("Zillow")
                .ownedBy(maya)
                .assignedTo(diego)
                .sharedWith(nina)
                .inGroup(maya, "Hers")
                .inGroup(diego, "His")
                .archived()
                .create();
        note(contact, maya, "Between us", true);
        task(contact, diego, "Call", false);
        var before = row(contact);
        var data = contacts.open(maya, contact).data();
        delete(maya, contact);

        var result = deleted.restore(maya, List.of(contact));

        assertThat(result).isEqualTo(new Restored(1, 0, List.of()));
        assertThat(row(contact)).isEqualTo(before);
        assertThat(contacts.open(maya, contact).data()).isEqualTo(data);
        assertThat(contacts.open(maya, contact).data().text(ContactField.EMAIL)).isEqualTo("ada@example.com");
        assertThat(access(contact)).as("shares do not come back").containsExactly("Maya owner", "Diego assigned");
        assertThat(groupsWith(contact)).containsExactly("Hers");
        assertThat(outstanding(contact)).containsExactly("Call: Diego");
        assertThat(activity(contact)).containsExactly("RESTORED");
        assertThat(count("note")).isEqualTo(1);
        assertThat(count("deleted_contact")).isZero();
        assertThat(seenBy(sam)).containsExactly(contact);
    }

    @Test
    void R18_a_restored_assignment_is_still_told_by_the_operation_that_gave_it() {
        var contact = given.contact().ownedBy(maya).create();
        submit(maya, new Assign(diego), contact);
        String given = "select assigned_op from contact_access where assigned";
        var before = jdbc.sql(given).query(Long.class).single();
        delete(maya, contact);

        deleted.restore(maya, List.of(contact));

        assertThat(before).isPositive();
        assertThat(jdbc.sql(given).query(Long.class).single()).isEqualTo(before);
    }

    /** Every column but when it was last active. */
    private List<String> row(ContactId contact) {
        return jdbc.sql("select * from contact where id = ?")
                .param(contact.value())
                .query(AsText.without("last_activity_at"))
                .list();
    }

    @Test
    void R18_an_assignment_that_R9_does_not_allow_any_more_stays_away_and_the_result_says_why() {
        var partners = given.contact().ownedBy(maya).assignedTo(jonas).create();
        var former = given.contact().ownedBy(maya).assignedTo(diego).create();
        var colleagues = given.contact().ownedBy(maya).assignedTo(nina).create();
        delete(maya, partners, former, colleagues);
        partnerships.end(maya, jonas);
        accounts.deactivate(diego);

        var result = deleted.restore(maya, List.of(partners, former, colleagues));

        assertThat(result.contacts()).isEqualTo(3);
        assertThat(result.unassigned())
                .containsExactlyInAnyOrder(
                        new Restored.Unassigned(
                                "Jonas Berg", 1, List.of("You have no active partnership with Jonas Berg.")),
                        new Restored.Unassigned(
                                "Diego Ramos",
                                1,
                                List.of("Diego Ramos's account is deactivated. An administrator can reactivate it.")));
        assertThat(access(partners)).containsExactly("Maya owner");
        assertThat(access(former)).containsExactly("Maya owner");
        assertThat(access(colleagues)).containsExactly("Maya owner", "Nina assigned");
    }

    @Test
    void R27a_tasks_of_those_who_do_not_see_it_after_the_restoration_go_to_the_owner() {
        var contact = given.contact()
                .ownedBy(maya)
                .assignedTo(diego)
                .sharedWith(jonas)
                .create();
        task(contact, jonas, "Call", false);
        task(contact, diego, "Write", false);
        task(contact, sam, "Check", false);
        task(contact, jonas, "Called", true);
        delete(maya, contact);
        assertThat(outstanding(contact)).contains("Call: Jonas");

        deleted.restore(maya, List.of(contact));

        assertThat(outstanding(contact)).containsExactly("Call: Maya", "Write: Diego", "Check: Sam");
        assertThat(activity(contact)).containsExactly("TASK_MOVED", "RESTORED");
    }

    @Test
    void R47_R48_who_is_the_assignee_again_is_told_and_it_is_in_the_audit_trail() {
        var contact = given.contact().ownedBy(maya).assignedTo(diego).create();
        delete(maya, contact);

        deleted.restore(maya, List.of(contact));

        assertThat(texts(diego))
                .containsExactly(
                        "Maya Chen restored Ada Okonkwo, who is assigned to you",
                        "Maya Chen deleted Ada Okonkwo, who was assigned to you");
        var message = messages.of(diego, 0, 1).getFirst();
        assertThat(message.openable()).isTrue();
        assertThat(list.count(diego, ContactFilter.NONE.withMessage(message.id())))
                .isEqualTo(1);
        assertThat(texts(maya)).isEmpty();
        assertThat(count("operation where kind = 'RESTORE' and state = 'FINISHED' and done = 1"))
                .isEqualTo(1);
    }

    @Test
    void R18_after_30_days_it_is_neither_listed_nor_restored_and_the_purge_takes_everything_of_it() {
        var old = given.contact()
                .ownedBy(maya)
                .assignedTo(diego)
                .inGroup(maya, "Hers")
                .create();
        var young = given.contact().ownedBy(maya).inGroup(maya, "Hers").create();
        for (ContactId each : List.of(old, young)) {
            note(each, maya, "A note", false);
            task(each, maya, "A task", false);
            jdbc.sql("""
                            insert into contact_edit (contact_id, user_id, at, version, field, old_value, new_value)
                            values (?, ?, ?, 1, 'CITY', '', 'Duluth')""")
                    .params(each.value(), maya.value(), OffsetDateTime.now())
                    .update();
            jdbc.sql("insert into activity (contact_id, at, actor_id, kind) values (?, ?, ?, 'NOTE_ADDED')")
                    .params(each.value(), OffsetDateTime.now(), maya.value())
                    .update();
            email(each);
            jdbc.sql("insert into contact_merge (merged_id, survivor_id, merged_at, merged_by) values (?, ?, ?, ?)")
                    .params(each.value() + 1000, each.value(), OffsetDateTime.now(), maya.value())
                    .update();
        }
        delete(maya, old, young);
        date(old, OffsetDateTime.now().minusDays(30));
        date(young, OffsetDateTime.now().minusDays(30).plusMinutes(10));

        assertThat(deleted.list(maya, "", 0, 9))
                .singleElement()
                .satisfies(row -> assertThat(row.daysLeft()).isEqualTo(1));
        assertThat(deleted.restore(maya, List.of(old))).isEqualTo(new Restored(0, 1, List.of()));
        assertThat(purge.run(DeletedContacts.oldest(OffsetDateTime.now()))).isEqualTo(1);

        for (String table : tablesOfContacts()) {
            assertThat(count(table + " where contact_id = " + old.value()))
                    .as(table)
                    .isZero();
        }
        assertThat(count("contact_merge where survivor_id = " + old.value())).isZero();
        assertThat(count("note")).as("the young one keeps all").isEqualTo(1);
        assertThat(count("operation_item where contact_id = " + old.value()))
                .as("the audit trail stays")
                .isEqualTo(1);
        assertThat(deleted.restore(maya, List.of(young)).contacts()).isEqualTo(1);
        assertThat(groupsWith(young)).containsExactly("Hers");
        assertThat(purge.run(DeletedContacts.oldest(OffsetDateTime.now()))).isZero();
    }

    private void email(ContactId contact) {
        jdbc.sql("insert into operation (actor_id, state, opened_at, selected) values (?, 'FINISHED', ?, 0)")
                .params(maya.value(), OffsetDateTime.now())
                .update();
        jdbc.sql("insert into email_text (organization_id, subject, body, created_at, created_by)"
                        + " values (1, 'Rates', 'Hello', :now, :maya)")
                .param("now", OffsetDateTime.now())
                .param("maya", maya.value())
                .update();
        jdbc.sql(
                        "insert into contact_email (contact_id, sender_id, organization_id, operation_id, text_id, state, due_at,"
                                + " bulk, address, header_id, created_at, changed_at)"
                                + " select :contact, :maya, 1, (select max(o.id) from operation o), max(id), 3, :now, false,"
                                + " 'ada@mail.example', '<1@tandem.example>', :now, :now from email_text")
                .param("contact", contact.value())
                .param("maya", maya.value())
                .param("now", OffsetDateTime.now())
                .update();
    }

    /** Whoever adds a table of contacts is asked here whether the purge takes it. */
    private Set<String> tablesOfContacts() {
        Set<String> tables = new TreeSet<>(jdbc.sql("""
                        select lower(c.table_name) from information_schema.columns c
                        join information_schema.tables t
                          on t.table_name = c.table_name and t.table_schema = c.table_schema
                        where lower(c.column_name) = 'contact_id' and lower(c.table_schema) = 'public'
                          and t.table_type = 'BASE TABLE'""").query(String.class).list());
        // the audit trail and the messages stay, and name nothing that is gone (R4)
        tables.removeAll(Set.of("operation_item", "operation_ended", "message"));
        // what somebody allowed or forbade belongs to the address, which deleting does not touch (R35)
        tables.remove("consent_event");
        // what an import keeps is forgotten 30 days after it, and whoever it was about was deleted later
        tables.removeAll(Set.of("import_row", "import_known", "import_change"));
        // what a merge keeps is forgotten 30 days after it, before whoever is deleted later is purged
        tables.removeAll(Set.of("merge_access", "merge_group", "merge_loan", "merge_external_id", "merge_moved"));
        assertThat(tables).containsExactlyInAnyOrderElementsOf(Purge.TABLES);
        return tables;
    }

    @Test
    void R18_the_purge_of_many_is_done_in_pieces_and_leaves_none() {
        var book = given.contacts(2_500).ownedBy(maya).create();
        delete(maya, book.toArray(ContactId[]::new));
        jdbc.sql("update deleted_contact set deleted_at = ?")
                .param(OffsetDateTime.now().minusDays(31))
                .update();

        assertThat(purge.run(DeletedContacts.oldest(OffsetDateTime.now()))).isEqualTo(2_500);
        assertThat(count("deleted_contact")).isZero();
    }

    @Test
    void restoring_many_takes_the_statements_of_restoring_10_and_all_can_be_restored_at_once() {
        int many = Extent.of(10_000, 2_000);
        var book = given.contacts(many + 20)
                .ownedBy(maya)
                .assignedTo(diego, 5)
                .assignedTo(nina, many / 2)
                .create();
        delete(maya, book.toArray(ContactId[]::new));

        var few = count.during(() -> deleted.restore(maya, book.subList(0, 10)));
        var large = count.during(() -> deleted.restore(maya, book.subList(10, many + 10)));

        assertThat(large).hasSameSizeAs(few);
        assertThat(list.count(maya, ContactFilter.NONE)).isEqualTo(many + 10);
        assertThat(deleted.restoreAll(maya, "").contacts()).isEqualTo(10);
        assertThat(list.count(nina, ContactFilter.NONE)).isEqualTo(many / 2);
        assertThat(deleted.count(maya, "")).isZero();
    }

    @Test
    void a_deactivated_owner_finds_and_restores_nothing() {
        var contact = given.contact().ownedBy(maya).create();
        delete(maya, contact);
        accounts.deactivate(maya);

        assertThat(deleted.list(maya, "", 0, 9)).isEmpty();
        assertThat(deleted.count(maya, "")).isZero();
        assertThat(deleted.restore(maya, List.of(contact)).contacts()).isZero();
    }

    private void delete(UserId owner, ContactId... some) {
        assertThat(submit(owner, new Delete(true), some).done()).isEqualTo(some.length);
    }

    private void date(ContactId contact, OffsetDateTime at) {
        jdbc.sql("update deleted_contact set deleted_at = ? where id = ?")
                .params(at, contact.value())
                .update();
    }

    private List<String> names(UserId owner, String text) {
        return deleted.list(owner, text, 0, 9).stream()
                .map(DeletedContact::name)
                .toList();
    }
}
