package app.tandem.bench.bulk;

import app.tandem.bench.BenchBook;
import app.tandem.bench.Contest;
import app.tandem.bench.Lab;
import app.tandem.bench.RawPlan;
import app.tandem.bench.RawSql;
import app.tandem.bench.Way;
import app.tandem.contact.ContactId;
import app.tandem.contact.Selection;
import app.tandem.offboarding.OffboardingHere;
import app.tandem.operation.Operations;
import app.tandem.people.People;
import app.tandem.people.UserId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The row of an offboarding: an administrator moves all that a heavy user owns to 7 people, evenly. What others gave the
 * leaver is taken away before and not timed, and whom a closed account would have told is not compared: the raw way only
 * changes owners.
 */
final class OffboardRow {

    private static final int NEW_OWNERS = 7;
    private static final List<String> WRITTEN = Stream.concat(
                    ActRows.WRITTEN.stream(), Stream.of("app_user", "offboarding", "offboarding_part", "account_event"))
            .toList();

    private final Lab lab;
    private final UserId admin;
    private final UserId leaver;
    private final List<UserId> to;
    private final List<Long> contacts;
    private final Map<String, Object> parameters;

    OffboardRow(Lab lab, BenchBook book) {
        this.lab = lab;
        this.admin = book.admin();
        this.leaver = book.heavy().getFirst();
        var jdbc = JdbcClient.create(lab.pool());
        var organization = lab.service(People.class).actor(admin).organization();
        this.to = jdbc.sql("""
                        select u.id from app_user u
                        left join (select owner_id, count(*) as n from contact group by owner_id) o on o.owner_id = u.id
                        where u.organization_id = :org and u.active and u.role = 'MEMBER' and u.id <> :leaver
                        order by coalesce(o.n, 0), u.id fetch first :many rows only""")
                .param("org", organization.value())
                .param("leaver", leaver.value())
                .param("many", NEW_OWNERS)
                .query((row, n) -> new UserId(row.getLong("id")))
                .list();
        this.contacts = jdbc.sql("select id from contact where owner_id = :leaver and not on_loan order by id")
                .param("leaver", leaver.value())
                .query((row, n) -> row.getLong("id"))
                .list();
        this.parameters = Map.of(
                "actor",
                admin.value(),
                "org",
                organization.value(),
                "team",
                new Long[0],
                "kind",
                "CHANGE_OWNER",
                "keep",
                false);
    }

    Contest contest() {
        List<Contest.Raw> raw = RawSql.plans("bulk/change-owner", "admin").stream()
                .map(plan -> new Contest.Raw(plan.words(), new ByHand(plan)))
                .toList();
        return Contest.bulk(
                "offboard %,d to %d".formatted(contacts.size(), to.size()), "admin", new ByTandem(), raw, WRITTEN);
    }

    /** Nothing of others is the leaver's. */
    private void strip() {
        RawSql.plans("bulk/given-offboard", "admin").getFirst().run(lab.connection(), Map.of("leaver", leaver.value()));
    }

    private final class ByTandem implements Way<Long> {
        @Override
        public void prepare() {
            strip();
        }

        @Override
        public Long work() {
            return new OffboardingHere(lab::service).evenly(admin, leaver, to);
        }

        @Override
        public Object outcome(Long offboarding) {
            List<List<RawPlan.Row>> parts = RawSql.plans("bulk/offboard-parts", "admin")
                    .getFirst()
                    .run(lab.connection(), Map.of("offboarding", offboarding));
            return digests(parts.getFirst().stream().map(row -> row.number(0)).toList());
        }
    }

    private final class ByHand implements Way<List<Long>> {

        private final RawPlan plan;
        private final List<Long> opened = new ArrayList<>();

        ByHand(RawPlan plan) {
            this.plan = plan;
        }

        @Override
        public void prepare() {
            strip();
            opened.clear();
            List<Set<ContactId>> parts = new ArrayList<>();
            to.forEach(owner -> parts.add(new HashSet<>()));
            for (int n = 0; n < contacts.size(); n++) {
                parts.get(n % to.size()).add(new ContactId(contacts.get(n)));
            }
            var operations = lab.service(Operations.class);
            parts.forEach(part ->
                    opened.add(operations.open(admin, new Selection.Some(part)).value()));
        }

        @Override
        public List<Long> work() {
            for (int n = 0; n < to.size(); n++) {
                Map<String, Object> values = new HashMap<>(parameters);
                values.put("op", opened.get(n));
                values.put("target", to.get(n).value());
                plan.run(lab.connection(), values);
            }
            return opened;
        }

        @Override
        public Object outcome(List<Long> operations) {
            return digests(operations);
        }
    }

    /** What each operation left, but for its messages. */
    private List<String> digests(List<Long> operations) {
        return operations.stream()
                .flatMap(
                        op -> RawSql.plans("bulk/digest", "admin")
                                .getFirst()
                                .run(lab.connection(), Map.of("op", op))
                                .getFirst()
                                .stream())
                .filter(row -> !row.text(0).equals("messages"))
                .map(row -> row.text(0) + ": " + row.text(1) + " rows, " + row.text(2))
                .toList();
    }
}
