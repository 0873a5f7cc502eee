package app.tandem.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
