package app.tandem.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.access.Decision;
import app.tandem.access.Fact;
import app.tandem.access.Facts;
import app.tandem.access.ImportPolicy;
import app.tandem.access.Standing;
import app.tandem.access.Target;
import app.tandem.people.OrganizationId;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import app.tandem.testing.Permission;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Those with whom an import can share, in pages and when it runs, are those whom the policy names (R1, R9, R33). */
@DatabaseTest
class ShareTargetsProofTest {

    private static final int PEOPLE = 13;
    private static final int PAGE = 5;
    private static final List<String> TEAMS = List.of("Lakeside", "Downtown", "Airport");

    @Autowired
    ShareTargets targets;

    @Autowired
    RowOwners owners;

    @Autowired
    People people;

    @Autowired
    Given given;

    private record Someone(
            UserId id,
            OrganizationId organization,
            boolean lender,
            boolean active,
            boolean admin,
            boolean permitted,
            Set<String> teams,
            Set<String> manages) {

        boolean supervises(Someone other) {
            return active
                    && !equals(other)
                    && organization.equals(other.organization)
                    && (admin || !Collections.disjoint(manages, other.teams));
        }

        Standing.Rights rights(boolean ownTeamsOnly) {
            boolean always = admin || !manages.isEmpty();
            return new Standing.Rights(active, always || permitted, ownTeamsOnly && !admin, true, true, admin);
        }
    }

    private final Set<Set<UserId>> partners = new HashSet<>();

    @Test
    void R9_whom_an_import_can_share_with_is_the_policy_s_for_every_importer_and_owner() {
        var chance = new Random(33);
        var lender = given.lender("Northfield");
        var everybody = anybody(chance, List.of(lender, given.lender("Lakefront"), given.firm("Harbor")));
        Set<String> met = new TreeSet<>();
        for (boolean ownTeamsOnly : new boolean[] {false, true}) {
            if (ownTeamsOnly) {
                given.sharingInOwnTeamsOnly(lender);
            }
            for (var importer : everybody) {
                for (var owner : everybody) {
                    compare(importer, owner, everybody, ownTeamsOnly && importer.organization.equals(lender), met);
                }
            }
        }
        assertThat(met)
                .as("what the people are to each other")
                .contains(
                        "self colleague",
                        "self partner",
                        "supervised colleague",
                        "self teams colleague",
                        "self teams partner",
                        "supervised teams colleague",
                        "nobody's owner");
    }

    private static ShareTargets.Asked asked(Someone owner, Person person, boolean bySource) {
        return new ShareTargets.Asked(owner.id, person, bySource);
    }

