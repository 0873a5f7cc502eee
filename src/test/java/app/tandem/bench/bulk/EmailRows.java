package app.tandem.bench.bulk;

import app.tandem.bench.BenchBook;
import app.tandem.bench.Contest;
import app.tandem.bench.Lab;
import app.tandem.bench.RawPlan;
import app.tandem.bench.RawSql;
import app.tandem.bench.Way;
import app.tandem.email.queue.QueueHere;
import app.tandem.people.OrganizationId;
import app.tandem.people.People;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of the queue of e-mail to contacts, in which there is one of a heavy user for every contact of the book. */
final class EmailRows {

    private static final List<String> WRITTEN = List.of("contact_email");
    private static final String BODY = "A paragraph of a letter, as long as most of them are. ".repeat(40);

    private final Lab lab;
    private final OrganizationId organization;
    private final OffsetDateTime now = OffsetDateTime.of(2026, 12, 1, 12, 0, 0, 0, ZoneOffset.UTC);
    private final Map<String, Object> parameters;

    EmailRows(Lab lab, BenchBook book) {
        this.lab = lab;
        var sender = book.heavy().getFirst();
        this.organization = lab.service(People.class).actor(sender).organization();
        this.parameters = Map.of("org", organization.value(), "sender", sender.value(), "now", now, "body", BODY);
        if (JdbcClient.create(lab.pool())
                        .sql("select count(*) from email_text")
                        .query(Integer.class)
                        .single()
                == 0) {
            RawSql.plans("bulk/given-email", "own").getFirst().run(lab.connection(), parameters);
            lab.execute("vacuum analyze contact_email");
        }
    }

    List<Contest> all() {
        var queue = new QueueHere(lab::service);
        return List.of(
                contest(
                        "claim 100 queued e-mails",
                        () -> {},
                        () -> queue.claim(organization, now),
                        () -> {},
                        "email-claim"),
                contest(
                        "write what became of 100 e-mails",
                        () -> queue.claim(organization, now),
                        () -> queue.sent(organization, BODY, now),
                        () -> run("email-claim"),
                        "email-sent"));
    }

    private Contest contest(String name, Runnable before, Supplier<Integer> work, Runnable beforeRaw, String file) {
        List<Contest.Raw> raw = RawSql.plans("bulk/" + file, "own").stream()
                .map(plan -> new Contest.Raw(plan.words(), new InQueue<>(beforeRaw, () -> run(plan))))
                .toList();
        return Contest.bulk(name, "heavy", new InQueue<>(before, work), raw, WRITTEN);
    }

    private List<List<RawPlan.Row>> run(String file) {
        return run(RawSql.plans("bulk/" + file, "own").getFirst());
    }

    private List<List<RawPlan.Row>> run(RawPlan plan) {
        return plan.run(lab.connection(), parameters);
    }

    /** Work on the queue, after what comes before it. */
    private final class InQueue<T> implements Way<T> {

        private final Runnable before;
        private final Supplier<T> work;

        InQueue(Runnable before, Supplier<T> work) {
            this.before = before;
            this.work = work;
        }

        @Override
        public void prepare() {
            before.run();
        }

        @Override
        public T work() {
            return work.get();
        }

        @Override
        public Object outcome(T result) {
            List<String> rows = new ArrayList<>();
            run("email-digest").getFirst().forEach(row -> rows.add(Arrays.toString(row.values())));
            return rows;
        }
    }
}
