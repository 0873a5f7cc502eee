package app.tandem.email.queue;

import app.tandem.people.OrganizationId;
import app.tandem.people.UserId;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/** Asks all limits of an e-mail; what is over one of them waits. For one thread at a time. */
final class Limits {

    /** After so long what is over the limit of an hour or a day is looked at again. */
    private static final Duration AGAIN_HOUR = Duration.ofMinutes(5);

    private static final Duration AGAIN_DAY = Duration.ofHours(1);

    private static final Hold NONE = new Hold(Duration.ZERO, "");

    private final EmailLimits limits;
    private final Quotas quotas;
    private final Pace pace;
    private final Clock clock;

    Limits(EmailLimits limits, Quotas quotas, Clock clock) {
        this.limits = limits;
        this.quotas = quotas;
        this.pace = new Pace(clock);
        this.clock = clock;
    }

    /**
     * How long an e-mail waits.
     *
     * @param time zero where it can go
     * @param why in words; empty where it is a matter of seconds
     */
    record Hold(Duration time, String why) {

        boolean goes() {
            return time.isZero();
        }
    }

    /** Whether the organization and the sender have room for one more, and counts it, before anything else is asked about it. */
    Hold from(OrganizationId organization, UserId sender) {
        var sent = quotas.of(organization, clock.instant());
        var all = limits.organization();
        var own = limits.sender();
        var hold = over(sent.all(), all.hour(), all.day(), "by your organization");
        if (hold.goes()) {
            hold = over(sent.sender(sender), own.hour(), own.day(), "by one person");
        }
        if (hold.goes()) {
            hold = seconds("o" + organization.value(), all.second());
        }
        if (hold.goes()) {
            hold = seconds("s" + sender.value(), own.second());
            if (!hold.goes()) {
                pace.giveBack("o" + organization.value(), all.second());
            }
        }
        if (hold.goes()) {
            count(organization, sender, 1);
        }
        return hold;
    }

    /** Whether the domain can get one more; where it cannot, gives back what {@link #from} took. */
    Hold to(OrganizationId organization, UserId sender, String domain) {
        var sent = quotas.of(organization, clock.instant());
        var hold = over(
                sent.domain(domain), limits.domain().hour(), limits.domain().day(), "to " + domain);
        if (hold.goes()) {
            hold = seconds("d" + domain, limits.domain().second());
        }
        if (hold.goes()) {
            sent.domain(domain).add(1, 1);
        } else {
            giveBack(organization, sender);
        }
        return hold;
    }

    /** For an e-mail that has passed {@link #from} and is not sent. */
    void giveBack(OrganizationId organization, UserId sender) {
        pace.giveBack("o" + organization.value(), limits.organization().second());
        pace.giveBack("s" + sender.value(), limits.sender().second());
        count(organization, sender, -1);
    }

    private void count(OrganizationId organization, UserId sender, int more) {
        var sent = quotas.of(organization, clock.instant());
        sent.all().add(more, more);
        sent.sender(sender).add(more, more);
    }

    /** To be called now and then. */
    void tidy() {
        pace.tidy();
    }

    private Hold seconds(String what, int limit) {
        var wait = pace.take(what, limit);
        return wait.isZero() ? NONE : new Hold(wait, "");
    }

    private static Hold over(Quotas.Sent sent, int hour, int day, String whose) {
        if (sent.day() >= day) {
            return new Hold(AGAIN_DAY, sentence(day, "a day", whose));
        }
        return sent.hour() >= hour ? new Hold(AGAIN_HOUR, sentence(hour, "an hour", whose)) : NONE;
    }

    private static String sentence(int limit, String time, String whose) {
        return String.format(Locale.US, "It waits: at most %,d e-mails %s are sent %s.", limit, time, whose);
    }
}
