package app.tandem.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.mock.env.MockEnvironment;

/** What whoever starts Tandem reads when it cannot start. */
class FailedStartTest {

    static final DatabaseCheck POSTGRES =
            new DatabaseCheck("jdbc:postgresql://db.example:5432/crm?user=tandem&password=secret", "tandem", "secret");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    28P01 | The database at postgresql://db.example:5432/crm refused the user tandem or the password.
                    28000 | The database at postgresql://db.example:5432/crm refused the user tandem or the password.
                    3D000 | There is no database at postgresql://db.example:5432/crm, though the server answers.
                    08001 | No database answers at postgresql://db.example:5432/crm.
                    08006 | No database answers at postgresql://db.example:5432/crm.
                    53300 | The database at postgresql://db.example:5432/crm has no connection free.
                    57P03 | The database at postgresql://db.example:5432/crm is starting up or shutting down.
                    42501 | The user tandem may not create tables in the database at postgresql://db.example:5432/crm.
                    99999 | The database at postgresql://db.example:5432/crm cannot be used: it said no.
                    """)
    void aRefusedConnectionSaysWhatIsWrongAndNeverThePassword(String state, String fact) {
        CannotStart told = POSTGRES.refused(new SQLException("it said no\nat length", state));

        assertThat(told.fact()).isEqualTo(fact);
        assertThat(told.remedy()).isNotBlank().doesNotContain("secret");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNamed() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var check = new DatabaseCheck("jdbc:postgresql://localhost:" + port + "/tandem", "tandem", "");

        assertThat(told(check::run).fact())
                .isEqualTo("No database answers at postgresql://localhost:" + port + "/tandem.");
    }

    @Test
    void aPostgreSqlOlderThan15IsRefused() {
        assertThat(told(() -> POSTGRES.checkVersion(14)).fact())
                .isEqualTo("The database at postgresql://db.example:5432/crm is PostgreSQL 14.");
        assertThatCode(() -> POSTGRES.checkVersion(15)).doesNotThrowAnyException();
    }

    @Test
    void anEmbeddedDatabaseThatAnotherTandemHasOpenIsToldOf(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("tandem.mv.db");
        DriverManager.getConnection("jdbc:h2:file:" + directory.resolve("tandem"), "sa", "")
                .close();
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            var check = new DatabaseCheck("jdbc:h2:file:" + directory.resolve("tandem"), "sa", "");

            assertThat(told(check::run).fact())
                    .isEqualTo("The embedded database at " + directory.resolve("tandem")
                            + " is in use, most likely by another Tandem.");
        }
    }

    @Test
    void anEmbeddedDatabaseThatIsBrokenIsToldSo(@TempDir Path directory) throws Exception {
        Files.writeString(directory.resolve("tandem.mv.db"), "not a database".repeat(1000));
        var check = new DatabaseCheck("jdbc:h2:file:" + directory.resolve("tandem"), "sa", "");

        assertThat(told(check::run).fact()).endsWith("cannot be read.");
    }

    @Test
    void anEmbeddedDatabaseWithAnotherPasswordIsToldSo(@TempDir Path directory) throws Exception {
        String url = "jdbc:h2:file:" + directory.resolve("tandem");
        DriverManager.getConnection(url, "sa", "other").close();

        assertThat(told(new DatabaseCheck(url, "sa", "")::run).fact()).endsWith("has another user or password.");
    }

    @Test
    void theProfilePostgresNeedsDbUrlAndDbUser() {
        var environment = new MockEnvironment();
        environment.setActiveProfiles("postgres");
        assertThat(told(() -> StartCheck.checkSettings(environment)).fact())
                .isEqualTo("The profile postgres is set, but DB_URL is not.");

        environment.setProperty("spring.datasource.url", "postgres://localhost/tandem");
        assertThat(told(() -> StartCheck.checkSettings(environment)).fact())
                .isEqualTo("DB_URL does not name a PostgreSQL database.");

        environment.setProperty("spring.datasource.url", "jdbc:postgresql://localhost/tandem");
        assertThat(told(() -> StartCheck.checkSettings(environment)).fact())
                .isEqualTo("The profile postgres is set, but DB_USER is not.");

        environment.setProperty("spring.datasource.username", "tandem");
        assertThatCode(() -> StartCheck.checkSettings(environment)).doesNotThrowAnyException();
    }

    @Test
    void dbUrlWithoutTheProfileIsNotPassedOverInSilence() {
        var environment = new MockEnvironment().withProperty("DB_URL", "jdbc:postgresql://localhost/tandem");

        assertThat(told(() -> StartCheck.checkSettings(environment)).fact())
                .isEqualTo("DB_URL is set, but the profile postgres is not.");
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThat(told(() -> StartCheck.checkPort(taken.getLocalPort())).fact())
                    .startsWith("Port " + taken.getLocalPort() + " cannot be used");
        }
        var late = new PortTakenAnalyzer().analyze(new PortInUseException(8080));
        assertThat(late).isNotNull();
        assertThat(late.getDescription()).startsWith("Port 8080 cannot be used");
    }

    @Test
    void tablesThatDoNotFitAreToldOf() {
        var analysis = new MigrationAnalyzer().analyze(new FlywayException("Validate failed:\nchecksum mismatch"));

        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription())
                .isEqualTo("The tables of the database do not fit this version of Tandem (Validate failed).");
    }

    @Test
    void allIsSaidInOneLine() {
        var bytes = new ByteArrayOutputStream();
        var analysis = new CannotStartAnalyzer().analyze(new CannotStart("It is\nbroken.", "Mend it."));
        assertThat(analysis).isNotNull();

        new OneLine(new PrintStream(bytes, true, StandardCharsets.UTF_8)).report(analysis);

        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("Tandem cannot start. It is broken. Mend it.");
    }

    private static CannotStart told(ThrowingCallable start) {
        CannotStart told = catchThrowableOfType(CannotStart.class, start);
        assertThat(told).isNotNull();
        return told;
    }
}
