package app.tandem.email.queue;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How many e-mails go out at most; what is more waits, and is no failure. */
@ConfigurationProperties("tandem.email.limits")
record EmailLimits(
        @DefaultValue Domain domain,
        @DefaultValue Organization organization,
        @DefaultValue Sender sender) {

    /** To one domain: a second by all organizations together, an hour and a day by each of them. */
    record Domain(
            @DefaultValue("20") int second,
            @DefaultValue("20000") int hour,
            @DefaultValue("200000") int day) {

        Domain {
            positive(second, hour, day);
        }
    }

    /** By one organization. */
    record Organization(
            @DefaultValue("200") int second,
            @DefaultValue("500000") int hour,
            @DefaultValue("2000000") int day) {

        Organization {
            positive(second, hour, day);
        }
    }

    /** By one person. */
    record Sender(
            @DefaultValue("150") int second,
            @DefaultValue("200000") int hour,
            @DefaultValue("500000") int day) {

        Sender {
            positive(second, hour, day);
        }
    }

    private static void positive(int... limits) {
        for (int limit : limits) {
            if (limit < 1) {
                throw new IllegalArgumentException(
                        "The limits tandem.email.limits.* are at least 1, not " + limit + ".");
            }
        }
    }
}
