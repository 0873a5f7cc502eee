package app.tandem.offboarding;

import app.tandem.access.Action;
import app.tandem.access.Explanation;
import app.tandem.access.OffboardingPolicy;
import app.tandem.audit.Outcome;
import app.tandem.operation.Change;
import app.tandem.operation.ItemRow;
import app.tandem.operation.LeaverOperations;
import app.tandem.operation.Request;
import app.tandem.operation.preview.Preview;
import app.tandem.operation.relationship.EndOfAccess;
import app.tandem.people.Actor;
import app.tandem.people.UserId;
import app.tandem.transfer.HandingOver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Offboard: everything that a leaver holds, in one go (R14). For those who do not supervise the leaver, nothing is here;
 * who may do it says {@link OffboardingPolicy}.
 */
@Service
@Transactional(readOnly = true)
public class Offboardings {

    private static final int LATEST = 200;

    private final Leavers leavers;
    private final LeaverBook book;
    private final NewOwners owners;
    private final LeaverOperations operations;
    private final Beginning beginning;
    private final OffboardingRows rows;

    Offboardings(
            Leavers leavers,
            LeaverBook book,
            NewOwners owners,
            LeaverOperations operations,
            Beginning beginning,
            OffboardingRows rows) {
        this.leavers = leavers;
        this.book = book;
        this.owners = owners;
        this.operations = operations;
        this.beginning = beginning;
        this.rows = rows;
    }

    /** Somebody and what they hold; empty for whom the viewer does not supervise. */
    public Optional<Leaver> find(UserId viewer, UserId leaver) {
        return leavers.find(viewer, leaver).map(facts -> leavers.leaver(facts, leaver));
    }

    /** Those to whom the contacts can go whose names match, by name (R24). */
    public List<NewOwner> newOwners(UserId viewer, UserId leaver, String text, int offset, int limit) {
        leavers.require(viewer, leaver);
        return owners.page(leaver, text, offset, limit);
    }

    /** Those of these who can take contacts over: somebody may be deactivated after they were chosen. */
    public List<UserId> able(UserId viewer, UserId leaver, List<UserId> to) {
        leavers.require(viewer, leaver);
        return owners.able(leaver, to).stream()
                .map(owner -> owner.person().id())
                .toList();
    }

    /** What the contacts can be divided by, with how many have each value. */
    public List<Portion> portions(UserId viewer, UserId leaver, DividedBy by) {
        leavers.require(viewer, leaver);
        return book.portions(by, book.movable(leaver));
    }

    /** A division among these people, who can be changed value by value. */
    public Division propose(UserId viewer, UserId leaver, DividedBy by, List<UserId> to) {
        leavers.require(viewer, leaver);
        owners.require(leaver, to);
        return Division.propose(by, to, book.movable(leaver), book.licences(to));
    }

    /** What would happen, by the same facts and policy as the run (R46). */
    public Review review(UserId viewer, UserId leaver, Division division) {
        var facts = leavers.require(viewer, leaver);
        var to = owners.require(leaver, division.to());
        var licences = book.licences(division.to());
        var divided = division.divide(book.movable(leaver), licences);
        List<Review.Part> parts = new ArrayList<>();
        for (var owner : to) {
            var id = owner.person().id();
            var theirs = divided.parts().getOrDefault(id, List.of());
            var contacts = contacts(theirs);
            var by = division.by() == DividedBy.EVENLY ? DividedBy.STATE : division.by();
            parts.add(new Review.Part(
                    owner,
                    contacts.size(),
                    theirs.size() - contacts.size(),
                    book.portions(
                            by, theirs.stream().filter(held -> !held.deleted()).toList()),
                    divided.left().getOrDefault(id, List.of()).size(),
                    operations.preview(viewer, leaver, contacts, handOver(id))));
        }
        var ofOthers = book.ofOthers(leaver);
        var unassigned = end(viewer, leaver, Action.UNASSIGN, ofOthers);
        var unshared = end(viewer, leaver, Action.UNSHARE, ofOthers);
        return new Review(
                leavers.leaver(facts, leaver),
                division,
                List.copyOf(parts),
                done(unassigned),
                done(unshared),
                java.util.stream.Stream.of(unassigned, unshared)
                        .flatMap(Optional::stream)
                        .toList(),
                book.onLoan(leaver).size());
    }

