package app.tandem.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names and addresses that stand in one cell (R31). */
class SplittingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mary Ann van der Berg, Jr.|LAST_WORD||Mary Ann|van der Berg|Jr.",
                "Berg, Mary|LAST_WORD||Mary|Berg|",
                "van der Berg, Mary Ann, Jr.|LAST_WORD||Mary Ann|van der Berg|Jr.",
                "Dr. John Smith|LAST_WORD|Dr.|John|Smith|",
                "Mr. and Mrs. John Smith|LAST_WORD|Mr. and Mrs.|John|Smith|",
                "John Smith III|LAST_WORD||John|Smith|III",
                "John Smith, MD, PhD|LAST_WORD||John|Smith|MD, PhD",
                "Smith Jr., John|LAST_WORD||John|Smith|Jr.",
                "Juan De La Cruz|LAST_WORD||Juan|De La Cruz|",
                "Ludwig van Beethoven|LAST_WORD||Ludwig|van Beethoven|",
                "Van Morrison|LAST_WORD||Van|Morrison|",
                "Al Smith|LAST_WORD||Al|Smith|",
                "Toan Do|LAST_WORD||Toan|Do|",
                "José Peña Ortiz|LAST_WORD||José Peña|Ortiz|",
                "José Peña Ortiz|FIRST_WORD||José|Peña Ortiz|",
                "Nguyen Van Toan|LAST_NAME_FIRST||Van Toan|Nguyen|",
                "van der Berg Mary|LAST_NAME_FIRST||Mary|van der Berg|",
                "John & Mary Smith|LAST_WORD||John & Mary|Smith|",
                "Cher|LAST_WORD||Cher||",
            })
    void a_full_name_is_split(String name, NameSplit split, String prefix, String first, String last, String suffix) {
        assertThat(FullName.of(name, split)).isEqualTo(new FullName(or(prefix), or(first), or(last), or(suffix)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 Main St Apt 4, Springfield, IL 62704|12 Main St|Apt 4|Springfield|IL|62704",
                "12 Main St, Apt 4, Springfield, Illinois 62704-1234|12 Main St|Apt 4|Springfield|IL|62704-1234",
                "12 Main St Springfield IL 62704|12 Main St||Springfield|IL|62704",
                "12 N Main St NW #4B New York NY 10001|12 N Main St NW|#4B|New York|NY|10001",
                "100 Broadway, New York, New York, 10005, USA|100 Broadway||New York|NY|10005",
                "5 Oak Ave, St. Paul, MN|5 Oak Ave||St. Paul|MN|",
                "Springfield, IL|||Springfield|IL|",
                "PO Box 12, Boise, ID 83701|PO Box 12||Boise|ID|83701",
                "1600 Pennsylvania Ave NW, Washington, DC 20500|1600 Pennsylvania Ave NW||Washington|DC|20500",
            })
    void an_address_in_one_line_is_split(
            String text, String street, String unit, String city, String state, String zip) {
        assertThat(OneLineAddress.of(text))
                .contains(new OneLineAddress(or(street), or(unit), or(city), or(state), or(zip)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 Main Street",
                "somewhere in town",
                "Unter den Linden 5, 10117 Berlin",
                "12 Broadway Springfield IL 62704"
            })
    void what_is_not_sure_is_not_split(String text) {
        assertThat(OneLineAddress.of(text)).isEmpty();
    }

    private static String or(String text) {
        return Optional.ofNullable(text).orElse("");
    }
}
