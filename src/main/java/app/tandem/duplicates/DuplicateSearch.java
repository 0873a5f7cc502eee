package app.tandem.duplicates;

import app.tandem.intake.address.Address;
import app.tandem.live.Live;
import app.tandem.people.UserId;
import app.tandem.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks for pairs among all contacts of one owner, in a fixed number of statements; only where something changed. */
@Component
class DuplicateSearch {

    private static final int FETCH = 5_000;

    /** Owners whose contacts are not what they were, whether by number, by who they are, or by how often each changed. */
    private static final String DUE = """
            select b.owner_id, b.contacts, b.ids, b.versions
            from (select c.owner_id, count(*) as contacts, cast(sum(c.id) as bigint) as ids,
                         cast(sum(cast(c.version as bigint)) as bigint) as versions
                  from contact c %s group by c.owner_id) b
            join app_user u on u.id = b.owner_id and u.active
            left join duplicate_search s on s.owner_id = b.owner_id
            where s.owner_id is null or s.contacts <> b.contacts or s.ids <> b.ids or s.versions <> b.versions
            order by b.owner_id""";

    private static final String CONTACTS = """
            select c.id, c.first_name, c.last_name, c.name_suffix, c.email, c.other_email, c.home_phone, c.cell_phone,
                   c.office_phone, c.birthday, c.unit,
                   case when c.standard_street = '' then c.street else c.standard_street end as street,
                   case when c.standard_street = '' then c.city else c.standard_city end as city,
                   case when c.standard_street = '' then c.state else c.standard_state end as state,
                   case when c.standard_street = '' then c.zip else c.standard_zip end as zip,
                   c.standard_street <> '' as standard
            from contact c where c.owner_id = :owner""";

    private final JdbcClient jdbc;
    private final PairRows rows;
    private final Live live;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DuplicateSearch(JdbcClient jdbc, PairRows rows, Live live, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.live = live;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What an owner's contacts are. */
    private record Book(UserId owner, long contacts, long ids, long versions) {}

    /** Whether that owner's contacts have changed since the last search. */
    boolean due(UserId owner) {
        return of(owner).isPresent();
    }

    /** The owners whose contacts have changed. */
    List<UserId> due() {
        return jdbc.sql(DUE.formatted("")).query((row, n) -> book(row).owner()).list();
    }

    /** Looks unless nothing has changed, or somebody else is looking; returns whether it did. */
    boolean run(UserId owner) {
        begin(owner);
        return Boolean.TRUE.equals(transaction.execute(status -> !taken(owner) && look(owner)));
    }

    /** The row that only one at a time may have. */
    private void begin(UserId owner) {
        try {
            transaction.executeWithoutResult(
                    status -> jdbc.sql("insert into duplicate_search (owner_id, contacts, ids, versions)"
                                    + " select u.id, 0, 0, 0 from app_user u where u.id = :owner"
                                    + " and not exists (select 1 from duplicate_search s where s.owner_id = u.id)")
                            .param("owner", owner.value())
                            .update());
        } catch (DuplicateKeyException there) {
            // somebody else has just begun as well
        }
    }

    private boolean taken(UserId owner) {
        return jdbc.sql("select s.owner_id from duplicate_search s where s.owner_id = :owner for update skip locked")
                .param("owner", owner.value())
                .query(Long.class)
                .list()
                .isEmpty();
    }

    private boolean look(UserId owner) {
        var book = of(owner);
        book.ifPresent(this::look);
        return book.isPresent();
    }

    private void look(Book book) {
        var now = OffsetDateTime.now(clock);
        rows.keep(book.owner(), Duplicates.among(contacts(book.owner())), now);
        jdbc.sql("update duplicate_search set contacts = :contacts, ids = :ids, versions = :versions, found_at = :now"
                        + " where owner_id = :owner")
                .param("contacts", book.contacts())
                .param("ids", book.ids())
                .param("versions", book.versions())
                .param("now", now)
                .param("owner", book.owner().value())
                .update();
        live.person(book.owner());
    }

    private Optional<Book> of(UserId owner) {
        return jdbc.sql(DUE.formatted("where c.owner_id = :owner"))
                .param("owner", owner.value())
                .query((row, n) -> book(row))
                .optional();
    }

    private static Book book(ResultSet row) throws SQLException {
        return new Book(
                new UserId(row.getLong("owner_id")),
                row.getLong("contacts"),
                row.getLong("ids"),
                row.getLong("versions"));
    }

    private List<Person> contacts(UserId owner) {
        return jdbc.sql(CONTACTS)
                .param("owner", owner.value())
                .withFetchSize(FETCH)
                .query((row, n) -> person(row))
                .list();
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getLong("id"),
                row.getString("first_name"),
                row.getString("last_name"),
                Columns.text(row, "name_suffix"),
                filled(row, "email", "other_email"),
                filled(row, "cell_phone", "home_phone", "office_phone"),
                new Address(
                        row.getString("street"),
                        // the standard street has it already
                        row.getBoolean("standard") ? "" : row.getString("unit"),
                        row.getString("city"),
                        row.getString("state"),
                        row.getString("zip")),
                row.getObject("birthday", LocalDate.class));
    }

    private static List<String> filled(ResultSet row, String... columns) throws SQLException {
        Stream.Builder<String> texts = Stream.builder();
        for (var column : columns) {
            texts.add(row.getString(column));
        }
        return texts.build().filter(text -> !text.isEmpty()).toList();
    }
}
