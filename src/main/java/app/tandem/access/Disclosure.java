package app.tandem.access;

import static app.tandem.access.Disclosure.Tie.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which parts of a record a person sees, and of whose access to it they know (rules, section 3; R6, R6a). Pure: answers
 * for one standing, and says what an answer rests on, of which statements make their conditions.
 */
public final class Disclosure {

    /** A ground on which a viewer is shown part of a record. */
    public enum Ground {
        SIGHT(standing -> true),
        OWNER(Standing::owner),
        COLLEAGUE(Standing::colleague),
        ASSIGNEE(Standing::assigned);

        private final Predicate<Standing> holds;

        Ground(Predicate<Standing> holds) {
            this.holds = holds;
        }
    }

    /** The parts of a record and the grounds on which each is shown; one ground is enough. */
    public enum Part {
        CONTACT_DATA(Ground.SIGHT),
        PUBLIC_NOTES(Ground.SIGHT),
        OWN_ENTRIES(Ground.SIGHT),
        PRIVATE_NOTES(Ground.OWNER),
        LOANS(Ground.COLLEAGUE),
        ACTIVITY(Ground.COLLEAGUE, Ground.ASSIGNEE),
        TASKS(Ground.COLLEAGUE, Ground.ASSIGNEE),
        ORGANIZATION_GROUPS(Ground.COLLEAGUE, Ground.ASSIGNEE),
        ALL_RELATIONS(Ground.COLLEAGUE);

        private final List<Ground> grounds;

        Part(Ground... grounds) {
            this.grounds = List.of(grounds);
        }

        /** The grounds on which it is shown. */
        public List<Ground> grounds() {
            return grounds;
        }
    }

    /** A tie through which a viewer knows of another person's access. */
    public enum Tie {
        /** The reader belongs to the owner's organization. */
        COLLEAGUE,
        /** The other one belongs to the reader's organization. */
        OWN_FIRM,
        /** The other one is the owner or the assignee. */
        OWNER_OR_ASSIGNEE,
        /** The reader shared it with the other one. */
        SHARED_BY_READER
    }

    /** What can be known about another person and the ties that reveal it (R6a); one tie is enough. */
    public enum Relation {
        /** That they are related to the contact. */
        ANY(COLLEAGUE, OWN_FIRM, OWNER_OR_ASSIGNEE, SHARED_BY_READER),
        /** That they have a share: that somebody is the assignee tells nothing of a share besides. */
        SHARE(COLLEAGUE, OWN_FIRM, SHARED_BY_READER),
        /** What others did about their access: that the reader shared it with them too tells nothing of it. */
        OTHERS_DEED(COLLEAGUE, OWN_FIRM, OWNER_OR_ASSIGNEE),
        /** What others did about a share of theirs. */
        OTHERS_SHARE(COLLEAGUE, OWN_FIRM);

        private final Set<Tie> ties;

        Relation(Tie... ties) {
            this.ties = EnumSet.copyOf(List.of(ties));
        }

        /** The ties that reveal it. */
        public Set<Tie> ties() {
            return ties;
        }
    }

    private Disclosure() {}

    /** Whether this standing shows that part of the contact. */
    public static boolean sees(Part part, Standing s) {
        return s.sees() && part.grounds.stream().anyMatch(ground -> ground.holds.test(s));
    }

    /** The parts that this standing shows. */
    public static Set<Part> parts(Standing s) {
        return Arrays.stream(Part.values())
                .filter(part -> sees(part, s))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
    }

    /** Whether an export has all that a person with this standing sees; otherwise contact data only (section 4). */
    public static boolean exportsAllTheySee(Standing s) {
        return s.sees() && (s.colleague() || s.assigned());
    }

    /**
     * Whether a person with this standing may know that another one is related to the contact (R6a). Of a share of the
     * assignee a partner knows no more than of anybody's: ask as if they were not the assignee.
     *
     * @param ownFirm the other one belongs to the viewer's organization
     * @param ownerOrAssignee the other one is the owner or the assignee
     * @param sharedByViewer the viewer shared it with the other one
     */
    public static boolean knowsOf(Standing s, boolean ownFirm, boolean ownerOrAssignee, boolean sharedByViewer) {
        return s.sees()
                && Relation.ANY.ties.stream().anyMatch(tie -> switch (tie) {
                    case COLLEAGUE -> s.colleague();
                    case OWN_FIRM -> ownFirm;
                    case OWNER_OR_ASSIGNEE -> ownerOrAssignee;
                    case SHARED_BY_READER -> sharedByViewer;
                });
    }
}
