package app.tandem.merge;

import static app.tandem.testing.Given.by;
import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactId;
import app.tandem.contact.ContactNotFound;
import app.tandem.contact.record.Contacts;
import app.tandem.history.Timeline;
import app.tandem.notify.Message;
import app.tandem.notify.Messages;
import app.tandem.operation.log.AuditLog;
import app.tandem.operation.log.LogFilter;
import app.tandem.people.UserId;
import app.tandem.people.accounts.Partnerships;
import app.tandem.testing.AsText;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import app.tandem.testing.SqlCount;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Undoing a merge: what comes back, what stays, what is named, and who may (R19, R46, R48). */
@DatabaseTest
class MergeUndosTest {

    @Autowired
    Merges merges;

    @Autowired
    MergeUndos undos;

    @Autowired
    KeptMerges kept;

    @Autowired
    Contacts contacts;

    @Autowired
    Partnerships partnerships;

    @Autowired
    Messages messages;

    @Autowired
    AuditLog log;

    @Autowired
    Timeline timeline;

    @Autowired
    SqlCount count;

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void people() {
        given.northfield();
    }

    @AfterEach
    void nothingIsInconsistent() {
        assertThat(jdbc.sql("select problem from access_inconsistency")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void R19_the_record_comes_back_with_what_the_merge_took_from_it_and_the_survivor_is_as_before() {
        var stays = given.contact()
                .named("Ada Okonkwo")
                .email("ada@old.example")
                .ownedBy(maya)
                .sharedWith(diego)
                .archived()
                .create();
        var goes = given.contact()
                .named("Adaeze Okonkwo")
                .email("ada@new.example")
                .phone("+16123384471")
                .ownedBy(maya)
                .assignedTo(jonas)
                .inGroup(maya, "Open house")
                .onLoan("4471-1")
                .create();
        note(goes, "met at the open house");
        task(goes, "call back", jonas);
        email(goes);
        ids(goes, "Zillow", "Z-1");
        var before = picture(stays, goes);
        merge(stays, goes, jonas, Map.of(ContactField.EMAIL, goes, ContactField.CELL_PHONE, goes));
        assertThat(contacts.open(maya, stays).data().text(ContactField.EXTERNAL_IDS))
                .isEqualTo("Zillow: Z-1");

        var draft = draft(stays);

        assertThat(draft.name()).isEqualTo("Ada Okonkwo");
        assertThat(draft.back()).singleElement().satisfies(back -> {
            assertThat(back.name()).isEqualTo("Adaeze Okonkwo");
            assertThat(back.notes()).isEqualTo(1);
            assertThat(back.tasks()).isEqualTo(1);
            assertThat(back.loans()).containsExactly("4471-1");
            assertThat(back.groups()).containsExactly("Open house");
            assertThat(back.sees()).extracting(MergeDraft.Holder::name).containsExactly("Jonas Berg");
        });
        assertThat(draft.fields()).containsExactly("E-mail", "Cell phone", "External IDs");
        assertThat(draft.archivedAgain()).isTrue();
        assertThat(draft.lose()).extracting(MergeDraft.Holder::name).containsExactly("Jonas Berg");
        assertThat(draft.left()).isEmpty();

        assertThat(undos.undo(maya, draft)).isEqualTo(stays);

        assertThat(picture(stays, goes)).isEqualTo(before);
        assertThat(undos.latest(maya, stays)).isEmpty();
        assertThat(merges.survivorOf(maya, goes)).isEmpty();
        assertThat(kinds(stays)).contains("MERGE_UNDONE");
        assertThat(kinds(goes)).containsExactly("MERGE_UNDONE");
        assertThat(jdbc.sql("select count(*) from merge_record")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void R19_what_was_added_since_stays_with_the_survivor() {
        var stays = given.contact().named("Ada Okonkwo").ownedBy(maya).create();
        var goes = given.contact()
                .named("Ada Okonkwo")
                .ownedBy(maya)
                .sharedWith(diego)
                .create();
        note(goes, "before");
        merge(stays, goes, null, Map.of());
        note(stays, "since");
        group(stays, "Since");
        share(stays, nina);

        undos.undo(maya, draft(stays));

        assertThat(notes(stays)).containsExactly("since");
        assertThat(notes(goes)).containsExactly("before");
        assertThat(people(stays)).containsExactly(nina);
        assertThat(people(goes)).containsExactly(diego);
    }

    @Test
    void R19_what_was_changed_or_ended_since_is_left_and_named() {
        var stays = given.contact().named("Ada Okonkwo").ownedBy(maya).create();
        var goes = given.contact()
                .named("Adaeze Okonkwo")
                .email("ada@new.example")
                .phone("+16123384471")
                .ownedBy(maya)
                .sharedWith(diego)
                .inGroup(maya, "Open house")
                .create();
        note(goes, "gone since");
        merge(stays, goes, null, Map.of(ContactField.EMAIL, goes, ContactField.CELL_PHONE, goes));
        edit(stays, ContactField.EMAIL, "ada@third.example");
        jdbc.sql("delete from note").update();
        jdbc.sql("delete from contact_group_member").update();
        jdbc.sql("delete from contact_access where user_id = ?")
                .param(diego.value())
                .update();

        var draft = draft(stays);
        assertThat(draft.fields()).containsExactly("Cell phone");
        assertThat(draft.left())
                .containsExactlyInAnyOrder(
                        "Adaeze Okonkwo is not shared with Diego Ramos again: that was ended since.",
                        "Changed since, and left as it is: E-mail.",
                        "1 note was deleted since.",
                        "Adaeze Okonkwo stays out of the group “Open house”: taken out since.");
        undos.undo(maya, draft);

        assertThat(contacts.open(maya, stays).data().text(ContactField.EMAIL)).isEqualTo("ada@third.example");
        assertThat(contacts.open(maya, stays).data().text(ContactField.CELL_PHONE))
                .isEmpty();
        assertThat(contacts.open(maya, goes).data().text(ContactField.EMAIL)).isEqualTo("ada@new.example");
        assertThat(people(goes)).isEmpty();
    }

    @Test
    void R9_R19_a_share_that_would_not_be_allowed_today_is_named_and_does_not_come_back() {
        var stays = given.contact().named("Ada Okonkwo").ownedBy(maya).create();
        var goes = given.contact()
                .named("Adaeze Okonkwo")
                .ownedBy(maya)
                .sharedWith(jonas)
                .create();
        merge(stays, goes, null, Map.of());
        partnerships.end(maya, jonas);

        var draft = draft(stays);

        assertThat(draft.left())
                .containsExactly("Adaeze Okonkwo is not shared with Jonas Berg again."
                        + " You have no active partnership with Jonas Berg.");
        assertThat(draft.lose()).extracting(MergeDraft.Holder::name).containsExactly("Jonas Berg");
        undos.undo(maya, draft);
        assertThat(people(goes)).isEmpty();
        assertThat(people(stays)).isEmpty();
    }

    @Test
    void R19_of_two_assignees_each_is_the_assignee_of_their_record_again() {
        var stays = given.contact().ownedBy(maya).assignedTo(diego, by(maya)).create();
        var goes = given.contact().ownedBy(maya).assignedTo(jonas, by(maya)).create();
        var before = picture(stays, goes);
        merge(stays, goes, jonas, Map.of());

        undos.undo(maya, draft(stays));

        assertThat(picture(stays, goes)).isEqualTo(before);
    }

    @Test
    void R9_R19_whose_assignment_cannot_come_back_keeps_the_share_that_stood_for_it() {
        var stays = given.contact()
                .named("Ada Okonkwo")
                .ownedBy(maya)
                .assignedTo(jonas, by(maya))
                .create();
        var goes = given.contact()
                .named("Ada Okonkwo")
                .ownedBy(maya)
                .assignedTo(diego, by(maya))
                .create();
        merge(stays, goes, diego, Map.of());
        partnerships.end(maya, jonas);

        var draft = draft(stays);
        assertThat(draft.left())
                .containsExactly("Ada Okonkwo is not assigned to Jonas Berg again."
                        + " You have no active partnership with Jonas Berg.");
        undos.undo(maya, draft);

        assertThat(people(stays)).containsExactly(jonas);
        assertThat(contacts.open(maya, stays).assignee()).isNull();
    }

    @Test
    void R27a_tasks_of_who_loses_sight_go_to_the_owner() {
        var stays = given.contact().named("Ada Okonkwo").ownedBy(maya).create();
        var goes = given.contact()
                .named("Ada Okonkwo")
                .ownedBy(maya)
                .sharedWith(jonas)
                .create();
        task(goes, "of the record", jonas);
        merge(stays, goes, null, Map.of());
        task(stays, "since", jonas);

        undos.undo(maya, draft(stays));

        assertThat(jdbc.sql("select t.title || ' ' || u.first_name from task t join app_user u on u.id = t.assignee_id"
                                + " order by t.id")
                        .query(String.class)
                        .list())
                .containsExactly("of the record Jonas", "since Maya");
    }

    @Test
    void R47_R48_it_is_an_operation_of_its_own_and_whoever_gains_or_loses_sight_is_told_once() {
        var stays = given.contact().named("Ada Okonkwo").ownedBy(maya).create();
        var goes = given.contact()
                .named("Adaeze Okonkwo")
                .ownedBy(maya)
                .sharedWith(diego)
                .assignedTo(jonas)
                .create();
        merge(stays, goes, jonas, Map.of());
        share(stays, nina);

        undos.undo(maya, draft(stays));

        assertThat(messages.of(diego, 0, 5))
                .extracting(Message::text)
                .containsExactly("Maya Chen shared Adaeze Okonkwo with you");
        assertThat(messages.of(jonas, 0, 5))
                .extracting(Message::text)
                .containsExactly("Maya Chen undid a merge: Adaeze Okonkwo is assigned to you again");
        assertThat(messages.of(nina, 0, 5)).isEmpty();
        assertThat(messages.of(maya, 0, 5)).isEmpty();
        assertThat(jdbc.sql("select o.kind || ' ' || o.done || ' ' || u.kind from operation o"
                                + " join operation_change c on c.operation_id = o.id"
                                + " join operation u on u.id = c.undoes_op")
                        .query(String.class)
                        .list())
                .containsExactly("UNDO_MERGE 2 MERGE");
        var operations = log.list(maya, LogFilter.ALL, 0, 5);
        assertThat(operations).hasSize(2);
        assertThat(operations.getFirst().title()).isEqualTo("Undo: merge");
        assertThat(operations.getLast().undoneBy())
                .isEqualTo(operations.getFirst().id());
    }

    @Test
    void R4_R19_only_the_owner_undoes_a_merge_and_nobody_else_learns_of_it() {
        var stays = given.contact().ownedBy(maya).sharedWith(diego).create();
        var goes = given.contact().ownedBy(maya).create();
        merge(stays, goes, null, Map.of());
        var draft = draft(stays);

        for (UserId other : List.of(diego, sam, ruth)) {
            assertThat(undos.latest(other, stays)).isEmpty();
            assertThat(undos.can(other, draft.merge())).isFalse();
        }
        for (UserId stranger : List.of(lou, jonas, nina)) {
            assertThatThrownBy(() -> undos.draft(stranger, draft.merge())).isInstanceOf(ContactNotFound.class);
            assertThatThrownBy(() -> undos.undo(stranger, draft)).isInstanceOf(ContactNotFound.class);
        }
    }

    @Test
    void R4_whoever_sees_the_survivor_alone_reads_nothing_of_the_record_that_came_back() {
        var stays = given.contact()
                .named("Ada Okonkwo")
                .ownedBy(maya)
                .sharedWith(diego)
                .create();
        var goes = given.contact()
                .named("Zed Quine")
                .phone("+16123384471")
                .ownedBy(maya)
                .create();
        merge(stays, goes, null, Map.of());
        assertThat(told(diego, stays)).contains("Zed Quine", "Quine");

        undos.undo(maya, draft(stays));

        assertThat(told(diego, stays))
                .contains(" undid a merge", " merged another record into it")
                .doesNotContain("Zed", "Quine", "4471", "dropped values");
        assertThat(told(maya, goes)).contains("brought it back from a merge");
    }

    @Test
    void R4_R43_the_field_history_keeps_the_edits_of_an_undone_merge_without_the_values_of_the_other_record() {
        var stays = given.contact()
                .named("Ada Okonkwo")
                .phone("+16123384400")
                .ownedBy(maya)
                .sharedWith(diego)
                .create();
        var goes = given.contact()
                .named("Zed Quine")
                .phone("+16123384471")
                .ownedBy(maya)
                .create();
        ids(stays, "CRM", "own-1");
        ids(goes, "CRM", "other-2");
        edit(goes, ContactField.EMPLOYER, "Quine Metalworks");
        merge(
                stays,
                goes,
                null,
                Map.of(
                        ContactField.LAST_NAME, goes,
                        ContactField.CELL_PHONE, goes,
                        ContactField.EMPLOYER, goes));
        edit(stays, ContactField.EMPLOYER, "Okonkwo Bakery");
        edit(stays, ContactField.EXTERNAL_IDS, "CRM: other-2; CRM: own-1; POS: later-3");
        assertThat(told(diego, stays)).contains("Quine", "4471", "Metalworks", "other-2");

        undos.undo(maya, draft(stays));

        assertThat(told(diego, stays))
                .contains(
                        "Last name: Okonkwo → a value of another record",
                        "Last name: a value of another record → Okonkwo",
                        "changed Employer from a value of another record to Okonkwo Bakery",
                        "own-1",
                        "later-3")
                .doesNotContain("Quine", "4471", "Metalworks", "other-2");
        assertThat(told(maya, goes)).contains("Quine Metalworks", "other-2");
        assertThat(jdbc.sql("select count(*) from contact_edit e where e.contact_id = ?"
                                + " and (e.old_value is null or e.new_value is null)")
                        .param(goes.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void R19_of_two_merges_into_one_record_the_later_is_undone_first_and_then_all_is_as_before() {
        var stays = given.contact()
                .named("Ada Okonkwo")
                .ownedBy(maya)
                .sharedWith(diego)
                .create();
        var first = given.contact()
                .named("Ada Okonkwo")
                .phone("+16123384471")
                .ownedBy(maya)
                .create();
        var second = given.contact()
                .named("Ada Okonkwo")
                .phone("+16123384472")
                .ownedBy(maya)
                .create();
        for (var one : List.of(first, second)) {
            group(one, "Buyers");
            share(one, jonas);
        }
        var before = picture(stays, first, second);
        merge(stays, first, null, Map.of(ContactField.CELL_PHONE, first));
        var earlier = undos.draft(maya, undos.latest(maya, stays).orElseThrow());
        merge(stays, second, null, Map.of(ContactField.CELL_PHONE, second));

        assertThat(undos.can(maya, earlier.merge())).isFalse();
        assertThatThrownBy(() -> undos.undo(maya, earlier))
                .isInstanceOf(NotUndoable.class)
                .hasMessage("Another record has been merged into it since. Undo that merge first.");
        undos.undo(maya, draft(stays));
        assertThat(told(diego, stays)).contains("4471").doesNotContain("4472");
        undos.undo(maya, draft(stays));

        assertThat(told(diego, stays)).doesNotContain("4471", "4472");
        assertThat(picture(stays, first, second)).isEqualTo(before);
    }

    /** Without the times: their digits can be those of a number. */
    private String told(UserId viewer, ContactId contact) {
        return timeline.page(viewer, contact, Set.of(), null, 50)
                .happenings()
                .toString()
                .replaceAll("at=[^,]+, ", "");
    }

    @Test
    void R46_R49_what_changed_after_the_preview_is_looked_at_again() {
        var stays = given.contact().ownedBy(maya).create();
        var goes = given.contact().ownedBy(maya).sharedWith(diego).create();
        merge(stays, goes, null, Map.of());
        var draft = draft(stays);
        share(stays, nina);
        jdbc.sql("delete from contact_access where user_id = ?")
                .param(diego.value())
                .update();

        assertThatThrownBy(() -> undos.undo(maya, draft)).isInstanceOf(MergeOutdated.class);
        assertThat(people(stays)).containsExactly(nina);
    }

    @Test
    void R19_neither_after_30_days_nor_after_another_owner_nor_twice() {
        var stays = given.contact().ownedBy(maya).create();
        var goes = given.contact().ownedBy(maya).create();
        merge(stays, goes, null, Map.of());
        var draft = draft(stays);
        jdbc.sql("update contact set owner_since = ? where id = ?")
                .params(OffsetDateTime.now(ZoneOffset.UTC), stays.value())
                .update();
        assertThatThrownBy(() -> undos.draft(maya, draft.merge()))
                .isInstanceOf(NotUndoable.class)
                .hasMessage("It has had another owner since.");
        jdbc.sql("update contact set owner_since = (select r.owner_since from merge_record r where r.stage = 2)"
                        + " where id = ?")
                .param(stays.value())
                .update();
        var then = jdbc.sql("select submitted_at from operation")
                .query(OffsetDateTime.class)
                .single();
        jdbc.sql("update operation set submitted_at = ?")
                .param(then.minusDays(31))
                .update();
        assertThatThrownBy(() -> undos.draft(maya, draft.merge()))
                .isInstanceOf(NotUndoable.class)
                .hasMessage("It was merged more than 30 days ago.");
        jdbc.sql("update operation set submitted_at = ?").param(then).update();

        undos.undo(maya, draft(stays));
        assertThatThrownBy(() -> undos.undo(maya, draft)).isInstanceOf(ContactNotFound.class);
    }

    @Test
    void R48_undone_by_several_at_the_same_time_it_is_undone_once_and_the_others_are_told() throws Exception {
        for (int n = 0; n < 3; n++) {
            var stays = given.contact().named("Ann Bell").ownedBy(maya).create();
            var goes = given.contact().named("Ann Bell").ownedBy(maya).create();
            merge(stays, goes, null, Map.of());
            var draft = draft(stays);
            Callable<ContactId> undo = () -> undos.undo(maya, draft);
            int undone = 0;
            try (var threads = Executors.newFixedThreadPool(4)) {
                for (var one : threads.invokeAll(Collections.nCopies(4, undo))) {
                    try {
                        one.get();
                        undone++;
                    } catch (ExecutionException late) {
                        assertThat(late).hasCauseInstanceOf(ContactNotFound.class);
                    }
                }
            }
            assertThat(undone).isEqualTo(1);
        }
    }

    @Test
    void what_was_kept_is_forgotten_once_it_cannot_be_undone() {
        var stays = given.contact().ownedBy(maya).create();
        var goes = given.contact()
                .ownedBy(maya)
                .sharedWith(diego)
                .inGroup(maya, "Hers")
                .onLoan("1")
                .create();
        note(goes, "a note");
        ids(goes, "Zillow", "Z-1");
        merge(stays, goes, null, Map.of());
        kept.forgetOld(OffsetDateTime.now(ZoneOffset.UTC).minusDays(30));
        assertThat(undos.latest(maya, stays)).isPresent();

        kept.forgetOld(OffsetDateTime.now(ZoneOffset.UTC).plusMinutes(1));

        for (var table : tables("merge_")) {
            assertThat(jdbc.sql("select count(*) from " + table)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(undos.latest(maya, stays)).isEmpty();
    }

    @Test
    void R19_the_latest_merge_is_found_in_as_many_statements_however_many_there_are() {
        var stays = given.contact().ownedBy(maya).create();
        merge(stays, given.contact().ownedBy(maya).create(), null, Map.of());
        var first = undos.latest(maya, stays);
        int one = count.during(() -> undos.latest(maya, stays)).size();
        for (int n = 0; n < 3; n++) {
            merge(stays, given.contact().ownedBy(maya).create(), null, Map.of());
        }

        assertThat(count.during(() -> undos.latest(maya, stays))).hasSize(one);
        var last = undos.latest(maya, stays).orElseThrow();
        assertThat(last.value()).isGreaterThan(first.orElseThrow().value());
        undos.undo(maya, undos.draft(maya, last));
        assertThat(undos.latest(maya, stays))
                .as("the one before it")
                .hasValueSatisfying(merge -> assertThat(merge.value()).isLessThan(last.value()));
    }

    @Test
    void R19_a_chain_of_merges_is_undone_from_its_end() {
        var first = given.contact().named("Ada Okonkwo").ownedBy(maya).create();
        var second = given.contact().named("Ada Okonkwo").ownedBy(maya).create();
        var third = given.contact()
                .named("Ada Okonkwo")
                .ownedBy(maya)
                .sharedWith(diego)
                .create();
        note(first, "of the first");
        var before = picture(first, second, third);
        merge(second, first, null, Map.of());
        var earlier = undos.latest(maya, second).orElseThrow();
        merge(third, second, null, Map.of());
        assertThat(merges.survivorOf(maya, first)).contains(third);
        assertThatThrownBy(() -> undos.draft(maya, earlier))
                .isInstanceOf(NotUndoable.class)
                .hasMessageContaining("Undo that merge first");

        undos.undo(maya, draft(third));
        assertThat(merges.survivorOf(maya, first)).contains(second);
        undos.undo(maya, draft(second));

        assertThat(picture(first, second, third)).isEqualTo(before);
    }

    /** Whoever adds a table of contacts is asked here what a merge does with it, and its undo. */
    @Test
    void every_table_of_contacts_is_known_to_the_undo_of_a_merge() {
        Set<String> moved = new TreeSet<>(Stream.of(KeptMerges.Moved.values())
                .map(KeptMerges.Moved::table)
                .filter(table -> !table.equals("contact_merge"))
                .toList());
        Set<String> keptWhole =
                Set.of("contact_access", "contact_group_member", "loan_participation", "contact_external_id");
        Set<String> trail = Set.of("operation_item", "operation_ended", "message", "consent_event");
        Set<String> imports = Set.of("import_row", "import_known", "import_change");
        Set<String> all = new TreeSet<>(moved);
        all.addAll(keptWhole);
        all.addAll(trail);
        all.addAll(imports);
        all.addAll(tables("merge_").stream()
                .filter(table -> !table.equals("merge_record"))
                .toList());
        assertThat(new TreeSet<>(jdbc.sql("""
                        select lower(c.table_name) from information_schema.columns c
                        join information_schema.tables t
                          on t.table_name = c.table_name and t.table_schema = c.table_schema
                        where lower(c.column_name) = 'contact_id' and lower(c.table_schema) = 'public'
                          and t.table_type = 'BASE TABLE'""").query(String.class).list())).isEqualTo(all);
    }

    @Test
    void what_is_kept_is_kept_by_codes_of_its_own() {
        assertThat(Stream.of(KeptMerges.Stage.values()).map(stage -> stage + " " + stage.code()))
                .containsExactly("GONE 1", "BEFORE 2", "AFTER 3");
        assertThat(Stream.of(KeptMerges.Moved.values()).map(moved -> moved + " " + moved.code()))
                .containsExactly("NOTE 1", "TASK 2", "ACTIVITY 3", "EDIT 4", "LINK 5", "EMAIL 8");
    }

    @Test
    void no_column_of_a_contact_is_forgotten_by_what_a_merge_keeps() {
        Set<String> record = columns("merge_record");
        assertThat(record.removeAll(Set.of("operation_id", "stage"))).isTrue();
        assertThat(record).isEqualTo(columns("contact"));
        Set<String> access = columns("merge_access");
        access.removeAll(Set.of("operation_id", "stage"));
        access.addAll(Set.of("owner", "archived", "created_at", "sort_name", "search_text"));
        assertThat(access).isEqualTo(columns("contact_access"));
    }

    private UndoDraft draft(ContactId survivor) {
        return undos.draft(maya, undos.latest(maya, survivor).orElseThrow());
    }

    /** All that belongs to these contacts, but what a merge and its undo add to their history. */
    private Map<String, List<String>> picture(ContactId... some) {
        List<Long> ids = Stream.of(some).map(ContactId::value).sorted().toList();
        Map<String, List<String>> tables = new TreeMap<>();
        tables.put("contact", rows("contact", "id", ids, "last_activity_at", "updated_at", "updated_by", "version"));
        for (var table :
                List.of("contact_access", "contact_group_member", "loan_participation", "note", "contact_email")) {
            tables.put(table, rows(table, "contact_id", ids));
        }
        tables.put("contact_external_id", rows("contact_external_id", "contact_id", ids));
        tables.put("task", rows("task", "contact_id", ids, "version"));
        tables.put("contact_merge", rows("contact_merge", "survivor_id", ids));
        return tables;
    }

    private List<String> rows(String table, String column, List<Long> ids, String... without) {
        return jdbc
                .sql("select * from " + table + " where " + column + " in (:ids)")
                .param("ids", ids)
                .query(AsText.without(without))
                .list()
                .stream()
                .sorted()
                .toList();
    }

    private void merge(ContactId stays, ContactId goes, @Nullable UserId assignee, Map<ContactField, ContactId> picks) {
        var draft = merges.draft(maya, List.of(stays, goes));
        var seen = new LinkedHashMap<ContactId, ContactData>();
        draft.sides().forEach(side -> seen.put(side.id(), side.record().data()));
        merges.merge(maya, new MergeChoice(seen, draft.access(), stays, picks, assignee));
    }

    private void edit(ContactId contact, ContactField field, String text) {
        var seen = contacts.open(maya, contact).data();
        contacts.edit(maya, contact, seen, seen.with(field, text));
    }

    private void note(ContactId contact, String text) {
        jdbc.sql("insert into note (contact_id, author_id, body, search_text, created_at) values (?, ?, ?, ?, ?)")
                .params(contact.value(), maya.value(), text, text, at(Given.THEN))
                .update();
    }

    private void email(ContactId contact) {
        jdbc.sql("insert into operation (actor_id, state, opened_at, selected) values (?, 'FINISHED', ?, 0)")
                .params(maya.value(), at(Given.THEN))
                .update();
        jdbc.sql("insert into email_text (organization_id, subject, body, created_at, created_by)"
                        + " values (1, 'Rates', 'Hello', ?, ?)")
                .params(at(Given.THEN), maya.value())
                .update();
        jdbc.sql(
                        "insert into contact_email (contact_id, sender_id, organization_id, operation_id, text_id, state, due_at,"
                                + " bulk, header_id, created_at, changed_at)"
                                + " select :contact, :maya, 1, (select max(id) from operation), max(id), 3, :then, false,"
                                + " '<1@tandem.example>', :then, :then from email_text")
                .param("contact", contact.value())
                .param("maya", maya.value())
                .param("then", at(Given.THEN))
                .update();
    }

    private void task(ContactId contact, String title, UserId to) {
        jdbc.sql("insert into task (contact_id, title, assignee_id, created_by, created_at) values (?, ?, ?, ?, ?)")
                .params(contact.value(), title, to.value(), maya.value(), at(Given.THEN))
                .update();
    }

    private void group(ContactId contact, String name) {
        jdbc.sql("insert into contact_group_member (group_id, contact_id, added_at) values (?, ?, ?)")
                .params(given.group(maya, name), contact.value(), at(Given.THEN.plusSeconds(60)))
                .update();
    }

    private void share(ContactId contact, UserId with) {
        jdbc.sql("insert into contact_access (contact_id, user_id, shared, shared_by, shared_at, archived, created_at,"
                        + " sort_name, search_text) select c.id, ?, true, ?, ?, c.archived, c.created_at,"
                        + " c.sort_name, c.search_text from contact c where c.id = ?")
                .params(with.value(), maya.value(), at(Given.THEN.plusSeconds(60)), contact.value())
                .update();
    }

    private void ids(ContactId contact, String source, String id) {
        var seen = contacts.open(maya, contact).data();
        contacts.edit(maya, contact, seen, seen.with(ContactField.EXTERNAL_IDS, source + ": " + id));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private List<String> notes(ContactId contact) {
        return jdbc.sql("select body from note where contact_id = ? order by id")
                .param(contact.value())
                .query(String.class)
                .list();
    }

    private List<String> kinds(ContactId contact) {
        return jdbc.sql("select kind from activity where contact_id = ? order by id")
                .param(contact.value())
                .query(String.class)
                .list();
    }

    private List<UserId> people(ContactId contact) {
        return jdbc.sql("select user_id from contact_access where contact_id = ? and not owner order by user_id")
                .param(contact.value())
                .query((r, n) -> new UserId(r.getLong(1)))
                .list();
    }

    private Set<String> columns(String table) {
        return new TreeSet<>(jdbc.sql("select lower(column_name) from information_schema.columns"
                        + " where lower(table_name) = ? and lower(table_schema) = 'public'")
                .param(table)
                .query(String.class)
                .list());
    }

    private Set<String> tables(String beginning) {
        return new TreeSet<>(jdbc.sql("select lower(table_name) from information_schema.tables"
                        + " where lower(table_schema) = 'public' and lower(table_name) like ?")
                .param(beginning + "%")
                .query(String.class)
                .list());
    }
}
