package app.tandem.contact;

import app.tandem.people.UserId;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the owner decides before a merge (R19).
 *
 * @param seen the data of all contacts as the owner saw them; if one of them has changed since, nothing is merged (R49)
 * @param survivor which of them stays; its address and its history go on
 * @param picked the contact whose value is taken, for the fields in which they differ
 * @param assignee who stays the assignee; null only where nobody is one
 */
public record MergeChoice(
        Map<ContactId, ContactData> seen,
        ContactId survivor,
        Map<ContactField, ContactId> picked,
        @Nullable UserId assignee)
        implements Serializable {

    public MergeChoice {
        seen = new LinkedHashMap<>(seen);
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
