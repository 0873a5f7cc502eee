package app.tandem.group;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.contact.ContactId;
import app.tandem.contact.ContactNotFound;
import app.tandem.contact.GroupRef;
import app.tandem.group.Groups.Overview;
import app.tandem.intake.Cleaned;
import app.tandem.people.UserId;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import app.tandem.testing.NaughtyStrings;
import app.tandem.testing.SqlCount;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One's own named lists, and which of others' one may know of (section 3, R4, R23). */
@DatabaseTest
class GroupsTest {

    private static final String TAKEN = "You already have a group with that name. Enter another name.";
    private static final String NO_NAME = "Enter a group name of at most 120 characters.";

    @Autowired
    Groups groups;

    @Autowired
    Given given;

    @Autowired
    SqlCount count;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void people() {
        given.northfield();
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void a_name_that_is_taken_is_no_fault_and_stands_in_no_log(CapturedOutput log) {
        groups.create(maya, "The Okonkwos");
        assertThatThrownBy(() -> groups.create(maya, "the okonkwos")).hasMessage(TAKEN);
        assertThat(log.getAll()).doesNotContainIgnoringCase("okonkwos");
    }

    @Test
    void only_a_name_that_is_taken_is_called_taken() {
        assertThatThrownBy(() -> groups.create(new UserId(999_999), "The Okonkwos"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void of_two_windows_that_delete_one_group_at_once_the_second_finds_none() throws Exception {
        try (var windows = Executors.newFixedThreadPool(2)) {
            for (int n = 0; n < 20; n++) {
                long group = groups.create(maya, "Leads " + n);
                var answers = windows.invokeAll(Collections.nCopies(2, () -> {
                    try {
                        groups.delete(maya, group);
                        return "deleted";
                    } catch (NoSuchElementException none) {
                        return "none";
                    }
                }));
                assertThat(answers).extracting(Future::get).containsExactlyInAnyOrder("deleted", "none");
            }
        }
    }

    @Test
    void two_groups_of_one_person_never_differ_by_case_accents_or_blanks_alone() {
        long spring = groups.create(maya, " Spring mailing ");
        long open = groups.create(maya, "Öpen house");
        assertThat(names(maya)).containsExactly("Öpen house", "Spring mailing");
        for (String same : List.of("spring mailing", "SPRING  MAILING", " Spring\tmailing")) {
            assertThatThrownBy(() -> groups.create(maya, same))
                    .isInstanceOf(GroupNameRefused.class)
                    .hasMessage(TAKEN);
            assertThatThrownBy(() -> groups.rename(maya, open, same)).hasMessage(TAKEN);
        }
        assertThatThrownBy(() -> groups.create(maya, "open HOUSE")).hasMessage(TAKEN);
        groups.create(diego, "Spring mailing");
        groups.rename(maya, spring, "SPRING mailing");
        assertThat(names(maya)).containsExactly("Öpen house", "SPRING mailing");
    }

    @Test
    void a_group_has_a_name_to_be_seen_of_at_most_120_characters() {
        long group = groups.create(maya, "x".repeat(120));
        for (String none : List.of("", "  ", "\u200b", "\u3164", "a\0b", "x".repeat(121))) {
            assertThatThrownBy(() -> groups.create(maya, none)).hasMessage(NO_NAME);
            assertThatThrownBy(() -> groups.rename(maya, group, none)).hasMessage(NO_NAME);
        }
        assertThat(names(maya)).containsExactly("x".repeat(120));
    }

    @Test
    void every_string_is_cleaned_and_kept_byte_for_byte_or_refused() {
        for (String string : NaughtyStrings.all()) {
            try {
                long made = groups.create(maya, string);
                assertThat(jdbc.sql("select name from contact_group where id = ?")
                                .param(made)
                                .query(String.class)
                                .single())
                        .isEqualTo(Cleaned.line(string));
                groups.delete(maya, made);
            } catch (GroupNameRefused refused) {
                assertThat(refused.sentence()).isEqualTo(NO_NAME);
            }
        }
    }

    @Test
    void somebody_elses_group_is_neither_renamed_nor_deleted() {
        long group = groups.create(maya, "Maya's");
        for (UserId other : List.of(diego, sam, jonas, lou)) {
            assertThatThrownBy(() -> groups.rename(other, group, "Mine")).isInstanceOf(NoSuchElementException.class);
            assertThatThrownBy(() -> groups.delete(other, group)).isInstanceOf(NoSuchElementException.class);
        }
        assertThat(names(maya)).containsExactly("Maya's");
    }

    @Test
    void deleting_a_group_leaves_its_contacts_alone() {
        given.contacts(12).ownedBy(maya).inGroup(maya, "Hot leads", 9).create();
        groups.delete(maya, given.group(maya, "Hot leads"));
        assertThat(groups.of(maya)).isEmpty();
        assertThat(jdbc.sql("select count(*) from contact").query(Integer.class).single())
                .isEqualTo(12);
        assertThat(jdbc.sql("select count(*) from contact_group_member")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void R4_R23_the_page_counts_what_one_sees_now_archived_ones_apart() {
        given.contacts(20)
                .ownedBy(maya)
                .sharedWith(priya, 10)
                .archived(5)
                .inGroup(maya, "Hot leads", 18)
                .inGroup(priya, "From Maya", 14)
                .inGroup(sam, "Lakeside", 20)
                .inGroup(lou, "Loot", 3)
                .create();
        given.contacts(4).ownedBy(diego).inGroup(maya, "Hot leads", 4).create();
        given.group(maya, "Empty");

        assertThat(overview(maya)).containsExactly("Empty 0 0", "Hot leads 15 3");
        assertThat(overview(priya)).containsExactly("From Maya 10 0");
        assertThat(overview(sam)).as("a supervisor sees the book of the team").containsExactly("Lakeside 15 5");
        assertThat(overview(lou)).containsExactly("Loot 0 0");
        assertThat(groups.overview(maya).getFirst().lastAdded()).isNull();
        assertThat(groups.overview(maya).getLast().lastAdded()).isNotNull();
        assertThat(groups.overview(lou).getFirst().lastAdded())
                .as("not even a day is told of what one does not see")
                .isNull();
    }

    @Test
    void the_page_is_read_in_the_same_statements_however_many_groups_and_contacts_there_are() {
        given.group(maya, "One");
        int few = count.during(() -> groups.overview(maya)).size();
        var contacts = given.contacts(1_000).ownedBy(maya);
        for (int n = 0; n < 50; n++) {
            contacts.inGroup(maya, "Group " + n, 20 * n);
        }
        contacts.create();
        assertThat(count.during(() -> groups.overview(maya))).hasSize(few).hasSizeLessThan(4);
    }

    @Test
    void section_3_the_groups_of_a_record_are_ones_own_and_where_one_may_know_those_of_ones_organization() {
        var contact = given.contact()
                .ownedBy(maya)
                .assignedTo(tom)
                .sharedWith(priya, jonas)
                .inGroup(maya, "Maya's")
                .inGroup(diego, "Diego's")
                .inGroup(priya, "Priya's")
                .inGroup(jonas, "Jonas's")
                .inGroup(tom, "Tom's")
                .inGroup(lou, "Lou's")
                .create();
        given.group(maya, "Another");

        assertThat(seen(maya, contact)).isEqualTo("[Maya's] [Diego's of Diego Ramos, Priya's of Priya Patel]");
        assertThat(seen(priya, contact)).isEqualTo("[Priya's] [Diego's of Diego Ramos, Maya's of Maya Chen]");
        assertThat(seen(sam, contact))
                .isEqualTo("[] [Diego's of Diego Ramos, Maya's of Maya Chen, Priya's of Priya Patel]");
        assertThat(seen(tom, contact)).as("the assigned partner").isEqualTo("[Tom's] [Jonas's of Jonas Berg]");
        assertThat(seen(jonas, contact)).as("the partner with a share").isEqualTo("[Jonas's] []");
        for (UserId stranger : List.of(diego, lou)) {
            assertThatThrownBy(() -> groups.of(stranger, contact)).isInstanceOf(ContactNotFound.class);
        }
    }

    private String seen(UserId viewer, ContactId contact) {
        var of = groups.of(viewer, contact);
        return of.own().stream().map(GroupRef::name).toList() + " "
                + of.others().stream()
                        .map(other -> other.group().name() + " of " + other.owner())
                        .toList();
    }

    private List<String> names(UserId user) {
        return groups.of(user).stream().map(GroupRef::name).toList();
    }

    private List<String> overview(UserId user) {
        return groups.overview(user).stream().map(GroupsTest::words).toList();
    }

    private static String words(Overview one) {
        return one.group().name() + " " + one.contacts() + " " + one.archived();
    }
}
