package app.tandem.contact.list;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed into a search finds what is meant. */
class SearchWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "612-338-4471",
                "(612) 338-4471",
                "612.338.4471",
                "612 338 4471 ext. 5",
                "(612) 338-4471 ext 5",
                "(612) 338-4471 x118",
                "6123384471",
                "1-612-338-4471",
                "tel:6123384471"
            })
    void a_number_of_the_country_is_found_in_any_notation(String typed) {
        assertThat(ContactName.searchText(kept("+16123384471"))).contains(SearchWords.of(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+44 20 7946 0958",
                "+44 (0)20 7946 0958",
                "0044 20 7946 0958",
                "00 44 20 7946 0958",
                "011 44 20 7946 0958",
                "020 7946 0958",
                "tel:+442079460958",
                "442079460958"
            })
    void a_number_of_another_country_is_found_in_any_notation(String typed) {
        assertThat(ContactName.searchText(kept("+442079460958"))).contains(SearchWords.of(typed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "612 338 | 612338",
                "(612) 33 | 61233",
                "338-4471 | 3384471",
                "+1 (612 | 1612",
                "chen (612) | chen,612",
                "Chen 612-338-4471 | 6123384471,chen",
                "O’Brien | obrien",
                "O'Brien, Mei‑Ling | obrien,mei,ling",
                "Mei\u200bLing | meiling",
                "Grace Chen <Grace.Chen@mail.example> | grace.chen@mail.example",
                "mailto:grace@mail.example?subject=Loan | grace@mail.example",
                "<grace@mail.example>; | grace@mail.example",
                "Grace grace@mail.example | grace@mail.example,grace",
                "44 Main 55401 | 44,main,55401"
            })
    void parts_names_and_addresses(String typed, String words) {
        assertThat(String.join(",", SearchWords.of(typed))).isEqualTo(words);
    }

    @Test
    void nothing_is_looked_for_where_nothing_is_seen() {
        assertThat(SearchWords.of(" \u200b ")).isEqualTo(List.of());
    }

    private static ContactData kept(String cell) {
        return ContactData.EMPTY.with(ContactField.CELL_PHONE, cell);
    }
}
