package app.tandem.testing;

import app.tandem.operation.run.BackgroundOperations;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts {@link SqlCount} around the data source and offers {@link EmptyDatabase}, {@link Given} and {@link Book}. */
@TestConfiguration(proxyBeanMethods = false)
@Import(BackgroundOperations.class)
class TestInstruments {

    @Bean
    SqlCount sqlCount() {
        return new SqlCount();
    }

    @Bean
    static BeanPostProcessor countingDataSource(ObjectProvider<SqlCount> count) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String beanName) {
                return bean instanceof DataSource source ? new CountingDataSource(source, count.getObject()) : bean;
            }
        };
    }

    @Bean
    Given given(JdbcClient jdbc, EmptyDatabase database) {
        return new Given(jdbc, database);
    }

    @Bean
    Book book(Given given, JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new Book(given, new Unchecked(jdbc, new TransactionTemplate(transactions)));
    }

    /** Pages are brought up to date when a test says so. */
    @Bean
    @Primary
    ManualTurns manualTurns() {
        return new ManualTurns();
    }

    /** No test asks a name server. */
    @Bean
    @Primary
    FakeZone fakeZone() {
        return new FakeZone();
    }

    @Bean
    EmptyDatabase emptyDatabase(DataSource dataSource, BackgroundOperations background) {
        return new EmptyDatabase(dataSource, background::over);
    }
}
