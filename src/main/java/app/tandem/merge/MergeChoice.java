package app.tandem.merge;

import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactId;
import app.tandem.contact.external.ExternalIds;
import app.tandem.people.UserId;
import java.util.Collection;
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
 * @param spared the values that find a place in a free field of their kind
 */
public record MergeChoice(
        Map<ContactId, ContactData> seen,
        Set<MergeDraft.Access> access,
        ContactId survivor,
        Map<ContactField, ContactId> picked,
        @Nullable UserId assignee,
        Map<ContactField, MergeSpares.Spare> spared) {

    /** A choice that keeps only what is picked. */
    public MergeChoice(
            Map<ContactId, ContactData> seen,
            Set<MergeDraft.Access> access,
            ContactId survivor,
            Map<ContactField, ContactId> picked,
            @Nullable UserId assignee) {
        this(seen, access, survivor, picked, assignee, Map.of());
    }

    public MergeChoice {
        seen = new LinkedHashMap<>(seen);
        access = Set.copyOf(access);
        picked = picked.isEmpty() ? new EnumMap<>(ContactField.class) : new EnumMap<>(picked);
        spared = spared.isEmpty() ? new EnumMap<>(ContactField.class) : new EnumMap<>(spared);
        if (seen.size() < 2 || seen.size() > Merges.MOST || !seen.containsKey(survivor)) {
            throw new IllegalArgumentException("Two or three contacts are merged into one of them.");
        }
    }

    /** The contacts merged away. */
    List<ContactId> others() {
        return seen.keySet().stream().filter(id -> !id.equals(survivor)).toList();
    }

    /** The fields of the merged record. */
    ContactData data() {
        var data = picks();
        for (var spare : spared.entrySet()) {
            if (data.text(spare.getKey()).isEmpty()) {
                data = data.with(
                        spare.getKey(),
                        from(spare.getValue().contact()).text(spare.getValue().from()));
            }
        }
        return data;
    }

    /** A copy with only what is picked. */
    public ContactData picks() {
        var data = seen.getOrDefault(survivor, ContactData.EMPTY);
        for (var pick : picked.entrySet()) {
            data = data.with(pick.getKey(), from(pick.getValue()).text(pick.getKey()));
        }
        return data.with(ContactField.EXTERNAL_IDS, externalIds(seen.values()));
    }

    /** The merged record is found by the external ids of all. */
    public static String externalIds(Collection<ContactData> all) {
        return ExternalIds.united(
                all.stream().map(data -> data.text(ContactField.EXTERNAL_IDS)).toList());
    }

    private ContactData from(ContactId contact) {
        var from = seen.get(contact);
        if (from == null) {
            throw new IllegalArgumentException("A value is taken from one of the contacts that are merged.");
        }
        return from;
    }
}
