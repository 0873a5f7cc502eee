package app.tandem.people.links;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.people.Secret;
import app.tandem.people.UserId;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** R51: links are single-use, expire, and nobody learns a token from the database. */
@DatabaseTest
class LinksTest {

    @Autowired
    Links links;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Given given;

    @Autowired
    PlatformTransactionManager transactions;

    UserId maya;

    @BeforeEach
    void somebody() {
        maya = given.lo("Maya Chen").of(given.lender("Northfield")).create();
    }

    @Test
    void R51_looking_uses_nothing_up_and_the_button_works_once() {
        var token = links.issue(LinkPurpose.RESET, maya, null);
        assertThat(links.find(LinkPurpose.RESET, token)).isPresent();
        assertThat(links.find(LinkPurpose.RESET, token))
                .get()
                .extracting(Link::user)
                .isEqualTo(maya);
        assertThat(links.use(LinkPurpose.RESET, token)).isPresent();
        assertThat(links.use(LinkPurpose.RESET, token)).isEmpty();
        assertThat(links.find(LinkPurpose.RESET, token)).isEmpty();
    }

    @Test
    void R51_a_token_is_kept_as_its_hash_and_is_never_guessed() {
        var token = links.issue(LinkPurpose.RESET, maya, null);
        assertThat(token).hasSize(43).matches("[A-Za-z0-9_-]+");
        assertThat(jdbc.sql("select hash from link").query(String.class).list())
                .contains(Secret.hash(token))
                .doesNotContain(token);
        assertThat(links.use(LinkPurpose.RESET, Secret.hash(token)))
                .as("the hash")
                .isEmpty();
        assertThat(links.use(LinkPurpose.RESET, token.substring(1))).isEmpty();
        assertThat(links.use(LinkPurpose.RESET, token.toLowerCase(java.util.Locale.ROOT)))
                .isEmpty();
        assertThat(links.use(LinkPurpose.RESET, "' or 1 = 1 --")).isEmpty();
        assertThat(links.use(LinkPurpose.RESET, "")).isEmpty();
    }

    @Test
    void R51_a_link_of_one_purpose_is_worth_nothing_for_another() {
        var token = links.issue(LinkPurpose.INVITE, "lena@test.example", 7L);
        for (var other : LinkPurpose.values()) {
            if (other != LinkPurpose.INVITE) {
                assertThat(links.find(other, token)).isEmpty();
                assertThat(links.use(other, token)).isEmpty();
            }
        }
        assertThat(links.use(LinkPurpose.INVITE, token)).get().satisfies(link -> {
            assertThat(link.email()).isEqualTo("lena@test.example");
            assertThat(link.about()).isEqualTo(7L);
            assertThat(link.user()).isNull();
        });
    }

    @Test
    void R51_it_expires() {
        var token = links.issue(LinkPurpose.RESET, maya, null);
        assertThat(at(Duration.ofMinutes(59)).use(LinkPurpose.INVITE, token)).isEmpty();
        assertThat(at(Duration.ofMinutes(59)).find(LinkPurpose.RESET, token)).isPresent();
        assertThat(at(Duration.ofMinutes(61)).find(LinkPurpose.RESET, token)).isEmpty();
        assertThat(at(Duration.ofMinutes(61)).use(LinkPurpose.RESET, token)).isEmpty();
    }

    @Test
    void R51_using_one_ends_the_others_for_the_same_and_no_more() {
        var ben = given.lo("Ben Ortiz").of(given.lender("Elsewhere")).create();
        var first = links.issue(LinkPurpose.RESET, maya, null);
        var second = links.issue(LinkPurpose.RESET, maya, null);
        var invitation = links.issue(LinkPurpose.INVITE, maya, null);
        var his = links.issue(LinkPurpose.RESET, ben, null);
        assertThat(links.use(LinkPurpose.RESET, first)).isPresent();
        assertThat(links.find(LinkPurpose.RESET, second)).isEmpty();
        assertThat(links.find(LinkPurpose.INVITE, invitation)).isPresent();
        assertThat(links.find(LinkPurpose.RESET, his)).isPresent();
        links.end(LinkPurpose.RESET, ben);
        assertThat(links.use(LinkPurpose.RESET, his)).isEmpty();
    }

    @Test
    void R51_of_two_for_the_same_that_are_used_at_once_one_is() throws Exception {
        for (int round = 0; round < 5; round++) {
            var first = links.issue(LinkPurpose.RESET, maya, null);
            var second = links.issue(LinkPurpose.RESET, maya, null);
            var start = new CyclicBarrier(3);
            try (var threads = Executors.newFixedThreadPool(3)) {
                var one = threads.submit(() -> {
                    start.await();
                    return links.use(LinkPurpose.RESET, second).isPresent();
                });
                var other = threads.submit(() -> {
                    start.await();
                    return links.use(LinkPurpose.RESET, first).isPresent();
                });
                var end = threads.submit(() -> {
                    start.await();
                    links.end(LinkPurpose.RESET, maya);
                    return true;
                });
                assertThat(end.get()).isTrue();
                assertThat(one.get() && other.get()).isFalse();
            }
            assertThat(links.find(LinkPurpose.RESET, first)).isEmpty();
            assertThat(links.find(LinkPurpose.RESET, second)).isEmpty();
        }
    }

    @Test
    void R51_of_two_at_once_one_gets_it() throws Exception {
        for (int round = 0; round < 5; round++) {
            var token = links.issue(LinkPurpose.RESET, maya, null);
            var start = new CyclicBarrier(2);
            try (var threads = Executors.newFixedThreadPool(2)) {
                List<Future<Optional<Link>>> both = threads.invokeAll(List.of(
                        () -> {
                            start.await();
                            return links.use(LinkPurpose.RESET, token);
                        },
                        () -> {
                            start.await();
                            return links.use(LinkPurpose.RESET, token);
                        }));
                assertThat(List.of(both.getFirst().get(), both.getLast().get()))
                        .filteredOn(Optional::isPresent)
                        .hasSize(1);
            }
        }
    }

    @Test
    void R51_what_failed_after_it_leaves_it_as_it_was() {
        var token = links.issue(LinkPurpose.RESET, maya, null);
        new TransactionTemplate(transactions).executeWithoutResult(failed -> {
            assertThat(links.use(LinkPurpose.RESET, token)).isPresent();
            failed.setRollbackOnly();
        });
        assertThat(links.use(LinkPurpose.RESET, token)).isPresent();
    }

    private Links at(Duration later) {
        return new Links(jdbc, Clock.fixed(Instant.now().plus(later).minusSeconds(30), ZoneOffset.UTC));
    }
}
