package app.tandem.imports;

import app.tandem.people.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a dry run found of the rows, and keeps what becomes of them. */
@Component
class StagedRows {

    private static final String READ = "select r.no, r.line, r.owner_id, r.outcome, r.given, r.problems, r.cells,"
            + " coalesce(r.leader, 0) as leader, coalesce(r.contact_id, 0) as contact_id,"
            + " coalesce(r.matched, 0) as matched from ";
    private static final String OF_CHECK = " where r.check_id = :check";
    private static final String COLUMNS = READ + "import_row r" + OF_CHECK;

    private static final String LEAVES_OUT = " and r.problems <> '' and r.outcome not in (" + RowOutcome.REJECTED.code()
            + ", " + RowOutcome.FAILED.code() + ")";

    private static final int AT_ONCE = 5_000;

    private final JdbcClient jdbc;
    private final Json json;

    StagedRows(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A row as it was found.
     *
     * @param leader the row that it is the same as; 0 for none, as for the contact and the code of the key that matched
     */
    record Staged(
            int no,
            int line,
            UserId owner,
            RowOutcome outcome,
            RowValues given,
            List<Problem> problems,
            List<String> cells,
            int leader,
            long contact,
            int matched) {

        /** The same of a contact that was found by this key. */
        Staged of(long contact, int matched) {
            return new Staged(no, line, owner, outcome, given, problems, cells, leader, contact, matched);
        }
    }

    /** The rows from one to another, the first excluded. */
    List<Staged> between(long check, int after, int to) {
        return jdbc.sql(COLUMNS + " and r.no > :after and r.no <= :to order by r.no")
                .param("check", check)
                .param("after", after)
                .param("to", to)
                .query((r, n) -> read(r))
                .list();
    }

    /** These rows, in the order of the file. */
    List<Staged> of(long check, Collection<Integer> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : jdbc.sql(READ + "unnest(cast(:nos as integer array)) as x(no) join import_row r on r.no = x.no"
                                + OF_CHECK + " order by r.no")
                        .param("check", check)
                        .param("nos", numbers.toArray(Integer[]::new))
                        .query((r, n) -> read(r))
                        .list();
    }

    /** The rows with that outcome, in the order of the file. */
    List<Staged> with(long check, RowOutcome outcome, int offset, int most) {
        return jdbc.sql(COLUMNS + " and r.outcome = :outcome order by r.no offset :offset rows"
                        + " fetch next :most rows only")
                .param("check", check)
                .param("outcome", outcome.code())
                .param("offset", offset)
                .param("most", most)
                .query((r, n) -> read(r))
                .list();
    }

    /** The rows that go in without some of their values (R34), in the order of the file. */
    List<Staged> leavingOut(long check, int offset, int most) {
        return jdbc.sql(COLUMNS + LEAVES_OUT + " order by r.no offset :offset rows fetch next :most rows only")
                .param("check", check)
                .param("offset", offset)
                .param("most", most)
                .query((r, n) -> read(r))
                .list();
    }

    /** How many rows go in without some of their values. */
    int leavingOut(long check) {
        return jdbc.sql("select count(*) from import_row r" + OF_CHECK + LEAVES_OUT)
                .param("check", check)
                .query(Integer.class)
                .single();
    }

    /** Counts anew how many values are left out: the run rejected rows, or stopped before the last one. */
    void countLeftOut(long check) {
        var values = new AtomicInteger();
        jdbc.sql("select r.problems from import_row r" + OF_CHECK + LEAVES_OUT)
                .param("check", check)
                .withFetchSize(AT_ONCE)
                .query(r -> {
                    values.addAndGet(json.problems(r.getString("problems")).size());
                });
        jdbc.sql("update import_check set dropped = :dropped where id = :check")
                .param("dropped", values.get())
                .param("check", check)
                .update();
    }

    /** The next rows after that one that did not become contacts, in the order of the file. */
    List<Staged> leftOut(long check, int after, int most) {
        return jdbc.sql(COLUMNS + " and r.outcome in (:outcomes) and r.no > :after order by r.no"
                        + " fetch first :most rows only")
                .param("check", check)
                .param("outcomes", List.of(RowOutcome.REJECTED.code(), RowOutcome.FAILED.code()))
                .param("after", after)
                .param("most", most)
                .query((r, n) -> read(r))
                .list();
    }

    /** What these rows give together with those that are the same person, for rows that have such. */
    Map<Integer, RowValues> together(long check, Collection<Staged> leaders, boolean overwrites) {
        Map<Integer, RowValues> all = new HashMap<>();
        if (leaders.isEmpty()) {
            return all;
        }
        Map<Integer, RowValues> own = new HashMap<>();
        leaders.forEach(row -> own.put(row.no(), row.given()));
        jdbc.sql("select r.leader, r.given from import_row r"
                        + " join unnest(cast(:leaders as bigint array)) as x(no) on x.no = r.leader"
                        + " where r.check_id = :check order by r.no")
                .param("check", check)
                .param("leaders", leaders.stream().map(row -> (long) row.no()).toArray(Long[]::new))
                .query(r -> {
                    int leader = r.getInt("leader");
                    var so = all.getOrDefault(leader, own.getOrDefault(leader, RowValues.NOTHING));
                    all.put(leader, so.and(json.read(r.getString("given"), RowValues.class), overwrites));
                });
        return all;
    }

    /** Keeps what becomes of these rows. */
    void decided(long check, List<Matching.Decided> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        merge into import_row r using (
                          select x.no, x.leader, x.contact_id, x.matched, x.outcome
                          from unnest(cast(:nos as bigint array), cast(:leaders as bigint array),
                            cast(:contacts as bigint array), cast(:matched as bigint array),
                            cast(:outcomes as bigint array)) as x(no, leader, contact_id, matched, outcome)) s
                        on (r.check_id = :check and r.no = s.no)
                        when matched then update set leader = nullif(s.leader, 0),
                          contact_id = nullif(s.contact_id, 0), matched = nullif(s.matched, 0), outcome = s.outcome""")
                .param("check", check)
                .param("nos", rows.stream().map(one -> (long) one.no()).toArray(Long[]::new))
                .param("leaders", rows.stream().map(one -> (long) one.leader()).toArray(Long[]::new))
                .param("contacts", rows.stream().map(Matching.Decided::contact).toArray(Long[]::new))
                .param("matched", rows.stream().map(one -> (long) one.matched()).toArray(Long[]::new))
                .param(
                        "outcomes",
                        rows.stream().map(one -> (long) one.outcome().code()).toArray(Long[]::new))
                .update();
    }

    /** Keeps the outcome of these rows. */
    void set(long check, List<Long> rows, RowOutcome outcome) {
        if (!rows.isEmpty()) {
            jdbc.sql("merge into import_row r using (select x.no from unnest(cast(:nos as bigint array)) as x(no)) s"
                            + " on (r.check_id = :check and r.no = s.no and r.outcome <> :outcome)"
                            + " when matched then update set outcome = :outcome")
                    .param("check", check)
                    .param("nos", rows.toArray(Long[]::new))
                    .param("outcome", outcome.code())
                    .update();
        }
    }

    /**
     * Rejects all rows after one that would become contacts of that owner: nothing of what they were compared with stays
     * (R4). Those whose person is in Tandem already are left.
     */
    void refuse(long check, UserId owner, int after, String why) {
        jdbc.sql("update import_row set outcome = :rejected, problems = :problems, reason = :reason, leader = null,"
                        + " contact_id = null, matched = null where check_id = :check and owner_id = :owner"
                        + " and no > :after and outcome <> :rejected and coalesce(leader, no) > :after")
                .param("check", check)
                .param("owner", owner.value())
                .param("after", after)
                .param("rejected", RowOutcome.REJECTED.code())
                .param("problems", problem(why))
                .param("reason", why)
                .update();
        if (after == 0) {
            jdbc.sql("delete from import_key where check_id = :check and no in (select r.no from import_row r"
                            + " where r.check_id = :check and r.owner_id = :owner)")
                    .param("check", check)
                    .param("owner", owner.value())
                    .update();
            jdbc.sql("delete from import_owner where check_id = :check and owner_id = :owner")
                    .param("check", check)
                    .param("owner", owner.value())
                    .update();
        }
    }

    /** Keeps that the database refused a row, and with it those that are the same person. */
    void failed(long check, int row, String why) {
        jdbc.sql("update import_row set outcome = :failed, problems = :problems, reason = :reason"
                        + " where check_id = :check and (no = :row or leader = :row)")
                .param("check", check)
                .param("row", row)
                .param("failed", RowOutcome.FAILED.code())
                .param("problems", problem(why))
                .param("reason", why)
                .update();
    }

    private String problem(String why) {
        return json.text(List.of(new Problem(-1, "", why, true)));
    }

    /** Keeps which contacts these rows became; null for none. */
    void became(long check, List<Long> rows, List<Long> contacts) {
        if (!rows.isEmpty()) {
            jdbc.sql("""
                            merge into import_row r using (
                              select x.no, x.contact_id
                              from unnest(cast(:nos as bigint array), cast(:contacts as bigint array))
                                as x(no, contact_id)) s
                            on (r.check_id = :check and r.no = s.no)
                            when matched then update set contact_id = s.contact_id""")
                    .param("check", check)
                    .param("nos", rows.toArray(Long[]::new))
                    .param("contacts", contacts.toArray(Long[]::new))
                    .update();
        }
    }

    /** How many rows have which outcome, up to that row. */
    Map<RowOutcome, Integer> counts(long check, int to) {
        Map<RowOutcome, Integer> counts = new EnumMap<>(RowOutcome.class);
        jdbc.sql("select outcome, count(*) as n from import_row where check_id = :check and no <= :to group by outcome")
                .param("check", check)
                .param("to", to)
                .query(r -> {
                    counts.put(RowOutcome.of(r.getInt("outcome")), r.getInt("n"));
                });
        return counts;
    }

    /** Counts the rows up to that one and keeps the counts, so that a list of imports need not. */
    Map<RowOutcome, Integer> count(long check, int to) {
        Map<RowOutcome, Integer> counts = counts(check, to);
        jdbc.sql("update import_check set counts = :counts where id = :check")
                .param("check", check)
                .param(
                        "counts",
                        counts.entrySet().stream()
                                .map(one -> one.getKey().code() + ":" + one.getValue())
                                .collect(Collectors.joining(" ")))
                .update();
        return counts;
    }

    /** The counts as they were kept last, by dry run. */
    Map<Long, Map<RowOutcome, Integer>> kept(Collection<Long> checks) {
        Map<Long, Map<RowOutcome, Integer>> kept = new HashMap<>();
        if (!checks.isEmpty()) {
            jdbc.sql("select id, counts from import_check where id in (:checks)")
                    .param("checks", checks)
                    .query(r -> {
                        kept.put(r.getLong("id"), counts(r.getString("counts")));
                    });
        }
        return kept;
    }

    private static Map<RowOutcome, Integer> counts(String text) {
        Map<RowOutcome, Integer> counts = new EnumMap<>(RowOutcome.class);
        for (String one : text.split(" ", -1)) {
            int colon = one.indexOf(':');
            if (colon > 0) {
                counts.put(
                        RowOutcome.of(Integer.parseInt(one.substring(0, colon))),
                        Integer.parseInt(one.substring(colon + 1)));
            }
        }
        return counts;
    }

    /** Forgets the rows after one: the run was stopped there. */
    void forgetAfter(long check, int last) {
        jdbc.sql("delete from import_row where check_id = :check and no > :last")
                .param("check", check)
                .param("last", last)
                .update();
    }

    private Staged read(ResultSet r) throws SQLException {
        return new Staged(
                r.getInt("no"),
                r.getInt("line"),
                new UserId(r.getLong("owner_id")),
                RowOutcome.of(r.getInt("outcome")),
                json.read(r.getString("given"), RowValues.class),
                json.problems(r.getString("problems")),
                json.cells(r.getString("cells")),
                r.getInt("leader"),
                r.getLong("contact_id"),
                r.getInt("matched"));
    }
}
