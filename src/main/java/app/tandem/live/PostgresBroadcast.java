package app.tandem.live;

import org.springframework.jdbc.core.simple.JdbcClient;

/** PostgreSQL delivers to every instance that listens, when the transaction commits (NOTIFY). */
class PostgresBroadcast implements Broadcast {

    static final String CHANNEL = "tandem_live";

    private final JdbcClient jdbc;

    PostgresBroadcast(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void send(Announcement announcement) {
        jdbc.sql("select pg_notify('" + CHANNEL + "', :text)")
                .param("text", announcement.text())
                .query((row, n) -> 0)
                .list();
    }
}
