package app.tandem.access;

import java.time.Duration;
import java.util.Optional;

/** Who may import contacts, and whose they may become (R1, R31). */
public final class ImportPolicy {

    /**
     * Somebody whom an import names as owner, as its importer finds them.
     *
     * @param self whether it is the importer
     * @param active whether their account is open
     * @param supervised whether the importer is active and supervises them
     */
    public record Owner(String name, boolean self, boolean active, boolean supervised) {}

    /** How long an import can be reverted. */
    public static final Duration REVERT = OperationPolicy.UNDO;

    private ImportPolicy() {}

    /**
     * Whether an import can share what it creates with somebody whom the importer chose: decided as for any contact of that
     * owner (R9).
     *
     * @param owns whether the importer is the owner; if not, they supervise them (R1)
     */
    public static Decision shares(boolean owns, Standing.Rights importer, Target with) {
        var facts = Facts.of(owns ? Fact.OWNER : Fact.SUPERVISOR, Fact.COLLEAGUE, Fact.OWNER_ACTIVE);
        return AccessPolicy.decide(Action.SHARE, new Standing(facts, importer), with);
    }

    /** The same of whom a lead source names: whether the owner could, the permission aside (R33). */
    public static Decision sharesBySource(Standing.Rights owner, Target with) {
        return shares(
                true,
                new Standing.Rights(
                        owner.active(),
                        true,
                        owner.ownTeamsOnly(),
                        owner.mayChangeOwner(),
                        owner.ownersMayChangeOwner(),
                        owner.admin()),
                with);
    }

    /**
     * Whether an import can be reverted by the person who ran it.
     *
     * @param ago how long ago it ended
     */
    public static boolean reverts(Duration ago) {
        return ago.compareTo(REVERT) < 0;
    }

    /** Whether they may own what is imported. */
    public static boolean owns(Owner owner) {
        return against(owner).isEmpty();
    }

    /** Why not, for an owner whom the importer may know of; empty if they may. */
    public static Optional<Explanation> against(Owner owner) {
        if (owner.self()) {
            return owner.active()
                    ? Optional.empty()
                    : Optional.of(
                            new Explanation("Your account is deactivated.", "An administrator can reactivate it."));
        }
        if (!owner.supervised()) {
            return Optional.of(new Explanation(
                    "You do not supervise " + owner.name() + ".", owner.name() + " can import their contacts."));
        }
        return owner.active()
                ? Optional.empty()
                : Optional.of(new Explanation(
                        owner.name() + "'s account is deactivated.", "Choose another owner, or yourself."));
    }
}
