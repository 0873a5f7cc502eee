package app.tandem.sql;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;

/** Applies the thread's time limit to each statement. */
@Configuration(proxyBeanMethods = false)
class LimitedJdbc {

    @Bean
    @Primary
    JdbcTemplate jdbcTemplate(DataSource source) {
        return new Limited(source);
    }

    private static final class Limited extends JdbcTemplate {

        Limited(DataSource source) {
            super(source);
        }

        /** H2 keeps the limit with the connection, whoever has it next: it is set wherever it is another one. */
        @Override
        protected void applyStatementSettings(Statement statement) throws SQLException {
            super.applyStatementSettings(statement);
            int seconds = TimeLimit.seconds();
            if (statement.getQueryTimeout() != seconds) {
                statement.setQueryTimeout(seconds);
            }
        }
    }
}
