package app.tandem.bench.bulk;

import app.tandem.bench.BenchBook;
import app.tandem.bench.Contest;
import app.tandem.bench.Lab;
import app.tandem.bench.RawPlan;
import app.tandem.bench.RawSql;
import app.tandem.bench.Way;
import app.tandem.imports.ImportingHere;
import app.tandem.people.People;
import app.tandem.people.UserId;
import java.io.BufferedWriter;
import java.io.FileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of an import: a heavy user brings a file of which a fifth is known, a hundredth is twice in it, and a hundredth
 * falls short. The raw way copies the file into a table and does the rest in SQL; both come to the same counts, and the run
 * to the same contacts.
 */
final class ImportRows {

    /** Megabytes above what is used before, for any file. */
    private static final int HEAP = 100;

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final List<String> WRITTEN = List.of(
            "contact",
            "contact_access",
            "contact_edit",
            "contact_external_id",
            "operation",
            "operation_change",
            "operation_item",
            "message",
            "import_job",
            "import_part",
            "import_check",
            "import_owner",
            "import_row",
            "import_key",
            "import_known",
            "import_change",
            "import_mapping");

    private final Lab lab;
    private final UserId importer;
    private final int size;
    private final Map<String, Object> parameters;
    private final Path file;

    ImportRows(Lab lab, BenchBook book, int size) {
        this.lab = lab;
        this.importer = book.heavy().getFirst();
        this.size = size;
        this.parameters = Map.of(
                "owner",
                importer.value(),
                "org",
                lab.service(People.class).actor(importer).organization().value());
        this.file = written(JdbcClient.create(lab.pool()));
    }

    List<Contest> all() {
        String rows = "import %,d rows: ".formatted(size);
        return List.of(
                Contest.bulk(rows + "dry run", "heavy", new Checking(), List.of(raw("bulk/import-check")), WRITTEN),
                Contest.bulk(rows + "run", "heavy", new Running(), List.of(raw("bulk/import-run")), WRITTEN));
    }

    private Path written(JdbcClient jdbc) {
        try {
            Path to = Files.createTempFile("tandem-bench", ".csv");
            to.toFile().deleteOnExit();
            try (var out = Files.newBufferedWriter(to, StandardCharsets.UTF_8)) {
                out.write("First Name,Last Name,E-mail,Mobile,Street,City,State,ZIP\n");
                int known = known(jdbc, out);
                for (int n = known; n < size; n++) {
                    int who = n % 100 == 1 ? n - 1 : n;
                    line(
                            out,
                            "New" + Integer.toString(who, Character.MAX_RADIX),
                            n % 100 == 2 ? "" : "Person",
                            "person" + who + "@mail.example",
                            String.format(Locale.ROOT, "(612) %03d-%04d", 200 + who / 10_000, who % 10_000),
                            (n % 9_000 + 1) + " Lake St",
                            "Minneapolis",
                            "MN",
                            "55408");
                }
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A fifth at most are the importer's contacts already; half of these say something new. */
    private int known(JdbcClient jdbc, BufferedWriter out) throws IOException {
        List<String[]> contacts = jdbc.sql("""
                        select min(first_name) as f, min(last_name) as l, min(email) as e from contact
                        where owner_id = :owner and first_name <> '' and last_name <> '' and email <> ''
                          and email !~ '[", ]' and first_name !~ '[",]' and last_name !~ '[",]'
                        group by lower(first_name), lower(last_name), lower(email) having count(*) = 1
                        order by min(id) fetch first :most rows only""")
                .param("owner", importer.value())
                .param("most", size / 5)
                .query((r, n) -> new String[] {r.getString("f"), r.getString("l"), r.getString("e")})
                .list();
        for (int n = 0; n < contacts.size(); n++) {
            String[] one = contacts.get(n);
            line(out, one[0], one[1], one[2], "", "", n % 2 == 0 ? "Newtown " + n : "", "", "");
        }
        return contacts.size();
    }

    private static void line(BufferedWriter out, String... cells) throws IOException {
        out.write(String.join(",", cells));
        out.write('\n');
    }

    private Contest.Raw raw(String name) {
        RawPlan plan = RawSql.plans(name, "own").getFirst();
        return new Contest.Raw(plan.words(), new ByHand(plan));
    }

    private final class Checking implements Way<Map<Integer, Integer>> {
        private long id;

        @Override
        public void prepare() {
            id = new ImportingHere(lab::service).upload(importer, file);
        }

        @Override
        public Map<Integer, Integer> work() {
            return new ImportingHere(lab::service).check(importer, id, TODAY);
        }

        /** The counts, or that it takes more heap than it may. */
        @Override
        public Object outcome(Map<Integer, Integer> counts) {
            long heap = LiveHeap.above(this::work);
            System.out.printf(Locale.ROOT, "%,d rows checked in %d MB of heap%n", size, heap);
            return heap <= HEAP ? counts : counts + " in " + heap + " MB of heap";
        }
    }

    private final class Running implements Way<Map<Integer, Integer>> {
        private long id;

        @Override
        public void prepare() {
            var here = new ImportingHere(lab::service);
            id = here.upload(importer, file);
            here.check(importer, id, TODAY);
        }

        @Override
        public Map<Integer, Integer> work() {
            return new ImportingHere(lab::service).run(importer, id);
        }

        @Override
        public Object outcome(Map<Integer, Integer> counts) {
            return counts + digest();
        }
    }

    private final class ByHand implements Way<Map<Integer, Integer>> {
        private final RawPlan plan;

        ByHand(RawPlan plan) {
            this.plan = plan;
        }

        @Override
        public void prepare() {
            RawSql.plans("bulk/given-import", "own").getFirst().run(lab.connection(), Map.of());
        }

        @Override
        public Map<Integer, Integer> work() {
            try (var reader = new FileReader(file.toFile(), StandardCharsets.UTF_8)) {
                lab.connection()
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "copy raw_row (f, l, e, p, street, city, state, zip) from stdin (format csv, header)",
                                reader);
            } catch (IOException | SQLException e) {
                throw new IllegalStateException(e);
            }
            Map<Integer, Integer> counts = new TreeMap<>();
            plan.run(lab.connection(), parameters)
                    .getLast()
                    .forEach(row -> counts.put((int) row.number(0), (int) row.number(1)));
            return counts;
        }

        @Override
        public Object outcome(Map<Integer, Integer> counts) {
            return plan.words().contains("run") ? counts + digest() : counts;
        }
    }

    /** The importer's contacts as they are then. */
    private String digest() {
        return RawSql.plans("bulk/import-digest", "own")
                .getFirst()
                .run(lab.connection(), parameters)
                .getFirst()
                .getFirst()
                .text(0);
    }
}
