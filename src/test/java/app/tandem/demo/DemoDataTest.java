package app.tandem.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.testing.AsText;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.EmptyDatabase;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.TestPropertySource;

/** The demonstration data is what the manual promises, and the same on every start. */
@DatabaseTest
@TestPropertySource(properties = "tandem.demo=true")
@Tag("slow")
class DemoDataTest {

    @Autowired
    DemoData demo;

    @Autowired
    EmptyDatabase database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    UserDetailsService signIn;

    @Autowired
    PasswordEncoder passwords;

    @BeforeEach
    void loaded() {
        demo.load();
    }

    @Test
    void a_second_start_changes_nothing() {
        var before = checksum();
        assertThat(demo.load()).isFalse();
        assertThat(checksum()).isEqualTo(before);
    }

    @Test
    void some_people_want_no_mail_no_calls_or_allow_texts_and_each_contact_says_so() {
        assertThat(jdbc.sql("select channel || case when opted_in then ' in ' else ' out ' end || count(*) from consent"
                                + " group by channel, opted_in order by channel, opted_in")
                        .query(String.class)
                        .list())
                .containsExactly("1 out 46", "2 in 5", "3 out 3");
        assertThat(jdbc.sql("select count(*) from contact where unsubscribed")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(46);
    }

    @Test
    void the_same_contacts_on_every_start() {
        var first = checksum();
        database.empty();
        assertThat(demo.load()).isTrue();
        assertThat(checksum()).isEqualTo(first).isEqualTo("022cf5f4cf8aa600");
    }

    @Test
    void the_invariants_hold() {
        assertThat(jdbc.sql("select problem from access_inconsistency")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "maya.chen@northfield, 640", "diego.ramos@northfield, 512", "priya.patel@northfield, 388",
        "nina.kowalski@northfield, 274", "omar.farouk@northfield, 96", "sam.whitfield@northfield, 41",
        "victor.hale@northfield, 180", "ruth.adler@northfield, 0", "jonas.berg@harbor, 150",
        "aisha.karim@harbor, 119", "tom.sutter@harbor, 0"
    })
    void everybody_owns_what_they_should_and_signs_in(String account, int contacts) {
        var email = account + ".example";
        assertThat(count("contact c join app_user u on u.id = c.owner_id where u.email = '" + email + "'"))
                .isEqualTo(contacts);
        if (email.startsWith("victor.")) {
            assertThat(count("app_user where active = false and email = '" + email + "'"))
                    .isEqualTo(1);
        } else {
            var user = signIn.loadUserByUsername(email);
            assertThat(passwords.matches("tandem-demo", user.getPassword())).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "60 | archived",
                "45 | on_loan",
                "80 | assignee_id is not null",
                "120 | exists (select 1 from contact_access a where a.contact_id = contact.id and a.shared)"
            })
    void mayas_book_is_as_promised(int number, String condition) {
        assertThat(count("contact where " + condition
                        + " and owner_id = (select id from app_user where email like 'maya.chen@%')"))
                .isEqualTo(number);
    }

    @Test
    void every_phone_number_is_valid_and_nobody_elses() throws NumberParseException {
        List<String> numbers = jdbc.sql("""
                        select cell_phone from contact where cell_phone <> '' union all
                        select home_phone from contact where home_phone <> '' union all
                        select office_phone from contact where office_phone <> ''""").query(String.class).list();
        var util = PhoneNumberUtil.getInstance();
        for (var number : numbers) {
            assertThat(util.isValidNumber(util.parse(number, "US"))).as(number).isTrue();
        }
        assertThat(numbers).hasSizeGreaterThan(2_000).doesNotHaveDuplicates();
    }

    @Test
    void a_telephone_number_is_of_the_state_of_the_address() {
        String codes = Listed.table("areacodes.csv").stream()
                .flatMap(row -> Stream.of(row[1].split(" ")).map(code -> "('" + row[0] + "', '" + code + "')"))
                .collect(Collectors.joining(", "));
        for (String phone : List.of("cell_phone", "home_phone", "office_phone")) {
            assertThat(count("contact c where c.state <> '' and c." + phone
                            + " <> '' and not exists (select 1 from (values "
                            + codes + ") as x(state, code) where x.state = c.state and x.code = substring(c." + phone
                            + ", 3, 3))"))
                    .as(phone)
                    .isZero();
        }
    }

    @Test
    void no_list_begins_with_a_number() {
        assertThat(count("contact where first_name = '' and last_name = '' and email = '' and not archived"))
                .isZero();
    }

    @Test
    void something_was_done_told_and_deleted_before_the_first_start() {
        String maya = "(select id from app_user where email like 'maya.chen@%')";
        assertThat(count("message where read_at is null and recipient_id = " + maya))
                .isEqualTo(3);
        assertThat(count("operation where state = 'FINISHED' and actor_id = " + maya))
                .isEqualTo(2);
        assertThat(
                        count(
                                "operation o where o.done <> (select count(*) from operation_item i where i.operation_id = o.id)"))
                .isZero();
        assertThat(count("deleted_contact where owner_id = " + maya)).isEqualTo(3);
    }

    @Test
    void R9_nobody_gave_what_they_might_not_give() {
        String given = """
                (select contact_id, user_id, shared_by as by_id, shared_at as given_at from contact_access where shared
                 union all
                 select contact_id, user_id, assigned_by, assigned_at from contact_access where assigned) g
                join contact c on c.id = g.contact_id
                join app_user b on b.id = g.by_id join app_user t on t.id = g.user_id
                """;
        assertThat(
                        count(
                                given
                                        + " where g.given_at < c.created_at or g.given_at > c.last_activity_at or g.given_at > c.archived_at"))
                .isZero();
        assertThat(count(given + " where b.organization_id = t.organization_id and b.can_share = false"))
                .isZero();
        assertThat(count(given + """
                 where b.organization_id <> t.organization_id and not exists (select 1 from partnership p
                   where p.lo_id in (b.id, t.id) and p.agent_id in (b.id, t.id) and g.given_at >= p.since
                     and (p.ended_at is null or g.given_at < p.ended_at + interval '1' day))""")).isZero();
        assertThat(count(given + """
                 where b.id <> c.owner_id and (c.assignee_id is null or b.id <> c.assignee_id) and not exists (
                   select 1 from supervision s where s.supervisor_id = b.id and s.user_id = c.owner_id)""")).isZero();
        assertThat(count("contact_access a join app_user u on u.id = a.user_id where u.email like 'tom.%'"))
                .isPositive();
    }

    @Test
    void contacts_of_every_shape() {
        assertThat(count("contact where first_name = '' and last_name = '' and email = ''"))
                .isPositive();
        assertThat(count("contact where first_name = '' and last_name = '' and cell_phone = ''"))
                .isPositive();
        assertThat(count("contact where last_name = '' and first_name = 'Li'")).isPositive();
        assertThat(count("contact where email = ''")).isGreaterThan(100);
        assertThat(count("contact where cell_phone = '' and home_phone = ''")).isGreaterThan(100);
        assertThat(count("contact where email <> '' and email not like '%.example'"))
                .isZero();
        assertThat(count("contact where on_loan and archived")).isPositive();
        assertThat(count("(select name_key from contact_group group by name_key having count(*) > 1) twice"))
                .isEqualTo(1);
    }

    @Test
    void there_is_something_to_read_and_to_do_around_the_day_of_the_start() {
        for (var some : List.of(
                "note n where n.only_owner",
                "note n join contact c on c.id = n.contact_id where c.owner_id <> n.author_id",
                "task t where t.done",
                "task t where t.loan_number <> ''",
                "activity a where a.kind = 'CALL_LOGGED'")) {
            assertThat(count(some)).as(some).isGreaterThan(10);
        }
        for (var who : List.of("maya.chen@northfield", "diego.ramos@northfield", "aisha.karim@harbor")) {
            String open = "task t join app_user u on u.id = t.assignee_id where t.done = false and u.email = '" + who
                    + ".example' and t.due_on ";
            assertThat(count(open + "< current_date")).as(who).isPositive();
            assertThat(count(open + "= current_date")).as(who).isPositive();
            assertThat(count(open + "> current_date")).as(who).isPositive();
        }
        assertThat(count("task t join app_user u on u.id = t.assignee_id where u.email like 'jonas.%' and not t.done"))
                .isPositive();
    }

    @Test
    void R4_R7_notes_and_tasks_are_of_people_who_see_the_contact_and_private_ones_of_its_owner() {
        String seen =
                " and not exists (select 1 from contact_access a where a.contact_id = x.contact_id and a.user_id = ";
        assertThat(count("note x where 1 = 1" + seen + "x.author_id)")).isZero();
        assertThat(count("task x where 1 = 1" + seen + "x.created_by)")).isZero();
        assertThat(count("task x where 1 = 1" + seen + "x.assignee_id)")).isZero();
        assertThat(
                        count(
                                "note n join contact c on c.id = n.contact_id where n.only_owner and n.author_id <> c.owner_id"))
                .isZero();
        assertThat(count("task t join contact c on c.id = t.contact_id join app_user u on u.id = t.assignee_id"
                        + " where t.loan_number <> '' and u.organization_id <> c.organization_id"))
                .isZero();
        assertThat(count("activity x join contact c on c.id = x.contact_id where x.at > c.last_activity_at"))
                .isZero();
        assertThat(count("activity x join contact_access a on a.contact_id = x.contact_id and a.user_id = x.actor_id"
                        + " where not a.owner and not x.only_owner and not x.about_loan and x.at > a.own_activity_at"))
                .isZero();
    }

    private int count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Integer.class).single();
    }

    private String checksum() {
        var rows = jdbc.sql("""
                        select c.*, a.user_id, a.owner, a.assigned, a.shared, a.shared_by, a.shared_at
                        from contact c join contact_access a on a.contact_id = c.id order by c.id, a.user_id""").query(AsText.whole()).list();
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            rows.forEach(row -> digest.update(row.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
