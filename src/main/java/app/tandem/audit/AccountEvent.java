package app.tandem.audit;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** What was done with an account, a team, a lead source or a setting, with its permanent stored code. */
public enum AccountEvent {
    ORGANIZATION_SET_UP(1),
    INVITED(2),
    INVITED_AGAIN(3),
    LINK_COPIED(4),
    INVITATION_WITHDRAWN(5),
    JOINED(6),
    DEACTIVATED(7),
    REACTIVATED(8),
    ROLE(9),
    /** "Share &amp; assign with colleagues". */
    MAY_SHARE(10),
    /** "Change owner". */
    MAY_CHANGE_OWNER(11),
    NAME(12),
    TITLE(13),
    LICENCES(14),
    TEAM_CREATED(15),
    TEAM_RENAMED(16),
    TEAM_DELETED(17),
    TEAM_JOINED(18),
    TEAM_LEFT(19),
    TEAM_MANAGED(20),
    TEAM_MANAGED_NO_MORE(21),
    /** "Members may share with". */
    SHARE_SCOPE(22),
    /** "Change owner is for". */
    CHANGE_OWNER_BY(23),
    SIGNED_OUT(24),
    PASSWORD_CHANGED(25),
    /** By a link in a mail. */
    PASSWORD_RESET(26),
    /** By the person themself, everywhere. */
    SIGNED_OUT_EVERYWHERE(27),
    FACTOR_ON(28),
    FACTOR_OFF(29),
    /** By an administrator. */
    FACTOR_REMOVED(30),
    RECOVERY_CODES_RENEWED(31),
    RECOVERY_CODE_USED(32),
    EMAIL(33),
    /** "Administrators need a second factor". */
    ADMINS_NEED_FACTOR(34),
    PHONE(35),
    /** A link to confirm it was sent. */
    EMAIL_ASKED(36),
    /** By the person themself, one of their sign-ins. */
    SIGNED_OUT_ONE(37),
    /** Of a second factor, after the right password. */
    CODE_WRONG(38),
    /** An agent, to a co-marketing partnership. */
    PARTNER_INVITED(40),
    PARTNER_INVITED_AGAIN(41),
    PARTNER_LINK_COPIED(42),
    PARTNER_INVITATION_WITHDRAWN(43),
    PARTNERSHIP_DECLINED(44),
    PARTNERSHIP_BEGUN(45),
    PARTNERSHIP_ENDED(46),
    /** To another address, as whoever had its link asked. */
    PARTNER_INVITATION_REDIRECTED(47),
    OFFBOARDED(50),
    /** "Restore consent". */
    RESTORE_CONSENT(51),
    /** Given to oneself, as the only administrator. */
    RESTORE_CONSENT_SELF(52),
    SOURCE_ADDED(60),
    SOURCE_RENAMED(61),
    SOURCE_DELETED(62),
    /** Offered no more. */
    SOURCE_RETIRED(63),
    /** Offered again. */
    SOURCE_OFFERED(64),
    /** Its new contacts, with somebody. */
    SOURCE_SHARES(65),
    SOURCE_SHARES_NO_MORE(66),
    /** Of its new contacts. */
    SOURCE_GROUP(67),
    /** Of an address or a number, with the evidence (R35). */
    CONSENT_RESTORED(70),
    OPT_OUT_ADDED(71),
    /** From a file. */
    OPT_OUTS_ADDED(72),
    CONSENT_EXPORTED(73),
    /** What an organization says of itself below its e-mails to contacts. */
    EMAIL_LEGAL_NAME(80),
    EMAIL_POSTAL_ADDRESS(81),
    EMAIL_LICENCE(82),
    /** From which it sends them. */
    EMAIL_DOMAIN(83),
    EMAIL_DKIM_SELECTOR(84),
    /** Its records were looked at and are well. */
    EMAIL_DOMAIN_VERIFIED(85),
    EMAIL_DOMAIN_LOST(86),
    EMAIL_PAUSED(87),
    EMAIL_RESUMED(88),
    /** The number of one's own licence. */
    NMLS(89);

    private static final Map<Integer, AccountEvent> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(AccountEvent::code, event -> event));

    private final int code;

    AccountEvent(int code) {
        this.code = code;
    }

    /** The stored code. */
    public int code() {
        return code;
    }

    /** The event with this code; throws IllegalArgumentException if there is none. */
    public static AccountEvent of(int code) {
        var event = BY_CODE.get(code);
        if (event == null) {
            throw new IllegalArgumentException("No event has the code " + code);
        }
        return event;
    }
}
