package app.tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.testing.Journey;
import app.tandem.testing.RunningTandem;
import app.tandem.testing.RunningTandem.Database;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The application is killed again and again while a leaver's 50,000 contacts move to two people (R14, R45, R49). */
@Tag("long")
class OffboardCrashIT extends Journey {

    private static final int MORE = 50_000;
    private static final int TIMES = 2;
    private static final int MOST_MILLISECONDS = 700;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private JdbcClient jdbc;

    @Test
    void killedAtRandomMomentsAnOffboardingIsFinishedEachContactMovesOnceAndEverybodyIsToldOnce() throws Exception {
        long seed = System.nanoTime();
        System.out.println("OffboardCrashIT: seed " + seed);
        var random = new Random(seed);
        var database = Database.onPostgres();
        jdbc = JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), ""));
        var tandem = RunningTandem.start(database, "offboard-crash-0", List.of());
        MoreContacts.ofMaya(jdbc, MORE);
        offboard(tandem.address());
        for (int n = 1; n <= TIMES && !finished(); n++) {
            getsFurther();
            tandem.kill(random.nextInt(MOST_MILLISECONDS));
            System.out.println("OffboardCrashIT: killed after " + attempted() + " contacts");
            nothingIsHalfDone();
            tandem = RunningTandem.start(database, "offboard-crash-" + n, List.of());
        }
        Awaitility.await().atMost(PATIENCE).until(this::finished);
        tandem.close();

        nothingIsHalfDone();
        assertThat(rows(PARTS + "select state || ' ' || stopped || ' '"
                        + " || (selected = attempted and done + unchanged + refused + failed = selected)"
                        + " || ' ' || failed from part"))
                .as("each part")
                .isNotEmpty()
                .containsOnly("FINISHED false true 0");
        assertThat(number("select count(*) from contact c join app_user u on u.id = c.owner_id"
                        + " where u.email like 'maya.chen@%' and not exists (select 1 from loan_participation p"
                        + " where p.contact_id = c.id)"))
                .as("still hers, and on no loan")
                .isZero();
        assertThat(number(PARTS + "select count(*) from operation_item i join part on part.id = i.operation_id"
                        + " where part.what = 'HAND_OVER' and i.outcome = 1"))
                .as("moved")
                .isGreaterThan(MORE);
        assertThat(rows(PARTS + "select u.email || ' ' || count(*) || ' ' || (min(m.contacts) = min(part.done))"
                        + " from message m join part on part.id = m.operation_id and part.what = 'HAND_OVER'"
                        + " and part.user_id = m.recipient_id join app_user u on u.id = m.recipient_id"
                        + " group by u.email"))
                .as("the new owners, each told once of all")
                .containsExactlyInAnyOrder(
                        "diego.ramos@northfield.example 1 true", "priya.patel@northfield.example 1 true");
        assertThat(rows("select cast(active as varchar) from app_user where email like 'maya.chen@%'"))
                .containsExactly("false");
    }

    private static final String PARTS = "with part as (select o.*, p.what, p.user_id from offboarding_part p"
            + " join operation o on o.id = p.operation_id) ";

    private void offboard(String address) {
        Page ruth = window();
        signIn(ruth, address, Cast.RUTH);
        ruth.navigate(address + "/team");
        var screen = new Screen(ruth);
        screen.button("Offboard Maya Chen").click();
        screen.button("Next").click();
        for (var name : List.of("Diego Ramos", "Priya Patel")) {
            screen.choose("Add a new owner", name);
            screen.button("Remove " + name).waitFor();
        }
        screen.byRole(AriaRole.RADIO, "Evenly").check();
        screen.button("Next").click();
        screen.says("contacts move to 2 people");
        screen.button("Confirm and offboard").click();
        assertThat(ruth).hasURL(Pattern.compile("/team/offboarding/\\d+$"));
    }

    private void getsFurther() {
        int before = attempted();
        Awaitility.await().atMost(PATIENCE).until(() -> attempted() > before || finished());
    }

    /** Each contact has its new owner, its item and its place in the progress, or none of them. */
    private void nothingIsHalfDone() {
        assertThat(rows("select problem from access_inconsistency")).isEmpty();
        assertThat(rows(PARTS + "select i.contact_id from operation_item i join part on part.id = i.operation_id"
                        + " join contact c on c.id = i.contact_id"
                        + " where part.what = 'HAND_OVER' and i.outcome = 1 and c.owner_id <> part.user_id"))
                .as("recorded, and not moved")
                .isEmpty();
        assertThat(rows(PARTS + "select i.contact_id from operation_item i join part on part.id = i.operation_id"
                        + " where part.what = 'HAND_OVER' and i.outcome = 1 group by i.contact_id having count(*) > 1"))
                .as("moved twice")
                .isEmpty();
        assertThat(number(PARTS + "select coalesce(sum(part.attempted - (select count(*) from operation_item i"
                        + " where i.operation_id = part.id)), 0) from part"))
                .as("attempted, and no item")
                .isZero();
    }

    private int attempted() {
        return number(PARTS + "select coalesce(sum(attempted), 0) from part");
    }

    private boolean finished() {
        return number("select count(*) from offboarding where finished_at is not null") == 1;
    }

    private int number(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private List<String> rows(String sql) {
        return jdbc.sql(sql).query((r, n) -> r.getString(1)).list();
    }
}
