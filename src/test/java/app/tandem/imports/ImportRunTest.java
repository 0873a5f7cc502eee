package app.tandem.imports;

import static app.tandem.contact.ContactField.*;
import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.audit.Leases;
import app.tandem.audit.OperationId;
import app.tandem.contact.ContactField;
import app.tandem.contact.record.LeadSources;
import app.tandem.deleted.Removal;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.sql.Sql;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import app.tandem.testing.SqlCount;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What an import does with its rows (R1, R31-R33). */
@DatabaseTest
class ImportRunTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-30T10:00:00Z");

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StoredImports imports;

    @Autowired
    Staging staging;

    @Autowired
    Matching matching;

    @Autowired
    StagedRows rows;

    @Autowired
    ImportSubmission submission;

    @Autowired
    ImportRunner runner;

    @Autowired
    ImportReverter reverter;

    @Autowired
    ImportHousekeeping.Forgetting forgetting;

    @Autowired
    People people;

    @Autowired
    ImportShares shares;

    @Autowired
    ExpectedShares expectedShares;

    @Autowired
    SqlCount count;

    @Autowired
    LeadSources leadSources;

    @Autowired
    Removal removal;

    @Autowired
    Leases leases;

    @Autowired
    Json json;

    @Autowired
    PlatformTransactionManager transactions;

    private final List<StagedRow> file = new ArrayList<>();

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
    void rows_become_contacts_of_their_importer_and_the_same_file_again_changes_nothing() {
        row(maya, Map.of(FIRST_NAME, "Zoë", LAST_NAME, "Lindqvist", EMAIL, "zoe@mail.example"));
        row(maya, Map.of(FIRST_NAME, "José", LAST_NAME, "Peña", CELL_PHONE, "+16124706452", STATUS, "ENGAGED"));
        assertThat(run(Choices.USUAL)).containsOnly(Map.entry(RowOutcome.NEW, 2));
        assertThat(names(maya)).containsExactly("José Peña", "Zoë Lindqvist");
        assertThat(run(Choices.USUAL)).containsOnly(Map.entry(RowOutcome.UNCHANGED, 2));
        assertThat(names(maya)).hasSize(2);
    }

    @Test
    void a_match_takes_what_the_file_says_and_no_blank_cell_erases() {
        row(maya, Map.of(FIRST_NAME, "Ann", LAST_NAME, "Bell", EMAIL, "ann@mail.example", CITY, "Eagan"));
        run(Choices.USUAL);
        file.clear();
        row(maya, Map.of(FIRST_NAME, "ANN", LAST_NAME, "bell", EMAIL, "Ann@Mail.example", STREET, "1 Lake St"));
        assertThat(run(Choices.USUAL)).containsOnly(Map.entry(RowOutcome.UPDATED, 1));
        assertThat(jdbc.sql("select first_name || ' ' || street || ' ' || city from contact")
                        .query(String.class)
                        .single())
                .isEqualTo("ANN 1 Lake St Eagan");
        assertThat(jdbc.sql("select count(*) from contact_edit")
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void R34_the_address_of_a_new_and_of_a_changed_contact_is_standard_at_once() {
        var ann = Map.of(FIRST_NAME, "Ann", LAST_NAME, "Bell", EMAIL, "ann@mail.example");
        row(maya, with(ann, "2417 Girard Avenue South"));
        row(maya, Map.of(FIRST_NAME, "Bob", LAST_NAME, "Cole", EMAIL, "bob@mail.example"));
        var cas = Map.of(FIRST_NAME, "Cas", LAST_NAME, "Diaz", EMAIL, "cas@mail.example");
        row(maya, with(cas, "12 Lake Street"));
        run(Choices.USUAL);
        assertThat(standards()).containsExactly("2417 GIRARD AVE S by 1", " by 0", "12 LAKE ST by 1");
        file.clear();
        row(maya, with(ann, "2419 Girard Avenue South"));
        Map<ContactField, String> nicknamed = new EnumMap<>(cas);
        nicknamed.put(NICKNAME, "Cassie");
        row(maya, nicknamed);
        assertThat(run(Choices.USUAL)).containsOnly(Map.entry(RowOutcome.UPDATED, 2));
        assertThat(standards())
                .as("an address that stays keeps its standard form")
                .containsExactly("2419 GIRARD AVE S by 1", " by 0", "12 LAKE ST by 1");
    }

    private static Map<ContactField, String> with(Map<ContactField, String> person, String street) {
        Map<ContactField, String> all = new EnumMap<>(person);
        all.putAll(Map.of(STREET, street, CITY, "Minneapolis", STATE, "MN", ZIP, "55405"));
        return all;
    }

    private List<String> standards() {
        return jdbc.sql("select standard_street || ' by ' || coalesce(standard_by, 0) from contact order by first_name")
                .query(String.class)
                .list();
    }

    @Test
    void filling_what_is_empty_keeps_what_is_there() {
        row(maya, Map.of(FIRST_NAME, "Ann", LAST_NAME, "Bell", EMAIL, "ann@mail.example", CITY, "Eagan"));
        run(Choices.USUAL);
        file.clear();
        row(
                maya,
                Map.of(FIRST_NAME, "ANN", LAST_NAME, "Bell", EMAIL, "ann@mail.example", CITY, "Dayton", ZIP, "55123"));
        run(new Choices(null, 0, "", List.of(), false));
        assertThat(jdbc.sql("select first_name || ' ' || city || ' ' || zip from contact")
                        .query(String.class)
                        .single())
                .isEqualTo("Ann Eagan 55123");
    }

    @Test
    void two_rows_of_one_file_become_one_contact() {
        row(maya, Map.of(FIRST_NAME, "Ann", LAST_NAME, "Bell", EMAIL, "ann@mail.example"));
        row(maya, Map.of(FIRST_NAME, "Bob", LAST_NAME, "Cole", EMAIL, "bob@mail.example"));
        row(maya, Map.of(FIRST_NAME, "Ann", LAST_NAME, "Bell", EMAIL, "ANN@mail.example", CELL_PHONE, "+16124706452"));
        row(maya, Map.of(FIRST_NAME, "ann", LAST_NAME, "bell", CELL_PHONE, "+16124706452", CITY, "Eagan"));
        assertThat(run(Choices.USUAL)).containsOnly(Map.entry(RowOutcome.NEW, 2), Map.entry(RowOutcome.DUPLICATE, 2));
        assertThat(jdbc.sql("select cell_phone || ' ' || city from contact where last_name = 'bell'")
                        .query(String.class)
                        .single())
                .isEqualTo("+16124706452 Eagan");
    }

    @Test
    void an_import_of_a_manager_for_a_member_acts_as_that_owner_who_is_told_once() {
        row(diego, Map.of(FIRST_NAME, "Ann", LAST_NAME, "Bell", EMAIL, "ann@mail.example"));
        row(diego, Map.of(FIRST_NAME, "Bob", LAST_NAME, "Cole", EMAIL, "bob@mail.example"));
        run(sam, new Choices(diego, 0, "", List.of(), true));
        assertThat(names(diego)).hasSize(2);
        assertThat(jdbc.sql("select contacts from message where recipient_id = :id")
                        .param("id", diego.value())
                        .query(Integer.class)
                        .list())
                .containsExactly(2);
        assertThat(jdbc.sql("select count(*) from operation_item where as_owner")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void nobody_imports_for_whom_they_do_not_supervise() {
        row(nina, Map.of(FIRST_NAME, "Ann", LAST_NAME, "Bell", EMAIL, "ann@mail.example"));
        assertThat(run(sam, new Choices(nina, 0, "", List.of(), true))).containsOnly(Map.entry(RowOutcome.REJECTED, 1));
        assertThat(names(nina)).isEmpty();
    }

    @Test
    void new_contacts_are_shared_with_whom_the_importer_chose_and_put_in_a_group() {
        row(maya, Map.of(FIRST_NAME, "Ann", LAST_NAME, "Bell", EMAIL, "ann@mail.example"));
        run(new Choices(null, 0, "Spring", List.of(jonas, tom), true));
        assertThat(jdbc.sql("select user_id from contact_access where shared")
                        .query(Long.class)
                        .list())
                .containsExactly(jonas.value());
        assertThat(jdbc.sql("select skipped from import_share where user_id = :tom")
                        .param("tom", tom.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from contact_group_member")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_reversal_removes_what_was_created_and_sets_fields_back_that_nobody_touched() {
        row(maya, Map.of(FIRST_NAME, "Ann", LAST_NAME, "Bell", EMAIL, "ann@mail.example", CITY, "Eagan", ZIP, "55123"));
        run(Choices.USUAL);
        file.clear();
        row(
                maya,
                Map.of(FIRST_NAME, "Ann", LAST_NAME, "Bell", EMAIL, "ann@mail.example", CITY, "Dayton", ZIP, "45402"));
        row(maya, Map.of(FIRST_NAME, "Bob", LAST_NAME, "Cole", EMAIL, "bob@mail.example"));
        row(maya, Map.of(FIRST_NAME, "Cy", LAST_NAME, "Dunn", EMAIL, "cy@mail.example"));
        run(new Choices(null, 0, "", List.of(diego), true));
        jdbc.sql("update contact set zip = '45403', version = version + 1 where first_name = 'Ann'")
                .update();
        jdbc.sql("update contact set city = 'Troy', version = version + 1 where first_name = 'Cy'")
                .update();

        revert();

        assertThat(jdbc.sql("select city || ' ' || zip from contact where first_name = 'Ann'")
                        .query(String.class)
                        .single())
                .isEqualTo("Eagan 45403");
        assertThat(names(maya)).containsExactly("Ann Bell", "Cy Dunn");
        assertThat(jdbc.sql("select first_name from deleted_contact")
                        .query(String.class)
                        .list())
                .containsExactly("Bob");
        assertThat(jdbc.sql("select left_alone from import_change where left_alone <> '' order by contact_id")
                        .query(String.class)
                        .list())
                .containsExactly("Changed since: ZIP.", "It was changed since.");
    }

    @Test
    void R32_a_note_is_added_to_a_contact_that_is_there_once_and_goes_with_the_reversal() {
        var ann = Map.of(FIRST_NAME, "Ann", LAST_NAME, "Bell", EMAIL, "ann@mail.example");
        row(maya, ann);
        run(Choices.USUAL);
        file.clear();
        row(maya, ann, "Met at the fair");
        row(maya, ann, "Call in May");
        assertThat(run(Choices.USUAL)).isEqualTo(Map.of(RowOutcome.UPDATED, 1, RowOutcome.DUPLICATE, 1));
        assertThat(bodies()).containsExactly("Met at the fair\n\nCall in May");
        assertThat(jdbc.sql("select kind from activity").query(String.class).list())
                .containsExactly("NOTE_ADDED");
        var imported = last();

        assertThat(run(Choices.USUAL)).isEqualTo(Map.of(RowOutcome.UNCHANGED, 1, RowOutcome.DUPLICATE, 1));
        file.clear();
        row(maya, ann, "Call in May");
        assertThat(run(Choices.USUAL)).isEqualTo(Map.of(RowOutcome.UNCHANGED, 1));
        assertThat(bodies()).hasSize(1);

        revert(imported);
        assertThat(bodies()).isEmpty();
        assertThat(jdbc.sql("select kind from activity order by id")
                        .query(String.class)
                        .list())
                .containsExactly("NOTE_ADDED", "NOTE_DELETED");
    }

    @Test
    void R32_a_private_note_is_no_note_of_the_file_and_an_edited_one_stays() {
        var ann = Map.of(FIRST_NAME, "Ann", LAST_NAME, "Bell", EMAIL, "ann@mail.example");
        row(maya, ann, "Met at the fair");
        run(Choices.USUAL);
        jdbc.sql("update note set only_owner = true").update();
        assertThat(run(sam, Choices.USUAL)).isEqualTo(Map.of(RowOutcome.UPDATED, 1));
        assertThat(bodies()).hasSize(2);
        jdbc.sql("update note set body = 'Met her', edited_at = created_at where not only_owner")
                .update();

        revert(last());

        assertThat(bodies()).containsExactly("Met at the fair", "Met her");
        assertThat(jdbc.sql("select left_alone from import_change where left_alone <> ''")
                        .query(String.class)
                        .list())
                .containsExactly("Changed since: Note.");
    }

    @Test
    void R7_whoever_reverts_what_they_imported_for_somebody_learns_of_no_private_note() {
        row(maya, Map.of(FIRST_NAME, "Ann", LAST_NAME, "Bell", EMAIL, "ann@mail.example"));
        run(sam, Choices.USUAL);
        jdbc.sql("insert into note (contact_id, author_id, body, search_text, only_owner, created_at)"
                        + " select id, owner_id, 'Divorced', 'divorced', true,"
                        + " cast(:later as timestamp with time zone) from contact")
                .param("later", OffsetDateTime.now().plusHours(1))
                .update();

        revert(sam, last());

        assertThat(names(maya)).containsExactly("Ann Bell");
        assertThat(jdbc.sql("select left_alone from import_change")
                        .query(String.class)
                        .list())
                .containsExactly("It was changed since.");
    }

    @Test
    void an_instance_that_was_only_slow_forgets_no_row_that_another_has_done_since() {
        row(maya, Map.of(FIRST_NAME, "Ann", LAST_NAME, "Bell", EMAIL, "ann@mail.example"));
        row(maya, Map.of(FIRST_NAME, "Bob", LAST_NAME, "Cole", EMAIL, "bob@mail.example"));
        long check = submitted(maya, Choices.USUAL);
        var operation = taken().operation();
        leases.askToStop(maya, operation, NOW);
        var slow = new Leases.Taken(operation, maya, ImportKind.NAME, 2, 1, 0);
        jdbc.sql("update operation set attempted = 2, runner = 'another'").update();

        assertThatThrownBy(() -> runner.goOn(slow, () -> true)).isInstanceOf(Leases.TakenOver.class);

        assertThat(rows.counts(check, 2)).isEqualTo(Map.of(RowOutcome.NEW, 2));
        assertThat(jdbc.sql("select state from operation").query(String.class).single())
                .isEqualTo("RUNNING");
    }

    @Test
    void R4_a_reversal_does_not_say_whether_somebody_else_has_deleted_what_is_theirs_by_now() {
        for (String name : List.of("Ann", "Bob", "Cy")) {
            row(maya, Map.of(FIRST_NAME, name, LAST_NAME, "Bell", EMAIL, name + "@mail.example"));
        }
        run(Choices.USUAL);
        var imported = last();
        jdbc.sql("update contact_access set user_id = :nina where contact_id in (select c.id from contact c"
                        + " where c.first_name <> 'Cy')")
                .param("nina", nina.value())
                .update();
        jdbc.sql("update contact set owner_id = :nina where first_name <> 'Cy'")
                .param("nina", nina.value())
                .update();
        for (String name : List.of("Ann", "Cy")) {
            removal.remove(Sql.of("select c.id as contact_id from contact c where c.first_name = :name")
                    .with("name", name)
                    .with("actor", maya.value())
                    .with("op", imported.value())
                    .with("now", NOW));
        }

        revert(imported);

        assertThat(jdbc.sql("select refused || ' ' || unchanged from operation where kind = :kind")
                        .param("kind", RevertImportKind.NAME)
                        .query(String.class)
                        .single())
                .as("Nina's, there or not, and Cy, whom Maya has deleted")
                .isEqualTo("2 1");
    }

    private List<String> bodies() {
        return jdbc.sql("select body from note order by id").query(String.class).list();
    }

    @Test
    void a_deleted_contact_is_no_match_and_no_obstacle() {
        row(maya, Map.of(FIRST_NAME, "Ann", LAST_NAME, "Bell", EMAIL, "ann@mail.example"));
        run(Choices.USUAL);
        revert();
        assertThat(names(maya)).isEmpty();
        assertThat(run(Choices.USUAL)).containsOnly(Map.entry(RowOutcome.NEW, 1));
    }

    @Test
    void an_external_id_comes_before_all_other_keys_and_ids_are_only_added() {
        row(maya, Map.of(FIRST_NAME, "Ann", LAST_NAME, "Bell", EMAIL, "ann@mail.example", EXTERNAL_IDS, "Zillow: Z-1"));
        row(maya, Map.of(FIRST_NAME, "Bob", LAST_NAME, "Cole", EMAIL, "bob@mail.example"));
        run(Choices.USUAL);
        file.clear();
        row(maya, Map.of(FIRST_NAME, "Bob", LAST_NAME, "Cole", EMAIL, "bob@mail.example", EXTERNAL_IDS, "zillow: Z-1"));
        row(
                maya,
                Map.of(
                        FIRST_NAME,
                        "Ann",
                        LAST_NAME,
                        "New",
                        EMAIL,
                        "x@mail.example",
                        EXTERNAL_IDS,
                        "Zillow: Z-1; HubSpot: 7"));
        assertThat(run(Choices.USUAL))
                .containsOnly(Map.entry(RowOutcome.UPDATED, 1), Map.entry(RowOutcome.DUPLICATE, 1));
        assertThat(jdbc.sql("select source_key || external_id from contact_external_id order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("hubspot7", "zillowZ-1");
    }

    @Test
    void R33_new_contacts_of_a_lead_source_are_in_the_group_of_their_owner_and_a_retired_one_brings_nothing() {
        long zillow = leadSources.create(northfield, "Zillow");
        leadSources.group(zillow, "Zillow leads");
        leadSources.share(zillow, aisha, true);
        var source = Long.toString(zillow);
        row(maya, Map.of(FIRST_NAME, "Ann", LAST_NAME, "Bell", EMAIL, "ann@mail.example"));
        run(Choices.USUAL);
        file.clear();
        row(maya, Map.of(FIRST_NAME, "Ann", LAST_NAME, "Bell", EMAIL, "ann@mail.example", LEAD_SOURCE, source));
        row(maya, Map.of(FIRST_NAME, "Bob", LAST_NAME, "Cole", EMAIL, "bob@mail.example", LEAD_SOURCE, source));
        row(diego, Map.of(FIRST_NAME, "Cy", LAST_NAME, "Dunn", EMAIL, "cy@mail.example", LEAD_SOURCE, source));
        run(ruth, Choices.USUAL);
        assertThat(grouped()).containsExactlyInAnyOrder("Maya Zillow leads Bob", "Diego Zillow leads Cy");
        assertThat(shared()).containsExactlyInAnyOrder("Bob", "Cy");

        leadSources.retire(zillow, true);
        file.clear();
        row(maya, Map.of(FIRST_NAME, "Di", LAST_NAME, "Eck", EMAIL, "di@mail.example", LEAD_SOURCE, source));
        run(Choices.USUAL);
        assertThat(grouped()).hasSize(2);
        assertThat(shared()).hasSize(2);
    }

    @Test
    void R33_R46_who_gains_access_is_asked_in_as_many_statements_however_many_owners_and_people_there_are() {
        long zillow = leadSources.create(northfield, "Zillow");
        var source = Long.toString(zillow);
        leadSources.share(zillow, jonas, true);
        row(maya, Map.of(FIRST_NAME, "Ann", LAST_NAME, "Bell", EMAIL, "ann@mail.example", LEAD_SOURCE, source));
        long few = submitted(ruth, new Choices(null, 0, "", List.of(omar), true));
        var one = count.during(
                () -> expectedShares.of(people.actor(ruth), few, new Choices(null, 0, "", List.of(omar), true)));

        for (var more : List.of(aisha, tom, omar)) {
            leadSources.share(zillow, more, true);
        }
        file.clear();
        int no = 0;
        for (var owner : List.of(maya, diego, priya, nina, sam, omar)) {
            row(
                    owner,
                    Map.of(
                            FIRST_NAME,
                            "Cy",
                            LAST_NAME,
                            "No" + no,
                            EMAIL,
                            "c" + no++ + "@x.example",
                            LEAD_SOURCE,
                            source));
        }
        var choices = new Choices(null, 0, "", List.of(omar, nina, diego), true);
        long large = submitted(ruth, choices);
        var many = count.during(() -> assertThat(expectedShares.of(people.actor(ruth), large, choices))
                .hasSizeGreaterThan(4));

        assertThat(many).hasSameSizeAs(one);
    }

    @Test
    void R33_the_result_keeps_why_some_owners_could_not_share_when_others_could_after_them() {
        long zillow = leadSources.create(northfield, "Zillow");
        leadSources.share(zillow, jonas, true);
        var source = Long.toString(zillow);
        row(diego, Map.of(FIRST_NAME, "Cy", LAST_NAME, "Dunn", EMAIL, "cy@mail.example", LEAD_SOURCE, source));
        row(maya, Map.of(FIRST_NAME, "Ann", LAST_NAME, "Bell", EMAIL, "ann@mail.example", LEAD_SOURCE, source));
        run(ruth, Choices.USUAL);
        assertThat(shares.of(last())).singleElement().satisfies(one -> {
            assertThat(one.shared()).isEqualTo(1);
            assertThat(one.skipped()).isEqualTo(1);
            assertThat(one.why()).isNotEmpty();
        });
    }

    private List<String> grouped() {
        return jdbc.sql("select u.first_name || ' ' || g.name || ' ' || c.first_name from contact_group_member m"
                        + " join contact_group g on g.id = m.group_id join app_user u on u.id = g.user_id"
                        + " join contact c on c.id = m.contact_id")
                .query(String.class)
                .list();
    }

    private List<String> shared() {
        return jdbc.sql(
                        "select c.first_name from contact_access a join contact c on c.id = a.contact_id where a.shared")
                .query(String.class)
                .list();
    }

    @Test
    void a_lead_source_shares_new_contacts_where_the_owner_could_and_says_who_was_skipped() {
        long zillow = leadSources.create(northfield, "Zillow");
        for (var user : List.of(jonas, tom, maya)) {
            jdbc.sql("insert into lead_source_share (lead_source_id, user_id) values (:source, :user)")
                    .param("source", zillow)
                    .param("user", user.value())
                    .update();
        }
        var source = Long.toString(zillow);
        row(maya, Map.of(FIRST_NAME, "Ann", LAST_NAME, "Bell", EMAIL, "ann@mail.example", LEAD_SOURCE, source));
        row(maya, Map.of(FIRST_NAME, "Bob", LAST_NAME, "Cole", EMAIL, "bob@mail.example"));
        run(Choices.USUAL);
        assertThat(jdbc.sql("select user_id from contact_access where shared")
                        .query(Long.class)
                        .list())
                .containsExactly(jonas.value());
        var skipped =
                shares.of(last()).stream().filter(one -> one.skipped() > 0).toList();
        assertThat(skipped).singleElement().satisfies(one -> {
            assertThat(one.person().id()).isEqualTo(tom);
            assertThat(one.why()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void of_rows_of_one_person_the_lead_source_that_counts_shares_as_the_check_said(boolean overwrites) {
        long zillow = leadSources.create(northfield, "Zillow");
        leadSources.share(zillow, jonas, true);
        long radio = leadSources.create(northfield, "Radio");
        leadSources.share(radio, aisha, true);
        for (long source : List.of(zillow, radio)) {
            row(
                    maya,
                    Map.of(
                            FIRST_NAME,
                            "Ann",
                            LAST_NAME,
                            "Bell",
                            EMAIL,
                            "ann@mail.example",
                            LEAD_SOURCE,
                            Long.toString(source)));
        }
        row(
                diego,
                Map.of(
                        FIRST_NAME,
                        "Cy",
                        LAST_NAME,
                        "Dunn",
                        EMAIL,
                        "cy@mail.example",
                        LEAD_SOURCE,
                        Long.toString(zillow)),
                "\"LEAD_SOURCE\":\"" + radio + "\"");
        run(ruth, new Choices(null, 0, "", List.of(nina), overwrites));
        assertThat(shares.of(last()).stream().map(one -> one.person().id() + " " + one.shared() + " " + one.skipped()))
                .containsExactlyInAnyOrderElementsOf(
                        overwrites
                                ? List.of(aisha + " 1 0", jonas + " 0 1", nina + " 2 0")
                                : List.of(jonas + " 1 1", nina + " 2 0"));
    }

    @Test
    void what_an_import_keeps_is_forgotten_once_it_cannot_be_reverted() {
        row(maya, Map.of(FIRST_NAME, "Ann", LAST_NAME, "Bell", EMAIL, "ann@mail.example"));
        run(Choices.USUAL);
        assertThat(forgetting.forget(OffsetDateTime.now().plusDays(29))).isZero();
        assertThat(forgetting.forget(OffsetDateTime.now().plusDays(31))).isEqualTo(1);
        for (var table :
                List.of("import_job", "import_check", "import_row", "import_key", "import_known", "import_change")) {
            assertThat(jdbc.sql("select count(*) from " + table)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(names(maya)).containsExactly("Ann Bell");
    }

    private OperationId last() {
        return new OperationId(jdbc.sql("select max(operation_id) from import_job")
                .query(Long.class)
                .single());
    }

    private void revert() {
        revert(last());
    }

    private void revert(OperationId imported) {
        revert(maya, imported);
    }

    private void revert(UserId importer, OperationId imported) {
        var transaction = new TransactionTemplate(transactions);
        transaction.executeWithoutResult(status -> {
            var job = imports.findByOperationId(imported.value()).orElseThrow();
            submission.revert(importer, job, NOW);
            imports.save(job);
        });
        transaction.execute(status -> leases.take(10)).forEach(taken -> reverter.goOn(taken, () -> true));
    }

    private void row(UserId owner, Map<ContactField, String> fields) {
        row(owner, fields, "");
    }

    private void row(UserId owner, Map<ContactField, String> fields, String note) {
        int no = file.size() + 1;
        file.add(new StagedRow(
                no,
                no + 1,
                owner,
                new RowValues(new EnumMap<>(fields), List.of(), note, List.of()),
                List.of(),
                List.of()));
    }

    private Map<RowOutcome, Integer> run(Choices choices) {
        return run(maya, choices);
    }

    /** Checks and submits it; returns the dry run. */
    private long submitted(UserId importer, Choices choices) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
            var job = imports.save(new StoredImport(importer, northfield, "contacts.csv", 10, NOW));
            job.change(json.text(ImportSettings.GUESSED.choices(choices)));
            long id = staging.begin(job.id());
            staging.add(id, file);
            staging.counted(id, file.size(), 0, List.of());
            matching.decide(id, choices.overwrites(), () -> {});
            job.checked(id);
            submission.submit(importer, job, NOW);
            return id;
        }));
    }

    private Map<RowOutcome, Integer> run(UserId importer, Choices choices) {
        long check = submitted(importer, choices);
        var before = rows.counts(check, file.size());
        var expected = expectedShares.of(people.actor(importer), check, choices);
        var taken = taken();
        runner.goOn(taken, () -> true);
        assertThat(jdbc.sql("select state from operation where id = :op")
                        .param("op", taken.operation().value())
                        .query(String.class)
                        .single())
                .isEqualTo("FINISHED");
        var after = rows.counts(check, file.size());
        if (!after.containsKey(RowOutcome.REJECTED)) {
            assertThat(after).as("R46: the run does what the dry run said").isEqualTo(before);
            assertThat(shares.of(taken.operation()))
                    .as("R46: and shares with whom it said")
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
        return after;
    }

    private Leases.Taken taken() {
        List<Leases.Taken> taken = new TransactionTemplate(transactions).execute(status -> leases.take(10));
        return taken.getFirst();
    }

    private List<String> names(UserId owner) {
        return jdbc.sql("select first_name || ' ' || last_name from contact where owner_id = :owner order by sort_name")
                .param("owner", owner.value())
                .query(String.class)
                .list();
    }
}
