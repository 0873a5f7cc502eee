package app.tandem.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** R34: which e-mail addresses are syntactically deliverable. */
class EmailAddressesTest {

    private static final int CONTROL_PICTURES = 0x2400;

    @Test
    void R34_all_66_wrong_addresses_are_refused() throws Exception {
        var wrong = addresses("ISEMAIL_ERR");
        assertThat(wrong).hasSize(66);
        assertThat(wrong).noneMatch(EmailAddresses::valid);
    }

    @Test
    void R34_all_14_valid_addresses_are_accepted() throws Exception {
        var valid = addresses("ISEMAIL_VALID_CATEGORY");
        assertThat(valid).hasSize(14);
        assertThat(valid).allMatch(EmailAddresses::valid);
    }

    @Test
    void R34_what_no_form_should_take_though_a_standard_allows_it() {
        assertThat(List.of(
                        "maya@gmail",
                        "maya@[192.168.0.1]",
                        "maya(home)@example.com",
                        "Maya <maya@example.com>",
                        " maya@example.com"))
                .noneMatch(EmailAddresses::valid);
        assertThat(List.of("o'brien+loans@example.co.uk", "jürgen@exämple.de")).allMatch(EmailAddresses::valid);
    }

    @Test
    void R34_what_is_taken_at_a_glance_is_what_the_rules_take() {
        var random = new Random(34);
        String signs = "aZ9.-_+@ \u00e9'\"\\(\u0000";
        for (int n = 0; n < 50_000; n++) {
            var text = new StringBuilder();
            for (int word = 2 + random.nextInt(4); word > 0; word--) {
                text.append("ab9Cd".repeat(random.nextInt(100) == 0 ? 14 : 1), 0, 1 + random.nextInt(5));
                // mostly the signs of addresses, so that many are valid
                text.append(signs.charAt(random.nextInt(random.nextInt(8) == 0 ? signs.length() : 8)));
            }
            var address = text.append(random.nextBoolean() ? "com" : "c0-m").toString();
            assertThat(EmailAddresses.valid(address))
                    .describedAs(address)
                    .isEqualTo(address.length() <= EmailAddresses.LENGTH && EmailAddresses.byTheRules(address));
        }
    }

    private List<String> addresses(String category) throws Exception {
        try (var file = getClass().getResourceAsStream("/testdata/isemail/tests.xml")) {
            var tests = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file)
                    .getElementsByTagName("test");
            List<String> addresses = new ArrayList<>();
            for (int i = 0; i < tests.getLength(); i++) {
                var test = (Element) tests.item(i);
                if (text(test, "category").equals(category)) {
                    addresses.add(withControls(text(test, "address")));
                }
            }
            return addresses;
        }
    }

    private static String text(Element test, String tag) {
        return test.getElementsByTagName(tag).item(0).getTextContent();
    }

    /** The file shows control characters by their pictures. */
    private static String withControls(String shown) {
        var text = new StringBuilder();
        shown.codePoints()
                .map(c -> c >= CONTROL_PICTURES && c < CONTROL_PICTURES + ' ' ? c - CONTROL_PICTURES : c)
                .forEach(text::appendCodePoint);
        return text.toString();
    }
}
