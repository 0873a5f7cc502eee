package app.tandem.duplicates;

import app.tandem.contact.ActionRefused;
import app.tandem.contact.ContactNotFound;
import app.tandem.live.Scheduling;
import app.tandem.merge.MergeDraft;
import app.tandem.merge.Merges;
import app.tandem.people.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * "Possible duplicates": pairs among the contacts that one owns, and what one said of them. Found in the background,
 * never while a contact is created by hand (R32); nothing is merged but by hand (R19). A pair is shown to whoever owns
 * both contacts now, to nobody else (R4): what was deleted, merged or handed over is no pair any more. Two archived
 * contacts are left alone; an archived and an active one are a pair, since they can be merged.
 */
@Service
@Transactional(readOnly = true)
public class PossibleDuplicates {

    private final PairRows rows;
    private final DuplicateSearch search;
    private final Merges merges;
    private final Scheduling turns;
    private final Clock clock;

    PossibleDuplicates(PairRows rows, DuplicateSearch search, Merges merges, Scheduling turns, Clock clock) {
        this.rows = rows;
        this.search = search;
        this.merges = merges;
        this.turns = turns;
        this.clock = clock;
    }

    /** How many pairs there are. */
    public int count(UserId owner) {
        return rows.count(owner);
    }

    /** The pairs, the surest first, of each sureness so many at most. */
    public FoundPairs list(UserId owner, int mostOfEach) {
        return rows.list(owner, mostOfEach);
    }

    /** A pair side by side; ContactNotFound where it is none any more. */
    public ComparedPair open(UserId owner, ContactPair pair) {
        var listed = rows.find(owner, pair).orElseThrow(ContactNotFound::new);
        try {
            var draft = merges.draft(owner, pair.both());
            var stays = draft.assignees().stream()
                    .map(MergeDraft.Holder::id)
                    .findFirst()
                    .orElse(null);
            return new ComparedPair(listed, draft, merges.seeMore(owner, pair.both(), stays));
        } catch (ActionRefused handedOver) {
            throw new ContactNotFound();
        }
    }

    /** Remembers that they are two people; ContactNotFound where one of them is not the owner's any more. */
    @Transactional
    public void apart(UserId owner, ContactPair pair) {
        own(owner, pair);
        rows.apart(pair, owner, OffsetDateTime.now(clock));
    }

    /** Takes that back. */
    @Transactional
    public void maybe(UserId owner, ContactPair pair) {
        own(owner, pair);
        rows.maybe(pair);
    }

    /** The pairs that are not the same, the latest first. */
    public List<ApartPair> apart(UserId owner) {
        return rows.apart(owner);
    }

    /**
     * Looks anew in the background if contacts have come, changed or gone since; open pages learn what was found. Returns
     * whether it does.
     */
    public boolean lookAnew(UserId owner) {
        if (!search.due(owner)) {
            return false;
        }
        turns.later(Duration.ZERO, () -> search.run(owner));
        return true;
    }

    private void own(UserId owner, ContactPair pair) {
        if (rows.lockOwn(owner, pair).size() < 2) {
            throw new ContactNotFound();
        }
    }
}
