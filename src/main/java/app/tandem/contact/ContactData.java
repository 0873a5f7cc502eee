package app.tandem.contact;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A contact's fields as texts; unknown ones are empty.
 *
 * <p>As stored: phone numbers in E.164, dates as 1987-05-09, the price as a plain number, status and loan purpose by
 * constant name, the lead source by id. As typed: whatever was typed.
 */
public final class ContactData implements Serializable {

    /** No data. */
    public static final ContactData EMPTY = new ContactData(Map.of());

    private final EnumMap<ContactField, String> texts = new EnumMap<>(ContactField.class);

    private ContactData(Map<ContactField, String> texts) {
        texts.forEach((field, text) -> {
            if (!text.isEmpty()) {
                this.texts.put(field, text);
            }
        });
    }

    /** The data with these texts. */
    public static ContactData of(Map<ContactField, String> texts) {
        return new ContactData(texts);
    }

    /** The text of one field. */
    public String text(ContactField field) {
        return texts.getOrDefault(field, "");
    }

    /** A copy with another text in one field. */
    public ContactData with(ContactField field, String text) {
        var changed = new EnumMap<>(texts);
        changed.put(field, text);
        return new ContactData(changed);
    }

    /** A copy with only these fields. */
    public ContactData only(Set<ContactField> fields) {
        return new ContactData(texts.entrySet().stream()
                .filter(text -> fields.contains(text.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The lead status; new if unspecified. */
    public LeadStatus status() {
        var text = text(ContactField.STATUS);
        return text.isEmpty() ? LeadStatus.NEW_LEAD : LeadStatus.valueOf(text);
    }

    /** The fields that differ. */
    public Set<ContactField> differences(ContactData other) {
        return EnumSet.allOf(ContactField.class).stream()
                .filter(field -> !text(field).equals(other.text(field)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ContactField.class)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContactData data && texts.equals(data.texts);
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }

    @Override
    public String toString() {
        return texts.keySet().toString();
    }
}
