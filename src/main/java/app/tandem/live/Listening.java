package app.tandem.live;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;

/**
 * A dedicated connection that listens for announcements. If lost, it reconnects with growing pauses; announcements
 * meanwhile are unknown, so every open page counts as possibly changed.
 */
class Listening implements SmartLifecycle {

    private static final Duration QUIET = Duration.ofSeconds(20);
    private static final int ANSWER_SECONDS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Logger log = LoggerFactory.getLogger(Listening.class);

    private final JdbcConnectionDetails database;
    private final Arrivals arrivals;
    private CountDownLatch stopped = new CountDownLatch(0);
    private volatile @Nullable Connection open;

    Listening(JdbcConnectionDetails database, Arrivals arrivals) {
        this.database = database;
        this.arrivals = arrivals;
    }

    /** Whether that database supports notifications. */
    static boolean possible(JdbcConnectionDetails database) {
        return database.getJdbcUrl().startsWith("jdbc:postgresql:");
    }

    @Override
    public boolean isAutoStartup() {
        return possible(database);
    }

    @Override
    public synchronized void start() {
        stopped = new CountDownLatch(1);
        var end = stopped;
        Thread.ofVirtual().name("live-listening").start(() -> listen(end));
    }

    private void listen(CountDownLatch end) {
        var pause = FIRST_PAUSE;
        while (end.getCount() > 0) {
            try (var connection = connect()) {
                open = connection;
                pause = FIRST_PAUSE;
                arrivals.missed();
                hear(connection, end);
            } catch (SQLException lost) {
                if (end.getCount() > 0) {
                    log.warn("What other instances announce is not heard, trying again: {}", lost.getMessage());
                }
            }
            if (waited(end, pause)) {
                return;
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", String.valueOf(database.getUsername()));
        properties.setProperty("password", String.valueOf(database.getPassword()));
        properties.setProperty("ApplicationName", "tandem-live");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", String.valueOf(ANSWER_SECONDS));
        var connection = DriverManager.getConnection(database.getJdbcUrl(), properties);
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + PostgresBroadcast.CHANNEL);
        }
        return connection;
    }

    private void hear(Connection connection, CountDownLatch end) throws SQLException {
        var notifications = connection.unwrap(PGConnection.class);
        while (end.getCount() > 0) {
            var heard = notifications.getNotifications((int) QUIET.toMillis());
            if (heard == null || heard.length == 0) {
                if (!connection.isValid(ANSWER_SECONDS)) {
                    throw new SQLException("The connection does not answer.");
                }
            } else {
                for (PGNotification one : heard) {
                    Announcement.read(one.getParameter()).ifPresentOrElse(arrivals::heard, arrivals::missed);
                }
            }
        }
    }

    private static boolean waited(CountDownLatch end, Duration pause) {
        try {
            return end.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public synchronized void stop() {
        stopped.countDown();
        var connection = open;
        if (connection != null) {
            try {
                // closing would wait for the thread that listens
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                log.debug("The listening connection was closed already", e);
            }
        }
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }
}
