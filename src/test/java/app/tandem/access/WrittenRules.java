package app.tandem.access;

import static app.tandem.access.Action.*;
import static app.tandem.access.Reason.*;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sections 3 and 4 of the rules once more, transcribed from their text and not from the policy: what it is compared with. */
final class WrittenRules {

    /** Section 4, and of R22 what can be done to an archived contact. */
    private static final String TABLE = """
            action         owner  assignee  shared  supervisor  archived
            VIEW           yes    yes       yes     yes         yes
            EDIT           yes    yes       no      no          no
            ADD_NOTE       yes    yes       yes     no          yes
            ADD_TASK       yes    yes       yes     no          no
            LOG_CALL       yes    yes       yes     no          no
            RECORD_OUTCOME yes    yes       yes     no          no
            SEND_EMAIL     yes    yes       yes     no          no
            ADD_TO_JOURNEY yes    yes       yes     no          no
            PUT_IN_GROUP   yes    yes       yes     yes         yes
            TAKE_FROM_GROUP yes   yes       yes     yes         yes
            ADD_PLAN       yes    yes       no      no          no
            SHARE          yes    yes       no      yes         no
            ASSIGN         yes    yes       no      yes         no
            ARCHIVE        yes    yes       no      no          yes
            ACTIVATE       yes    yes       no      no          yes
            CHANGE_OWNER   yes    no        no      yes         yes
            DELETE         yes    no        no      no          yes
            MERGE          yes    no        no      no          yes
            EXPORT         yes    yes       yes     yes         yes
            """;

    /** The answer that the rules give; "not yours" stands for all ways of saying it. */
    record Answer(Kind kind, Set<Reason> reasons) {}

    enum Kind {
        ALLOWED,
        UNCHANGED,
        REFUSED
    }

    /** All ways of saying "not yours to do". */
    static final Set<Reason> NOT_YOURS =
            EnumSet.of(NOT_YOURS_SHARED, NOT_YOURS_ASSIGNED, NOT_YOURS_SUPERVISED, NOT_YOUR_SHARE, NOT_THEIR_OWNER);

    private static final Map<Action, List<Boolean>> ROWS = rows();

    private WrittenRules() {}

    static Answer answer(Action action, Standing s, Target t) {
        boolean taking = action == UNSHARE || action == UNASSIGN;
        boolean sees = s.rights().active() && (s.owner() || s.assigned() || s.shared() || s.supervisor());
        boolean holds = holds(action, s, t);
        boolean endsForSubordinate = taking && s.rights().active() && t.supervisedByActor() && !holds;
        if (!sees && !endsForSubordinate) { // R4, R12: where that person holds nothing, it is as good as missing
            return new Answer(Kind.REFUSED, EnumSet.of(GONE));
        }
        if (holds && (!hidden(action, s, t) && sees)) { // R13 before any refusal; R6a
            return new Answer(Kind.UNCHANGED, Set.of());
        }
        Set<Reason> against = EnumSet.noneOf(Reason.class);
        boolean asOwnerOfWhatStayed = asOwnerOfWhatStayed(action, s);
        if (taking ? !mayTakeAway(action, s, t) : !tableSaysYes(action, s) && !asOwnerOfWhatStayed) {
            against.add(NOT_YOURS_SHARED);
        }
        boolean free = taking || action == VIEW || action == TAKE_FROM_GROUP || asOwnerOfWhatStayed;
        if (!free && !s.ownerActive()) { // R14
            against.add(OWNER_DEACTIVATED);
        }
        if (!taking && s.archived() && !ROWS.get(action).get(4)) { // R22
            against.add(ARCHIVED);
        }
        if (action == SHARE || action == ASSIGN) {
            against.addAll(r9(s, t));
        }
        if (action == CHANGE_OWNER) {
            against.addAll(r24r25(s, t));
        }
        if (action == DELETE && s.sharedWithAnybody() && (s.colleague() || s.shared())) { // R17; R6a for the others
            against.add(STILL_SHARED);
        }
        if ((action == DELETE || action == CHANGE_OWNER) && s.onLoan() && s.colleague()) { // R17, R26; section 3
            against.add(ON_LOAN);
        }
        if (!against.isEmpty()) {
            return new Answer(Kind.REFUSED, against);
        }
        // what holds already without the actor's knowledge is as if it did not (R6a)
        return new Answer(Kind.ALLOWED, Set.of());
    }

