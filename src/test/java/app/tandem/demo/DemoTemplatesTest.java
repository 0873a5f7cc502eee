package app.tandem.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.email.EmailDraft;
import app.tandem.email.template.Template;
import app.tandem.email.text.EmailText;
import app.tandem.email.text.MergeField;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The templates of the demonstration can be sent as they are, also where little is known of a contact. */
class DemoTemplatesTest {

    @Test
    void each_can_be_sent_and_says_what_stands_where_a_contact_has_no_value() {
        Stream.concat(DemoTemplates.ORGANIZATION.stream(), DemoTemplates.MAYA.stream())
                .forEach(letter -> {
                    assertThat(EmailText.problems(letter.subject(), letter.body()))
                            .as(letter.name())
                            .isEmpty();
                    assertThat(letter.name()).hasSizeLessThanOrEqualTo(Template.NAME);
                    assertThat(letter.body()).hasSizeLessThan(EmailDraft.BODY);
                    var text = EmailText.of(letter.subject(), letter.body());
                    assertThat(text.fallbacks().keySet())
                            .as(letter.name())
                            .containsAll(text.fields().stream()
                                    .filter(field -> field.about() == MergeField.About.CONTACT)
                                    .toList());
                });
    }
}
