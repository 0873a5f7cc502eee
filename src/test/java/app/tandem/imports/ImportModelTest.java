package app.tandem.imports;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.record.Contacts;
import app.tandem.imports.file.ReadAs;
import app.tandem.note.Notes;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Extent;
import app.tandem.testing.Given;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Random files against a plain model that takes one row after the other (R31, R32): each row is in the count where the model
 * has it, the run does what the dry run said (R46), the same file again brings nothing new, and a reversal leaves what was
 * there before.
 */
@DatabaseTest
class ImportModelTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final List<String> FIRST = List.of("Ann", "ANN", "José", "O'Neil", "ONeil", "Zoë", "");
    private static final List<String> LAST = List.of("Bell", "bell ", "Peña", "Smith-Jones", "Smith Jones", "");
    private static final List<String> EMAILS =
            List.of("a@x.example", "A@X.example", "b@x.example", "c@x.example", "", "", "bad@@x");
    private static final List<String> PHONES =
            List.of("(612) 470-6452", "612.470.6452", "651-789-3234", "", "", "", "612-55", "6.12471E+09");
    private static final List<String> STREETS = List.of("12 Lake Street", "12 lake st", "9 Oak Ave", "", "");
    private static final List<String> CITIES = List.of("Eagan", "EAGAN", "St. Paul", "");
    private static final List<String> IDS = List.of("H-1", "H-2", "H-3", "", "", "");
    private static final List<String> NOTES = List.of("Met at the fair", "Call in May", "call in may", "", "", "");
    private static final List<String> HEAD = List.of(
            "First Name", "Last Name", "E-mail", "Mobile", "Street", "City", "State", "ZIP", "Record ID", "Notes");
    private static final String GAP = "\n\n";

    private static final int CORRECTIONS = 4;

    @Autowired
    Given given;

    @Autowired
    Imports imports;

    @Autowired
    Contacts contacts;

    @Autowired
    Notes notes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @TempDir
    Path folder;

    private final List<Long> before = new ArrayList<>();

    @BeforeEach
    void people() {
        given.northfield();
    }

    @Test
    void every_row_is_where_a_plain_model_has_it_and_a_reversal_leaves_what_was_there() throws IOException {
        int files = Extent.of(40, 8);
        for (int seed = 0; seed < files; seed++) {
            try {
                file(new Random(seed), seed % 2 == 0);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("Seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    private void file(Random random, boolean overwrites) throws IOException {
        owned(random);
        var there = book();
        List<List<String>> rows = new ArrayList<>();
        for (int n = 10 + random.nextInt(40); n > 0; n--) {
            rows.add(row(random));
        }
        long id = upload(rows, random);
        var settings = ImportSettings.GUESSED
                .mapping(imports.look(maya, id, ReadAs.GUESSED).mapping())
                .choices(new Choices(null, 0, "", List.of(), overwrites));
        imports.keep(maya, id, settings);
        var checked = imports.check(maya, id, TODAY, (read, rejected) -> {});
        assertThat(checked.rows()).as("every row is in exactly one count").isEqualTo(rows.size());
        assertThat(outcomes(id)).isEqualTo(new Model(there, rows, overwrites).outcomes());
        assertSums(checked, new Model(there, rows, overwrites));

        corrected(id, there, rows, overwrites, random);
        var expected = new Model(there, rows, overwrites).outcomes();
        assertThat(outcomes(id)).as("with corrected cells").isEqualTo(expected);

        var here = new ImportingHere(context::getBean);
        var ran = here.run(maya, id);
        assertThat(outcomes(id)).as("R46").isEqualTo(expected);
        assertThat(book()).hasSize(there.size() + ran.getOrDefault(RowOutcome.NEW.code(), 0));

        long again = upload(rows, random); // with the cells that were corrected
        imports.keep(maya, again, settings);
        var together = together(id);
        imports.check(maya, again, TODAY, (read, rejected) -> {});
        assertThat(imports.rows(maya, again, RowOutcome.NEW, 0, 1_000))
                .as("the same file again brings nobody new, but whom another row of the same contact overwrote")
                .allMatch(row -> overwrites && together.contains(row.no()));
        imports.discard(maya, again);

        var reversal = imports.revert(maya, id);
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> jdbc.sql("select state from operation where id = :op")
                        .param("op", reversal.value())
                        .query(String.class)
                        .single()
                        .equals("FINISHED"));
        assertThat(book()).as("a reversal leaves what was there").isEqualTo(there);
        jdbc.sql("delete from deleted_contact").update();
    }

    /** How many values of contacts are replaced, and how many empty ones filled. */
    private static void assertSums(CheckedImport checked, Model model) {
        model.outcomes();
        assertThat(List.of(checked.replaced(), checked.filled()))
                .as("replaced and filled")
                .isEqualTo(List.of(model.replaced, model.filled));
    }

    /** Corrects cells of rows that have something wrong with them: each time the result is that of a whole check. */
    private void corrected(
            long id, Map<Long, Map<String, String>> there, List<List<String>> rows, boolean overwrites, Random random) {
        CheckedImport last = null;
        for (int n = 0; n < CORRECTIONS; n++) {
            var bad = bad(id);
            if (bad.isEmpty()) {
                break;
            }
            int row = bad.get(random.nextInt(bad.size()));
            for (var cell : cells(there, random).entrySet()) {
                if (bad(id).contains(row)) {
                    var cells = new ArrayList<>(rows.get(row - 1));
                    cells.set(cell.getKey(), cell.getValue());
                    rows.set(row - 1, cells);
                    last = imports.correct(maya, id, row, cell.getKey(), cell.getValue(), TODAY);
                    assertSums(last, new Model(there, rows, overwrites));
                }
            }
        }
        if (last == null) {
            return;
        }
        var rowsThen = checkedRows(id);
        assertThat(imports.find(maya, id).counts()).isEqualTo(last.counts());
        assertThat(last).isEqualTo(imports.check(maya, id, TODAY, (read, rejected) -> {}));
        assertThat(rowsThen).isEqualTo(checkedRows(id));
    }

    private List<Integer> bad(long id) {
        return checkedRows(id).stream()
                .filter(row -> !row.cells().isEmpty())
                .map(CheckedRow::no)
                .toList();
    }

    /** What is typed over the cells of one row: anything anywhere, or what makes it one of the contacts that are there. */
    private static Map<Integer, String> cells(Map<Long, Map<String, String>> there, Random random) {
        if (there.isEmpty() || random.nextInt(3) == 0) {
            int cell = random.nextInt(HEAD.size());
            return Map.of(cell, row(random).get(cell));
        }
        var contact = List.copyOf(there.values()).get(random.nextInt(there.size()));
        Map<Integer, String> cells = new LinkedHashMap<>();
        cells.put(0, contact.get("first_name"));
        cells.put(1, contact.get("last_name"));
        int known = contact.get("email").isEmpty() ? 3 : 2;
        cells.put(
                known,
                known == 2 ? contact.get("email") : contact.get("cell_phone").replace("+1", ""));
        cells.put(5, pick(random, CITIES));
        cells.put(8, pick(random, IDS));
        return cells;
    }

    /** The rows that go with another one. */
    private Set<Integer> together(long id) {
        var all = checkedRows(id);
        Set<Integer> lines = all.stream().map(CheckedRow::sameAs).collect(Collectors.toSet());
        return all.stream()
                .filter(row -> row.sameAs() > 0 || lines.contains(row.line()))
                .map(CheckedRow::no)
                .collect(Collectors.toSet());
    }

    private List<CheckedRow> checkedRows(long id) {
        return Arrays.stream(RowOutcome.values())
                .flatMap(outcome -> imports.rows(maya, id, outcome, 0, 1_000).stream())
                .toList();
    }

    /** What an owner has before: a few contacts made by hand, which may be the same person (R32). */
    private void owned(Random random) {
        for (int n = random.nextInt(6); n > 0; n--) {
            Map<ContactField, String> texts = new HashMap<>();
            put(texts, ContactField.FIRST_NAME, pick(random, FIRST));
            put(texts, ContactField.LAST_NAME, pick(random, LAST));
            put(texts, ContactField.EMAIL, pick(random, EMAILS.subList(0, 5)));
            put(texts, ContactField.CELL_PHONE, pick(random, PHONES.subList(0, 5)));
            put(texts, ContactField.CITY, pick(random, CITIES));
            texts.putIfAbsent(ContactField.FIRST_NAME, "Kim");
            var contact = contacts.create(maya, ContactData.of(texts));
            var note = pick(random, NOTES);
            if (!note.isEmpty()) {
                notes.add(maya, contact, note, false);
            }
            before.add(contact.value());
        }
    }

    private static void put(Map<ContactField, String> texts, ContactField field, String text) {
        if (!text.isEmpty()) {
            texts.put(field, text);
        }
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static List<String> row(Random random) {
        boolean whole = random.nextInt(3) > 0;
        return List.of(
                pick(random, FIRST),
                pick(random, LAST),
                pick(random, EMAILS),
                pick(random, PHONES),
                pick(random, STREETS),
                pick(random, CITIES),
                whole ? "MN" : "",
                whole ? "55123" : "",
                pick(random, IDS),
                pick(random, NOTES));
    }

    private long upload(List<List<String>> rows, Random random) throws IOException {
        String between = List.of(",", ";", "\t", "|").get(random.nextInt(4));
        Charset charset = random.nextBoolean() ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
        var text = new StringBuilder(String.join(between, HEAD)).append("\r\n");
        for (var row : rows) {
            text.append(row.stream()
                            .map(cell -> random.nextInt(4) == 0 ? "\"" + cell + "\"" : cell)
                            .collect(Collectors.joining(between)))
                    .append("\r\n");
        }
        var file = Files.write(folder.resolve("contacts.csv"), text.toString().getBytes(charset));
        return imports.upload(maya, "contacts.csv", file);
    }

    private Map<Integer, RowOutcome> outcomes(long id) {
        Map<Integer, RowOutcome> outcomes = new TreeMap<>();
        for (var outcome : RowOutcome.values()) {
            imports.rows(maya, id, outcome, 0, 1_000).forEach(row -> outcomes.put(row.no(), row.outcome()));
        }
        return outcomes;
    }

    /** The fields that the files have, by contact. */
    private Map<Long, Map<String, String>> book() {
        Map<Long, Map<String, String>> book = new TreeMap<>();
        jdbc.sql("""
                        select c.id, c.first_name, c.last_name, c.email, c.cell_phone, c.street, c.city, c.state, c.zip,
                               (select string_agg(e.source_key || ':' || e.external_id, ' ' order by e.external_id)
                                from contact_external_id e where e.contact_id = c.id) as ids,
                               (select string_agg(n.body, :gap order by n.id) from note n
                                where n.contact_id = c.id) as notes
                        from contact c where c.owner_id = :owner""").param("owner", maya.value()).param("gap", GAP).query(r -> {
            Map<String, String> fields = new LinkedHashMap<>();
            for (var column : List.of(
                    "first_name",
                    "last_name",
                    "email",
                    "cell_phone",
                    "street",
                    "city",
                    "state",
                    "zip",
                    "ids",
                    "notes")) {
                fields.put(column, r.getString(column) == null ? "" : r.getString(column));
            }
            book.put(r.getLong("id"), fields);
        });
        return book;
    }

    /** R31 and R32 in plain words: one row after the other, each compared with all contacts and all rows before. */
    private static final class Model {

        private final Map<Long, Map<String, String>> book;
        private final List<Map<String, String>> rows = new ArrayList<>();
        private final boolean overwrites;
        private int replaced;
        private int filled;

        Model(Map<Long, Map<String, String>> book, List<List<String>> file, boolean overwrites) {
            this.book = book;
            this.overwrites = overwrites;
            file.forEach(cells -> rows.add(read(cells)));
        }

        private static Map<String, String> read(List<String> cells) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("first_name", cells.get(0).strip());
            row.put("last_name", cells.get(1).strip());
            row.put("email", cells.get(2).contains("@@") ? "" : cells.get(2));
            String digits = cells.get(3).replaceAll("\\D", "");
            row.put("cell_phone", digits.length() == 10 && !cells.get(3).contains("E") ? "+1" + digits : "");
            row.put("street", cells.get(4));
            row.put("city", cells.get(5));
            row.put("state", cells.get(6));
            row.put("zip", cells.get(7));
            row.put("ids", cells.get(8));
            row.put("notes", cells.get(9));
            return row;
        }

        private static boolean rejected(Map<String, String> row) {
            boolean address = !row.get("street").isEmpty()
                    && !row.get("city").isEmpty()
                    && !row.get("state").isEmpty()
                    && !row.get("zip").isEmpty();
            return row.get("first_name").isEmpty()
                    || row.get("last_name").isEmpty()
                    || row.get("email").isEmpty() && row.get("cell_phone").isEmpty() && !address;
        }

        /** The keys in their order; empty where one is not there. */
        private static List<String> keys(Map<String, String> one) {
            String name = same(one.get("first_name")) + "/" + same(one.get("last_name")) + "/";
            boolean named = !same(one.get("first_name")).isEmpty()
                    && !same(one.get("last_name")).isEmpty();
            String street = one.get("street").toLowerCase(Locale.ROOT).replace("street", "st");
            boolean address = !street.isEmpty()
                    && !one.get("city").isEmpty()
                    && !one.get("state").isEmpty()
                    && !one.get("zip").isEmpty();
            return List.of(
                    one.get("ids").replaceAll(".*:", ""),
                    named && !one.get("email").isEmpty()
                            ? name + one.get("email").toLowerCase(Locale.ROOT)
                            : "",
                    named && address
                            ? name
                                    + street
                                    + one.get("city").toLowerCase(Locale.ROOT)
                                    + one.get("state")
                                    + one.get("zip")
                            : "",
                    named && !one.get("cell_phone").isEmpty() ? name + one.get("cell_phone") : "");
        }

        private static String same(String name) {
            return name.toLowerCase(Locale.ROOT)
                    .replace("'", "")
                    .replace("-", " ")
                    .replace("é", "e")
                    .replace("ë", "e")
                    .replace("ñ", "n")
                    .strip();
        }

        Map<Integer, RowOutcome> outcomes() {
            replaced = 0;
            filled = 0;
            Map<Integer, RowOutcome> outcomes = new TreeMap<>();
            Map<Integer, Integer> leaders = new HashMap<>();
            Map<Long, Integer> firstOf = new HashMap<>();
            Map<Integer, Long> contact = new HashMap<>();
            for (int no = 1; no <= rows.size(); no++) {
                var row = rows.get(no - 1);
                if (rejected(row)) {
                    outcomes.put(no, RowOutcome.REJECTED);
                    continue;
                }
                long match = match(row);
                int earlier = match > 0 ? firstOf.getOrDefault(match, 0) : earlier(no, row);
                if (match > 0) {
                    firstOf.putIfAbsent(match, no);
                    contact.put(no, match);
                }
                leaders.put(no, earlier == 0 ? no : leaders.get(earlier));
                outcomes.put(no, earlier > 0 ? RowOutcome.DUPLICATE : match > 0 ? RowOutcome.UPDATED : RowOutcome.NEW);
            }
            contact.forEach((no, id) -> {
                if (outcomes.get(no) == RowOutcome.UPDATED && !changes(no, id, leaders)) {
                    outcomes.put(no, RowOutcome.UNCHANGED);
                }
            });
            return outcomes;
        }

        private long match(Map<String, String> row) {
            var keys = keys(row);
            for (int kind = 0; kind < keys.size(); kind++) {
                for (var one : book.entrySet()) {
                    if (!keys.get(kind).isEmpty()
                            && keys(one.getValue()).get(kind).equals(keys.get(kind))) {
                        return one.getKey();
                    }
                }
            }
            return 0;
        }

        private int earlier(int no, Map<String, String> row) {
            var keys = keys(row);
            for (int kind = 0; kind < keys.size(); kind++) {
                for (int other = 1; other < no; other++) {
                    if (!keys.get(kind).isEmpty()
                            && !rejected(rows.get(other - 1))
                            && keys(rows.get(other - 1)).get(kind).equals(keys.get(kind))) {
                        return other;
                    }
                }
            }
            return 0;
        }

        /** Whether all rows of one person together change the contact. */
        private boolean changes(int leader, long id, Map<Integer, Integer> leaders) {
            Map<String, String> now = new LinkedHashMap<>(book.get(id));
            Map<String, String> together = new LinkedHashMap<>();
            boolean another = false;
            boolean noted = false;
            List<String> said = Arrays.asList(now.get("notes").split(GAP));
            for (int no = 1; no <= rows.size(); no++) {
                if (leaders.getOrDefault(no, 0) == leader) {
                    for (var cell : rows.get(no - 1).entrySet()) {
                        if (cell.getKey().equals("ids")) {
                            another |= !cell.getValue().isEmpty()
                                    && !now.get("ids").contains(cell.getValue());
                        } else if (cell.getKey().equals("notes")) {
                            noted |= !cell.getValue().isEmpty() && !said.contains(cell.getValue());
                        } else if (!cell.getValue().isEmpty()) {
                            together.merge(cell.getKey(), cell.getValue(), (own, later) -> overwrites ? later : own);
                        }
                    }
                }
            }
            together.entrySet()
                    .removeIf(cell -> now.get(cell.getKey()).equals(cell.getValue())
                            || !overwrites && !now.get(cell.getKey()).isEmpty());
            int empty = (int) together.keySet().stream()
                    .filter(field -> now.get(field).isEmpty())
                    .count();
            boolean ofNone = another && now.get("ids").isEmpty();
            filled += empty + (ofNone ? 1 : 0);
            replaced += together.size() - empty + (another && !ofNone ? 1 : 0);
            return another || noted || !together.isEmpty();
        }
    }
}
