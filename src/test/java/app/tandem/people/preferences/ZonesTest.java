package app.tandem.people.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import app.tandem.time.TheClock;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The zone of each user: their browser's until they choose one (rules, section 1). */
@DatabaseTest
class ZonesTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final ZoneId DENVER = ZoneId.of("America/Denver");

    @Autowired
    Zones zones;

    @Autowired
    People people;

    @Autowired
    Given given;

    UserId maya;

    @BeforeEach
    void aUser() {
        maya = given.lo("Maya Chen").of(given.lender("Northfield")).create();
    }

    @Test
    void is_that_of_the_machine_until_they_come_with_a_browser() {
        assertThat(zones.of(maya)).isEqualTo(TheClock.zoneOfTheMachine());
        assertThat(people.actor(maya).zone()).isEqualTo(TheClock.zoneOfTheMachine());
    }

    @Test
    void is_that_of_the_last_browser_until_they_choose_one() {
        zones.seen(maya, CHICAGO);
        zones.seen(maya, DENVER);
        assertThat(zones.of(maya)).isEqualTo(DENVER);
        assertThat(zones.chosen(maya)).isEmpty();
        assertThat(people.actor(maya).zone()).isEqualTo(DENVER);
    }

    @Test
    void is_what_they_chose_wherever_the_browser_is_and_the_browsers_again_afterwards() {
        zones.seen(maya, DENVER);
        zones.choose(maya, CHICAGO);
        zones.seen(maya, ZoneId.of("Asia/Tokyo"));
        assertThat(zones.of(maya)).isEqualTo(CHICAGO);
        assertThat(zones.chosen(maya)).contains(CHICAGO);
        assertThat(people.actor(maya).zone()).isEqualTo(CHICAGO);
        zones.choose(maya, null);
        assertThat(zones.of(maya)).isEqualTo(ZoneId.of("Asia/Tokyo"));
    }

    @Test
    void takes_no_word_of_a_browser_that_is_no_zone() {
        assertThat(Zones.read("America/Chicago")).contains(CHICAGO);
        assertThat(Zones.read(null)).isEmpty();
        assertThat(Zones.read("")).isEmpty();
        assertThat(Zones.read("Mars/Olympus_Mons")).isEmpty();
        assertThat(Zones.read("'; drop table app_user; --")).isEmpty();
        assertThat(Zones.read("A".repeat(5_000))).isEmpty();
    }
}
