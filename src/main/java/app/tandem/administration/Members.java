package app.tandem.administration;

import app.tandem.access.AdministrationPolicy;
import app.tandem.access.AdministrationPolicy.Deed;
import app.tandem.access.Explanation;
import app.tandem.audit.AccountEvent;
import app.tandem.audit.AccountTrail;
import app.tandem.audit.AccountTrail.Entry;
import app.tandem.people.LicenceState;
import app.tandem.people.UserId;
import app.tandem.people.accounts.Accounts;
import app.tandem.people.signins.OpenSignIn;
import app.tandem.people.signins.SecondFactors;
import app.tandem.people.signins.SignInEnd;
import app.tandem.people.signins.SignIns;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of an organization, for its administrators: look them up, change what they may do, close and open accounts
 * (section 1). For anybody else nothing is here. Whatever changes is in the audit trail (R48).
 */
@Service
@Transactional
public class Members {

    private final Administrators administrators;
    private final MemberRows rows;
    private final Accounts accounts;
    private final SignIns signIns;
    private final SecondFactors factors;
    private final AccountTrail trail;

    Members(
            Administrators administrators,
            MemberRows rows,
            Accounts accounts,
            SignIns signIns,
            SecondFactors factors,
            AccountTrail trail) {
        this.factors = factors;
        this.administrators = administrators;
        this.rows = rows;
        this.accounts = accounts;
        this.signIns = signIns;
        this.trail = trail;
    }

    /**
     * One person and what can be done with their account.
     *
     * @param signIns where they are signed in, last seen first
     * @param refused what cannot, with the reasons
     * @param self whether it is the viewer
     * @param lender whether they are a loan officer, who may have licences
     */
    public record Detail(
            Member member, List<OpenSignIn> signIns, Map<Deed, List<String>> refused, boolean self, boolean lender)
            implements Serializable {

        /** Why not; empty if it is possible. */
        public List<String> against(Deed deed) {
            return refused.getOrDefault(deed, List.of());
        }
    }

    /** Whether Administration is open to this person. */
    @Transactional(readOnly = true)
    public boolean opens(UserId viewer) {
        return administrators.find(viewer).isPresent();
    }

    /** The people who match, by name. */
    @Transactional(readOnly = true)
    public List<Member> page(UserId viewer, MemberFilter filter, int offset, int limit) {
        return administrators
                .find(viewer)
                .map(admin -> rows.page(admin.organization(), filter, offset, limit))
                .orElse(List.of());
    }

    /** How many match. */
    @Transactional(readOnly = true)
    public int count(UserId viewer, MemberFilter filter) {
        return administrators
                .find(viewer)
                .map(admin -> rows.count(admin.organization(), filter))
                .orElse(0);
    }

    /** How many there are of each status. */
    @Transactional(readOnly = true)
    public Map<Member.Status, Integer> byStatus(UserId viewer) {
        return administrators
                .find(viewer)
                .map(admin -> rows.byStatus(admin.organization()))
                .orElse(Map.of());
    }

    /** One person with an account; empty for somebody of another organization, and for nobody. */
    @Transactional(readOnly = true)
    public Optional<Detail> find(UserId viewer, UserId member) {
        return administrators
                .find(viewer)
                .flatMap(admin -> rows.account(admin.organization(), member).stream()
                        .findFirst()
                        .map(found -> {
                            var account = administrators.account(admin, member);
                            Map<Deed, List<String>> refused = new EnumMap<>(Deed.class);
                            for (var deed : Deed.values()) {
                                var reasons = AdministrationPolicy.against(deed, account);
                                if (!reasons.isEmpty()) {
                                    refused.put(
                                            deed,
                                            reasons.stream()
                                                    .map(Explanation::text)
                                                    .toList());
                                }
                            }
                            return new Detail(found, signIns.of(member), refused, account.self(), account.lender());
                        }));
    }

    /** Changes name and title; an empty title takes it away. Throws EntryRefused for a name that cannot be taken. */
    public void rename(UserId viewer, UserId member, String firstName, String lastName, String title) {
        var before = changed(viewer, member, Deed.RENAME);
        accounts.rename(member, Entered.firstName(firstName), Entered.lastName(lastName));
        var cleaned = Entered.title(title);
        accounts.setTitle(member, cleaned.isEmpty() ? null : cleaned);
        var after = member(viewer, member);
        record(viewer, member, AccountEvent.NAME, before.name(), after.name());
        record(viewer, member, AccountEvent.TITLE, before.title(), after.title());
    }

