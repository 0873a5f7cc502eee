package app.tandem.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Without being asked, nothing is loaded. */
@DatabaseTest
class NoDemoDataTest {

    @Autowired
    DemoData demo;

    @Autowired
    JdbcClient jdbc;

    @Test
    void nothing_is_loaded_unless_asked_for() {
        demo.afterSingletonsInstantiated();
        assertThat(jdbc.sql("select count(*) from app_user")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
