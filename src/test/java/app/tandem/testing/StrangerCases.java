package app.tandem.testing;

import static app.tandem.testing.Northfield.*;

import app.tandem.audit.OperationId;
import app.tandem.contact.ContactId;
import app.tandem.contact.Selection;
import app.tandem.operation.Operations;
import app.tandem.operation.Request;
import app.tandem.operation.relationship.Share;
import app.tandem.people.UserId;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Calls what a feature offers as somebody whom it does not concern, with other people's ids: they get nothing and change
 * nothing, and what is hidden from them is answered as what does not exist (R4).
 *
 * <p>Beside the tests of each feature is one class that extends this. {@link #cases} has a case for each public method
 * of each of its services; without one the build fails ({@code StrangersTest}):
 *
 * <ul>
 *   <li>{@code asks("Notes.count", s -> notes.count(s, contact))} for what gives something back, {@code does(...)} for
 *       what does not. Several ways to ask are separated by commas; one of them must succeed for the right person.
 *   <li>The right person is Maya, who owns the contact. Otherwise: {@code .by(() -> jonas)}. What only an admin may is
 *       {@code .byAdmin()}: members and managers of the organization try it as well.
 *   <li>{@code .knownTo(COLLEAGUE)} where a colleague may know it.
 *   <li>{@code .ofOwnOrganization()} where an administrator of another organization gets the same of theirs, and nothing
 *       of this one.
 *   <li>{@code .atLast()} for what does not take part in a transaction, or ends what other cases need.
 *   <li>{@code own("Zones.of")} for what people ask of themselves alone or what names nobody's contacts; {@code
 *       withoutActor("Loans.put")} for what no screen calls.
 * </ul>
 *
 * <p>What else is needed is written by {@link #given()}. Its ids are kept in fields that are not final: in their place
 * ids of nothing are put to see whether the answers differ.
 */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
public abstract class StrangerCases {

    /** The name of each contact of Maya's. */
    protected static final String SECRET = "Ada Okonkwo";

    protected static final String OTHER_LENDER = "a loan officer of another lender";
    protected static final String OTHER_FIRM = "an agent of another firm";
    protected static final String OTHER_ADMIN = "an administrator of another organization";
    protected static final String COLLEAGUE = "a colleague";
    protected static final String DEACTIVATED = "somebody deactivated";
    private static final String MEMBER = "a member";
    private static final String MANAGER = "a manager";
    private static final String NOBODY = "nobody";
    private static final String NOTHING = "nothing";

    /** What everybody may write by opening a panel over what they do not see. */
    private static final String OPERATIONS = "operation%";

    @Autowired
    protected Given given;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected Operations operations;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private EntityManager entities;

    /** Maya's, in her group, from Zillow; shared with Jonas, and with an admin and manager who has left. */
    protected ContactId contact;

    /** Another one of Maya's, that nobody else holds. */
    protected ContactId second;

    /** Maya's group. */
    protected long group;

    /** Northfield's only lead source. */
    protected long source;

    /** Maya has shared the contact with Jonas by it. */
    protected OperationId finished;

    /** Maya is about to do something with the contact. */
    protected OperationId draft;

    /** That Jonas got by it. */
    protected long message;

    private final Map<String, UserId> strangers = new LinkedHashMap<>();
    private final List<Case> cases = new ArrayList<>();
    private final Set<String> named = new TreeSet<>();
    private final Set<String> withoutActor = new TreeSet<>();

    /** A way to ask for what is none of somebody's business. */
    @FunctionalInterface
    protected interface Way {
        @Nullable
        Object by(UserId somebody) throws Exception;
    }

    /** A way to do what is none of somebody's business. */
    @FunctionalInterface
    protected interface Deed {
        void by(UserId somebody) throws Exception;
    }

    /** One operation of a service, or a part of it. */
    protected static final class Case {
        private final String operation;
        private final boolean deed;
        private final List<Way> ways;
        private Supplier<UserId> right = () -> maya;
        private boolean admin;
        private final Set<String> knownTo = new HashSet<>();
        private boolean ofOwnOrganization;
        private boolean last;

        private Case(String operation, boolean deed, List<Way> ways) {
            this.operation = operation;
            this.deed = deed;
            this.ways = ways;
        }

        /** Who may, where that is not Maya. */
        public Case by(Supplier<UserId> rightPerson) {
            right = rightPerson;
            return this;
        }

        /** Ruth may; Maya and Sam, who manages her, may not. */
        public Case byAdmin() {
            admin = true;
            return by(() -> ruth);
        }

        /** Each administrator gets what is of their own organization. */
        public Case ofOwnOrganization() {
            ofOwnOrganization = true;
            return this;
        }

        /** These strangers may know it as well. */
        public Case knownTo(String... strangers) {
            knownTo.addAll(List.of(strangers));
            return this;
        }

        /** The right person does it after everybody else, for good. */
        public Case atLast() {
            last = true;
            return this;
        }

        private boolean concerns(String stranger) {
            return knownTo.contains(stranger)
                    || ofOwnOrganization && stranger.equals(OTHER_ADMIN)
                    || !admin && Set.of(MEMBER, MANAGER).contains(stranger);
        }
    }

    /** A case for each operation of the feature's services; called without a database as well. */
    protected abstract void cases();

    /** What else of Maya's must be there. */
    protected void given() {
        // most features need no more
    }

    protected final Case asks(String operation, Way... ways) {
        return add(new Case(operation, false, List.of(ways)));
    }

    protected final Case does(String operation, Deed deed) {
        return add(new Case(operation, true, List.of(somebody -> {
            deed.by(somebody);
            return null;
        })));
    }

    private Case add(Case one) {
        named.add(one.operation);
        cases.add(one);
        return one;
    }

    /** What people ask of themselves alone, or what names nobody's contacts. */
    protected final void own(String... operations) {
        named.addAll(List.of(operations));
    }

    /** Look-ups of the services among themselves, without an acting person: never for screens. */
    protected final void withoutActor(String... operations) {
        own(operations);
        withoutActor.addAll(List.of(operations));
    }

    /** The names of all operations that are looked at; of those without an acting person alone. */
    public final Set<String> looksAt(boolean onlyWithoutActor) {
        if (named.isEmpty()) {
            cases();
        }
        return onlyWithoutActor ? withoutActor : named;
    }

    @BeforeAll
    final void what_is_maya_s_and_strangers() {
        given.northfield();
        var carl = given.lo("Carl Voss")
                .of(northfield)
                .onTeam("Lakeside")
                .manager()
                .admin()
                .deactivated()
                .create();
        strangers.put(OTHER_LENDER, lou);
        strangers.put(
                OTHER_FIRM, given.agent("Kim Park").of(given.firm("Bay Homes")).create());
        strangers.put(
                OTHER_ADMIN,
                given.lo("Alma Foss").of(given.lender("Cedar Mortgage")).admin().create());
        strangers.put(COLLEAGUE, nina);
        strangers.put(DEACTIVATED, carl);
        strangers.values().forEach(stranger -> given.group(stranger, "Mine"));
        strangers.put(NOBODY, new UserId(999_998));
        strangers.put(MEMBER, maya);
        strangers.put(MANAGER, sam);
        second = given.contact().named(SECRET).ownedBy(maya).create();
        contact = given.contact()
                .named(SECRET)
                .ownedBy(maya)
                .sharedWith(carl)
                .leadSource("Zillow")
                .inGroup(maya, "Hot leads")
                .create();
        group = given.group(maya, "Hot leads");
        source = jdbc.sql("select id from lead_source").query(Long.class).single();
        finished = operations.open(maya, selection());
        operations.submit(maya, finished, Request.of(new Share(jonas)));
        message = jdbc.sql("select id from message").query(Long.class).single();
        draft = operations.open(maya, selection());
        given();
        looksAt(false);
    }

    @Test
    void R4_whom_it_does_not_concern_gets_nothing_and_changes_nothing() {
        SoftAssertions.assertSoftly(soft -> {
            cases.stream().filter(one -> !one.last).forEach(one -> rightly(soft, one));
            var before = rows(OPERATIONS);
            cases.forEach(one -> strangers.entrySet().stream()
                    .filter(stranger -> !one.concerns(stranger.getKey()))
                    .forEach(stranger -> wrongly(soft, one, stranger.getKey(), stranger.getValue())));
            cases.stream()
                    .filter(one -> one.ofOwnOrganization && !one.last)
                    .forEach(one -> ofTheirOwn(soft, one, Objects.requireNonNull(strangers.get(OTHER_ADMIN))));
            soft.assertThat(rows(OPERATIONS)).isEqualTo(before);
            cases.stream().filter(one -> one.last).forEach(one -> rightly(soft, one));
        });
    }

    private void rightly(SoftAssertions soft, Case one) {
        soft.assertThat(one.ways)
                .as("%s by the right person", one.operation)
                .extracting(way -> one.last ? gets(one, way) : inTransaction(() -> gets(one, way)))
                .anyMatch(answer -> !answer.startsWith(NOTHING));
    }

    /** What the right person gets; of a deed, what has changed. */
    private String gets(Case one, Way way) {
        var before = one.deed ? rows("") : List.of();
        var answer = answer(way, one.right.get());
        if (one.deed && !one.last) {
            entities.flush();
        }
        return one.deed && !rows("").equals(before) ? "something has changed" : answer;
    }

    private void ofTheirOwn(SoftAssertions soft, Case one, UserId stranger) {
        for (var way : one.ways) {
            soft.assertThat(inTransaction(() -> answer(way, stranger)))
                    .as("%s by %s", one.operation, OTHER_ADMIN)
                    .doesNotContain("Okonkwo", "Maya", "Northfield", "SQL");
        }
    }

    private void wrongly(SoftAssertions soft, Case one, String who, UserId stranger) {
        for (int i = 0; i < one.ways.size(); i++) {
            var way = one.ways.get(i);
            var as = one.operation + " by " + who + ", way " + i;
            var hidden = answer(way, stranger);
            soft.assertThat(hidden).as(as).startsWith(NOTHING).doesNotContain("Okonkwo", "Maya", "SQL");
            if (!who.equals(NOBODY)) {
                MissingIds.during(
                        this,
                        () -> soft.assertThat(answer(way, stranger))
                                .as(as + ", with ids of nothing")
                                .isEqualTo(hidden));
            }
        }
    }

    /** What somebody gets: something, or nothing and the words with which it is refused. */
    private static String answer(Way way, UserId somebody) {
        try {
            Object result = way.by(somebody);
            boolean nothing = result == null
                    || Set.of(0, false).contains(result)
                    || result instanceof Collection<?> c && c.isEmpty()
                    || result instanceof Map<?, ?> m && m.isEmpty()
                    || result instanceof Optional<?> o && o.isEmpty();
            return nothing ? NOTHING : "something: " + result;
        } catch (Exception refused) {
            return NOTHING + ": " + refused.getClass().getSimpleName() + " "
                    + String.valueOf(refused.getMessage()).replaceAll("\\d+", "#");
        }
    }

    /** The selection of the contact alone. */
    protected final Selection selection() {
        return new Selection.Some(Set.of(contact));
    }

    /** What is done in a transaction that leaves nothing behind. */
    protected final <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            return work.get();
        }));
    }

    /** All rows of all tables but some. */
    private List<String> rows(String without) {
        return jdbc.sql("""
                        select lower(table_name) from information_schema.tables
                        where table_type = 'BASE TABLE' and lower(table_schema) = 'public'
                          and lower(table_name) not like :without and lower(table_name) <> 'flyway_schema_history'""").param("without", without).query(String.class).list().stream()
                .flatMap(table -> jdbc.sql("select * from " + table).query(AsText.whole()).list().stream()
                        .map(row -> table + " " + row))
                .sorted()
                .toList();
    }
}
