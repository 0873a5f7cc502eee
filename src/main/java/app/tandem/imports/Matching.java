package app.tandem.imports;

import app.tandem.contact.record.ContactBulk;
import app.tandem.note.NoteFilling;
import app.tandem.people.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowCallbackHandler;
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
    private static final long SHIFT = 1L << 40;

    private static final int AT_ONCE = 5_000;

    /** Each row that has a key of a contact: its first key's first contact, and the first row of that contact. */
    private static final String CONTACTS = """
            select s.no, s.best, min(s.no) over (partition by mod(s.best, %1$s)) as first_no from (
              select m.no, min(m.kind * %1$s + k.contact_id) as best
              from import_key m
              join (select n.kind, n.hash, min(n.contact_id) as contact_id from import_known n
                    where n.check_id = :check group by n.kind, n.hash) k on k.kind = m.kind and k.hash = m.hash
              where m.check_id = :check group by m.no) s""".formatted(SHIFT);

    /** Each row that has a key of an earlier one: its first key's first row. */
    private static final String ROWS = """
            select m.no, min(m.kind * %1$s + f.first_no) as best
            from import_key m
            join (select k.kind, k.hash, min(k.no) as first_no from import_key k where k.check_id = :check
                  group by k.kind, k.hash having min(k.no) < max(k.no)) f
              on f.kind = m.kind and f.hash = m.hash and f.first_no < m.no
            where m.check_id = :check group by m.no""".formatted(SHIFT);

    /** Each row of which something was decided before. */
    private static final String DECIDED =
            "select no, coalesce(leader, 0) as leader, coalesce(contact_id, 0) as contact_id,"
                    + " coalesce(matched, 0) as matched, outcome from import_row where check_id = :check and outcome <> "
                    + RowOutcome.REJECTED.code() + " and (contact_id is not null or leader is not null or outcome <> "
                    + RowOutcome.NEW.code() + ")";

    private final JdbcClient jdbc;
    private final Staging staging;
    private final StagedRows rows;
    private final ContactBulk contacts;
    private final NoteFilling notes;

    Matching(JdbcClient jdbc, Staging staging, StagedRows rows, ContactBulk contacts, NoteFilling notes) {
        this.jdbc = jdbc;
        this.staging = staging;
        this.rows = rows;
        this.contacts = contacts;
        this.notes = notes;
    }

    /** Those whose contacts the rows are compared with. */
    List<UserId> owners(long check) {
        return staging.owners(check);
    }

    /**
     * Decides the outcome of every row that is not rejected, by the contacts as they are now.
     *
     * @param between is called now and then; what it throws ends the work
     */
    void decide(long check, boolean overwrites, Runnable between) {
        staging.know(check);
        between.run();
        var found = new Found(staging.last(check));
        each(check, CONTACTS, r -> found.contact(r.getInt("no"), r.getLong("best"), r.getInt("first_no")));
        between.run();
        each(check, ROWS, r -> found.earlier(r.getInt("no"), r.getLong("best")));
        between.run();
        found.lead();
        each(check, DECIDED, found::before);
        // those that go with others first: they say something of the rows that they go with
        in(found.otherwise(), some -> rows.decided(check, some));
        compare(check, found, overwrites, between);
    }

    /** Reads a long answer in pieces. */
    private void each(long check, String statement, RowCallbackHandler each) {
        jdbc.sql(statement).param("check", check).withFetchSize(AT_ONCE).query(each);
    }

    private static <T> void in(Stream<T> all, Consumer<List<T>> pieces) {
        all.gather(Gatherers.windowFixed(AT_ONCE)).forEach(pieces);
    }

    /** Which contact and which earlier row each row is, in numbers alone: a file has half a million. */
    private static final class Found {

        private final long[] contacts;
        private final int[] leaders;
        private final byte[] matched;
        private final BitSet otherwise = new BitSet();

        Found(int last) {
            contacts = new long[last + 1];
            leaders = new int[last + 1];
            matched = new byte[last + 1];
        }

        void contact(int no, long best, int first) {
            contacts[no] = best % SHIFT;
            matched[no] = (byte) (best / SHIFT);
            leaders[no] = first < no ? first : 0;
        }

        void earlier(int no, long best) {
            if (contacts[no] == 0) {
                leaders[no] = (int) (best % SHIFT);
                matched[no] = (byte) (best / SHIFT);
            }
        }

        /** A row whose leader goes with another row goes there, too. */
        void lead() {
            for (int no = 1; no < leaders.length; no++) {
                int first = leaders[leaders[no]];
                leaders[no] = first > 0 ? first : leaders[no];
                otherwise.set(no, leaders[no] > 0);
            }
        }

        /** Compares with what was decided before. */
        void before(ResultSet r) throws SQLException {
            int no = r.getInt("no");
            boolean nothing = contacts[no] == 0 && leaders[no] == 0;
            boolean as = r.getInt("leader") == leaders[no]
                    && (leaders[no] == 0
                            || r.getLong("contact_id") == contacts[no]
                                    && r.getInt("matched") == matched[no]
                                    && r.getInt("outcome") == RowOutcome.DUPLICATE.code());
            otherwise.set(no, nothing || !as);
        }

        /** Those that go with another row otherwise than before, or with nothing and nobody any more. */
        Stream<Decided> otherwise() {
            return otherwise.stream()
                    .mapToObj(no -> decided(no, leaders[no] > 0 ? RowOutcome.DUPLICATE : RowOutcome.NEW));
        }

        Stream<Integer> leadersWithContact() {
            return numbers(no -> leaders[no] == 0 && contacts[no] > 0).boxed();
        }

        private IntStream numbers(IntPredicate such) {
            return IntStream.range(1, leaders.length).filter(such);
        }

        /** Whether that is what was decided before. */
        boolean is(StagedRows.Staged row, RowOutcome outcome) {
            return row.contact() == contacts[row.no()]
                    && row.matched() == matched[row.no()]
                    && row.leader() == leaders[row.no()]
                    && row.outcome() == outcome;
        }

        Decided decided(int no, RowOutcome outcome) {
            return new Decided(no, leaders[no], contacts[no], matched[no], outcome);
        }
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
                : staging.known(check, MatchKeys.of(corrected.owner(), corrected.given()::text))
                        .filter(known -> owns(corrected.owner(), known.contact()));
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

    /** Whether it still is that owner's contact. */
    private boolean owns(UserId owner, long contact) {
        var now = contacts.read(List.of(contact)).get(contact);
        return now != null && now.owner().equals(owner);
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
                    .forEach(contact -> keys.addAll(MatchKeys.of(contact.owner(), contact.data()::text)));
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

    /** Decides the rows with a contact: whether they would change it. */
    private void compare(long check, Found found, boolean overwrites, Runnable between) {
        int[] changed = new int[2];
        in(found.leadersWithContact(), numbers -> {
            between.run();
            List<StagedRows.Staged> before = rows.of(check, numbers);
            List<StagedRows.Staged> some = before.stream()
                    .map(row -> row.of(found.contacts[row.no()], found.matched[row.no()]))
                    .toList();
            var compared = compared(check, some, overwrites);
            changed[0] += compared.replaced();
            changed[1] += compared.filled();
            Map<Long, RowOutcome> outcomes = new HashMap<>();
            compared.updated().forEach(no -> outcomes.put(no, RowOutcome.UPDATED));
            compared.unchanged().forEach(no -> outcomes.put(no, RowOutcome.UNCHANGED));
            rows.decided(
                    check,
                    before.stream()
                            .filter(row -> !found.is(row, outcomes.getOrDefault((long) row.no(), RowOutcome.NEW)))
                            .map(row -> found.decided(row.no(), outcomes.getOrDefault((long) row.no(), RowOutcome.NEW)))
                            .toList());
        });
        jdbc.sql("update import_check set replaced = :replaced, filled = :filled where id = :check")
                .param("replaced", changed[0])
                .param("filled", changed[1])
                .param("check", check)
                .update();
    }

    /** Which rows would change their contacts, and which not; how many values would be replaced, and how many filled. */
    private record Compared(List<Long> updated, List<Long> unchanged, int replaced, int filled) {}

    private Compared compared(long check, List<StagedRows.Staged> some, boolean overwrites) {
        var found = contacts.read(some.stream().map(StagedRows.Staged::contact).toList());
        Map<Integer, RowValues> given = rows.together(check, some, overwrites);
        Set<Long> noted = notes.missing(ImportChunks.notes(some, given)).keySet();
        List<Long> updated = new ArrayList<>();
        List<Long> unchanged = new ArrayList<>();
        int replaced = 0;
        int filled = 0;
        for (var row : some) {
            var contact = found.get(row.contact());
            var gives = given.getOrDefault(row.no(), row.given());
            if (contact == null || !contact.owner().equals(row.owner())) {
                continue; // deleted or somebody else's since, of which nothing is told (R4): the run decides it again
            }
            var after = gives.over(contact.data(), overwrites);
            for (var field : contact.data().differences(after)) {
                boolean empty = contact.data().text(field).isEmpty();
                filled += empty ? 1 : 0;
                replaced += empty ? 0 : 1;
            }
            boolean same = after.equals(contact.data()) && !noted.contains(contact.id());
            (same ? unchanged : updated).add((long) row.no());
        }
        return new Compared(updated, unchanged, replaced, filled);
    }
}
