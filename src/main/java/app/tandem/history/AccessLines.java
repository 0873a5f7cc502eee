package app.tandem.history;

import app.tandem.access.Action;
import app.tandem.access.Fact;
import app.tandem.access.Facts;
import app.tandem.access.Standing;
import app.tandem.contact.RelatedPerson;
import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.record.Related;
import app.tandem.contact.visibility.StandingSql;
import app.tandem.people.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Assembles the lines of the access report: each person's reasons, and what the policy allows them. */
final class AccessLines {

    private final ContactRecord record;
    private final UserId viewer;
    private final AccessRows.Around around;
    private final Map<UserId, Draft> drafts = new LinkedHashMap<>();

    AccessLines(ContactRecord record, UserId viewer, AccessRows.Around around) {
        this.record = record;
        this.viewer = viewer;
        this.around = around;
    }

    /** What is known about one person so far. */
    private static final class Draft {
        private final RelatedPerson person;
        private final String organization;
        private final List<String> why = new ArrayList<>();
        private final List<AccessLine.Hold> holds = new ArrayList<>();
        private boolean owner;
        private boolean assigned;
        private boolean shared;
        private boolean supervisor;
        private boolean former;
        private @Nullable Instant since;

        Draft(RelatedPerson person, String organization) {
            this.person = person;
            this.organization = organization;
        }

        void since(@Nullable Instant at) {
            since = since == null || at != null && at.isBefore(since) ? at : since;
        }
    }

    List<AccessLine> all() {
        var owner = draft(record.owner());
        owner.owner = true;
        owner.why.add("Owns it");
        owner.since(record.owner().since());
        var assignee = record.assignee();
        if (assignee != null) {
            var draft = held(assignee, Action.UNASSIGN, "Assigned");
            draft.assigned = true;
        }
        record.sharedWith().forEach(share -> held(share, Action.UNSHARE, "Shared").shared = true);
        around.supervisors().forEach((person, supervision) -> {
            var draft = drafts.computeIfAbsent(person.id(), id -> new Draft(person, supervision.organization()));
            draft.supervisor = true;
            draft.why.addFirst("Supervises the owner: " + how(supervision));
        });
        return drafts.values().stream().map(this::line).toList();
    }

    private Draft draft(Related related) {
        return drafts.computeIfAbsent(related.person().id(), id -> new Draft(related.person(), related.organization()));
    }

    private Draft held(Related related, Action end, String word) {
        var draft = draft(related);
        draft.why.add(word + (related.givenBy().isEmpty() ? "" : " by " + related.givenBy()));
        if (related.formerPartner() && !draft.former) {
            draft.former = true;
        }
        draft.holds.add(new AccessLine.Hold(end, related.against()));
        draft.since(related.since());
        return draft;
    }

    private static String how(AccessRows.Supervision supervision) {
        return supervision.teams().isEmpty() ? "administrator" : "manager of " + String.join(", ", supervision.teams());
    }

    private AccessLine line(Draft draft) {
        var actor = around.actor(draft.person.id());
        var why = new ArrayList<>(draft.why);
        if (draft.former) {
            why.add("former partner");
        }
        if (!actor.active()) {
            why.add("account deactivated");
        }
        return new AccessLine(
                draft.person,
                draft.organization,
                draft.person.id().equals(viewer),
                actor.active(),
                why,
                MayDo.inWords(standing(draft)),
                draft.since,
                draft.holds);
    }

    /**
     * Where that person stands. What only loans forbid is no business of a viewer who may not see loans (R15); whether it
     * is shared with anybody is left out: it can be unshared and deleted in one step (R17).
     */
    private Standing standing(Draft draft) {
        var owner = record.owner().person().id();
        var actor = around.actor(draft.person.id());
        return new Standing(
                new Facts(0)
                        .with(Fact.OWNER, draft.owner)
                        .with(Fact.ASSIGNED, draft.assigned)
                        .with(Fact.SHARED, draft.shared)
                        .with(Fact.SUPERVISOR, draft.supervisor)
                        .with(Fact.COLLEAGUE, actor.organization().equals(around.organization(owner)))
                        .with(Fact.ARCHIVED, record.archiving() != null)
                        .with(Fact.ON_LOAN, record.onLoan())
                        .with(Fact.OWNER_ACTIVE, around.actor(owner).active())
                        .with(
                                Fact.PARTNERSHIP_BEHIND,
                                around.partnershipBehind().contains(draft.person.id())),
                StandingSql.rights(actor));
    }
}
