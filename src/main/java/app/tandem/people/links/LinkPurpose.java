package app.tandem.people.links;

import java.time.Duration;

/** What a link is good for; stored by its name. A link of one purpose is worth nothing for another. */
public enum LinkPurpose {
    /** Sets up an empty organization. */
    SETUP(Duration.ofHours(24)),
    /** Invites a user to choose a password. */
    INVITE(Duration.ofDays(7)),
    /** The same, handed over by whoever invites: it proves no address. */
    INVITE_COPIED(Duration.ofDays(7)),
    /** Invites an agent to a partnership. */
    PARTNER(Duration.ofDays(30)),
    /** The same, handed over by whoever invites: it proves no address. */
    PARTNER_COPIED(Duration.ofDays(30)),
    /** Lets the person choose a new password. */
    RESET(Duration.ofMinutes(60)),
    /** Confirms a new e-mail address. */
    CONFIRM(Duration.ofHours(24)),
    /** Tells somebody what was changed about their account: it leads to a page, without a token. */
    TOLD(Duration.ZERO);

    private final Duration life;

    LinkPurpose(Duration life) {
        this.life = life;
    }

    /** How long such a link works. */
    public Duration life() {
        return life;
    }
}
