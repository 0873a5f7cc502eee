package app.tandem.start;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.ContactList;
import app.tandem.contact.visibility.AccessConsistency;
import app.tandem.people.FoldedTable;
import app.tandem.people.Folding;
import app.tandem.people.People;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was stored by an earlier version is found and sorted as what is stored now. */
@DatabaseTest
class FoldAnewTest {

    @Autowired
    Given given;

    @Autowired
    ContactList list;

    @Autowired
    People people;

    @Autowired
    List<FoldedTable> tables;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    AccessConsistency consistency;

    @Test
    void an_older_search_text_and_sort_name_become_the_present_ones_everywhere() {
        var lender = given.lender("Northfield");
        var maya = given.lo("Maya Chen").of(lender).create();
        var pat = given.lo("Pat O'Brien").of(lender).create();
        var id = given.contact()
                .named("Sinéad", "O’Brien-Kelly")
                .ownedBy(maya)
                .sharedWith(pat)
                .create();
        var asNow = stored(id.value());
        jdbc.update("update contact set search_text = ?, sort_name = ?", "sinead o’brien-kelly", new byte[] {1});
        jdbc.update("update contact_access set search_text = ?, sort_name = ?", "sinead o’brien-kelly", new byte[] {1});
        jdbc.update("update app_user set search_name = lower(first_name || ' ' || last_name)");
        assertThat(list.count(maya, text("obrien"))).isZero();

        int changed = tables.stream().mapToInt(table -> table.refold(jdbc)).sum();

        assertThat(changed).isPositive();
        assertThat(list.count(maya, text("O'Brien"))).isOne();
        assertThat(list.count(pat, text("kelly obrien"))).isOne();
        assertThat(people.search(maya, "O’Brien", 5)).hasSize(1);
        assertThat(stored(id.value())).isEqualTo(asNow);
        assertThat(consistency.problems(10)).isEmpty();
        assertThat(tables.stream().mapToInt(table -> table.refold(jdbc)).sum())
                .as("folded anew twice changes nothing")
                .isZero();
    }

    @Test
    void the_start_folds_anew_when_folding_has_changed() {
        assertThat(new FoldAnew(tables).getChecksum()).isEqualTo(Folding.VERSION);
        assertThat(jdbc.queryForList(
                        "select checksum from \"flyway_schema_history\" where description = 'fold anew'",
                        Integer.class))
                .containsExactly(Folding.VERSION);
    }

    private String stored(long id) {
        return jdbc.queryForObject("select search_text from contact where id = ?", String.class, id);
    }

    private static ContactFilter text(String text) {
        return ContactFilter.NONE.withText(text);
    }
}