    /** Makes an administrator of a member, or a member of an administrator; never of the last one. */
    public void administer(UserId viewer, UserId member, boolean admin) {
        var before = member(viewer, member);
        boolean was = before.role() == Role.ADMINISTRATOR;
        if (was != admin) {
            changed(viewer, member, admin ? Deed.MAKE_ADMIN : Deed.MAKE_MEMBER);
            accounts.setAdmin(member, admin);
            record(
                    viewer,
                    member,
                    AccountEvent.ROLE,
                    admin ? Role.MEMBER.label() : Role.ADMINISTRATOR.label(),
                    admin ? Role.ADMINISTRATOR.label() : Role.MEMBER.label());
            if (before.mayRestoreConsent()) {
                record(viewer, member, AccountEvent.RESTORE_CONSENT, on(true), on(false));
            }
        }
    }

    /** Gives or withdraws "Share &amp; assign with colleagues" and "Change owner". */
    public void permit(UserId viewer, UserId member, boolean share, boolean changeOwner) {
        var before = changed(viewer, member, Deed.PERMIT);
        accounts.permit(member, share, changeOwner);
        record(viewer, member, AccountEvent.MAY_SHARE, on(before.mayShare()), on(share));
        record(viewer, member, AccountEvent.MAY_CHANGE_OWNER, on(before.mayChangeOwner()), on(changeOwner));
    }

    /**
     * Gives "Restore consent" to an administrator, or withdraws it (R35); whoever is the only administrator can give it to
     * themself, and the audit trail says so.
     */
    public void permitRestoring(UserId viewer, UserId member, boolean may) {
        var before = changed(viewer, member, may ? Deed.GIVE_RESTORING : Deed.WITHDRAW_RESTORING);
        accounts.permitRestoring(member, may);
        var event = may && member.equals(viewer) ? AccountEvent.RESTORE_CONSENT_SELF : AccountEvent.RESTORE_CONSENT;
        record(viewer, member, event, on(before.mayRestoreConsent()), on(may));
    }

    /** Sets the states in which a loan officer may work a borrower; none: they are not judged (R50). */
    public void license(UserId viewer, UserId member, Set<LicenceState> states) {
        var before = changed(viewer, member, Deed.LICENSE);
        accounts.license(member, states);
        record(viewer, member, AccountEvent.LICENCES, codes(before.licences()), codes(states));
    }

    /** Closes the account: no sign-in, open pages end; what they own, share and are assigned stays (R10, R14). */
    public void deactivate(UserId viewer, UserId member) {
        var before = changed(viewer, member, Deed.DEACTIVATE);
        if (before.status() == Member.Status.ACTIVE) {
            accounts.deactivate(member);
            record(viewer, member, AccountEvent.DEACTIVATED, "", before.name());
        }
    }

    /** Ends all sign-ins of somebody else at once (R51). */
    public void signOut(UserId viewer, UserId member) {
        var before = changed(viewer, member, Deed.SIGN_OUT);
        signIns.endAll(member, SignInEnd.ADMIN);
        record(viewer, member, AccountEvent.SIGNED_OUT, "", before.name());
    }

    /** Takes somebody else's second factor away, who has lost it: their sign-ins end, and they are told by mail (R51). */
    public void turnOffFactor(UserId viewer, UserId member) {
        changed(viewer, member, Deed.TURN_OFF_FACTOR);
        factors.remove(member, viewer);
    }

    /** Opens the account again. */
    public void reactivate(UserId viewer, UserId member) {
        var before = changed(viewer, member, Deed.REACTIVATE);
        if (before.status() == Member.Status.DEACTIVATED) {
            accounts.reactivate(member);
            record(viewer, member, AccountEvent.REACTIVATED, "", before.name());
        }
    }

    /** The person before the change, which nobody else makes meanwhile. */
    private Member changed(UserId viewer, UserId member, Deed deed) {
        var admin = administrators.hold(viewer);
        var reasons = AdministrationPolicy.against(deed, administrators.account(admin, member));
        if (!reasons.isEmpty()) {
            throw new AdministrationRefused(reasons);
        }
        return member(viewer, member);
    }

    private Member member(UserId viewer, UserId member) {
        return rows.account(administrators.require(viewer).organization(), member).stream()
                .findFirst()
                .orElseThrow(Administrators::nothing);
    }

    private void record(UserId viewer, UserId member, AccountEvent event, String before, String after) {
        if (!before.equals(after)) {
            // whoever has just given up the role is still the one who did it
            var organization = administrators.organizationOf(member);
            trail.record(Entry.of(organization, viewer, event, member).from(before, after));
        }
    }

    static String codes(Set<LicenceState> states) {
        return states.stream().sorted().map(LicenceState::name).collect(Collectors.joining(", "));
    }

    private static String on(boolean permitted) {
        return permitted ? "On" : "Off";
    }
}
