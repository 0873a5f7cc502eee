package app.tandem.imports;

import app.tandem.contact.record.ContactBulk;
import app.tandem.people.UserId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds which contact each row is, by the first key of R32 that matches, and which rows of the file are the same person:
 * a row without a contact goes with the first earlier row that has one of its keys, and two rows of one contact go
 * together. Set-based, on all rows at once.
 */
@Component
class Matching {

    /** Above every id and every row: key and partner in one number, so that the smallest is the first key's first. */
    private static final String SHIFT = "1099511627776";

    private static final int AT_ONCE = 5_000;

    private static final String CONTACTS = """
            merge into import_row r using (
              select m.no, min(m.kind * %1$s + k.contact_id) as best
              from import_key m
              join import_known k on k.check_id = m.check_id and k.kind = m.kind and k.hash = m.hash
              where m.check_id = :check group by m.no) s
            on (r.check_id = :check and r.no = s.no)
            when matched then update set contact_id = mod(s.best, %1$s), matched = s.best / %1$s""".formatted(SHIFT);

    private static final String ROWS = """
            merge into import_row r using (
              select m.no, min(m.kind * %1$s + f.first_no) as best
              from import_key m
              join (select k.kind, k.hash, min(k.no) as first_no from import_key k where k.check_id = :check
                    group by k.kind, k.hash having min(k.no) < max(k.no)) f
                on f.kind = m.kind and f.hash = m.hash and f.first_no < m.no
              where m.check_id = :check group by m.no) s
            on (r.check_id = :check and r.no = s.no and r.contact_id is null)
            when matched then update set leader = mod(s.best, %1$s), matched = s.best / %1$s""".formatted(SHIFT);

    private static final String SAME_CONTACT = """
            merge into import_row r using (
              select x.contact_id, min(x.no) as first_no from import_row x
              where x.check_id = :check and x.contact_id is not null
              group by x.contact_id having min(x.no) < max(x.no)) s
            on (r.check_id = :check and r.contact_id = s.contact_id and r.no > s.first_no)
            when matched then update set leader = s.first_no""";

    private final JdbcClient jdbc;
    private final Staging staging;
    private final StagedRows rows;
    private final ContactBulk contacts;

    Matching(JdbcClient jdbc, Staging staging, StagedRows rows, ContactBulk contacts) {
        this.jdbc = jdbc;
        this.staging = staging;
        this.rows = rows;
        this.contacts = contacts;
    }

    /** Those whose contacts the rows are compared with. */
    List<UserId> owners(long check) {
        return staging.owners(check);
    }

    /** Decides the outcome of every row that is not rejected, by the contacts as they are now. */
    void decide(long check, boolean overwrites) {
        jdbc.sql("update import_row set contact_id = null, matched = null, leader = null, outcome = "
                        + RowOutcome.NEW.code() + " where check_id = :check and outcome <> "
                        + RowOutcome.REJECTED.code()
                        + " and (contact_id is not null or leader is not null or outcome <> " + RowOutcome.NEW.code()
                        + ")")
                .param("check", check)
                .update();
        staging.know(check);
        for (String statement : List.of(CONTACTS, ROWS, SAME_CONTACT)) {
            jdbc.sql(statement).param("check", check).update();
        }
        lead(check);
        jdbc.sql("update import_row set outcome = " + RowOutcome.DUPLICATE.code()
                        + " where check_id = :check and leader is not null")
                .param("check", check)
                .update();
        compare(check, overwrites);
    }

    /** A row whose leader goes with another row goes there, too. */
    private void lead(long check) {
        Map<Integer, Integer> leaders = new HashMap<>();
        List<Long> moved = new ArrayList<>();
        List<Long> to = new ArrayList<>();
        jdbc.sql("select no, leader from import_row where check_id = :check and leader is not null order by no")
                .param("check", check)
                .query(r -> {
                    int no = r.getInt("no");
                    int leader = r.getInt("leader");
                    int first = leaders.getOrDefault(leader, leader);
                    leaders.put(no, first);
                    if (first != leader) {
                        moved.add((long) no);
                        to.add((long) first);
                    }
                });
        if (!moved.isEmpty()) {
            jdbc.sql("""
                            merge into import_row r using (
                              select x.no, x.leader from unnest(cast(:nos as bigint array), cast(:leaders as bigint array))
                                as x(no, leader)) s
                            on (r.check_id = :check and r.no = s.no)
                            when matched then update set leader = s.leader""")
                    .param("check", check)
                    .param("nos", moved.toArray(Long[]::new))
                    .param("leaders", to.toArray(Long[]::new))
                    .update();
        }
    }

    /** Tells which of the rows with a contact would change it. */
    private void compare(long check, boolean overwrites) {
        int replaced = 0;
        int filled = 0;
        for (var some = rows.matched(check, 0, AT_ONCE); !some.isEmpty(); ) {
            List<Long> matched = some.stream().map(StagedRows.Staged::contact).toList();
            var found = contacts.read(matched);
            Map<Integer, RowValues> given = rows.together(check, some, overwrites);
            List<Long> updated = new ArrayList<>();
            List<Long> unchanged = new ArrayList<>();
            for (var row : some) {
                var contact = found.get(row.contact());
                var gives = given.getOrDefault(row.no(), row.given());
                if (contact == null) {
                    continue; // deleted at this moment: the run decides it again
                }
                var after = gives.over(contact.data(), overwrites);
                for (var field : contact.data().differences(after)) {
                    boolean empty = contact.data().text(field).isEmpty();
                    filled += empty ? 1 : 0;
                    replaced += empty ? 0 : 1;
                }
                boolean same = after.equals(contact.data());
                (same ? unchanged : updated).add((long) row.no());
            }
            rows.set(check, updated, RowOutcome.UPDATED);
            rows.set(check, unchanged, RowOutcome.UNCHANGED);
            some = rows.matched(check, some.getLast().no(), AT_ONCE);
        }
        jdbc.sql("update import_check set replaced = :replaced, filled = :filled where id = :check")
                .param("replaced", replaced)
                .param("filled", filled)
                .param("check", check)
                .update();
    }
}
