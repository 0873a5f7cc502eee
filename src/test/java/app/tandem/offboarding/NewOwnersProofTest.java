package app.tandem.offboarding;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.access.OffboardingPolicy;
import app.tandem.people.OrganizationId;
import app.tandem.people.UserId;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Those to whom a leaver's contacts can go, in pages and by name, are those whom the policy names (R24). */
@DatabaseTest
class NewOwnersProofTest {

    private static final List<String> FIRST = List.of("Zoë", "Ada", "Lou", "Émile", "Bo");
    private static final List<String> LAST = List.of("Müller", "Okonkwo", "Zola", "Li", "O'Neil");
    private static final int PEOPLE = 40;
    private static final int PAGE = 7;

    @Autowired
    NewOwners owners;

    @Autowired
    Given given;

    private record Someone(UserId id, String name, OrganizationId organization, boolean active) {}

    @Test
    void R24_the_pages_of_new_owners_are_the_policy_s_for_every_leaver() {
        var people = anybody(new Random(24));
        for (var leaver : people) {
            for (var text : List.of("", "zo", "mul", "ADA o")) {
                var expected = people.stream()
                        .filter(one -> OffboardingPolicy.takesOver(
                                one.active, one.organization.equals(leaver.organization), one.equals(leaver)))
                        .filter(one -> matches(one.name, text))
                        .map(Someone::id)
                        .toList();
                assertThat(pages(leaver.id, text))
                        .as("%s leaves, “%s” is typed", leaver, text)
                        .containsExactlyInAnyOrderElementsOf(expected);
            }
            assertThat(owners.able(leaver.id, people.stream().map(Someone::id).toList()))
                    .extracting(owner -> owner.person().id())
                    .containsExactlyInAnyOrderElementsOf(pages(leaver.id, ""));
        }
    }

    private List<Someone> anybody(Random chance) {
        var organizations = List.of(given.lender("Northfield"), given.lender("Lakefront"), given.firm("Harbor"));
        List<Someone> people = new ArrayList<>();
        for (int n = 0; n < PEOPLE; n++) {
            var name = FIRST.get(chance.nextInt(FIRST.size())) + " " + LAST.get(chance.nextInt(LAST.size()));
            var organization = organizations.get(chance.nextInt(organizations.size()));
            boolean active = chance.nextInt(4) > 0;
            var user = given.lo(name).of(organization);
            people.add(new Someone((active ? user : user.deactivated()).create(), name, organization, active));
        }
        return people;
    }

    private List<UserId> pages(UserId leaver, String text) {
        List<UserId> found = new ArrayList<>();
        List<NewOwner> page;
        do {
            page = owners.page(leaver, text, found.size(), PAGE);
            page.forEach(owner -> found.add(owner.person().id()));
        } while (page.size() == PAGE);
        return found;
    }

    /** Each word is part of the name. */
    private static boolean matches(String name, String text) {
        return List.of(plain(text).split(" ")).stream().allMatch(plain(name)::contains);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace("ë", "e").replace("ü", "u").replace("é", "e");
    }
}
