package app.tandem.bench.ui;

import app.tandem.bench.BenchBook;
import app.tandem.bench.BenchServer;
import app.tandem.bench.Size;
import app.tandem.people.UserId;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The packaged application on a database that holds the book of the size. */
public record Stage(BenchServer server, PackagedTandem tandem, JdbcClient jdbc, BenchBook book)
        implements AutoCloseable {

    /** Starts both; an empty database is filled. */
    public static Stage set(Size size, PrintStream out, String... javaOptions) {
        var start = Instant.now();
        var server = BenchServer.start();
        var tandem = PackagedTandem.start(server, javaOptions);
        var database = new DriverManagerDataSource(server.url(), server.user(), server.password());
        var jdbc = JdbcClient.create(database);
        int there =
                jdbc.sql("select count(*) from contact").query(Integer.class).single();
        if (there != 0 && there != size.contacts()) {
            throw new IllegalStateException("The database holds " + there + " contacts: name an empty one");
        }
        var book = there == 0 ? BenchBook.load(database, size.contacts()) : BenchBook.of(jdbc);
        var stage = new Stage(server, tandem, jdbc, book);
        stage.usualPasswords();
        out.printf(
                "%,d contacts, the application is up, %d s%n",
                size.contacts(), Duration.between(start, Instant.now()).toSeconds());
        return stage;
    }

    /** Passwords as the application keeps them: checking one takes its time. */
    private void usualPasswords() {
        for (var user : book.heavy()) {
            jdbc.sql("update app_user set password_hash = :hash where id = :id and password_hash like '%$04$%'")
                    .param("hash", "{bcrypt}" + new BCryptPasswordEncoder().encode(BenchBook.PASSWORD))
                    .param("id", user.value())
                    .update();
        }
    }

    /** Where the application answers, without a slash at the end. */
    public String address() {
        return tandem.address();
    }

    /** The process of the application. */
    public long pid() {
        return tandem.pid();
    }

    /** With what somebody signs in. */
    public String email(UserId user) {
        return BenchBook.email(jdbc, user);
    }

    /** With what so many others sign in, who see at least a screen of contacts. */
    public List<String> emails(int people) {
        return jdbc.sql("""
                        select email from app_user where id in (
                          select user_id from contact_access where not archived group by user_id having count(*) >= 50)
                        and id not in (:heavy) order by hashint8(id) fetch next :people rows only""")
                .param("heavy", book.heavy().stream().map(UserId::value).toList())
                .param("people", people)
                .query(String.class)
                .list();
    }

    /** The name of somebody on the same team. */
    String colleagueOf(UserId user) {
        return jdbc.sql("""
                        select u.first_name || ' ' || u.last_name from team_member m join app_user u on u.id = m.user_id
                        where m.team_id in (select team_id from team_member where user_id = :user) and u.id <> :user
                        order by (u.id = :colleague) desc, u.id fetch next 1 row only""")
                .param("user", user.value())
                .param("colleague", book.colleague().value())
                .query(String.class)
                .single();
    }

    /** The day until which somebody's own oldest contacts, about so many of them, were created; for the filter. */
    public String dayOf(UserId owner, int contacts) {
        return jdbc.sql("""
                        select cast(cast(created_at as date) as text) from contact
                        where owner_id = :owner and not archived order by created_at
                        offset least(:contacts, (select count(*) / 2 from contact where owner_id = :owner)) fetch next 1 row only""")
                .param("owner", owner.value())
                .param("contacts", contacts)
                .query(String.class)
                .single();
    }

    @Override
    public void close() {
        tandem.close();
        server.close();
    }
}
