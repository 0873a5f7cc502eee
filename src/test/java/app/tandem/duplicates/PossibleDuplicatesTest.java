package app.tandem.duplicates;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.contact.ContactId;
import app.tandem.contact.ContactNotFound;
import app.tandem.people.UserId;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import app.tandem.testing.ManualTurns;
import app.tandem.testing.NewContact;
import app.tandem.testing.SqlCount;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pairs among one's own contacts, for as long as they are (R4, R19, R32). */
@DatabaseTest
class PossibleDuplicatesTest {

    @Autowired
    Given given;

    @Autowired
    PossibleDuplicates duplicates;

    @Autowired
    DuplicateSearch search;

    @Autowired
    ManualTurns turns;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SqlCount statements;

    @BeforeEach
    void people() {
        given.northfield();
    }

    private NewContact zbigniew() {
        return given.contact().named("Zbigniew Kowalczyk").email("zbigniew.kowalczyk81@mail.example");
    }

    private ContactPair pair(ContactId a, ContactId b) {
        return new ContactPair(a, b);
    }

    private void run(String update, Object... values) {
        jdbc.sql(update).params(values).update();
    }

    private List<ContactPair> pairsOf(UserId owner) {
        return duplicates.list(owner, 50).pairs().stream().map(ListedPair::pair).toList();
    }

    @Test
    void R4_only_two_contacts_of_one_owner_are_a_pair_and_only_their_owner_sees_it() {
        var one = zbigniew().ownedBy(maya).sharedWith(diego).create();
        var other = zbigniew().ownedBy(maya).sharedWith(diego).create();
        zbigniew().ownedBy(diego).sharedWith(maya).create();
        search.run(maya);
        search.run(diego);

        var found = duplicates.list(maya, 50);
        assertThat(found.pairs())
                .singleElement()
                .satisfies(pair -> assertThat(pair.reason()).isEqualTo("same e-mail; same name"));
        assertThat(found.contacts()).isEqualTo(2);
        assertThat(found.size()).isEqualTo(1);
        assertThat(duplicates.count(maya)).isEqualTo(1);
        assertThat(pairsOf(diego)).isEmpty();
        assertThat(pairsOf(sam)).as("who supervises the owner").isEmpty();
        assertThatThrownBy(() -> duplicates.open(diego, pair(one, other))).isInstanceOf(ContactNotFound.class);
        assertThatThrownBy(() -> duplicates.apart(sam, pair(one, other))).isInstanceOf(ContactNotFound.class);
    }

    @Test
    void R19_who_would_see_more_is_told_beside_the_pair() {
        var one = zbigniew().ownedBy(maya).sharedWith(jonas).create();
        var other = zbigniew().ownedBy(maya).create();
        search.run(maya);

        var opened = duplicates.open(maya, pair(other, one));
        assertThat(opened.draft().sides()).extracting(side -> side.id()).containsExactly(one, other);
        assertThat(opened.seeMore()).extracting(holder -> holder.name()).containsExactly("Jonas Berg");
    }

    @Test
    void a_pair_is_gone_with_one_of_the_two_and_there_again_when_it_is_back() {
        var one = zbigniew().ownedBy(maya).create();
        var other = zbigniew().ownedBy(maya).create();
        search.run(maya);
        assertThat(pairsOf(maya)).containsExactly(pair(one, other));

        run("update contact set owner_id = ? where id = ?", diego.value(), other.value());
        assertThat(pairsOf(maya)).isEmpty();
        assertThat(duplicates.count(maya)).isZero();
        assertThatThrownBy(() -> duplicates.open(maya, pair(one, other))).isInstanceOf(ContactNotFound.class);
        assertThatThrownBy(() -> duplicates.apart(maya, pair(one, other))).isInstanceOf(ContactNotFound.class);

        run("update contact set owner_id = ? where id = ?", maya.value(), other.value());
        assertThat(pairsOf(maya)).containsExactly(pair(one, other));
    }

    @Test
    void handed_over_together_they_are_a_pair_of_the_new_owner_after_the_next_search() {
        var one = zbigniew().ownedBy(maya).create();
        var other = zbigniew().ownedBy(maya).create();
        search.run(maya);
        run("update contact set owner_id = ? where id in (?, ?)", diego.value(), one.value(), other.value());

        assertThat(pairsOf(maya)).isEmpty();
        assertThat(search.due()).contains(diego);
        search.run(diego);
        assertThat(pairsOf(diego)).containsExactly(pair(one, other));
    }

    @Test
    void not_the_same_is_remembered_through_further_searches_and_can_be_taken_back() {
        var one = zbigniew().ownedBy(maya).create();
        var other = zbigniew().ownedBy(maya).create();
        search.run(maya);
        duplicates.apart(maya, pair(one, other));
        duplicates.apart(maya, pair(other, one));

        zbigniew().ownedBy(maya).create();
        search.run(maya);
        assertThat(pairsOf(maya)).hasSize(2).doesNotContain(pair(one, other));
        assertThat(duplicates.apart(maya)).singleElement().satisfies(apart -> {
            assertThat(apart.pair()).isEqualTo(pair(one, other));
            assertThat(apart.by()).isEmpty();
        });
        assertThat(duplicates.apart(diego)).isEmpty();

        duplicates.maybe(maya, pair(one, other));
        assertThat(pairsOf(maya)).hasSize(3);
        assertThat(duplicates.apart(maya)).isEmpty();
    }

    @Test
    void R19_an_archived_contact_is_half_of_a_pair_two_archived_ones_are_none() {
        var one = zbigniew().ownedBy(maya).archived().create();
        var other = zbigniew().ownedBy(maya).create();
        search.run(maya);
        assertThat(pairsOf(maya)).containsExactly(pair(one, other));

        run("update contact set archived = true where id = ?", other.value());
        assertThat(pairsOf(maya)).isEmpty();
    }

    @Test
    void looks_again_in_the_background_only_where_something_has_changed() {
        zbigniew().ownedBy(maya).create();
        var other = zbigniew().ownedBy(maya).create();
        assertThat(duplicates.lookAnew(maya)).isTrue();
        assertThat(pairsOf(maya)).isEmpty();
        turns.take();
        assertThat(pairsOf(maya)).hasSize(1);
        assertThat(duplicates.lookAnew(maya)).isFalse();
        assertThat(search.due()).doesNotContain(maya);

        run("update contact set first_name = 'Ada', email = '', version = version + 1 where id = ?", other.value());
        assertThat(search.due()).contains(maya);
        assertThat(search.run(maya)).isTrue();
        assertThat(search.run(maya)).isFalse();
        assertThat(pairsOf(maya)).isEmpty();
    }

    @Test
    void of_each_sureness_there_are_so_many_as_asked_for_and_all_are_counted() {
        for (int n = 0; n < 4; n++) {
            zbigniew().ownedBy(maya).create();
        }
        search.run(maya);
        var found = duplicates.list(maya, 2);
        assertThat(found.pairs()).hasSize(2);
        assertThat(found.size()).isEqualTo(6);
        assertThat(found.of(found.pairs().getFirst().sureness())).isEqualTo(6);
    }

    @Test
    void however_many_contacts_there_are_they_take_the_same_statements() {
        zbigniew().ownedBy(maya).create();
        zbigniew().ownedBy(maya).create();
        int few = statements.during(() -> search.run(maya)).size();
        for (int n = 0; n < 30; n++) {
            zbigniew().ownedBy(maya).create();
        }
        assertThat(statements.during(() -> search.run(maya))).hasSizeLessThanOrEqualTo(few);
    }
}
