package app.tandem.model;

import app.tandem.contact.ArchiveReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A contact as the model knows it (rules, section 2). Its text says all that is compared with the program. */
final class Card {

    /**
     * Who gave it, in which deed; 0 for what was there from the start.
     *
     * @param also the same by somebody who may not know of the first (R6a); null for most
     */
    record Gift(Someone by, int deed, @Nullable Gift also) {

        Gift(Someone by, int deed) {
            this(by, deed, null);
        }

        Gift alone() {
            return new Gift(by, deed);
        }

        boolean isBy(Someone giver) {
            return by == giver || also != null && also.by == giver;
        }

        boolean isOf(int someDeed) {
            return deed == someDeed || also != null && also.deed == someDeed;
        }

        @Override
        public String toString() {
            return "by " + by + (also == null ? "" : " and " + also.by);
        }
    }

    /** A task of somebody. */
    record Errand(Someone whose, boolean done) {}

    final int no;
    Someone owner;
    /** When the owner last changed. */
    int ownedSince;

    @Nullable
    Someone assignee;

    @Nullable
    Gift assignment;

    final SortedMap<Someone, Gift> shares = new TreeMap<>();

    @Nullable
    ArchiveReason archived;

    int archivedBy;
    boolean onLoan;
    String employer = "";
    final SortedMap<Someone, SortedSet<String>> groups = new TreeMap<>();
    final List<Errand> errands = new ArrayList<>();

    Card(int no, Someone owner) {
        this.no = no;
        this.owner = owner;
    }

    Card copy() {
        var copy = new Card(no, owner);
        copy.ownedSince = ownedSince;
        copy.assignee = assignee;
        copy.assignment = assignment;
        copy.shares.putAll(shares);
        copy.archived = archived;
        copy.archivedBy = archivedBy;
        copy.onLoan = onLoan;
        copy.employer = employer;
        groups.forEach((whose, names) -> copy.groups.put(whose, new TreeSet<>(names)));
        copy.errands.addAll(errands);
        return copy;
    }

    SortedSet<String> groupsOf(Someone person) {
        return groups.computeIfAbsent(person, p -> new TreeSet<>());
    }

    boolean isInGroup(Someone person, String group) {
        var names = groups.get(person);
        return names != null && names.contains(group);
    }

    /** As the recently deleted show it to its owner: what comes back if it is restored. */
    String asDeleted() {
        return "of " + owner + (assignee == null ? "" : ", was assigned to " + assignee)
                + (archived == null ? "" : ", archived " + archived);
    }

    @Override
    public String toString() {
        var text = new StringBuilder("of ").append(owner);
        if (assignment != null) {
            text.append(", assigned to ").append(assignee).append(" by ").append(assignment.by);
        }
        Map<Someone, String> shared = new TreeMap<>();
        shares.forEach((with, gift) -> shared.put(with, gift.toString()));
        if (!shared.isEmpty()) {
            text.append(", shared ").append(shared);
        }
        if (archived != null) {
            text.append(", archived ").append(archived);
        }
        if (onLoan) {
            text.append(", on a loan");
        }
        if (!employer.isEmpty()) {
            text.append(", employer ").append(employer);
        }
        groups.forEach((whose, names) -> {
            if (!names.isEmpty()) {
                text.append(", groups of ").append(whose).append(' ').append(names);
            }
        });
        if (!errands.isEmpty()) {
            text.append(", tasks ")
                    .append(errands.stream()
                            .map(e -> e.whose + (e.done ? " done" : " open"))
                            .sorted()
                            .toList());
        }
        return text.toString();
    }
}
