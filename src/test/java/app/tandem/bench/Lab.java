package app.tandem.bench;

import app.tandem.TandemApplication;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;

/** Tandem on one PostgreSQL as in production, with instruments between it and the database. */
public final class Lab implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final LabDataSource dataSource;
    private @Nullable Connection raw;

    private Lab(ConfigurableApplicationContext context) {
        this.context = context;
        this.dataSource = (LabDataSource) context.getBean(DataSource.class);
    }

    /** Starts Tandem on a database, bringing its tables up to date. */
    static Lab on(String url, String user, String password) {
        var application = new SpringApplicationBuilder(TandemApplication.class, Instruments.class)
                .profiles("postgres")
                .web(WebApplicationType.SERVLET)
                .contextFactory(type -> new GenericWebApplicationContext(new MockServletContext()))
                .initializers(context ->
                        context.getBeanFactory().registerSingleton("noTestConfiguration", new NoTestConfiguration()));
        return new Lab(application.run(
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + user,
                "--spring.datasource.password=" + password,
                "--tandem.demo=false",
                "--tandem.sign-in.free-by-address=1000000",
                "--logging.level.root=warn"));
    }

    /** One of the application's services. */
    public <T> T service(Class<T> type) {
        return context.getBean(type);
    }

    /** The application's own pool of connections. */
    public DataSource pool() {
        return dataSource.pool();
    }

    /** The transaction in which everything that writes is run. */
    public OneTransaction transaction() {
        return dataSource.transaction();
    }

    /** The connection for raw SQL: that of the open transaction, otherwise one of the pool, always the same. */
    public Connection connection() {
        if (transaction().isOpen()) {
            return transaction().connection();
        }
        try {
            Connection open = raw;
            if (open == null) {
                open = pool().getConnection();
                raw = open;
            }
            return open;
        } catch (SQLException e) {
            throw new IllegalStateException("No connection", e);
        }
    }

    /** The statements that the application executes during the work; each row of a batch counts as one. */
    public List<String> statements(Runnable work) {
        return dataSource.statements(work);
    }

    /** Executes statements outside of any transaction, such as {@code vacuum}. */
    public void execute(String... statements) {
        try (Connection connection = pool().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Not executed: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            if (raw != null) {
                raw.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Not closed", e);
        } finally {
            context.close();
        }
    }

    /** What the tests of the application are wired with is not for the benchmark. */
    private static final class NoTestConfiguration extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory types) {
            return type.getAnnotationMetadata().hasAnnotation(TestConfiguration.class.getName());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof NoTestConfiguration;
        }

        @Override
        public int hashCode() {
            return NoTestConfiguration.class.hashCode();
        }
    }

    /** Puts the {@link LabDataSource} around the application's pool; no configuration that tests would find. */
    static final class Instruments {

        @Bean
        static BeanPostProcessor labDataSource() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String beanName) {
                    return bean instanceof DataSource source ? new LabDataSource(source) : bean;
                }
            };
        }
    }
}
