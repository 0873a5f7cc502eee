package app.tandem.contact.record;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contact form cleans what was typed, then reads it strictly; a contradiction is refused at its field (R31). */
class StrictInputTest {

    @Test
    void every_field_is_kept_without_blanks_around_it_and_without_anything_invisible() {
        var typed = ContactData.EMPTY
                .with(ContactField.FIRST_NAME, "  Jose\u0301 ")
                .with(ContactField.LAST_NAME, "O\u200bBrien\u00a0")
                .with(ContactField.EMAIL, " jose\u200b@mail.example\u00a0")
                .with(ContactField.CELL_PHONE, "\u202a(612) 338-4471\u202c ")
                .with(ContactField.BIRTHDAY, " 5/9/1987\u200e")
                .with(ContactField.ZIP, "\u206055401 ")
                .with(ContactField.PURCHASE_PRICE, " $412,000.50 ")
                .with(ContactField.EMPLOYED_SINCE, "2019\u00a0");
        var kept = check(typed);

        assertThat(kept.text(ContactField.FIRST_NAME)).isEqualTo("José");
        assertThat(kept.text(ContactField.LAST_NAME)).isEqualTo("OBrien");
        assertThat(kept.text(ContactField.EMAIL)).isEqualTo("jose@mail.example");
        assertThat(kept.text(ContactField.CELL_PHONE)).isEqualTo("+16123384471");
        assertThat(kept.text(ContactField.BIRTHDAY)).isEqualTo("1987-05-09");
        assertThat(kept.text(ContactField.ZIP)).isEqualTo("55401");
        assertThat(kept.text(ContactField.PURCHASE_PRICE)).isEqualTo("412000.5");
        assertThat(kept.text(ContactField.EMPLOYED_SINCE)).isEqualTo("2019");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "350000,50",
                "350,00",
                "350.000,00",
                "35,0000",
                "1,2,3",
                ",500",
                "350 000",
                "350,000.555",
                "$",
                "4e5"
            })
    void a_price_that_could_mean_something_else_is_refused(String price) {
        assertThat(refusals(ContactData.EMPTY
                        .with(ContactField.LAST_NAME, "Chen")
                        .with(ContactField.PURCHASE_PRICE, price)))
                .containsOnlyKeys(ContactField.PURCHASE_PRICE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"350000 | 350000", "350,000 | 350000", "$ 1,350,000.50 | 1350000.5", "0.99 | 0.99", "999 | 999"})
    void a_price_with_commas_between_thousands_is_read(String price, String kept) {
        assertThat(check(ContactData.EMPTY
                                .with(ContactField.LAST_NAME, "Chen")
                                .with(ContactField.PURCHASE_PRICE, price))
                        .text(ContactField.PURCHASE_PRICE))
                .isEqualTo(kept);
    }

    @Test
    void an_extension_in_the_number_and_another_in_its_field_are_refused_there() {
        var typed = ContactData.EMPTY
                .with(ContactField.OFFICE_PHONE, "(651) 220-9034 ext. 118")
                .with(ContactField.OFFICE_EXTENSION, "220");

        assertThat(refusals(typed)).containsOnlyKeys(ContactField.OFFICE_EXTENSION);
        assertThat(check(typed.with(ContactField.OFFICE_EXTENSION, " 118 ")).text(ContactField.OFFICE_EXTENSION))
                .isEqualTo("118");
        assertThat(check(typed.with(ContactField.OFFICE_EXTENSION, "")).text(ContactField.OFFICE_EXTENSION))
                .isEqualTo("118");
    }

    private static ContactData check(ContactData typed) {
        return new ContactForm(Set.of()).check(ContactData.EMPTY, typed);
    }

    private static Map<ContactField, String> refusals(ContactData typed) {
        try {
            check(typed);
            return Map.of();
        } catch (InvalidContact invalid) {
            return invalid.refusals();
        }
    }
}
