package app.tandem.partner;

import app.tandem.audit.AccountEvent;
import app.tandem.people.UserId;
import app.tandem.people.accounts.Partnership.Held;
import app.tandem.people.accounts.Partnership.Status;
import app.tandem.people.accounts.Partnerships;
import app.tandem.people.links.LinkPurpose;
import app.tandem.people.links.Links;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The partnerships and waiting invitations of somebody who leaves. */
@Component
public class LeaverPartnerships {

    private final Partnerships partnerships;
    private final PartnerTrail trail;
    private final Links links;
    private final JdbcClient jdbc;

    LeaverPartnerships(Partnerships partnerships, PartnerTrail trail, Links links, JdbcClient jdbc) {
        this.partnerships = partnerships;
        this.trail = trail;
        this.links = links;
        this.jdbc = jdbc;
    }

    /**
     * Ends them all, withdraws the invitations of the leaver and declines those to them, as somebody of the leaver's
     * organization who offboards them; returns how many. What the other side has ended meanwhile is over already.
     */
    public int end(UserId actor, UserId leaver) {
        List<Held> open = hold(leaver);
        open.forEach(one -> end(actor, leaver, one));
        return open.size();
    }

    /** Holds those that have not ended until the transaction does, in the order of their numbers. */
    public List<Held> hold(UserId leaver) {
        return jdbc
                .sql("select p.id from partnership p where (p.lo_id = :leaver or p.agent_id = :leaver)"
                        + " and p.status <> 'ENDED' order by p.id")
                .param("leaver", leaver.value())
                .query((row, n) -> row.getLong("id"))
                .list()
                .stream()
                .map(partnerships::hold)
                .flatMap(Optional::stream)
                .filter(one -> one.status() != Status.ENDED)
                .toList();
    }

    private void end(UserId actor, UserId leaver, Held one) {
        boolean theirs = one.loanOfficer().equals(leaver);
        if (one.status() == Status.ACTIVE) {
            partnerships.end(one.id(), leaver);
            var agent = one.agent();
            trail.bothFor(
                    actor, leaver, AccountEvent.PARTNERSHIP_ENDED, theirs && agent != null ? agent : one.loanOfficer());
        } else if (theirs) {
            partnerships.end(one.id(), leaver);
            trail.recordFor(actor, leaver, AccountEvent.PARTNER_INVITATION_WITHDRAWN, one.email());
        } else {
            partnerships.decline(one.id());
            trail.recordFor(actor, leaver, AccountEvent.PARTNERSHIP_DECLINED, trail.name(one.loanOfficer()));
        }
        links.endAbout(LinkPurpose.PARTNER, one.id());
        links.endAbout(LinkPurpose.PARTNER_COPIED, one.id());
    }
}
