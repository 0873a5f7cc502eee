package app.tandem.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of consent, case by case, and what an opt-out that holds forbids (R35). */
class ConsentPolicyTest {

    /** By the viewer, colleague, on this record, by administrators; then whether they learn who and how. */
    private static final List<String> TABLE = List.of(
            "no no no no: no",
            "no no no yes: no",
            "no no yes no: no",
            "no no yes yes: no",
            "no yes no no: no",
            "no yes no yes: yes",
            "no yes yes no: yes",
            "no yes yes yes: yes",
            "yes no no no: yes",
            "yes no no yes: yes",
            "yes no yes no: yes",
            "yes no yes yes: yes",
            "yes yes no no: yes",
            "yes yes no yes: yes",
            "yes yes yes no: yes",
            "yes yes yes yes: yes");

    @Test
    void R4_R35_who_recorded_it_is_told_to_who_did_and_to_colleagues_of_this_record_and_of_administrators() {
        for (var line : TABLE) {
            String[] words = line.split("[: ]+");
            assertThat(ConsentPolicy.tellsWho(yes(words[0]), yes(words[1]), yes(words[2]), yes(words[3])))
                    .as(line)
                    .isEqualTo(yes(words[4]));
        }
        assertThat(TABLE).hasSize(16).doesNotHaveDuplicates();
    }

    @Test
    void R35_an_optout_that_holds_is_not_taken_back_on_the_record() {
        assertThat(ConsentPolicy.optsInOnRecord(true)).isFalse();
        assertThat(ConsentPolicy.optsInOnRecord(false)).isTrue();
    }

    private static boolean yes(String word) {
        return word.equals("yes");
    }
}
