package app.tandem.bench;

import app.tandem.people.UserId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * The generated book of the benchmark in a migrated, empty PostgreSQL database, and the people whose work is measured.
 *
 * @param heavy own 20,000 contacts each and see 60,000 or more, in an organization ten times the usual
 * @param colleague on the team of the heavy users
 * @param typical owns about 160 contacts
 * @param manager manages a team of 20 others
 * @param admin of the organization of the heavy users
 */
public record BenchBook(
        int contacts, List<UserId> heavy, UserId colleague, UserId typical, UserId manager, UserId admin) {

    /** The password of everybody. */
    public static final String PASSWORD = "tandem-demo";

    private static final Path SQL = Path.of("db", "bench", "book.sql");

    private static final String OWNED = """
            from app_user u join organization org on org.id = u.organization_id
            left join team_member m on m.user_id = u.id
            left join (select owner_id, count(*) as n from contact group by owner_id) o on o.owner_id = u.id
            """;

    /** Loads it: 1,000,000 contacts in some two minutes. */
    public static BenchBook load(DataSource database, int contacts) {
        try (Connection connection = database.getConnection()) {
            var session = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            session.sql("set session_replication_role = replica").update();
            session.sql("set maintenance_work_mem = '1GB'").update();
            for (String statement : Files.readString(SQL).split(";\\s*\\n")) {
                run(session, statement, contacts);
            }
            session.sql("set session_replication_role = default").update();
            session.sql("vacuum analyze").update();
        } catch (SQLException e) {
            throw new IllegalStateException("The book was not loaded", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(JdbcClient.create(database));
    }

    private static void run(JdbcClient session, String statement, int contacts) {
        var spec = session.sql(statement);
        if (statement.contains(":contacts")) {
            spec = spec.param("contacts", contacts);
        }
        if (statement.contains(":password")) {
            spec = spec.param("password", "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD));
        }
        if (statement.stripLeading().startsWith("select ")) {
            spec.query(Object.class).list();
        } else {
            spec.update();
        }
    }

    /** The people of a book that was loaded before. */
    public static BenchBook of(JdbcClient jdbc) {
        int contacts =
                jdbc.sql("select count(*) from contact").query(Integer.class).single();
        long share = contacts / 5 / Math.max(contacts / 100_000, 1);
        List<UserId> heavy = jdbc.sql("select u.id " + OWNED + " where o.n >= :share order by u.id")
                .param("share", share * 9 / 10)
                .query((row, n) -> new UserId(row.getLong(1)))
                .list();
        return new BenchBook(
                contacts,
                heavy,
                one(jdbc, heavy, "m.team_id = h.team_id and not m.manager and o.n < 5000", "u.id"),
                one(jdbc, heavy, USUAL + " and not m.manager", "abs(o.n - 160), u.id"),
                one(jdbc, heavy, USUAL + " and m.manager", "abs(" + TEAM + "), u.id"),
                one(jdbc, heavy, "u.role = 'ADMIN' and u.organization_id = h.organization_id", "u.id"));
    }

    private static final String USUAL = "org.kind = 'LENDER' and u.organization_id <> h.organization_id";
    private static final String TEAM = "3360 - (select count(*) from contact c join team_member x"
            + " on x.user_id = c.owner_id where x.team_id = m.team_id)";

    private static UserId one(JdbcClient jdbc, List<UserId> heavy, String where, String order) {
        return jdbc.sql("select u.id " + OWNED
                        + " cross join (select hm.team_id, hu.organization_id from app_user hu join team_member hm"
                        + " on hm.user_id = hu.id where hu.id = :heavy) h where " + where + " order by " + order
                        + " fetch next 1 row only")
                .param("heavy", heavy.getFirst().value())
                .query((row, n) -> new UserId(row.getLong(1)))
                .single();
    }

    /** With what somebody signs in. */
    public static String email(JdbcClient jdbc, UserId user) {
        return jdbc.sql("select email from app_user where id = :id")
                .param("id", user.value())
                .query(String.class)
                .single();
    }
}
