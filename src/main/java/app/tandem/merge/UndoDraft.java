package app.tandem.merge;

import app.tandem.audit.OperationId;
import app.tandem.contact.ContactId;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What undoing a merge would do (R19).
 *
 * @param merge the operation that is taken back
 * @param name what the survivor is called
 * @param back the records that come back
 * @param fields the fields of the survivor that get their earlier values
 * @param archivedAgain whether the survivor is archived, as it was before the merge
 * @param lose who will no longer see the survivor, partners first
 * @param left what stays as it is, in sentences
 */
public record UndoDraft(
        OperationId merge,
        ContactId survivor,
        String name,
        Instant mergedAt,
        List<Back> back,
        List<String> fields,
        boolean archivedAgain,
        List<MergeDraft.Holder> lose,
        List<String> left)
        implements Serializable {

    /**
     * A record that comes back.
     *
     * @param groups the names of those of the owner's organization
     * @param sees who will see it beside its owner, partners first
     */
    public record Back(
            ContactId id,
            String name,
            int notes,
            int tasks,
            Set<String> loans,
            Set<String> groups,
            List<MergeDraft.Holder> sees)
            implements Serializable {

        public Back {
            loans = new TreeSet<>(loans);
            groups = new TreeSet<>(groups);
            sees = List.copyOf(sees);
        }
    }

    public UndoDraft {
        back = List.copyOf(back);
        fields = List.copyOf(fields);
        lose = List.copyOf(lose);
        left = List.copyOf(left);
    }
}
