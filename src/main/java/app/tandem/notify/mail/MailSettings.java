package app.tandem.notify.mail;

import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The mail configuration.
 *
 * @param configured whether there is a mail server
 * @param from the address that mails come from
 * @param address where people reach Tandem, without a slash at the end
 * @param digestAt when the daily digests go out, in the zone of each reader
 * @param zone of those of whom none is known
 */
public record MailSettings(boolean configured, String from, String address, LocalTime digestAt, ZoneId zone) {

    public MailSettings {
        address = address.replaceFirst("/+$", "");
    }

    /** The URL of the notification preferences. */
    public String preferences() {
        return address + "/notifications";
    }

    /** The end of every Message-ID. */
    public String idSuffix() {
        var domain = from.substring(from.lastIndexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
        return ".tandem@" + (domain.isEmpty() ? "localhost" : domain) + ">";
    }
}
