package app.tandem.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of Tandem on a real database: H2, or PostgreSQL with {@code -Dtandem.test.db=postgres}.
 *
 * <p>The database has the migrations and no demonstration data, and is emptied before each test class. Inject
 * {@link EmptyDatabase} to empty it before each method, and {@link SqlCount} to count statements. No web server is
 * started; for tests of views extend {@link ViewTest} as well. All such tests share one context.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("database")
@SpringBootTest(properties = {"tandem.demo=false", "tandem.password-strength=4"})
@ActiveProfiles(resolver = TestDatabase.class)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(TestInstruments.class)
@ExtendWith(EmptyBeforeClass.class)
public @interface DatabaseTest {}
