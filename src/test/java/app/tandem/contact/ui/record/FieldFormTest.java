package app.tandem.contact.ui.record;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.record.LeadSources.LeadSource;
import app.tandem.shell.parts.ReaderTime;
import app.tandem.testing.FilledContact;
import app.tandem.time.DateStyle;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The form of a section: what most contacts have, and the rest behind "More fields". */
class FieldFormTest {

    private static final List<ContactField> ALL = Arrays.asList(ContactField.values());

    private final FieldForm form = new FieldForm(ALL, List.of(new LeadSource(5, "Zillow")));

    /** The current page is held weakly: it is gone once nobody else has it. */
    private final UI page = new UI();

    @AfterEach
    void noPage() {
        page.removeAll();
        UI.setCurrent(null);
    }

    @Test
    void R42_every_field_can_be_edited_and_comes_back_as_it_was() {
        var data = FilledContact.of(1, 5);
        form.start(data::text);
        assertThat(form.over(ContactData.EMPTY)).isEqualTo(data);
        assertThat(form.typed()).isFalse();
        assertThat(inside(form)
                        .map(one -> one.getElement().getProperty("label", ""))
                        .filter(label -> !label.isEmpty()))
                .containsAll(ALL.stream().map(ContactField::label).toList());
    }

    @Test
    void what_few_contacts_have_is_closed_until_there_is_any_or_it_is_refused() {
        form.start(field -> field.alwaysShown() && field != ContactField.LEAD_SOURCE ? "text" : "");
        assertThat(more().isOpened()).isFalse();
        form.refuse(Map.of(ContactField.WEBSITE, "Enter a web address."));
        assertThat(more().isOpened()).isTrue();
    }

    @Test
    void a_date_is_read_in_the_order_that_the_reader_chose() {
        UI.setCurrent(page);
        new ReaderTime(Clock.systemUTC(), ZoneOffset.UTC, DateStyle.SPANISH).holdIn(page);
        var spanish = new FieldForm(List.of(ContactField.CLOSING_DATE), List.of());
        spanish.start(field -> ReaderText.of(field, "5/9/2027"));
        var input = (TextField)
                inside(spanish).filter(TextField.class::isInstance).findFirst().orElseThrow();
        assertThat(input.getValue()).isEqualTo("9/5/2027");
        assertThat(input.getPlaceholder()).isEqualTo("day/month/year");
        input.setValue("1/12/2027");
        assertThat(spanish.over(ContactData.EMPTY).text(ContactField.CLOSING_DATE))
                .isEqualTo("2027-12-01");
    }

    private Details more() {
        return (Details)
                inside(form).filter(Details.class::isInstance).findFirst().orElseThrow();
    }

    private static Stream<Component> inside(Component parent) {
        return Stream.concat(Stream.of(parent), parent.getChildren().flatMap(FieldFormTest::inside));
    }
}
