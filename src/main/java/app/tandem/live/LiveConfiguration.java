package app.tandem.live;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Announcements travel through PostgreSQL where that is the database, otherwise within the process. */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    private static final String POSTGRES = "jdbc:postgresql:";

    @Bean
    Turns turns() {
        return new BackgroundTurns();
    }

    @Bean
    Wire wire(JdbcConnectionDetails database, JdbcClient jdbc, Arrivals arrivals) {
        return database.getJdbcUrl().startsWith(POSTGRES) ? new PostgresWire(jdbc) : new LocalWire(arrivals);
    }

    @Bean
    @Conditional(OnPostgres.class)
    Listening listening(JdbcConnectionDetails database, Arrivals arrivals) {
        return new Listening(database, arrivals);
    }

    /** Whether the database is PostgreSQL. */
    static final class OnPostgres implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment()
                    .getProperty("spring.datasource.url", "")
                    .startsWith(POSTGRES);
        }
    }
}
