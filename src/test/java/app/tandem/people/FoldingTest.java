package app.tandem.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {

    private static final int ASCII = 0x80;

    @ParameterizedTest
    @CsvSource({
        "Łukasz Ørsted, lukasz orsted",
        "STRAẞE, strasse",
        "Đặng Thị, dang thi",
        "Æthelþryð Œuvre, aethelthryd oeuvre",
        "İbrahim Yıldız, ibrahim yildiz",
        "Ǽlfric, aelfric",
        "ｆｕｌｌ ﬁrst, full first",
        "'  Ana \t\u00a0 María ', ana maria"
    })
    void marks_case_and_blanks_do_not_count(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O'Brien",
                "O’Brien",
                "O‘Brien",
                "OʼBrien",
                "O`Brien",
                "O´Brien",
                "O＇Brien",
                "OBrien",
                "O\u200b'Bri\u00aden"
            })
    void apostrophes_and_what_is_invisible_do_not_count(String text) {
        assertThat(Folding.fold(text)).isEqualTo("obrien");
        assertThat(Folding.sortKey(text)).isEqualTo(Folding.sortKey("O'Brien"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Smith-Jones",
                "Smith‐Jones",
                "Smith–Jones",
                "Smith−Jones",
                "Smith－Jones",
                "Smith - Jones",
                "Smith\u2060 Jones"
            })
    void a_hyphen_of_any_length_is_a_blank(String text) {
        assertThat(Folding.fold(text)).isEqualTo("smith jones");
    }

    @Test
    void the_names_of_groups_differ_by_a_hyphen() {
        assertThat(Folding.key("Follow-Up")).isEqualTo("follow-up").isNotEqualTo(Folding.key("Follow up"));
    }

    @Test
    void folding_twice_changes_nothing() {
        for (var text : new String[] {"Ǿ", "ﷺ", "😀 É", "̈", "", "ẞß"}) {
            assertThat(Folding.fold(Folding.fold(text))).isEqualTo(Folding.fold(text));
        }
    }

    @Test
    void the_short_way_for_ascii_folds_as_the_long_way_does() {
        var random = new Random(29);
        String signs = "aZ\u00e9 '`-.,\t\n\u0000\u001f\u007f\u00a0\u00ad\u2019\u2013\u200b~@09_";
        for (int n = 0; n < 20_000; n++) {
            int most = n % 2 == 0 ? ASCII : 0x3000;
            var text = new StringBuilder();
            for (int at = random.nextInt(12); at > 0; at--) {
                text.append(
                        random.nextBoolean()
                                ? signs.charAt(random.nextInt(signs.length()))
                                : (char) random.nextInt(most));
            }
            assertThat(Folding.fold(text.toString())).isEqualTo(Folding.slowFold(text.toString()));
            assertThat(Folding.key(text.toString())).isEqualTo(Folding.slowKey(text.toString()));
        }
    }

    @Test
    void a_sort_key_has_at_most_64_bytes_and_no_half_character() {
        assertThat(Folding.sortKey("a".repeat(80))).hasSize(64);
        var key = Folding.sortKey("a".repeat(63) + "あ");
        assertThat(key).hasSize(63);
        var emoji = new String(Folding.sortKey("ab" + "😀".repeat(30)), StandardCharsets.UTF_8);
        assertThat(emoji).doesNotContain("\ufffd").startsWith("ab😀");
    }
}