    private void compare(
            Someone importer, Someone owner, List<Someone> everybody, boolean ownTeamsOnly, Set<String> met) {
        boolean importsFor = owner.equals(importer) ? importer.active : importer.supervises(owner) && owner.active;
        assertThat(owners.allowed(people.actor(importer.id), List.of(owner.id)))
                .as("%s imports for %s", importer, owner)
                .hasSize(importsFor ? 1 : 0);
        List<UserId> expected = new ArrayList<>();
        var persons = people.find(everybody.stream().map(one -> one.id).toList());
        var answers = targets.decide(
                importer.id,
                persons.values().stream()
                        .flatMap(person -> Stream.of(asked(owner, person, false), asked(owner, person, true)))
                        .toList());
        for (var other : everybody) {
            boolean may = importsFor
                    && ImportPolicy.shares(
                                    owner.equals(importer),
                                    importer.rights(ownTeamsOnly),
                                    target(importer, other, owner.organization))
                            .allowed();
            var person = persons.get(other.id);
            if (importsFor) {
                assertThat(answers.get(asked(owner, person, false)).allowed())
                        .as("%s imports for %s and shares with %s", importer, owner, other)
                        .isEqualTo(may);
                if (owner.equals(importer)) {
                    bySource(owner, other, answers.get(asked(owner, person, true)), ownTeamsOnly);
                }
            }
            if (may && !other.equals(importer) && !other.equals(owner)) {
                expected.add(other.id);
                met.add((owner.equals(importer) ? "self " : "supervised ")
                        + (ownTeamsOnly ? "teams " : "")
                        + (other.organization.equals(importer.organization) ? "colleague" : "partner"));
            }
        }
        if (!importsFor) {
            met.add("nobody's owner");
        }
        if (importsFor) {
            assertThat(pages(importer.id, owner.id))
                    .as("%s imports for %s", importer, owner)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
        assertThat(targets.among(
                        importer.id,
                        owner.id,
                        everybody.stream().map(Someone::id).toList()))
                .extracting(Person::id)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    /** R33: as the owner could, the permission aside. */
    private void bySource(Someone owner, Someone other, Decision bySource, boolean ownTeamsOnly) {
        var rights = owner.rights(ownTeamsOnly);
        var permitted = new Standing.Rights(rights.active(), true, rights.ownTeamsOnly(), true, true, rights.admin());
        assertThat(bySource.allowed())
                .as("a lead source shares a contact of %s with %s", owner, other)
                .isEqualTo(ImportPolicy.shares(true, permitted, target(owner, other, owner.organization))
                        .allowed());
    }

    /** Read from the people of this test alone. */
    private Target target(Someone actor, Someone other, OrganizationId owners) {
        return new Target(Facts.of()
                .with(Fact.TARGET_SELF, actor.equals(other))
                .with(Fact.TARGET_ACTIVE, other.active)
                .with(Fact.TARGET_OF_ACTORS_ORGANIZATION, actor.organization.equals(other.organization))
                .with(Fact.TARGET_OF_OWNERS_ORGANIZATION, owners.equals(other.organization))
                .with(Fact.TARGET_PARTNER, !actor.equals(other) && partners.contains(Set.of(actor.id, other.id)))
                .with(Fact.TARGET_ON_COMMON_TEAM, !Collections.disjoint(actor.teams, other.teams)));
    }

    private List<Someone> anybody(Random chance, List<OrganizationId> organizations) {
        List<Someone> everybody = new ArrayList<>();
        for (int n = 0; n < PEOPLE; n++) {
            int of = chance.nextInt(4) % 3;
            everybody.add(somebody(chance, n, organizations.get(of), of < 2));
        }
        for (var one : everybody) {
            for (var other : everybody) {
                if (one.lender && !other.lender && chance.nextInt(3) > 0) {
                    if (chance.nextInt(3) > 0) {
                        given.partners(one.id, other.id);
                        partners.add(Set.of(one.id, other.id));
                    } else {
                        given.formerPartners(one.id, other.id);
                    }
                }
            }
        }
        return everybody;
    }

    private Someone somebody(Random chance, int n, OrganizationId organization, boolean lender) {
        var user = given.lo("Person " + n).of(organization);
        Set<String> teams = new TreeSet<>();
        Set<String> manages = new TreeSet<>();
        for (var team : TEAMS) {
            if (chance.nextInt(3) == 0) {
                teams.add(organization.value() + team);
                user = user.onTeam(team);
                if (chance.nextInt(3) == 0) {
                    manages.add(organization.value() + team);
                    user = user.manager();
                }
            }
        }
        boolean active = chance.nextInt(5) > 0;
        boolean admin = chance.nextInt(6) == 0;
        boolean permitted = chance.nextInt(3) > 0;
        user = active ? user : user.deactivated();
        user = admin ? user.admin() : user;
        user = permitted ? user : user.without(Permission.SHARE);
        return new Someone(user.create(), organization, lender, active, admin, permitted, teams, manages);
    }

    private List<UserId> pages(UserId importer, UserId owner) {
        List<UserId> found = new ArrayList<>();
        List<Person> page;
        do {
            page = targets.find(importer, owner, "", found.size(), PAGE);
            page.forEach(person -> found.add(person.id()));
        } while (page.size() == PAGE);
        return found;
    }
}