    /** R14, the last sentence: what is on a loan stays, and an administrator may archive it and add notes as the owner. */
    private static boolean asOwnerOfWhatStayed(Action action, Standing s) {
        boolean administersTheOwner = s.rights().admin() && s.supervisor();
        return administersTheOwner && s.onLoan() && !s.ownerActive() && (action == ARCHIVE || action == ADD_NOTE);
    }

    /** R13: what is asked for is so already. */
    private static boolean holds(Action action, Standing s, Target t) {
        if (action == ARCHIVE || action == ACTIVATE) {
            return s.archived() == (action == ARCHIVE);
        }
        if (t.nobody()) {
            return false;
        }
        return switch (action) {
            case SHARE -> t.sharedWith() || t.owner();
            case ASSIGN -> t.assignee() || t.owner();
            case UNSHARE -> !t.sharedWith();
            case UNASSIGN -> !t.assignee();
            case CHANGE_OWNER -> t.owner();
            default -> false;
        };
    }

    /** R6a: owner and assignee are known to everybody; of the shares, the assignee's too, a partner knows some only. */
    private static boolean hidden(Action action, Standing s, Target t) {
        boolean aboutShares = (action == SHARE || action == UNSHARE) && !t.owner();
        return aboutShares && !s.colleague() && !t.self() && !t.ofActorsOrganization() && !t.sharedByActor();
    }

    private static boolean tableSaysYes(Action action, Standing s) {
        List<Boolean> row = ROWS.get(action);
        return s.owner() && row.get(0)
                || s.assigned() && row.get(1)
                || s.shared() && row.get(2)
                || s.supervisor() && row.get(3);
    }

    /** Section 4 "unshare, unassign" with R9 and R12. */
    private static boolean mayTakeAway(Action action, Standing s, Target t) {
        if (s.owner() || s.supervisor() || t.supervisedByActor()) {
            return true;
        }
        if (s.assigned() && (s.colleague() || t.nobody())) {
            return true;
        }
        if (s.assigned()) {
            return t.self() || t.ofActorsOrganization() || t.sharedByActor();
        }
        return action == UNSHARE && (t.self() || t.nobody()); // shared: themself only
    }

    /** R9: whom one may bring in. */
    private static Set<Reason> r9(Standing s, Target t) {
        Set<Reason> against = EnumSet.noneOf(Reason.class);
        boolean assignedPartner = s.assigned() && !s.colleague();
        if (assignedPartner && !s.partnershipBehind()) {
            against.add(PARTNERSHIP_NOT_ACTIVE);
        }
        if (t.nobody()) {
            return against;
        }
        if (!t.active()) {
            against.add(TARGET_DEACTIVATED);
        }
        if (t.ofActorsOrganization()) {
            if (!s.rights().mayShare()) {
                against.add(NO_SHARE_PERMISSION);
            }
            if (s.rights().ownTeamsOnly() && !t.commonTeam()) {
                against.add(OWN_TEAMS_ONLY);
            }
            return against;
        }
        boolean onlyAsSupervisor = s.supervisor() && !s.assigned() && !s.owner();
        if (onlyAsSupervisor) {
            against.add(TARGET_OUTSIDE_ORGANIZATION);
        } else if (!s.colleague() && !t.ofOwnersOrganization()) {
            against.add(TARGET_THIRD_ORGANIZATION);
        } else if (!t.activePartner()) {
            against.add(TARGET_NO_PARTNER);
        }
        return against;
    }

    private static Set<Reason> r24r25(Standing s, Target t) {
        Set<Reason> against = EnumSet.noneOf(Reason.class);
        if (s.owner() && !s.rights().mayChangeOwner()) {
            against.add(NO_CHANGE_OWNER_PERMISSION);
        }
        if (s.owner() && !s.rights().ownersMayChangeOwner()) {
            against.add(SUPERVISORS_ONLY);
        }
        boolean eligible = t.active() && t.ofOwnersOrganization();
        if (!t.nobody() && !eligible) {
            against.add(TARGET_NOT_ELIGIBLE);
        }
        return against;
    }

    private static Map<Action, List<Boolean>> rows() {
        Map<Action, List<Boolean>> rows = new EnumMap<>(Action.class);
        TABLE.lines()
                .skip(1)
                .map(line -> line.strip().split(" +"))
                .forEach(cells -> rows.put(
                        Action.valueOf(cells[0]),
                        List.of(cells).subList(1, 6).stream().map("yes"::equals).toList()));
        return rows;
    }
}
