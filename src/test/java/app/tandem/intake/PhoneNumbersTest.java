package app.tandem.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.intake.PhoneNumbers.Kept;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** R34: which telephone numbers are valid, and how they are kept and shown. */
class PhoneNumbersTest {

    @Test
    void R34_all_131_real_numbers_are_accepted() throws Exception {
        try (var file = getClass().getResourceAsStream("/testdata/libphonenumber/metadata_1_examples.csv")) {
            var numbers = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.replaceAll(".*\"(.*)\".*", "$1"))
                    .toList();
            assertThat(numbers)
                    .filteredOn(number -> PhoneNumbers.parse(number).isPresent())
                    .hasSize(131);
            assertThat(numbers)
                    .filteredOn(number -> PhoneNumbers.parse(number).isEmpty())
                    .as("has no area code")
                    .containsExactly("3101234");
        }
    }

    @Test
    void R34_however_it_is_written_it_is_kept_in_one_way() {
        assertThat(List.of("612 338 4471", "(612) 338-4471", "+1 612-338-4471", "1.612.338.4471"))
                .allSatisfy(written -> assertThat(PhoneNumbers.parse(written)).contains(new Kept("+16123384471", "")));
        assertThat(PhoneNumbers.parse("(651) 220-9034 ext. 118")).contains(new Kept("+16512209034", "118"));
        assertThat(PhoneNumbers.parse("+49 30 901820")).contains(new Kept("+4930901820", ""));
    }

    @Test
    void R34_an_area_code_that_exists_is_enough_in_the_US() {
        assertThat(PhoneNumbers.parse("612 155 4471")).isPresent();
        assertThat(PhoneNumbers.parse("999 338 4471")).isEmpty();
        assertThat(List.of("338 4471", "612 338 447", "612 338 44711", "call me", "", "911"))
                .allSatisfy(written -> assertThat(PhoneNumbers.parse(written)).isEmpty());
    }

    @Test
    void numbers_are_shown_as_people_of_the_US_write_them() {
        assertThat(PhoneNumbers.shown("+16123384471")).isEqualTo("(612) 338-4471");
        assertThat(PhoneNumbers.shown("+4930901820")).isEqualTo("+49 30 901820");
        assertThat(PhoneNumbers.shown("no number")).isEqualTo("no number");
        assertThat(PhoneNumbers.nationalDigits("+16123384471")).isEqualTo("6123384471");
    }

    @Test
    void R34_what_is_remembered_or_read_the_short_way_is_what_the_library_says() {
        var random = new Random(34);
        for (int n = 0; n < 20_000; n++) {
            var written = written(random);
            assertThat(PhoneNumbers.parse(written)).as(written).isEqualTo(PhoneNumbers.read(written));
            assertThat(PhoneNumbers.nationalDigits(written))
                    .as(written)
                    .isEqualTo(PhoneNumbers.readNationalDigits(written));
        }
    }

    /** Nearly a number: any area code, groups and blanks at any place, a digit too many or too few now and then. */
    private static String written(Random random) {
        var text = new StringBuilder(
                List.of("", "", "", "+", "+1", "1", "001", "+49").get(random.nextInt(8)));
        int digits = random.nextInt(12) == 0 ? 5 + random.nextInt(10) : 10;
        for (int n = 0; n < digits; n++) {
            if (random.nextInt(4) == 0) {
                text.append(List.of(" ", "-", ".", "(", ")", " ", "-", "/", "x", "+")
                        .get(random.nextInt(20) > 0 ? random.nextInt(7) : random.nextInt(10)));
            }
            text.append(random.nextInt(10));
        }
        return random.nextInt(15) == 0 ? text + " ext " + random.nextInt(999) : text.toString();
    }
}
