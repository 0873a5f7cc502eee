package app.tandem.contact;

import app.tandem.people.UserId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the owner decides before a merge (R19).
 *
 * @param seen the data of all contacts as the owner saw them; if one of them has changed since, nothing is merged (R49)
 * @param access who had access to them, as the owner saw it; if that has changed, nobody knows who will see more (R19)
 * @param survivor which of them stays; its address and its history go on
 * @param picked the contact whose value is taken, for the fields in which they differ
 * @param assignee who stays the assignee; null only where nobody is one
 */
public record MergeChoice(
        Map<ContactId, ContactData> seen,
        Set<MergeDraft.Access> access,
        ContactId survivor,
        Map<ContactField, ContactId> picked,
        @Nullable UserId assignee) {

    public MergeChoice {
        seen = new LinkedHashMap<>(seen);
        access = Set.copyOf(access);
        picked = picked.isEmpty() ? new EnumMap<>(ContactField.class) : new EnumMap<>(picked);
        if (seen.size() < 2 || seen.size() > Merges.MOST || !seen.containsKey(survivor)) {
            throw new IllegalArgumentException("Two or three contacts are merged into one of them.");
        }
    }

    /** Those that will be gone. */
    List<ContactId> others() {
        return seen.keySet().stream().filter(id -> !id.equals(survivor)).toList();
    }

    /** The fields of the merged record. */
    ContactData data() {
        var data = seen.getOrDefault(survivor, ContactData.EMPTY);
        for (var pick : picked.entrySet()) {
            var from = seen.get(pick.getValue());
            if (from == null) {
                throw new IllegalArgumentException("A value is taken from one of the contacts that are merged.");
            }
            data = data.with(pick.getKey(), from.text(pick.getKey()));
        }
        return data;
    }
}
