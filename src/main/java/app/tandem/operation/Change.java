package app.tandem.operation;

import app.tandem.access.Action;
import app.tandem.audit.AuditTrail;
import app.tandem.audit.OperationId;
import app.tandem.contact.ArchiveReason;
import app.tandem.contact.GroupName;
import app.tandem.contact.GroupRef;
import app.tandem.contact.LineOrder;
import app.tandem.intake.Cleaned;
import app.tandem.people.UserId;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an operation does to each of its contacts. Each kind is a record with what it takes, and says what it is
 * called, how it is kept and what takes it back.
 */
public sealed interface Change extends Serializable {

    /** What the policy is asked. */
    Action action();

    /** With whom, from whom, to whom; null where it is about nobody else. */
    default @Nullable UserId target() {
        return null;
    }

    /** The actor's own group that it is about; null where it is about none. */
    default @Nullable GroupRef ownGroup() {
        return null;
    }

    /** The same about this group. */
    default Change with(GroupRef group) {
        return this;
    }

    /** The change of an earlier operation that it takes back, on the contacts on which that was done (R48). */
    default @Nullable Undoes undoes() {
        return null;
    }

    /** Whether nothing of the contacts themselves changes, so that it is nobody else's business (R47). */
    default boolean ofOneself() {
        return ownGroup() != null;
    }

    /** Whether no other change can go with it. */
    default boolean standsAlone() {
        return ofOneself();
    }

    /** Whether it says who is assigned; only one of an operation can. */
    default boolean ofAssignment() {
        return false;
    }

    /** Whether a share forbids it (R17). */
    default boolean forbiddenByShares() {
        return false;
    }

    /** Throws IllegalArgumentException where it cannot be asked for. */
    default void check() {
        var group = ownGroup();
        if (group != null && group.id() == 0) {
            throw new IllegalArgumentException("There is no such group");
        }
    }

    /** What is asked for, in words: "share with Jonas Berg"; the name is that of the other person, empty for none. */
    String order(String name);

    /** The same with all there is to say of it, for the log. */
    default String orderInLog(String name) {
        return order(name);
    }

    /** After the number of contacts: "shared with Jonas Berg". */
    String past(String name);

    /** After the number of contacts in a preview: "will be shared with Jonas Berg". */
    default String ahead(String name) {
        return "will be " + past(name);
    }

    /** After the number of contacts of which it holds already: "already archived". */
    default String holds(String name) {
        return "unchanged";
    }

    /** What a contact was before it and what it was then, for a reader who knows the target by that name (R48). */
    BeforeAfter beforeAfter(String name, BeforeAfter.Found found);

    /** Why it can never be undone, as a sentence; empty where it can (R15). */
    default String whyNoUndo() {
        return "";
    }

    /** What takes it back, by what the contacts had before; empty where nothing does (R48). */
    default List<Change> inverse(Undoes itself, Before before) {
        return List.of();
    }

    /** What the contacts of a change that was done had before, each once. */
    interface Before {
        /** Why they were archived. */
        List<ArchiveReason> reasons();

        /** Whom they were assigned to; null for nobody. */
        List<@Nullable UserId> assignees();
    }

    /** Whether taking it back gives somebody sight again, but not all that went with it. */
    default boolean givesSight() {
        return false;
    }

    /** As the audit trail keeps it. */
    AuditTrail.Asked kept();

    /** A change of an operation that ran. */
    record Undoes(OperationId operation, int no) implements Serializable {}

    /** Gives somebody a share. */
    record Share(UserId with, @Nullable Undoes undoes) implements Change {
        @Override
        public Action action() {
            return Action.SHARE;
        }

        @Override
        public UserId target() {
            return with;
        }

        @Override
        public String order(String name) {
            return "share with " + name;
        }

        @Override
        public String past(String name) {
            return "shared with " + name;
        }

        @Override
        public String holds(String name) {
            return "already shared or owned";
        }

        @Override
        public BeforeAfter beforeAfter(String name, BeforeAfter.Found found) {
            return new BeforeAfter("not shared with " + name, "shared with " + name);
        }

        @Override
        public List<Change> inverse(Undoes itself, Before before) {
            return List.of(new Unshare(with, itself));
        }

        @Override
        public boolean givesSight() {
            return true;
        }

        @Override
        public AuditTrail.Asked kept() {
            return Change.kept(this).with(with);
        }
    }

    /** Takes somebody's share away. */
    record Unshare(UserId from, @Nullable Undoes undoes) implements Change {
        @Override
        public Action action() {
            return Action.UNSHARE;
        }

        @Override
        public UserId target() {
            return from;
        }

