package app.tandem.testing;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.visibility.AccessConsistency;
import app.tandem.people.UserId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A book of many contacts is skewed, complete and consistent. */
@DatabaseTest
class BookTest {

    @Autowired
    Given given;

    @Autowired
    Book book;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AccessConsistency consistency;

    @Test
    void three_rows_a_contact_a_tenth_archived_and_nothing_contradicts() {
        int number = Integer.getInteger("tandem.book", 5_000);
        var northfield = given.lender("Northfield");
        List<UserId> users = IntStream.range(0, 6)
                .mapToObj(i ->
                        given.lo("Officer " + (char) ('A' + i)).of(northfield).create())
                .toList();
        book.load(number, users);
        assertThat(count("contact")).isEqualTo(number);
        assertThat(count("contact_access")).isEqualTo(3 * number);
        assertThat(count("contact where archived")).isBetween(number / 11, number / 9);
        assertThat(count("contact where on_loan")).isPositive();
        assertThat(count("contact_access where assigned")).isBetween(number / 5, number / 3);
        assertThat(count("contact where owner_id = " + users.getFirst().value()))
                .isGreaterThan(number / 3);
        assertThat(consistency.problems(10)).isEmpty();
    }

    private int count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Integer.class).single();
    }
}
