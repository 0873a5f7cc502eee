package app.tandem.start;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Objects;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * The embedded database's files: readable by nobody else on the machine, with a password generated at the first start
 * and stored beside them.
 *
 * @param url as the settings name it
 * @param base the path that the names of all its files begin with
 */
record EmbeddedDatabase(String url, String user, Path base) {

    static final String PREFIX = "jdbc:h2:file:";
    private static final String PASSWORD = "password";
    private static final int WRONG_PASSWORD = 28000;
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    /** Whether the settings name one, without a password of their own. */
    static boolean isNamedBy(Environment environment) {
        return environment.getProperty("spring.datasource.url", "").startsWith(PREFIX)
                && !StringUtils.hasLength(environment.getProperty("spring.datasource.password"));
    }

    static EmbeddedDatabase of(String url, String user) {
        var path = url.substring(PREFIX.length()).split(";", 2)[0];
        return new EmbeddedDatabase(url, user, Path.of(path).toAbsolutePath().normalize());
    }

    /** Its password; generated at the first start, and set on a database that had none. */
    String password() {
        try {
            Files.createDirectories(directory(), attributes("rwx------"));
            var file = directory().resolve(PASSWORD);
            boolean first = Files.notExists(file);
            if (first) {
                Files.createFile(file, attributes("rw-------"));
                Files.writeString(file, random(), StandardOpenOption.TRUNCATE_EXISTING);
            }
            var password = Files.readString(file).strip();
            if (Files.exists(data()) && (first || isWrong(password))) {
                set(password);
            }
            return password;
        } catch (IOException e) {
            throw new CannotStart(
                    "The directory " + directory() + " of the embedded database cannot be written: " + e.getMessage()
                            + ".",
                    "Let the user who runs Tandem write there.");
        }
    }

    /** Restricts the files to their owner; called while the database is open, so that they exist. */
    void keepFromOthers() {
        if (!POSIX) {
            return;
        }
        try (var files = Files.newDirectoryStream(directory(), base.getFileName() + ".*.db")) {
            for (var file : files) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        } catch (IOException e) {
            throw new CannotStart(
                    "The files of the embedded database at " + base + " cannot be kept from others: " + e.getMessage()
                            + ".",
                    "Let them belong to the user who runs Tandem.");
        }
    }

    private boolean isWrong(String password) {
        try {
            DriverManager.getConnection(url, user, password).close();
            return false;
        } catch (SQLException e) {
            return e.getErrorCode() == WRONG_PASSWORD;
        }
    }

    /** Where the empty password is wrong too, the look at the database tells so. */
    private void set(String password) {
        try (var connection = DriverManager.getConnection(url, user, "");
                var statement = connection.createStatement()) {
            statement.execute("set password '" + password.replace("'", "''") + "'");
        } catch (SQLException e) {
            if (e.getErrorCode() != WRONG_PASSWORD) {
                throw new DatabaseCheck(url, user, "").refused(e);
            }
        }
    }

    private Path directory() {
        return Objects.requireNonNull(base.getParent());
    }

    private Path data() {
        return base.resolveSibling(base.getFileName() + ".mv.db");
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static FileAttribute<?>[] attributes(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
