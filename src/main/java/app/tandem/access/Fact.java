package app.tandem.access;

/**
 * What is known of an actor, a contact and the other person of an action. The database counts the facts of a contact
 * together as one number: each has a bit of its own there, which is not stored.
 */
public enum Fact {
    /** The actor owns the contact. */
    OWNER(0),
    /** The actor is its assignee. */
    ASSIGNED(1),
    /** It is shared with the actor. */
    SHARED(2),
    /** The actor supervises its owner. */
    SUPERVISOR(3),
    /** The actor belongs to the owner's organization (R5); otherwise they are a partner. */
    COLLEAGUE(4),
    /** The contact is archived. */
    ARCHIVED(5),
    /** It is a participant on a loan. */
    ON_LOAN(6),
    /** It is shared with at least one person. */
    SHARED_WITH_ANYBODY(7),
    /** Its owner's account is active (R14). */
    OWNER_ACTIVE(8),
    /** An active partnership with the owner, or with whoever gave them access, is behind a partner's access (R9). */
    PARTNERSHIP_BEHIND(9),

    /** The other person owns the contact. */
    TARGET_OWNER(10),
    /** The other person is its assignee. */
    TARGET_ASSIGNEE(11),
    /** It is shared with the other person. */
    TARGET_SHARED(12),
    /** The actor gave them that share. */
    TARGET_SHARED_BY_ACTOR(13),
    /** Somebody else gave them that share as well, so that it stays when the actor takes theirs back (R6a). */
    TARGET_SHARED_BY_OTHERS_TOO(14),
    /** The other person belongs to the organization of the contact's owner. */
    TARGET_OF_OWNERS_ORGANIZATION(15),

    /** No other person is chosen yet, or the action has none. */
    TARGET_NOBODY(16),
    /** The other person is the actor. */
    TARGET_SELF(17),
    /** Their account is active. */
    TARGET_ACTIVE(18),
    /** They belong to the actor's organization. */
    TARGET_OF_ACTORS_ORGANIZATION(19),
    /** An active co-marketing partnership joins them and the actor. */
    TARGET_PARTNER(20),
    /** They are on a team of the actor. */
    TARGET_ON_COMMON_TEAM(21),
    /** The actor supervises them (R12). */
    TARGET_SUPERVISED(22),

    /** The contact no longer matches the filter that it was selected by (R45). */
    NO_LONGER_MATCHES(23),
    /** It is in the list that the action is about (R13). */
    LISTED(24),

    /** The actor did what is taken back (R48). */
    UNDO_BY_ACTOR(25),
    /** The very share, assignment or archiving that it made, or the gap that it left, is still there. */
    UNDO_STILL_THERE(26),
    /** The contact has had another owner since, also where the same owns it again. */
    UNDO_OWNER_CHANGED(27),
    /** Another contact was merged into it since. */
    UNDO_MERGED(28),
    /** Somebody else gave the share as well, so that it stays. */
    UNDO_SHARED_BY_OTHERS_TOO(29),

    /** It has no e-mail address (R39). */
    EMAIL_MISSING(30),
    /** It has one that is not valid (R34). */
    EMAIL_NOT_VALID(31),
    /** It has one that is opted out in the owner's or the sender's organization (R35, R39). */
    EMAIL_OPTED_OUT(32);

    private final int no;

    Fact(int no) {
        this.no = no;
    }

    /** The number with only this fact's bit set. */
    public long bit() {
        return 1L << no;
    }
}
