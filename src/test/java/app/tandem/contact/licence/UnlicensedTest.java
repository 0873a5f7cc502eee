package app.tandem.contact.licence;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.licence.Unlicensed.InState;
import app.tandem.people.LicenceState;
import app.tandem.people.OrganizationId;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** In which words it is said that somebody is not licensed (R50). */
class UnlicensedTest {

    private static final Person NINA = new Person(
            new UserId(6), "Nina", "Kowalski", "", null, new OrganizationId(1), "Northfield Lending", true, false);

    @Test
    void R50_one_or_a_few_states_are_named_and_the_others_are_counted() {
        assertThat(of("AZ").sentence(false)).isEqualTo("Nina Kowalski is not licensed in AZ");
        assertThat(of("AZ").sentence(true)).isEqualTo("You are not licensed in AZ");
        assertThat(of("AZ", "NV").inWords()).isEqualTo("AZ and NV");
        assertThat(of("AZ", "NV", "TX").inWords()).isEqualTo("AZ, NV and TX");
        assertThat(of("AZ", "NV", "TX", "UT").inWords()).isEqualTo("AZ, NV and 2 more");
        assertThat(of("AZ", "NV", "TX", "UT", "WI").inWords()).isEqualTo("AZ, NV and 3 more");
        assertThat(of("AZ", "NV", "TX").contacts()).isEqualTo(6);
    }

    private static Unlicensed of(String... states) {
        return new Unlicensed(
                NINA,
                Stream.of(states)
                        .map(state -> new InState(LicenceState.valueOf(state), 2))
                        .toList());
    }
}