        @Override
        public String order(String name) {
            return "unshare from " + name;
        }

        @Override
        public String past(String name) {
            return "no longer shared with " + name;
        }

        @Override
        public String ahead(String name) {
            return "will no longer be shared with " + name;
        }

        @Override
        public String holds(String name) {
            return "not shared with " + name;
        }

        @Override
        public BeforeAfter beforeAfter(String name, BeforeAfter.Found found) {
            return new BeforeAfter("shared with " + name, "not shared with " + name);
        }

        @Override
        public List<Change> inverse(Undoes itself, Before before) {
            return List.of(new Share(from, itself));
        }

        @Override
        public AuditTrail.Asked kept() {
            return Change.kept(this).with(from);
        }
    }

    /** Assigns to somebody, in place of whoever was assigned. */
    record Assign(UserId to, @Nullable Undoes undoes) implements Change {
        @Override
        public Action action() {
            return Action.ASSIGN;
        }

        @Override
        public UserId target() {
            return to;
        }

        @Override
        public boolean ofAssignment() {
            return true;
        }

        @Override
        public String order(String name) {
            return "assign to " + name;
        }

        @Override
        public String past(String name) {
            return "assigned to " + name;
        }

        @Override
        public String holds(String name) {
            return "already assigned or owned";
        }

        @Override
        public BeforeAfter beforeAfter(String name, BeforeAfter.Found found) {
            return new BeforeAfter(BeforeAfter.assigned(found.assignee()), BeforeAfter.assigned(name));
        }

        @Override
        public List<Change> inverse(Undoes itself, Before before) {
            return Change.reassigning(to, itself, before);
        }

        @Override
        public boolean givesSight() {
            return true;
        }

        @Override
        public AuditTrail.Asked kept() {
            return Change.kept(this).with(to);
        }
    }

    /** Ends somebody's assignment. */
    record Unassign(UserId from, @Nullable Undoes undoes) implements Change {
        @Override
        public Action action() {
            return Action.UNASSIGN;
        }

        @Override
        public UserId target() {
            return from;
        }

        @Override
        public boolean ofAssignment() {
            return true;
        }

        @Override
        public String order(String name) {
            return "unassign from " + name;
        }

        @Override
        public String past(String name) {
            return "no longer assigned to " + name;
        }

        @Override
        public String ahead(String name) {
            return "will no longer be assigned to " + name;
        }

        @Override
        public String holds(String name) {
            return "not assigned to " + name;
        }

        @Override
        public BeforeAfter beforeAfter(String name, BeforeAfter.Found found) {
            return new BeforeAfter(BeforeAfter.assigned(name), BeforeAfter.assigned(""));
        }

        @Override
        public List<Change> inverse(Undoes itself, Before before) {
            return Change.reassigning(from, itself, before);
        }

        @Override
        public boolean givesSight() {
            return true;
        }

        @Override
        public AuditTrail.Asked kept() {
            return Change.kept(this).with(from);
        }
    }

    /** Archives for one of the fixed reasons (R20). */
    record Archive(ArchiveReason reason, @Nullable Undoes undoes) implements Change {
        @Override
        public Action action() {
            return Action.ARCHIVE;
        }

        @Override
        public String order(String name) {
            return "archive";
        }

        @Override
        public String orderInLog(String name) {
            return order(name) + ": " + reason.label();
        }

        @Override
        public String past(String name) {
            return "archived";
        }

        @Override
        public String holds(String name) {
            return "already archived";
        }

        @Override
        public BeforeAfter beforeAfter(String name, BeforeAfter.Found found) {
            return new BeforeAfter("active", BeforeAfter.archived(reason.name()));
        }

        @Override
        public List<Change> inverse(Undoes itself, Before before) {
            return List.of(new Activate(itself));
        }

        @Override
        public AuditTrail.Asked kept() {
            return Change.kept(this).with(reason.name());
        }
    }

    /** Makes what is archived active again (R22). */
    record Activate(@Nullable Undoes undoes) implements Change {
        @Override
        public Action action() {
            return Action.ACTIVATE;
        }

        @Override
        public String order(String name) {
            return "activate";
        }

        @Override
        public String past(String name) {
            return "activated";
        }

        @Override
        public String holds(String name) {
            return "already active";
        }

        @Override
        public BeforeAfter beforeAfter(String name, BeforeAfter.Found found) {
            return new BeforeAfter(BeforeAfter.archived(found.detail()), "active");
        }

        @Override
        public List<Change> inverse(Undoes itself, Before before) {
            return before.reasons().stream()
                    .<Change>map(reason -> new Archive(reason, itself))
                    .toList();
        }

