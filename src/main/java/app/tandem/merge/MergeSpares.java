package app.tandem.merge;

import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactId;
import app.tandem.people.Folding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values that a merge would drop though a field of their kind is free: a second e-mail, another number (R19). */
public final class MergeSpares {

    private static final List<List<ContactField>> KINDS = List.of(
            List.of(ContactField.EMAIL, ContactField.OTHER_EMAIL),
            List.of(ContactField.CELL_PHONE, ContactField.HOME_PHONE, ContactField.OFFICE_PHONE));

    private MergeSpares() {}

    /**
     * A value that finds a place.
     *
     * @param contact the record that has it
     * @param from the field in which it stands there
     */
    public record Spare(ContactId contact, ContactField from) {}

    /** For each free field of the merged record the value that is offered it, each value once. */
    public static Map<ContactField, Spare> offered(Map<ContactId, ContactData> seen, ContactData merged) {
        Map<ContactField, Spare> offered = new EnumMap<>(ContactField.class);
        KINDS.forEach(kind -> {
            List<ContactField> free = new ArrayList<>(
                    kind.stream().filter(field -> merged.text(field).isEmpty()).toList());
            Set<String> there = values(kind, merged);
            seen.forEach((contact, data) -> kind.stream()
                    .filter(from -> !data.text(from).isEmpty() && alone(from, data))
                    .forEach(from -> {
                        if (!free.isEmpty() && there.add(Folding.fold(data.text(from)))) {
                            // its own field where that is free
                            var to = free.contains(from) ? from : free.getFirst();
                            free.remove(to);
                            offered.put(to, new Spare(contact, from));
                        }
                    }));
        });
        return offered;
    }

    /** Whether the merged record has this value of a record, in that field or one of its kind. */
    static boolean has(ContactData merged, ContactField field, String text) {
        return text.isEmpty()
                || field == ContactField.EXTERNAL_IDS
                || merged.text(field).equals(text)
                || KINDS.stream()
                        .filter(kind -> kind.contains(field))
                        .anyMatch(kind -> values(kind, merged).contains(Folding.fold(text)));
    }

    /** A number with an extension is not the same without it. */
    private static boolean alone(ContactField from, ContactData data) {
        return from != ContactField.OFFICE_PHONE
                || data.text(ContactField.OFFICE_EXTENSION).isEmpty();
    }

    private static Set<String> values(List<ContactField> kind, ContactData data) {
        Set<String> values = new HashSet<>();
        kind.forEach(field -> values.add(Folding.fold(data.text(field))));
        values.remove("");
        return values;
    }

    /** Whether two records share a name, an e-mail or a phone number. */
    static boolean share(ContactData one, ContactData other) {
        String name = name(one);
        return !name.isEmpty() && name.equals(name(other))
                || KINDS.stream().anyMatch(kind -> {
                    Set<String> both = values(kind, one);
                    both.retainAll(values(kind, other));
                    return !both.isEmpty();
                });
    }

    private static String name(ContactData data) {
        return Folding.fold(data.text(ContactField.FIRST_NAME) + " " + data.text(ContactField.LAST_NAME));
    }
}