    /** The contacts that would go to one of the new owners, by name, as far as the viewer sees them. */
    public List<ItemRow> going(UserId viewer, UserId leaver, Division division, UserId to, int offset, int limit) {
        if (leavers.find(viewer, leaver).isEmpty()) {
            return List.of();
        }
        var divided = divided(leaver, division);
        return operations.rows(
                viewer,
                leaver,
                contacts(divided.parts().getOrDefault(to, List.of())),
                handOver(to),
                Outcome.DONE,
                offset,
                limit);
    }

    /** Those of them for which the new owner has no licence (R50). */
    public List<ItemRow> unlicensed(UserId viewer, UserId leaver, Division division, UserId to, int offset, int limit) {
        if (leavers.find(viewer, leaver).isEmpty()) {
            return List.of();
        }
        var states = book.licences(List.of(to)).getOrDefault(to, java.util.Set.of());
        var theirs = divided(leaver, division).parts().getOrDefault(to, List.of()).stream()
                .filter(held -> Division.unlicensed(held, states))
                .toList();
        return operations.rows(viewer, leaver, contacts(theirs), handOver(to), Outcome.DONE, offset, limit);
    }

    /** The contacts that stay because they are on a loan, with that loan (R26). */
    public List<ItemRow> onLoan(UserId viewer, UserId leaver, int offset, int limit) {
        var anybody = leavers.find(viewer, leaver).isEmpty() ? List.<NewOwner>of() : owners.page(leaver, "", 0, 1);
        return anybody.isEmpty()
                ? List.of()
                : operations.rows(
                        viewer,
                        leaver,
                        book.onLoan(leaver),
                        handOver(anybody.getFirst().person().id()),
                        Outcome.REFUSED,
                        offset,
                        limit);
    }

    /**
     * Offboards: closes the account and ends the sign-ins at once, and has the rest done by itself, so that whoever
     * confirmed can leave. Throws {@link OffboardingRefused} with the reasons if the viewer may not.
     *
     * @return the number of the offboarding
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public long confirm(UserId viewer, UserId leaver, Division division) {
        long offboarding = beginning.begin(viewer, leaver, division);
        operations.begin();
        return offboarding;
    }

    /** Why the viewer cannot offboard somebody whom they supervise; empty for anybody else. */
    public Optional<List<String>> against(UserId viewer, UserId leaver) {
        return leavers.find(viewer, leaver)
                .map(facts -> OffboardingPolicy.against(facts).stream()
                        .map(Explanation::text)
                        .toList());
    }

    /** An offboarding of somebody whom the viewer supervises, or that the viewer did. */
    public Optional<Offboarded> result(UserId viewer, long offboarding) {
        return leavers.supervisor(viewer)
                .flatMap(actor -> readable(
                                actor, rows.head(actor, offboarding).stream().toList(), 1)
                        .stream()
                        .findFirst());
    }

    /** The latest of those, the latest first; the number of statements does not depend on theirs. */
    public List<Offboarded> latest(UserId viewer, int limit) {
        return leavers.supervisor(viewer)
                .map(actor -> readable(actor, rows.latest(actor, LATEST), limit))
                .orElse(List.of());
    }

    /** Those that the reader may read; what the leaver holds today is the business of their supervisors (R4). */
    private List<Offboarded> readable(Actor actor, List<OffboardingRows.Head> heads, int limit) {
        var supervised = leavers.supervised(
                actor,
                heads.stream().map(OffboardingRows.Head::leaver).distinct().toList());
        return rows.read(
                actor,
                heads.stream()
                        .filter(head -> head.actor().equals(actor.id()) || supervised.contains(head.leaver()))
                        .limit(limit)
                        .toList(),
                supervised);
    }

    private Division.Divided divided(UserId leaver, Division division) {
        owners.require(leaver, division.to());
        return division.divide(book.movable(leaver), book.licences(division.to()));
    }

    private Optional<Preview> end(UserId viewer, UserId leaver, Action end, LeaverBook.OfOthers held) {
        var contacts = held.by(end);
        return contacts.isEmpty()
                ? Optional.empty()
                : Optional.of(operations.preview(viewer, leaver, contacts, Request.of(EndOfAccess.by(end, leaver))));
    }

    private static int done(Optional<Preview> ended) {
        return ended.map(preview -> preview.counts(0).done()).orElse(0);
    }

    static Request handOver(UserId to) {
        Change change = HandingOver.to(to);
        return Request.of(change);
    }

    static List<Long> contacts(List<Held> held) {
        return held.stream().filter(one -> !one.deleted()).map(Held::contact).toList();
    }
}
