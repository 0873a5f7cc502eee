package app.tandem.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How two values compare, and which signs of them are marked: those in brackets. */
class LikenessTest {

    @ParameterizedTest
    @CsvSource({
        "SAME, 55408, 55408, 55408, 55408",
        "NEARLY, Katarzyna Wiśniewska, Kasia Wisniewska, Ka[tarzyn]a Wiśniewska, Ka[si]a Wisniewska",
        "NEARLY, Maria Gutiérrez de la Vega, Maria Gutierrez, Maria Gutiérrez[ de la Vega], Maria Gutierrez",
        "NEARLY, Zoë, Zoe, Zo[ë], Zo[e]",
        "NEARLY, 418 Lake Street, 418 Lake St, 418 Lake St[reet], 418 Lake St",
        "NEARLY, Bob Miller, Robert Miller, [Bob] Miller, [Robert] Miller",
        "DIFFERENT, (651) 789-3234, (651) 789-8810, (651) 789-[3234], (651) 789-[8810]",
        "DIFFERENT, (651) 789-3234, (612) 338-4471, [(651) 789-3234], [(612) 338-4471]",
        "ONLY_ONE, '', Open house, [], [Open house]",
    })
    void of_what_people_typed(String how, String a, String b, String markedA, String markedB) {
        var likeness = Likeness.of(a, b, true);
        assertThat(likeness.how()).hasToString(how);
        assertThat(marked(a, likeness)).isEqualTo(markedA);
        assertThat(marked(b, likeness)).isEqualTo(markedB);
    }

    @ParameterizedTest
    @CsvSource({"Likely, Likewise", "Zillow, Zillo"})
    void what_was_chosen_is_the_same_or_not(String a, String b) {
        assertThat(Likeness.of(a, b, false)).isEqualTo(new Likeness(Likeness.How.DIFFERENT, 0, 0));
    }

    private static String marked(String text, Likeness likeness) {
        int end = Math.max(likeness.start(), text.length() - likeness.end());
        var middle = text.substring(likeness.start(), end);
        boolean none = middle.isEmpty() && !(text.isEmpty() && likeness.how() == Likeness.How.ONLY_ONE);
        return text.substring(0, likeness.start()) + (none ? "" : "[" + middle + "]") + text.substring(end);
    }
}
