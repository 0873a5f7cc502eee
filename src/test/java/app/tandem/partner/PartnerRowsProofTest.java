package app.tandem.partner;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.access.PartnershipPolicy;
import app.tandem.access.PartnershipPolicy.Candidate;
import app.tandem.access.PartnershipPolicy.Pact;
import app.tandem.access.PartnershipPolicy.Side;
import app.tandem.access.PartnershipPolicy.Stand;
import app.tandem.people.OrganizationId;
import app.tandem.people.UserId;
import app.tandem.people.accounts.Accounts;
import app.tandem.people.links.LinkMails;
import app.tandem.people.links.LinkPurpose;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever finds a partnership or an invitation, and as which side, is whom the policy names (section 1, R51). */
@DatabaseTest
class PartnerRowsProofTest {

    private static final int PACTS = 60;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Given given;

    private record Someone(UserId id, String email, boolean lender, boolean active, boolean proven) {}

    private record Stored(
            long id,
            Someone inviter,
            @Nullable Someone agent,
            @Nullable String email,
            Stand stand,
            boolean accepted) {

        /** Read with the policy alone. */
        Side of(Someone reader, boolean mails) {
            var who = new Candidate(
                    reader.equals(inviter),
                    reader.equals(agent),
                    agent == null && reader.email.equals(email),
                    reader.proven || !mails,
                    !reader.lender);
            return PartnershipPolicy.side(stand, accepted, inviter.active, who);
        }
    }

    /** A mail server that is there or not. */
    private record Post(boolean goOut) implements LinkMails {

        @Override
        public void send(LinkPurpose purpose, UserId to, @Nullable UserId by, @Nullable Long about) {}

        @Override
        public void send(LinkPurpose purpose, String address, UserId by, @Nullable Long about) {}

        @Override
        public int askedFor(LinkPurpose purpose, UserId to, Instant since) {
            return 0;
        }
    }

    @Test
    void section_1_R51_each_partnership_and_invitation_is_there_for_its_two_sides_and_nobody_else() {
        var chance = new Random(16);
        var people = anybody(chance);
        var stored = anyPacts(chance, people);
        Set<String> met = new HashSet<>();
        for (boolean mails : new boolean[] {true, false}) {
            var rows = new PartnerRows(jdbc, new Post(mails));
            for (var reader : people) {
                var expected = stored.stream()
                        .filter(one ->
                                PartnershipPolicy.sees(new Pact("", one.of(reader, mails), reader.active, one.stand)))
                        .map(one -> one.id + " " + one.of(reader, mails))
                        .toList();
                assertThat(rows.of(reader.id))
                        .as("%s, mails %s", reader, mails)
                        .extracting(one -> one.id() + " " + (one.agent() ? Side.LOAN_OFFICER : Side.AGENT))
                        .containsExactlyInAnyOrderElementsOf(expected);
                stored.forEach(one -> met.add(one.of(reader, mails) + " " + one.stand));
            }
        }
        assertThat(met).as("the book has every case").hasSize(Side.values().length * Stand.values().length);
    }

    private List<Someone> anybody(Random chance) {
        List<OrganizationId> lenders = List.of(given.lender("Northfield"), given.lender("Lakefront"));
        List<OrganizationId> firms = List.of(given.firm("Harbor"), given.firm("Bay"));
        List<Someone> people = new ArrayList<>();
        for (int n = 0; n < 16; n++) {
            boolean lender = n < 6;
            var organization = (lender ? lenders : firms).get(n % 2);
            boolean active = n % 5 != 4;
            boolean proven = chance.nextBoolean();
            var email = "p" + n + "@mail.example";
            var user = given.lo("Person " + n).of(organization).email(email);
            var id = (active ? user : user.deactivated()).create();
            accounts.readsMail(id, proven);
            people.add(new Someone(id, email, lender, active, proven));
        }
        return people;
    }

    /** Each pair and each address once, as the database has it. */
    private List<Stored> anyPacts(Random chance, List<Someone> people) {
        List<Stored> pacts = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        while (pacts.size() < PACTS) {
            var inviter = people.get(chance.nextInt(6));
            var other = people.get(chance.nextInt(people.size()));
            boolean known = !other.lender && chance.nextBoolean();
            if (inviter.equals(other) || !taken.add(inviter.id + " " + (known ? other.id : other.email))) {
                continue;
            }
            var stand = Stand.values()[known ? chance.nextInt(3) : 2 * chance.nextInt(2)];
            boolean accepted = known && (stand == Stand.ACTIVE || chance.nextBoolean());
            pacts.add(stored(inviter, known ? other : null, known ? null : other.email, stand, accepted));
        }
        return pacts;
    }

    private Stored stored(
            Someone inviter, @Nullable Someone agent, @Nullable String email, Stand stand, boolean accepted) {
        jdbc.sql("""
                        insert into partnership (lo_id, agent_id, email, status, accepted, delivery, since)
                        values (:lo, :agent, :email, :status, :accepted, :delivery, :since)""")
                .param("lo", inviter.id.value())
                .param("agent", agent == null ? null : agent.id.value())
                .param("email", email)
                .param("status", stand.name())
                .param("accepted", accepted)
                .param("delivery", stand == Stand.INVITED ? "DELIVERED" : null)
                .param("since", Given.THEN.atOffset(ZoneOffset.UTC))
                .update();
        long id = jdbc.sql("select max(id) from partnership").query(Long.class).single();
        return new Stored(id, inviter, agent, email, stand, accepted);
    }
}
