package app.tandem.administration.sources;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.access.Fact;
import app.tandem.access.Facts;
import app.tandem.access.ImportPolicy;
import app.tandem.access.Standing;
import app.tandem.access.Target;
import app.tandem.administration.AdministrationRefused;
import app.tandem.administration.sources.SourceSheet.Sharee;
import app.tandem.people.OrganizationId;
import app.tandem.people.UserId;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Those whom a lead source can name are those with whom some owner of the organization could share by it (R9, R33). */
@DatabaseTest
class SourceShareesProofTest {

    private static final int PEOPLE = 44;
    private static final int PAGE = 6;

    @Autowired
    OrganizationSources sources;

    @Autowired
    Given given;

    private record Someone(UserId id, OrganizationId organization, boolean lender, boolean active) {}

    private final Set<Set<UserId>> partners = new HashSet<>();

    @Test
    void R33_whom_administrators_can_choose_is_with_whom_an_owner_could_share() {
        var chance = new Random(33);
        var lenders = List.of(given.lender("Northfield"), given.lender("Lakefront"));
        var everybody = anybody(chance, lenders, List.of(given.firm("Harbor"), given.firm("Bay")));
        for (var lender : lenders) {
            var admin = given.lo("Ruth " + lender.value()).of(lender).admin().create();
            List<Someone> all = new ArrayList<>(everybody);
            all.add(new Someone(admin, lender, true, true));
            long source = sources.create(admin, "Zillow");
            var possible = all.stream().filter(one -> reached(one, lender, all)).toList();
            assertThat(all)
                    .as("some are known through somebody who left alone")
                    .anyMatch(one -> one.active && !known(one, lender, all, true) && known(one, lender, all, false));
            assertThat(pages(admin, source))
                    .containsExactlyInAnyOrderElementsOf(
                            possible.stream().map(Someone::id).toList());
            for (var one : all) {
                String answer = "chosen";
                try {
                    sources.share(admin, source, one.id);
                } catch (AdministrationRefused deactivated) {
                    answer = "refused";
                } catch (NoSuchElementException stranger) {
                    answer = "nobody";
                }
                assertThat(answer)
                        .as("%s for a lead source of %s", one, lender)
                        .isEqualTo(
                                possible.contains(one)
                                        ? "chosen"
                                        : known(one, lender, all, true) ? "refused" : "nobody");
            }
            assertThat(pages(admin, source)).as("those who are chosen already").isEmpty();
        }
    }

    /** By the policy alone: asked for each owner there is. */
    private boolean reached(Someone one, OrganizationId lender, List<Someone> all) {
        return all.stream()
                .filter(owner -> owner.organization.equals(lender) && owner.active && !owner.equals(one))
                .anyMatch(owner -> ImportPolicy.sharesBySource(
                                new Standing.Rights(true, true, false, true, true, false),
                                new Target(Facts.of()
                                        .with(Fact.TARGET_ACTIVE, one.active)
                                        .with(Fact.TARGET_OF_ACTORS_ORGANIZATION, one.organization.equals(lender))
                                        .with(Fact.TARGET_OF_OWNERS_ORGANIZATION, one.organization.equals(lender))
                                        .with(Fact.TARGET_PARTNER, partners.contains(Set.of(owner.id, one.id)))))
                        .allowed());
    }

    /** Colleagues, and the active partners of active colleagues, whoever else they are. */
    private boolean known(Someone one, OrganizationId lender, List<Someone> all, boolean active) {
        return one.organization.equals(lender)
                || all.stream()
                        .anyMatch(colleague -> colleague.organization.equals(lender)
                                && (colleague.active || !active)
                                && partners.contains(Set.of(colleague.id, one.id)));
    }

    private List<Someone> anybody(Random chance, List<OrganizationId> lenders, List<OrganizationId> firms) {
        List<Someone> all = new ArrayList<>();
        for (int n = 0; n < PEOPLE; n++) {
            boolean lender = n % 2 == 0;
            var organization = (lender ? lenders : firms).get(chance.nextInt(2));
            boolean active = chance.nextInt(4) > 0;
            var user = given.lo("Person " + n).of(organization);
            all.add(new Someone((active ? user : user.deactivated()).create(), organization, lender, active));
        }
        for (var one : all) {
            for (var other : all) {
                if (one.lender && !other.lender && chance.nextInt(5) == 0) {
                    if (chance.nextBoolean()) {
                        given.partners(one.id, other.id);
                        partners.add(Set.of(one.id, other.id));
                    } else {
                        given.formerPartners(one.id, other.id);
                    }
                }
            }
        }
        return all;
    }

    private List<UserId> pages(UserId admin, long source) {
        List<UserId> found = new ArrayList<>();
        List<Sharee> page;
        do {
            page = sources.candidates(admin, source, "", found.size(), PAGE);
            page.forEach(one -> found.add(one.id()));
        } while (page.size() == PAGE);
        return found;
    }
}
