package app.tandem.shell.parts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Addresses that a click calls or writes to. */
class ReachTest {

    @Test
    void a_number_is_called_and_an_address_is_written_to() {
        assertThat(Reach.phone("+12184601000", "(218) 460-1000").getHref()).isEqualTo("tel:+12184601000");
        assertThat(Reach.email("ada.one+home@mail.example").getHref()).isEqualTo("mailto:ada.one+home@mail.example");
    }

    @Test
    void what_would_mean_more_than_an_address_is_escaped() {
        assertThat(Reach.email("a@x.example?bcc=b@y.example&body=hi").getHref())
                .isEqualTo("mailto:a@x.example%3Fbcc%3Db@y.example%26body%3Dhi");
    }

    @Test
    void nothing_leads_nowhere() {
        assertThat(Reach.address("tel:", "")).isEmpty();
    }
}
