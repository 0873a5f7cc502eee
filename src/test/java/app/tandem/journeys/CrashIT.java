package app.tandem.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.testing.Journey;
import app.tandem.testing.RunningTandem;
import app.tandem.testing.RunningTandem.Database;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The application is killed again and again in the middle of a share, and of an import, of 100,000 (R45, R47, R49). */
@Tag("long")
class CrashIT extends Journey {

    private static final int TIMES = 3;
    private static final int ROWS = 100_000;
    private static final int MOST_MILLISECONDS = 900;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private JdbcClient jdbc;

    @Test
    void killedAtRandomMomentsAShareOfAHundredThousandIsFinishedAndEverybodyIsToldOnce() throws Exception {
        long seed = System.nanoTime();
        System.out.println("CrashIT: seed " + seed);
        var random = new Random(seed);
        var database = Database.onPostgres();
        jdbc = JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), ""));
        var post = new GreenMail(ServerSetup.SMTP.dynamicPort());
        post.start();
        var settings = List.of(
                "--spring.mail.host=localhost",
                "--spring.mail.port=" + post.getSmtp().getPort());
        var tandem = RunningTandem.start(database, "crash-0", settings);
        MoreContacts.ofMaya(jdbc, 100_000);
        share(tandem.address());
        for (int n = 1; n <= TIMES && !finished(); n++) {
            getsFurther();
            tandem.kill(random.nextInt(MOST_MILLISECONDS));
            System.out.println("CrashIT: killed after " + attempted() + " contacts");
            nothingIsHalfDone();
            tandem = RunningTandem.start(database, "crash-" + n, settings);
        }
        Awaitility.await().atMost(PATIENCE).until(this::finished);
        Awaitility.await().atMost(PATIENCE).until(() -> !mails(post).isEmpty());
        tandem.kill(random.nextInt(MOST_MILLISECONDS));
        jdbc.sql("update mail set lease_until = now() where lease_until is not null") // as after ten minutes
                .update();
        tandem = RunningTandem.start(database, "crash-last", settings);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> row("select id from mail where state = 'QUEUED' and lease_until is not null")
                        .isEmpty());
        List<String> mails = mails(post);
        tandem.close();
        post.stop();

        assertThat(Set.copyOf(mails)).as("Diego's mails, by Message-ID").hasSize(1);

        nothingIsHalfDone();
        assertThat(row("select state || ' ' || stopped || ' ' || (selected = attempted) || ' '"
                        + " || (done + unchanged + refused + failed = selected) || ' ' || failed from operation"
                        + " where selected > 100000"))
                .containsExactly("FINISHED false true true 0");
        assertThat(row("select u.email || ' ' || m.role || ' ' || (m.contacts = o.done) from message m"
                        + " join operation o on o.id = m.operation_id and o.selected > 100000"
                        + " join app_user u on u.id = m.recipient_id order by m.role"))
                .as("she, with whom it is shared, and the owners of what is only assigned to her")
                .containsExactlyInAnyOrder(
                        "maya.chen@northfield.example 0 true",
                        "diego.ramos@northfield.example 3 true",
                        "priya.patel@northfield.example 5 false",
                        "jonas.berg@harbor.example 5 false");
    }

    @Test
    void R49_killedAtRandomMomentsAnImportOfAHundredThousandGoesOnAtTheExactRowAndTwoInstancesNeverRunItTwice()
            throws Exception {
        long seed = System.nanoTime();
        System.out.println("CrashIT: import, seed " + seed);
        var random = new Random(seed);
        var database = Database.onPostgres();
        jdbc = JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), ""));
        var one = RunningTandem.start(database, "crash-import-0", List.of());
        var other = RunningTandem.start(database, "crash-import-other", List.of());
        importRows(one.address());
        int killed = 0;
        for (int n = 1; n <= TIMES && !imported(); n++) {
            rowsGetFurther();
            one.kill(random.nextInt(MOST_MILLISECONDS));
            System.out.println("CrashIT: killed after " + rowsDone() + " rows");
            killed++;
            noRowIsHalfDone();
            var again = RunningTandem.start(database, "crash-import-" + n, List.of());
            one = other;
            other = again;
        }
        Awaitility.await().atMost(PATIENCE).until(this::imported);
        one.close();
        other.close();

        assertThat(killed).as("it was killed in the middle of it").isPositive();
        noRowIsHalfDone();
        assertThat(row(
                        "select state || ' ' || stopped || ' ' || attempted || ' ' || done || ' ' || failed from operation"
                                + " where kind = 'IMPORT'"))
                .containsExactly("FINISHED false 100000 100000 0");
        assertThat(row("select count(distinct email) || ' ' || count(*) from contact where email like 'crash%'"))
                .as("each row once")
                .containsExactly("100000 100000");
        assertThat(row("select u.email || ' ' || m.role from message m join operation o on o.id = m.operation_id"
                        + " and o.kind = 'IMPORT' join app_user u on u.id = m.recipient_id"))
                .as("told once")
                .containsExactly("nina.kowalski@northfield.example 0");
    }

    private void importRows(String address) {
        Page page = window();
        signIn(page, address, Cast.NINA);
        page.navigate(address + "/import");
        var screen = new Screen(page);
        var file = new StringBuilder("First name,Last name,E-mail\n");
        for (int n = 1; n <= ROWS; n++) {
            file.append("Ann").append(n).append(",Bell,crash").append(n).append("@mail.example\n");
        }
        page.waitForFileChooser(() -> screen.button("Choose a file").click())
                .setFiles(
                        new FilePayload("many.csv", "text/csv", file.toString().getBytes(StandardCharsets.UTF_8)));
        screen.button("Next: Owner and choices").click();
        screen.button("Next: Check").click();
        screen.button("Import 100,000 contacts").click(new Locator.ClickOptions().setTimeout(PATIENCE.toMillis()));
    }

    private int rowsDone() {
        return jdbc.sql("select coalesce(max(attempted), 0) from operation where kind = 'IMPORT'")
                .query(Integer.class)
                .single();
    }

    private void rowsGetFurther() {
        int before = rowsDone();
        Awaitility.await().atMost(PATIENCE).until(() -> rowsDone() > before || imported());
    }

    private boolean imported() {
        return !row("select id from operation where kind = 'IMPORT' and state = 'FINISHED'")
                .isEmpty();
    }

    /** As many contacts as rows were attempted, each on record with its access, and none beside them. */
    private void noRowIsHalfDone() {
        assertThat(row("select problem from access_inconsistency")).isEmpty();
        var done = "" + rowsDone();
        assertThat(row("select count(*) from contact where email like 'crash%'"))
                .containsExactly(done);
        assertThat(row("select count(*) from import_change")).containsExactly(done);
        assertThat(row("select count(*) from operation_item i join operation o on o.id = i.operation_id"
                        + " and o.kind = 'IMPORT' where i.outcome = 1"))
                .containsExactly(done);
        assertThat(row("select count(*) from import_row r join operation o on o.kind = 'IMPORT'"
                        + " where r.no <= o.attempted and r.contact_id is not null"))
                .containsExactly(done);
    }

    private void share(String address) {
        Page page = window();
        signIn(page, address, Cast.MAYA);
        var list = new ContactList(page).open(address);
        list.checkBox("Select the loaded contacts").click();
        list.strip()
                .byRole(
                        com.microsoft.playwright.options.AriaRole.BUTTON,
                        java.util.regex.Pattern.compile("^Select all"))
                .click();
        list.strip().button("Share with user").click();
        Screen panel = list.region("Share");
        panel.choose("Select A Team Member", "Diego Ramos");
        panel.says("will be shared with Diego Ramos");
        panel.button("Submit").click();
        list.says("Share with Diego Ramos");
    }

    private static List<String> mails(GreenMail post) {
        return Arrays.stream(post.getReceivedMessages())
                .map(mail -> GreenMailUtil.getHeaders(mail)
                        .lines()
                        .filter(line -> line.startsWith("To: ") && line.contains("diego.ramos@")
                                || line.startsWith("Message-ID: "))
                        .sorted()
                        .collect(Collectors.joining(" ")))
                .filter(headers -> headers.contains("diego.ramos@"))
                .toList();
    }

    private void getsFurther() {
        int before = attempted();
        Awaitility.await().atMost(PATIENCE).until(() -> attempted() > before || finished());
    }

    /** Each contact has its share, its item and its place in the progress, or none of them. */
    private void nothingIsHalfDone() {
        assertThat(row("select problem from access_inconsistency")).isEmpty();
        assertThat(row("select i.contact_id from operation_item i join operation o on o.id = i.operation_id"
                        + " and o.selected > 100000 left join contact_access a on a.contact_id = i.contact_id"
                        + " and a.shared and a.shared_op = o.id where i.outcome = 1 and a.contact_id is null"))
                .as("done, and not shared")
                .isEmpty();
        assertThat(row("select a.contact_id from contact_access a join operation o on o.id = a.shared_op"
                        + " and o.selected > 100000 left join operation_item i on i.operation_id = o.id"
                        + " and i.contact_id = a.contact_id where i.contact_id is null"))
                .as("shared, and not recorded")
                .isEmpty();
        assertThat(row("select o.attempted - (select count(*) from operation_item i where i.operation_id = o.id)"
                        + " from operation o where o.selected > 100000"))
                .as("attempted, and no item")
                .containsExactly("0");
    }

    private int attempted() {
        return jdbc.sql("select max(attempted) from operation where selected > 100000")
                .query(Integer.class)
                .single();
    }

    private boolean finished() {
        return !row("select id from operation where selected > 100000 and state = 'FINISHED'")
                .isEmpty();
    }

    private List<String> row(String sql) {
        return jdbc.sql(sql).query((r, n) -> r.getString(1)).list();
    }
}
