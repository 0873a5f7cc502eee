package app.tandem.imports;

import app.tandem.contact.record.ContactBulk;
import app.tandem.people.UserId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

    /**
     * Decides anew what a corrected row can change: itself, and the rows that it is or was linked with by a key or a
     * contact, over as many others as it takes. Nothing else of the file has anything in common with it.
     */
    void correct(long check, StagedRows.Staged before, StagedRow corrected, boolean overwrites) {
        int no = before.no();
        var were = linked(check, Set.of(no));
        var less = compared(check, leading(were), overwrites);
        staging.replace(check, before, corrected);
        var match = corrected.rejected()
                ? Optional.<Staging.Known>empty()
                : staging.known(
                        check, MatchKeys.of(corrected.owner(), corrected.given().fresh()));
        match.ifPresent(known ->
                rows.decided(check, List.of(new Decided(no, 0, known.contact(), known.kind(), RowOutcome.NEW))));
        Set<Integer> all = new TreeSet<>(numbers(were));
        all.add(no);
        var are = linked(check, all);
        var joined = are.stream().filter(row -> !all.contains(row.no())).toList();
        var lessJoined = compared(check, leading(joined), overwrites);
        rows.decided(check, decided(are));
        var now = leading(rows.of(check, numbers(are)));
        var more = compared(check, now, overwrites);
        rows.set(check, more.updated(), RowOutcome.UPDATED);
        rows.set(check, more.unchanged(), RowOutcome.UNCHANGED);
        int dropped = corrected.dropped()
                - (before.outcome() == RowOutcome.REJECTED
                        ? 0
                        : before.problems().size());
        jdbc.sql("update import_check set replaced = replaced + :replaced, filled = filled + :filled,"
                        + " dropped = dropped + :dropped where id = :check")
                .param("replaced", more.replaced() - less.replaced() - lessJoined.replaced())
                .param("filled", more.filled() - less.filled() - lessJoined.filled())
                .param("dropped", dropped)
                .param("check", check)
                .update();
    }

    /** What becomes of a row; 0 for no leader, contact or key. */
    record Decided(int no, int leader, long contact, int matched, RowOutcome outcome) {}

    /** These rows and all that have a key or a contact in common with them, or with one that has. */
    private List<StagedRows.Staged> linked(long check, Set<Integer> some) {
        Map<Integer, StagedRows.Staged> found = new TreeMap<>();
        Set<Long> contacts = new HashSet<>();
        for (Set<Integer> next = new TreeSet<>(some); !next.isEmpty(); ) {
            var fresh = rows.of(check, next);
            fresh.forEach(row -> found.put(row.no(), row));
            Set<MatchKeys.Key> keys = new HashSet<>();
            fresh.forEach(row -> keys.addAll(Staging.keys(row)));
            var theirs = fresh.stream()
                    .map(StagedRows.Staged::contact)
                    .filter(id -> id > 0 && contacts.add(id))
                    .toList();
            this.contacts
                    .read(theirs)
                    .values()
                    .forEach(contact -> keys.addAll(MatchKeys.of(contact.owner(), contact.data())));
            next = staging.having(check, keys);
            next.removeAll(found.keySet());
        }
        return List.copyOf(found.values());
    }

    private static List<StagedRows.Staged> leading(List<StagedRows.Staged> some) {
        return some.stream()
                .filter(row -> row.contact() > 0 && row.leader() == 0)
                .toList();
    }

    private static List<Integer> numbers(List<StagedRows.Staged> some) {
        return some.stream().map(StagedRows.Staged::no).toList();
    }

    /** As the statements above decide it, of rows that have nothing in common with any other. */
    private static List<Decided> decided(List<StagedRows.Staged> some) {
        Map<MatchKeys.Key, Integer> firstOfKey = new HashMap<>();
        Map<Long, Integer> firstOfContact = new HashMap<>();
        Map<Integer, Integer> leaders = new HashMap<>();
        List<Decided> decided = new ArrayList<>();
        for (var row : some) {
            if (row.outcome() == RowOutcome.REJECTED) {
                continue;
            }
            int earlier = row.contact() > 0 ? firstOfContact.getOrDefault(row.contact(), 0) : 0;
            int matched = row.contact() > 0 ? row.matched() : 0;
            for (var key : Staging.keys(row)) {
                int first = firstOfKey.getOrDefault(key, 0);
                firstOfKey.putIfAbsent(key, row.no());
                int kind = key.kind().code();
                if (row.contact() == 0
                        && first > 0
                        && (matched == 0 || kind < matched || kind == matched && first < earlier)) {
                    matched = kind;
                    earlier = first;
                }
            }
            if (row.contact() > 0) {
                firstOfContact.putIfAbsent(row.contact(), row.no());
            }
            int leader = leaders.getOrDefault(earlier, earlier);
            if (leader > 0) {
                leaders.put(row.no(), leader);
            }
            decided.add(new Decided(
                    row.no(), leader, row.contact(), matched, leader > 0 ? RowOutcome.DUPLICATE : RowOutcome.NEW));
        }
        return decided;
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
            var compared = compared(check, some, overwrites);
            replaced += compared.replaced();
            filled += compared.filled();
            rows.set(check, compared.updated(), RowOutcome.UPDATED);
            rows.set(check, compared.unchanged(), RowOutcome.UNCHANGED);
            some = rows.matched(check, some.getLast().no(), AT_ONCE);
        }
        jdbc.sql("update import_check set replaced = :replaced, filled = :filled where id = :check")
                .param("replaced", replaced)
                .param("filled", filled)
                .param("check", check)
                .update();
    }

    /** Which rows would change their contacts, and which not; how many values would be replaced, and how many filled. */
    private record Compared(List<Long> updated, List<Long> unchanged, int replaced, int filled) {}

    private Compared compared(long check, List<StagedRows.Staged> some, boolean overwrites) {
        var found = contacts.read(some.stream().map(StagedRows.Staged::contact).toList());
        Map<Integer, RowValues> given = rows.together(check, some, overwrites);
        List<Long> updated = new ArrayList<>();
        List<Long> unchanged = new ArrayList<>();
        int replaced = 0;
        int filled = 0;
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
        return new Compared(updated, unchanged, replaced, filled);
    }
}