        @Override
        public AuditTrail.Asked kept() {
            return Change.kept(this);
        }
    }

    /**
     * Makes somebody the owner (R24).
     *
     * @param group the new owner's group that they are put in as well; empty for none
     * @param keepShare whether the previous owner keeps a share (R28)
     */
    record HandOver(UserId to, String group, boolean keepShare) implements Change {
        public HandOver {
            group = Cleaned.line(group);
        }

        @Override
        public Action action() {
            return Action.CHANGE_OWNER;
        }

        @Override
        public UserId target() {
            return to;
        }

        @Override
        public boolean standsAlone() {
            return true;
        }

        @Override
        public void check() {
            if (group.length() > GroupName.LONGEST) {
                throw new IllegalArgumentException(
                        "A group has a name of at most " + GroupName.LONGEST + " characters");
            }
        }

        @Override
        public String order(String name) {
            return "change the owner to " + name;
        }

        @Override
        public String past(String name) {
            return "now owned by " + name;
        }

        @Override
        public String ahead(String name) {
            return "will be owned by " + name;
        }

        @Override
        public String holds(String name) {
            return "already owned by " + name;
        }

        @Override
        public BeforeAfter beforeAfter(String name, BeforeAfter.Found found) {
            return new BeforeAfter(
                    BeforeAfter.relations(found),
                    "owned by " + name + (keepShare ? "; shared with " + found.owner() : "")
                            + (group.isBlank() ? "" : "; in the group “" + group + "”"));
        }

        @Override
        public String whyNoUndo() {
            return "A change of owner cannot be undone. The contacts can be handed back.";
        }

        @Override
        public AuditTrail.Asked kept() {
            return Change.kept(this).with(to).with(group).keepingShare(keepShare);
        }
    }

    /**
     * Moves them to the recently deleted (R17).
     *
     * @param unshareFirst whether everybody is unshared in the same step; where not, what is shared is refused
     */
    record Delete(boolean unshareFirst) implements Change {
        @Override
        public Action action() {
            return Action.DELETE;
        }

        @Override
        public boolean standsAlone() {
            return true;
        }

        @Override
        public boolean forbiddenByShares() {
            return !unshareFirst;
        }

        @Override
        public String order(String name) {
            return "delete";
        }

        @Override
        public String past(String name) {
            return "deleted";
        }

        @Override
        public BeforeAfter beforeAfter(String name, BeforeAfter.Found found) {
            return new BeforeAfter(BeforeAfter.relations(found), "deleted");
        }

        @Override
        public String whyNoUndo() {
            return "Deleting cannot be undone here. The owner can restore contacts from Recently deleted.";
        }

        @Override
        public AuditTrail.Asked kept() {
            return Change.kept(this).keepingShare(!unshareFirst);
        }
    }

    /**
     * Puts them in one of the actor's own groups.
     *
     * @param ownGroup with the id 0 the one of that name, made with them if there is none
     */
    record PutInGroup(GroupRef ownGroup) implements Change {
        public PutInGroup {
            ownGroup = new GroupRef(ownGroup.id(), Cleaned.line(ownGroup.name()));
        }

        @Override
        public Action action() {
            return Action.PUT_IN_GROUP;
        }

        /** A name is enough, since the group is made with it. */
        @Override
        public void check() {
            if (ownGroup.id() == 0 && !GroupName.possible(ownGroup.name())) {
                throw new IllegalArgumentException(
                        "A group has a name of at most " + GroupName.LONGEST + " characters");
            }
        }

        @Override
        public Change with(GroupRef group) {
            return new PutInGroup(group);
        }

        @Override
        public String order(String name) {
            return "add to the group “" + ownGroup.name() + "”";
        }

        @Override
        public String past(String name) {
            return "added to “" + ownGroup.name() + "”";
        }

        @Override
        public String holds(String name) {
            return "already in the group";
        }

        @Override
        public BeforeAfter beforeAfter(String name, BeforeAfter.Found found) {
            return new BeforeAfter("not in “" + ownGroup.name() + "”", "in “" + ownGroup.name() + "”");
        }

        @Override
        public String whyNoUndo() {
            return "Adding to a group cannot be undone. Contacts can be removed from the group.";
        }

        @Override
        public AuditTrail.Asked kept() {
            return Change.kept(this).with(ownGroup.name()).ofGroup(ownGroup.id());
        }
    }

    /** Takes them out of one of the actor's own groups. */
    record TakeFromGroup(GroupRef ownGroup) implements Change {
        public TakeFromGroup {
            ownGroup = new GroupRef(ownGroup.id(), Cleaned.line(ownGroup.name()));
        }

