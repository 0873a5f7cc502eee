package app.tandem.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.mock.env.MockPropertySource;

/** Who can read the embedded database: whoever runs Tandem. */
class EmbeddedDatabaseTest {

    @TempDir
    Path directory;

    private String started(String explicit) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MockPropertySource()
                        .withProperty("spring.datasource.url", url())
                        .withProperty("spring.datasource.username", "sa")
                        .withProperty("spring.datasource.password", explicit));
        StartCheck.checkDatabase(environment);
        return environment.getRequiredProperty("spring.datasource.password");
    }

    private String url() {
        return "jdbc:h2:file:" + directory.resolve("data/tandem") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void a_new_one_has_a_password_of_its_own_and_files_that_nobody_else_can_read() throws Exception {
        var password = started("");
        assertThat(password).hasSizeGreaterThan(30);
        DriverManager.getConnection(url(), "sa", password).close();
        assertThatThrownBy(() -> DriverManager.getConnection(url(), "sa", "")).isInstanceOf(SQLException.class);
        assertThat(permissions(directory.resolve("data"))).isEqualTo("rwx------");
        assertThat(permissions(directory.resolve("data/tandem.mv.db"))).isEqualTo("rw-------");
        assertThat(permissions(directory.resolve("data/password"))).isEqualTo("rw-------");
        assertThat(started("")).isEqualTo(password);
    }

    @Test
    void one_that_was_made_without_a_password_keeps_its_data_and_gets_one() throws Exception {
        try (var old = DriverManager.getConnection(url(), "sa", "");
                var statement = old.createStatement()) {
            statement.execute("create table kept(id int)");
        }
        var password = started("");
        assertThatThrownBy(() -> DriverManager.getConnection(url(), "sa", "")).isInstanceOf(SQLException.class);
        try (var now = DriverManager.getConnection(url(), "sa", password);
                var statement = now.createStatement()) {
            assertThat(statement.executeQuery("select count(*) from kept").next())
                    .isTrue();
        }
        assertThat(permissions(directory.resolve("data/tandem.mv.db"))).isEqualTo("rw-------");
    }

    @Test
    void a_start_that_ended_between_making_the_password_and_setting_it_is_made_up_for() throws Exception {
        DriverManager.getConnection(url(), "sa", "").close();
        Files.writeString(directory.resolve("data/password"), "made but not set");
        assertThat(started("")).isEqualTo("made but not set");
        DriverManager.getConnection(url(), "sa", "made but not set").close();
    }

    @Test
    void without_the_file_of_the_password_the_remedy_names_it() throws Exception {
        started("");
        Files.delete(directory.resolve("data/password"));
        assertThatThrownBy(() -> started(""))
                .isInstanceOfSatisfying(
                        CannotStart.class, told -> assertThat(told.remedy()).startsWith("Put the file password back"));
    }

    @Test
    void a_password_among_the_settings_is_the_password() throws Exception {
        assertThat(started("chosen")).isEqualTo("chosen");
        DriverManager.getConnection(url(), "sa", "chosen").close();
        assertThat(directory.resolve("data/password")).doesNotExist();
    }
}
