package app.tandem.live;

import app.tandem.sql.TimeLimit;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Announcements travel through PostgreSQL where that is the database, otherwise within the process. */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    @Bean
    Scheduling turns(TimeLimit limit) {
        return new BackgroundTurns(limit);
    }

    @Bean
    Broadcast wire(JdbcConnectionDetails database, JdbcClient jdbc, Arrivals arrivals) {
        return Listening.possible(database) ? new PostgresBroadcast(jdbc) : new LocalBroadcast(arrivals);
    }

    @Bean
    Listening listening(JdbcConnectionDetails database, Arrivals arrivals) {
        return new Listening(database, arrivals);
    }
}
