package app.tandem.email.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which domains can be entered: one's own, and never one at which everybody has an address (R38). */
class DomainNameTest {

    @ParameterizedTest
    @CsvSource({
        "Northfield.Example, northfield.example",
        "' mail.northfield.example. ', mail.northfield.example",
        "bücher.example, xn--bcher-kva.example",
        "'', ''"
    })
    void a_domain_is_kept_as_name_servers_know_it(String typed, String kept) {
        assertThat(DomainName.domain(typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gmail.com",
                "GMail.com",
                "outlook.com",
                "yahoo.com",
                "icloud.com",
                "aol.com",
                "comcast.net",
                "mail.yahoo.com"
            })
    void a_domain_at_which_everybody_has_an_address_is_refused(String typed) {
        assertThatThrownBy(() -> DomainName.domain(typed)).hasMessageContaining("Everybody can have an address");
    }

    @Test
    void a_domain_that_merely_ends_like_one_is_one_s_own() {
        assertThat(DomainName.domain("acme.com")).isEqualTo("acme.com");
        assertThat(DomainName.domain("mygmail.com")).isEqualTo("mygmail.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "northfield",
                "maya@northfield.example",
                "https://northfield.example",
                "north field.example",
                "-x.example",
                "x-.example",
                "127.0.0.1",
                "x..example",
                ".example",
                "a_b.example",
                "x.example\u0000"
            })
    void what_is_no_domain_is_refused_with_a_sentence(String typed) {
        assertThatThrownBy(() -> DomainName.domain(typed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("northfield.example");
    }

    @ParameterizedTest
    @CsvSource({"S1, s1", "' tandem ', tandem", "a.b, a.b", "'', ''"})
    void a_selector_is_kept_in_small_letters(String typed, String kept) {
        assertThat(DomainName.selector(typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"s1._domainkey", "s 1", "s1.", "_s"})
    void what_is_no_selector_is_refused(String typed) {
        assertThatThrownBy(() -> DomainName.selector(typed)).hasMessageContaining("A selector is a short name");
    }
}
