package app.tandem.duplicates;

import app.tandem.contact.ContactId;
import app.tandem.contact.ContactName;
import app.tandem.people.UserId;
import app.tandem.sql.Columns;
import app.tandem.sql.Names;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes pairs. They are pairs while one person owns both contacts, whatever was found before (R4). */
@Component
class PairRows {

    /** Of the owner's: neither said to be apart nor both archived. */
    private static final String PAIRS = """
            possible_duplicate d
            join contact a on a.id = d.first_id and a.owner_id = d.owner_id
            join contact b on b.id = d.second_id and b.owner_id = d.owner_id
            where d.owner_id = :owner and not (a.archived and b.archived)
              and not exists (select 1 from not_same_person n where n.first_id = d.first_id
                and n.second_id = d.second_id)""";

    private static final String NAMES = """
            a.first_name as a_first, a.last_name as a_last, a.email as a_email, %s as a_phone,
            b.first_name as b_first, b.last_name as b_last, b.email as b_email, %s as b_phone""".formatted(Names.bestPhone("a"), Names.bestPhone("b"));

    private static final String LISTED = "d.first_id, d.second_id, d.sureness, d.reason, " + NAMES;

    private static final String LIST = """
            select * from (select %s,
              row_number() over (partition by d.sureness order by d.probability desc, d.first_id, d.second_id) as place,
              count(*) over (partition by d.sureness) as many
              from %s) x where x.place <= :most order by x.sureness, x.place""".formatted(LISTED, PAIRS);

    private static final String APART = """
            from not_same_person n
            join contact a on a.id = n.first_id and a.owner_id = :owner
            join contact b on b.id = n.second_id and b.owner_id = :owner""";

    private static final String KEEP = """
            merge into possible_duplicate d
            using (select * from unnest(cast(:firsts as bigint array), cast(:seconds as bigint array),
                     cast(:surenesses as bigint array), cast(:probabilities as double precision array),
                     cast(:reasons as varchar array)) as p(first_id, second_id, sureness, probability, reason)) x
            on (d.first_id = x.first_id and d.second_id = x.second_id)
            when matched then update set owner_id = cast(:owner as bigint), sureness = cast(x.sureness as smallint),
              probability = x.probability, reason = x.reason, seen_at = cast(:now as timestamp with time zone)
            when not matched then insert
              (first_id, second_id, owner_id, sureness, probability, reason, found_at, seen_at)
              values (x.first_id, x.second_id, cast(:owner as bigint), cast(x.sureness as smallint), x.probability,
                x.reason, cast(:now as timestamp with time zone), cast(:now as timestamp with time zone))""";

    private static final int LONGEST = 1000;

    private final JdbcClient jdbc;

    PairRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int count(UserId owner) {
        return jdbc.sql("select count(*) from " + PAIRS)
                .param("owner", owner.value())
                .query(Integer.class)
                .single();
    }

    FoundPairs list(UserId owner, int mostOfEach) {
        List<ListedPair> pairs = new ArrayList<>();
        Map<Sureness, Integer> counts = new EnumMap<>(Sureness.class);
        jdbc.sql(LIST).param("owner", owner.value()).param("most", mostOfEach).query(row -> {
            var pair = listed(row);
            pairs.add(pair);
            counts.put(pair.sureness(), row.getInt("many"));
        });
        int contacts = jdbc.sql("select count(*) from contact c where c.owner_id = :owner")
                .param("owner", owner.value())
                .query(Integer.class)
                .single();
        int apart = jdbc.sql("select count(*) " + APART)
                .param("owner", owner.value())
                .query(Integer.class)
                .single();
        return new FoundPairs(pairs, counts, contacts, apart);
    }

    Optional<ListedPair> find(UserId owner, ContactPair pair) {
        return jdbc.sql("select " + LISTED + " from " + PAIRS + " and d.first_id = :first and d.second_id = :second")
                .param("owner", owner.value())
                .param("first", pair.first().value())
                .param("second", pair.second().value())
                .query((row, n) -> listed(row))
                .optional();
    }

