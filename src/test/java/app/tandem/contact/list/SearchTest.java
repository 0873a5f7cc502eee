package app.tandem.contact.list;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.people.UserId;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Search finds what is meant, the best first; in the list and everywhere (R4). */
@DatabaseTest
class SearchTest {

    @Autowired
    Given given;

    @Autowired
    ContactList list;

    @BeforeEach
    void two_people() {
        given.northfield();
    }

    private void contact(String first, String last, String email, String phone, boolean archived) {
        var one = given.contact().named(first, last).email(email).phone(phone).ownedBy(maya);
        (archived ? one.archived() : one).create();
    }

    @Test
    void whole_words_come_before_beginnings_of_names_and_those_before_fragments_and_archived_ones_last() {
        contact("Anna", "Kravchenko", "", "", false);
        contact("Abel", "Marsh", "marchena@mail.example", "", false);
        contact("Zoe", "Cheng-Chenoweth", "", "", false);
        contact("Chenille", "Abbott", "", "", false);
        contact("Wei", "Chen", "", "", false);
        contact("Bo", "Smith-Chen", "", "", false);
        contact("Al", "Chen", "", "", true);

        for (var viewer : List.of(maya, sam)) {
            assertThat(names(viewer, "chen"))
                    .containsExactly(
                            "Bo Smith-Chen",
                            "Wei Chen",
                            "Chenille Abbott",
                            "Zoe Cheng-Chenoweth",
                            "Abel Marsh",
                            "Anna Kravchenko",
                            "Al Chen");
        }
    }

    @Test
    void the_best_are_found_among_very_many_that_match() {
        given.contacts(250).ownedBy(maya).create();
        contact("Zz", "Contact", "", "", false);
        contact("Zz", "An", "", "", false);
        contact("Zz", "Andersen", "", "", false);

        for (var viewer : List.of(maya, sam)) {
            assertThat(names(viewer, "an").subList(0, 2)).containsExactly("Zz An", "Zz Andersen");
            assertThat(names(viewer, "an")).hasSize(10).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_whole_address_or_number_counts_as_a_whole_word() {
        contact("Al", "First", "annie@mail.example", "+16123384471", false);
        contact("Zoe", "Last", "ann@mail.example", "+16123384472", false);

        assertThat(names(maya, "Ann Last <ann@mail.example>")).containsExactly("Zoe Last");
        assertThat(names(maya, "ann@mail")).containsExactly("Zoe Last");
        assertThat(names(maya, "(612) 338-4472 ext 5")).containsExactly("Zoe Last");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O'Brien",
                "o’brien",
                "OBrien",
                "mary ann",
                "Mary‐Ann",
                "Mary\u200b-Ann O\u02bcBrien",
                "+44 (0)20 7946 0958",
                "0044 20 7946 0958",
                "011 44 20 7946 0958",
                "7946 0958",
                "mailto:mary.obrien@mail.example",
                "Mary <Mary.OBrien@mail.example>",
                "o'brien +44 20 7946 0958"
            })
    void what_is_meant_is_found_in_the_list_and_in_the_global_search(String typed) {
        contact("Mary-Ann", "O’Brien", "mary.obrien@mail.example", "+442079460958", false);

        for (var viewer : List.of(maya, sam)) {
            assertThat(list.count(viewer, ContactFilter.NONE.withText(typed))).isOne();
            assertThat(list.best(viewer, typed, 10)).hasSize(1);
        }
    }

    private List<String> names(UserId viewer, String text) {
        return list.best(viewer, text, 10).stream().map(ContactRow::name).toList();
    }
}
