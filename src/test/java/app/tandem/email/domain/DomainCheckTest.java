package app.tandem.email.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.tandem.testing.FakeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of SPF, DKIM and DMARC of a sending domain, and which record would mend it. */
class DomainCheckTest {

    private static final String DOMAIN = "northfield.test";
    private static final String KEY = "A".repeat(216);

    private final FakeZone zone = new FakeZone();

    private DomainFinding spf(String include, String... records) throws Exception {
        return new Spf(zone.put(DOMAIN, records), include).of(DOMAIN);
    }

    private DomainFinding dkim(String... records) throws Exception {
        return new Dkim(zone.put("s1._domainkey." + DOMAIN, records)).of(DOMAIN, "s1");
    }

    private DomainFinding dmarc(String... records) throws Exception {
        return new Dmarc(zone.put("_dmarc." + DOMAIN, records)).of(DOMAIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v=spf1 include:_spf.mail.example ~all",
                "V=SPF1 MX -ALL",
                "v=spf1 a:mail.northfield.test/24 ip4:192.0.2.0/24 ip6:2001:db8::/32 exp=why.northfield.test ?all",
                "v=spf1 exists:%{i}._spf.northfield.test -all"
            })
    void a_single_well_formed_spf_record_with_an_end_is_well(String record) throws Exception {
        var found = spf("", record, "other-verification=1");
        assertThat(found.well()).as(found.sentence()).isTrue();
        assertThat(found.found()).isEqualTo(record);
        assertThat(found.name()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            v=spf1 mx +all                        | allows everybody                 | v=spf1 mx ~all
            v=spf1 mx all                         | allows everybody                 | v=spf1 mx ~all
            v=spf1 mx                             | does not say what holds          | v=spf1 mx ~all
            v=spf1 mx ip4:mail.example -all       | “ip4:mail.example”               | v=spf1 mx -all
            v=spf1 mx includes:mail.example -all  | “includes:mail.example”          | v=spf1 mx -all
            v=spf1                                | does not say what holds          | v=spf1 mx ~all
            v=spf10 mx -all                       | There is no SPF record           | v=spf1 mx ~all
            """)
    void what_is_wrong_with_an_spf_record_is_said_with_the_record_that_mends_it(
            String record, String sentence, String mended) throws Exception {
        var found = spf("", record);
        assertThat(found.well()).isFalse();
        assertThat(found.sentence()).contains(sentence);
        assertThat(found.name()).isEqualTo(DOMAIN);
        assertThat(found.text()).isEqualTo(mended);
        assertThat(spf("", found.text()).well()).as("the advice itself").isTrue();
    }

    @Test
    void without_an_spf_record_the_one_to_add_is_named() throws Exception {
        var found = spf("_spf.tandem.test", "google-site-verification=x");
        assertThat(found.sentence()).isEqualTo("There is no SPF record.");
        assertThat(found.name()).isEqualTo(DOMAIN);
        assertThat(found.text()).isEqualTo("v=spf1 include:_spf.tandem.test ~all");
    }

    @Test
    void more_than_one_spf_record_is_a_fault_and_is_said_so() throws Exception {
        var found = spf("", "v=spf1 mx -all", "v=spf1 a -all");
        assertThat(found.well()).isFalse();
        assertThat(found.sentence()).contains("There are 2 SPF records");
        assertThat(found.found()).contains("v=spf1 mx -all", "v=spf1 a -all");
    }

    @Test
    void where_tandem_sends_from_has_to_be_included_and_the_rest_stays() throws Exception {
        var found = spf("_spf.tandem.test", "v=spf1 mx include:other.test -all");
        assertThat(found.well()).isFalse();
        assertThat(found.sentence()).contains("does not include _spf.tandem.test");
        assertThat(found.text()).isEqualTo("v=spf1 mx include:other.test include:_spf.tandem.test -all");
        assertThat(spf("_spf.tandem.test", found.text()).well()).isTrue();
        assertThat(spf("_spf.tandem.test", "v=spf1 -include:_spf.tandem.test -all")
                        .well())
                .as("what is excluded")
                .isFalse();
    }

    @Test
    void more_than_ten_look_ups_are_a_fault() throws Exception {
        var many = "v=spf1" + " include:x.test".repeat(11) + " -all";
        assertThat(spf("", many).sentence()).contains("more than 10 look-ups");
        assertThat(spf("", "v=spf1" + " include:x.test".repeat(10) + " -all").well())
                .isTrue();
    }

    @Test
    void a_redirect_is_followed_and_one_that_leads_in_a_ring_is_a_fault() throws Exception {
        zone.put("other.test", "v=spf1 mx -all");
        assertThat(spf("", "v=spf1 redirect=other.test").well()).isTrue();
        assertThat(spf("", "v=spf1 redirect=nothing.test").well()).isFalse();
        assertThat(spf("", "v=spf1 redirect=" + DOMAIN).sentence()).contains("lead nowhere");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v=DKIM1; k=rsa; p=",
                "k=rsa; p=",
                "v=DKIM1;t=s;p=",
            })
    void a_key_is_well(String before) throws Exception {
        assertThat(dkim(before + KEY).well()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            v=DKIM1; k=rsa; p=      | withdrawn
            v=DKIM1; k=rsa          | “p=” is missing
            v=DKIM2; p=AAAA         | no DKIM key
            k=rsa; v=DKIM1; p=AAAA  | no DKIM key
            v=DKIM1; p=A*A          | damaged
            v=DKIM1; p=AAAA         | damaged
            hello                   | no DKIM key
            v=DKIM1; p=AA; p=BB     | no DKIM key
            """)
    void what_is_wrong_with_a_key_is_said(String record, String sentence) throws Exception {
        var found = dkim(record);
        assertThat(found.well()).isFalse();
        assertThat(found.sentence()).contains(sentence);
        assertThat(found.name()).isEqualTo("s1._domainkey." + DOMAIN);
    }

    @Test
    void a_missing_key_and_two_keys_are_faults_and_without_a_selector_one_is_asked_for() throws Exception {
        assertThat(dkim().sentence()).contains("There is no DKIM key");
        assertThat(dkim("v=DKIM1; p=" + KEY, "v=DKIM1; p=" + KEY).sentence()).contains("There are 2 records");
        var asked = new Dkim(zone).of(DOMAIN, "");
        assertThat(asked.well()).isFalse();
        assertThat(asked.sentence()).contains("Enter the DKIM selector");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v=DMARC1; p=none", "v=DMARC1;p=reject;", "v=DMARC1; p=Quarantine; rua=mailto:a@b.test"})
    void a_policy_is_well(String record) throws Exception {
        assertThat(dmarc(record, "spf or something").well()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            v=DMARC1                | “p=” is missing
            v=DMARC1; p=maybe       | “p=maybe”
            v=DMARC1.0; p=none      | cannot be read
            v=DMARC1; p=none; p=no  | cannot be read
            p=none                  | There is no DMARC record
            """)
    void what_is_wrong_with_a_policy_is_said_with_the_record_to_add(String record, String sentence) throws Exception {
        var found = dmarc(record);
        assertThat(found.well()).isFalse();
        assertThat(found.sentence()).contains(sentence);
        assertThat(found.name()).isEqualTo("_dmarc." + DOMAIN);
        assertThat(dmarc(found.text()).well()).isTrue();
    }

    @Test
    void the_policy_of_the_domain_above_counts_and_two_are_none() throws Exception {
        assertThat(dmarc("v=DMARC1; p=none", "v=DMARC1; p=reject").sentence()).contains("There are 2 DMARC records");
        zone.put("_dmarc." + DOMAIN, "v=DMARC1; p=reject");
        var found = new Dmarc(zone).of("mail." + DOMAIN);
        assertThat(found.well()).isTrue();
        assertThat(found.sentence()).contains("reject", "that of " + DOMAIN);
    }

    @Test
    void where_no_server_answers_nothing_is_known() {
        zone.wellSetUp(DOMAIN);
        assertThat(new DomainCheck(zone, "").look(DOMAIN, "s1"))
                .extracting(DomainFinding::kind, DomainFinding::well)
                .containsExactly(
                        tuple(DomainRecord.SPF, true), tuple(DomainRecord.DKIM, true), tuple(DomainRecord.DMARC, true));
        zone.silent(true);
        assertThat(new DomainCheck(zone, "").look(DOMAIN, "s1")).isEmpty();
    }
}
