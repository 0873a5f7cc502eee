package app.tandem.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {

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
    void a_sort_key_has_at_most_64_bytes_and_no_half_character() {
        assertThat(Folding.sortKey("a".repeat(80))).hasSize(64);
        var key = Folding.sortKey("a".repeat(63) + "あ");
        assertThat(key).hasSize(63);
        var emoji = new String(Folding.sortKey("ab" + "😀".repeat(30)), StandardCharsets.UTF_8);
        assertThat(emoji).doesNotContain("\ufffd").startsWith("ab😀");
    }
}
