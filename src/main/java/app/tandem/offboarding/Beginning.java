package app.tandem.offboarding;

import app.tandem.access.Action;
import app.tandem.access.Explanation;
import app.tandem.access.OffboardingPolicy;
import app.tandem.audit.AccountEvent;
import app.tandem.audit.AccountTrail;
import app.tandem.audit.AccountTrail.Entry;
import app.tandem.audit.Leases;
import app.tandem.deleted.LeaverDeleted;
import app.tandem.offboarding.Offboarded.What;
import app.tandem.operation.LeaverOperations;
import app.tandem.operation.Request;
import app.tandem.operation.relationship.EndOfAccess;
import app.tandem.partner.LeaverPartnerships;
import app.tandem.people.Actor;
import app.tandem.people.UserId;
import app.tandem.people.accounts.Accounts;
import app.tandem.people.accounts.Organizations;
import app.tandem.people.signins.SignIns;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins an offboarding in one transaction: the account is closed, so that nothing is added to what it holds, and all
 * operations wait in the database, so that nothing is lost whoever leaves and whatever is stopped.
 */
@Component
class Beginning {

    private final Leavers leavers;
    private final LeaverBook book;
    private final NewOwners owners;
    private final OffboardingRows rows;
    private final Finishing finishing;
    private final LeaverOperations operations;
    private final LeaverDeleted deleted;
    private final Leases leases;
    private final Organizations organizations;
    private final Accounts accounts;
    private final SignIns signIns;
    private final LeaverPartnerships partnerships;
    private final AccountTrail trail;
    private final Clock clock;

    Beginning(
            Leavers leavers,
            LeaverBook book,
            NewOwners owners,
            OffboardingRows rows,
            Finishing finishing,
            LeaverOperations operations,
            LeaverDeleted deleted,
            Leases leases,
            Organizations organizations,
            Accounts accounts,
            SignIns signIns,
            LeaverPartnerships partnerships,
            AccountTrail trail,
            Clock clock) {
        this.leavers = leavers;
        this.book = book;
        this.owners = owners;
        this.rows = rows;
        this.finishing = finishing;
        this.operations = operations;
        this.deleted = deleted;
        this.leases = leases;
        this.organizations = organizations;
        this.accounts = accounts;
        this.signIns = signIns;
        this.partnerships = partnerships;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    long begin(UserId viewer, UserId leaver, Division division) {
        var actor = leavers.supervisor(viewer).orElseThrow(Leavers::nobody);
        leavers.require(viewer, leaver);
        // partnerships before the organization, as whoever accepts an invitation holds them
        partnerships.hold(leaver);
        // of two who do it at once, and of an administrator who is deactivated meanwhile, one waits
        organizations.hold(actor.organization());
        var facts = leavers.require(viewer, leaver);
        var reasons = OffboardingPolicy.against(facts);
        if (!reasons.isEmpty()) {
            throw new OffboardingRefused(reasons.stream().map(Explanation::text).toList());
        }
        if (!division.to().isEmpty()) {
            owners.require(leaver, division.to());
        }
        var now = OffsetDateTime.now(clock);
        var ended = close(actor, leaver, facts, now);
        long id = rows.begin(actor, leaver, division.by(), ended, now);
        move(actor, leaver, division, id);
        finishing.unlessRunning(id);
        return id;
    }

    private OffboardingRows.Ended close(
            Actor actor, UserId leaver, OffboardingPolicy.Leaver facts, OffsetDateTime now) {
        int signedIn = signIns.of(leaver).size();
        var entry = Entry.of(actor.organization(), actor.id(), AccountEvent.OFFBOARDED, leaver);
        if (facts.active()) {
            accounts.deactivate(leaver);
            trail.record(Entry.of(actor.organization(), actor.id(), AccountEvent.DEACTIVATED, leaver)
                    .from("", facts.name()));
        }
        trail.record(entry.from(facts.active() ? "Active" : "Deactivated", "Deactivated"));
        var running = leavers.running(leaver);
        running.forEach(operation -> leases.askToStop(leaver, operation, now));
        return new OffboardingRows.Ended(
                facts.active(), signedIn, partnerships.end(actor.id(), leaver), running.size());
    }

    private void move(Actor actor, UserId leaver, Division division, long id) {
        List<Held> held = book.movable(leaver);
        int no = 0;
        if (!division.to().isEmpty()) {
            var divided = division.divide(held, book.licences(division.to()));
            for (var part : divided.parts().entrySet()) {
                var to = part.getKey();
                List<Long> gone = new ArrayList<>();
                part.getValue().stream().filter(Held::deleted).forEach(one -> gone.add(one.contact()));
                var contacts = Offboardings.contacts(part.getValue());
                var operation = contacts.isEmpty()
                        ? null
                        : operations.queue(actor.id(), leaver, contacts, Offboardings.handOver(to));
                int moved = deleted.handOver(leaver, to, gone);
                rows.part(id, no++, What.HAND_OVER, to, operation, moved);
            }
        }
        var ofOthers = book.ofOthers(leaver);
        for (var end : List.of(Action.UNASSIGN, Action.UNSHARE)) {
            var contacts = ofOthers.by(end);
            if (!contacts.isEmpty()) {
                var what = end == Action.UNASSIGN ? What.UNASSIGN : What.UNSHARE;
                var operation = operations.queue(actor.id(), leaver, contacts, Request.of(EndOfAccess.by(end, leaver)));
                rows.part(id, no++, what, null, operation, 0);
            }
        }
    }
}