    List<ApartPair> apart(UserId owner) {
        return jdbc.sql("select n.first_id, n.second_id, n.said_at, case when n.said_by = :owner then '' else "
                        + Names.full("u") + " end as said_by, " + NAMES + " " + APART
                        + " join app_user u on u.id = n.said_by order by n.said_at desc, n.first_id, n.second_id")
                .param("owner", owner.value())
                .query((row, n) -> new ApartPair(
                        pair(row),
                        name(row, "a"),
                        name(row, "b"),
                        row.getString("said_by"),
                        Columns.at(row, "said_at")))
                .list();
    }

    /** Which of the two the owner has, locked: of two who say so at once one waits. */
    List<Long> lockOwn(UserId owner, ContactPair pair) {
        return jdbc.sql("select c.id from contact c where c.id in (:first, :second) and c.owner_id = :owner"
                        + " order by c.id for update")
                .param("owner", owner.value())
                .param("first", pair.first().value())
                .param("second", pair.second().value())
                .query((row, n) -> row.getLong(1))
                .list();
    }

    void apart(ContactPair pair, UserId by, OffsetDateTime now) {
        jdbc.sql("insert into not_same_person (first_id, second_id, said_by, said_at)"
                        + " select cast(:first as bigint), cast(:second as bigint), cast(:by as bigint),"
                        + " cast(:now as timestamp with time zone) where not exists (select 1 from not_same_person n"
                        + " where n.first_id = :first and n.second_id = :second)")
                .param("first", pair.first().value())
                .param("second", pair.second().value())
                .param("by", by.value())
                .param("now", now)
                .update();
    }

    void maybe(ContactPair pair) {
        jdbc.sql("delete from not_same_person where first_id = :first and second_id = :second")
                .param("first", pair.first().value())
                .param("second", pair.second().value())
                .update();
    }

    /** Keeps what was found for that owner, and nothing else of theirs. */
    void keep(UserId owner, List<PossiblePair> found, OffsetDateTime now) {
        if (!found.isEmpty()) {
            jdbc.sql(KEEP)
                    .param("firsts", found.stream().map(PossiblePair::first).toArray(Long[]::new))
                    .param("seconds", found.stream().map(PossiblePair::second).toArray(Long[]::new))
                    .param(
                            "surenesses",
                            found.stream()
                                    .map(pair -> (long) pair.sureness().code())
                                    .toArray(Long[]::new))
                    .param(
                            "probabilities",
                            found.stream().map(PossiblePair::probability).toArray(Double[]::new))
                    .param("reasons", found.stream().map(PairRows::reason).toArray(String[]::new))
                    .param("owner", owner.value())
                    .param("now", now)
                    .update();
        }
        jdbc.sql("delete from possible_duplicate where owner_id = :owner and seen_at < :now")
                .param("owner", owner.value())
                .param("now", now)
                .update();
    }

    private static String reason(PossiblePair pair) {
        var reason = pair.reason();
        return reason.length() > LONGEST ? reason.substring(0, LONGEST) : reason;
    }

    private static ListedPair listed(ResultSet row) throws SQLException {
        return new ListedPair(
                pair(row),
                name(row, "a"),
                name(row, "b"),
                Sureness.of(row.getInt("sureness")),
                row.getString("reason"));
    }

    private static ContactPair pair(ResultSet row) throws SQLException {
        return new ContactPair(new ContactId(row.getLong("first_id")), new ContactId(row.getLong("second_id")));
    }

    private static String name(ResultSet row, String alias) throws SQLException {
        return ContactName.of(
                row.getString(alias + "_first"),
                row.getString(alias + "_last"),
                row.getString(alias + "_email"),
                Columns.text(row, alias + "_phone"));
    }
}
