package app.tandem.email.returns;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox to which reports come.
 *
 * @param host empty where there is none
 * @param port zero for the usual one
 * @param ssl whether the connection is encrypted from its beginning
 */
@ConfigurationProperties("tandem.email.imap")
record ImapSettings(
        @DefaultValue("") String host,
        @DefaultValue("0") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("true") boolean ssl,
        @DefaultValue("INBOX") String folder) {

    boolean configured() {
        return !host.isBlank();
    }

    @Override
    public String toString() {
        return user + "@" + host + ":" + port;
    }
}
