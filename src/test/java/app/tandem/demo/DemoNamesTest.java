package app.tandem.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The domains of the demonstration stay verified, although no name server knows them. */
class DemoNamesTest {

    private final DemoNames names = new DemoNames(true);

    @Test
    void the_domains_of_the_demonstration_have_what_a_sending_domain_needs() {
        for (var domain : new String[] {"northfield.example", "harbor.example"}) {
            assertThat(names.texts(domain).orElseThrow())
                    .singleElement()
                    .asString()
                    .startsWith("v=spf1 ")
                    .endsWith(" -all");
            assertThat(names.texts("tandem._domainkey." + domain).orElseThrow())
                    .singleElement()
                    .asString()
                    .startsWith("v=DKIM1; ");
            assertThat(names.texts("_dmarc." + domain).orElseThrow())
                    .singleElement()
                    .asString()
                    .startsWith("v=DMARC1; p=");
        }
        assertThat(names.texts("other._domainkey.northfield.example").orElseThrow())
                .isEmpty();
    }

    @Test
    void all_other_domains_and_all_of_them_without_demonstration_data_are_looked_up_as_everywhere() {
        assertThat(names.texts("cedar.example")).isEmpty();
        assertThat(names.texts("mynorthfield.example")).isEmpty();
        assertThat(new DemoNames(false).texts("northfield.example")).isEmpty();
    }
}