        @Override
        public Action action() {
            return Action.TAKE_FROM_GROUP;
        }

        @Override
        public Change with(GroupRef group) {
            return new TakeFromGroup(group);
        }

        @Override
        public String order(String name) {
            return "remove from the group “" + ownGroup.name() + "”";
        }

        @Override
        public String past(String name) {
            return "removed from “" + ownGroup.name() + "”";
        }

        @Override
        public String holds(String name) {
            return "not in the group";
        }

        @Override
        public BeforeAfter beforeAfter(String name, BeforeAfter.Found found) {
            return new BeforeAfter("in “" + ownGroup.name() + "”", "not in “" + ownGroup.name() + "”");
        }

        @Override
        public String whyNoUndo() {
            return "Removing from a group cannot be undone. Contacts can be added to the group again.";
        }

        @Override
        public AuditTrail.Asked kept() {
            return Change.kept(this).with(ownGroup.name()).ofGroup(ownGroup.id());
        }
    }

    /** Writes them into a file for the actor; of the contacts themselves nothing changes. */
    record Export(LineOrder order) implements Change {
        @Override
        public Action action() {
            return Action.EXPORT;
        }

        @Override
        public boolean ofOneself() {
            return true;
        }

        @Override
        public void check() {
            if (order.text().length() > GroupName.LONGEST) {
                throw new IllegalArgumentException("There are not so many columns");
            }
        }

        @Override
        public String order(String name) {
            return "export";
        }

        @Override
        public String past(String name) {
            return "exported";
        }

        @Override
        public BeforeAfter beforeAfter(String name, BeforeAfter.Found found) {
            return new BeforeAfter("", "in the file");
        }

        @Override
        public String whyNoUndo() {
            return "An export changes nothing, so there is nothing to undo.";
        }

        @Override
        public AuditTrail.Asked kept() {
            return Change.kept(this).with(Cleaned.line(order.text()));
        }
    }

    /** Made them one record (R19): it is in the log, and nobody asks for it as an operation. */
    record Merge(String survivor) implements Change {
        @Override
        public Action action() {
            return Action.MERGE;
        }

        @Override
        public void check() {
            throw new IllegalArgumentException("Not an operation: " + this);
        }

        @Override
        public String order(String name) {
            return "merge";
        }

        @Override
        public String past(String name) {
            return "merged";
        }

        @Override
        public BeforeAfter beforeAfter(String name, BeforeAfter.Found found) {
            return new BeforeAfter(BeforeAfter.relations(found), "merged");
        }

        @Override
        public String whyNoUndo() {
            return "A merge cannot be undone.";
        }

        @Override
        public AuditTrail.Asked kept() {
            return Change.kept(this).with(survivor);
        }
    }

    static Change share(UserId with) {
        return new Share(with, null);
    }

    static Change unshare(UserId from) {
        return new Unshare(from, null);
    }

    static Change assign(UserId to) {
        return new Assign(to, null);
    }

    static Change unassign(UserId from) {
        return new Unassign(from, null);
    }

    static Change archive(ArchiveReason reason) {
        return new Archive(reason, null);
    }

    static Change activate() {
        return new Activate(null);
    }

    static Change owner(UserId newOwner, String group, boolean keepShare) {
        return new HandOver(newOwner, group, keepShare);
    }

    /** R17: what is shared is refused, unless everybody is unshared in the same step. */
    static Change delete(boolean unshareEverybody) {
        return new Delete(unshareEverybody);
    }

    /** Puts them in one of the actor's own groups. */
    static Change addToGroup(GroupRef group) {
        return new PutInGroup(group);
    }

    /** Puts them in the actor's own group of that name, made with it if there is none. */
    static Change addToGroup(String name) {
        return new PutInGroup(new GroupRef(0, name));
    }

    /** Takes them out of one of the actor's own groups. */
    static Change removeFromGroup(GroupRef group) {
        return new TakeFromGroup(group);
    }

    /** Writes them into a file for the actor, as they come. */
    static Change export() {
        return new Export(LineOrder.NONE);
    }

    /** The same with lines and cells in this order. */
    static Change export(LineOrder order) {
        return new Export(order);
    }

    private static AuditTrail.Asked kept(Change change) {
        var undoes = change.undoes();
        var asked = AuditTrail.Asked.of(change.action().name()).with("");
        return undoes == null ? asked : asked.undoing(undoes.operation(), undoes.no());
    }

    private static List<Change> reassigning(UserId target, Undoes itself, Before before) {
        return before.assignees().stream()
                .<Change>map(was -> was == null ? new Unassign(target, itself) : new Assign(was, itself))
                .toList();
    }
}
