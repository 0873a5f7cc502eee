package app.tandem.start;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Connects to the configured database and checks whether Tandem can use it. */
record DatabaseCheck(String url, String user, String password) {

    private static final int OLDEST = 15;

    void run() {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                checkVersion(connection.getMetaData().getDatabaseMajorVersion());
                checkRights(connection);
            }
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    void checkVersion(int version) {
        if (version < OLDEST) {
            throw new CannotStart(
                    "The database at " + address() + " is PostgreSQL " + version + ".",
                    "Tandem needs PostgreSQL " + OLDEST + " or later: upgrade it, or name another one in DB_URL.");
        }
    }

    private void checkRights(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(
                        "select coalesce(has_schema_privilege(current_schema(), 'create'), false)")) {
            if (answer.next() && !answer.getBoolean(1)) {
                throw mayNotCreate();
            }
        }
    }

    private CannotStart mayNotCreate() {
        return new CannotStart(
                "The user " + user + " may not create tables in the database at " + address() + ".",
                "Make that user the owner of the database, or grant CREATE on its schema.");
    }

    /** What a failed attempt to connect means. */
    CannotStart refused(SQLException e) {
        if (url.startsWith("jdbc:h2:")) {
            return refusedByH2(e);
        }
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return switch (state) {
            case "28P01", "28000" ->
                new CannotStart(
                        "The database at " + address() + " refused the user " + user + " or the password.",
                        "Correct DB_USER and DB_PASSWORD, or let that user in.");
            case "3D000" ->
                new CannotStart(
                        "There is no database at " + address() + ", though the server answers.",
                        "Create it, or correct the name in DB_URL.");
            case "53300" ->
                new CannotStart(
                        "The database at " + address() + " has no connection free.",
                        "Raise its max_connections, or close other connections.");
            case "57P03" ->
                new CannotStart(
                        "The database at " + address() + " is starting up or shutting down.",
                        "Start Tandem again in a moment.");
            case "08001", "08004", "08006" ->
                new CannotStart(
                        "No database answers at " + address() + ".",
                        "Start it, or correct the host, the port and the name in DB_URL.");
            case "42501" -> mayNotCreate();
            default -> other(e);
        };
    }

    private CannotStart refusedByH2(SQLException e) {
        return switch (e.getErrorCode()) {
            case 90020 ->
                new CannotStart(
                        "The embedded database at " + address() + " is in use, most likely by another Tandem.",
                        "Stop that one, or start this one in another directory.");
            case 28000 ->
                new CannotStart(
                        "The embedded database at " + address() + " has another user or password.",
                        "Put the file password back that was beside it, or move the directory data away to begin with an"
                                + " empty database.");
            case 90030, 90048, 50000 ->
                new CannotStart(
                        "The embedded database at " + address() + " cannot be read.",
                        "Restore it from a copy, or move the directory data away to begin with an empty one.");
            default -> other(e);
        };
    }

    private CannotStart other(SQLException e) {
        String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return new CannotStart(
                "The database at " + address() + " cannot be used: " + said.replaceAll("[.\\s]+$", "") + ".",
                "Correct the database settings (DB_URL, DB_USER, DB_PASSWORD) or the database.");
    }

    /** The address without its parameters, which may hold a password. */
    String address() {
        String bare = url.split("[?;]", 2)[0];
        return bare.startsWith("jdbc:h2:file:") ? bare.substring("jdbc:h2:file:".length()) : bare.replace("jdbc:", "");
    }
}
