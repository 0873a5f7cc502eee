package app.tandem.imports;

import app.tandem.consent.ConsentAddress;
import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.LeadStatus;
import app.tandem.contact.external.ExternalIds;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a row gives of its contact, as it would be stored; what it leaves blank is missing.
 *
 * @param groups of the importer's own, by name
 * @param note that the contact gets if it has none that says so; empty for none
 * @param optOuts the addresses at which the person does not want e-mail (R35), as the row gives them; an empty text for
 *     those of its contact, where it gives none
 */
record RowValues(
        Map<ContactField, String> fields,
        List<String> groups,
        String note,
        @Nullable List<String> optOuts) implements Serializable {

    private static final List<ContactField> EMAILS = List.of(ContactField.EMAIL, ContactField.OTHER_EMAIL);

    static final RowValues NOTHING = new RowValues(Map.of(), List.of(), "", List.of());

    RowValues {
        var own = new EnumMap<ContactField, String>(ContactField.class);
        own.putAll(fields);
        fields = Collections.unmodifiableMap(own);
        groups = List.copyOf(groups);
    }

    /** What it gives of a field; empty for nothing. */
    String text(ContactField field) {
        return fields.getOrDefault(field, "");
    }

    /** What a row says of a person who does not want e-mail. */
    static List<String> optOuts(boolean optedOut, Map<ContactField, String> fields) {
        if (!optedOut) {
            return List.of();
        }
        List<String> given = EMAILS.stream()
                .map(field -> fields.getOrDefault(field, ""))
                .filter(text -> !text.isEmpty())
                .toList();
        return given.isEmpty() ? List.of("") : given;
    }

    /** The same where it is known; rows that were kept before say nothing of it. */
    private List<String> optedOut() {
        return optOuts == null ? List.of() : optOuts;
    }

    /** Whether the person does not want e-mail. */
    boolean optsOut() {
        return !optedOut().isEmpty();
    }

    /**
     * The addresses at which they do not want it.
     *
     * @param contact what the contact is then, whose addresses count where a row gives none
     */
    List<ConsentAddress> optedOut(ContactData contact) {
        return optedOut().stream()
                .flatMap(one -> one.isEmpty() ? EMAILS.stream().map(contact::text) : Stream.of(one))
                .filter(text -> !text.isEmpty())
                .map(ConsentAddress::email)
                .distinct()
                .toList();
    }

    /** As a new contact. */
    ContactData fresh() {
        var data = ContactData.of(fields);
        return fields.containsKey(ContactField.STATUS)
                ? data
                : data.with(ContactField.STATUS, LeadStatus.NEW_LEAD.name());
    }

    /** A contact with these values: in place of its own, or only where it has none; a blank cell erases nothing (R32). */
    ContactData over(ContactData contact, boolean overwrites) {
        Map<ContactField, String> texts = new EnumMap<>(ContactField.class);
        for (var field : ContactField.values()) {
            String own = contact.text(field);
            String given = fields.getOrDefault(field, "");
            if (field == ContactField.EXTERNAL_IDS) {
                texts.put(field, ExternalIds.united(List.of(own, given))); // an id more says nothing against the others
                continue;
            }
            texts.put(field, given.isEmpty() || !overwrites && !own.isEmpty() ? own : given);
        }
        return whole(ContactData.of(texts));
    }

    /** An extension belongs to its number: to another one it would lead elsewhere. */
    private static ContactData whole(ContactData data) {
        return data.text(ContactField.OFFICE_PHONE).isEmpty() ? data.with(ContactField.OFFICE_EXTENSION, "") : data;
    }

    /** This and what a later row of the same person gives. */
    RowValues and(RowValues later, boolean overwrites) {
        Map<ContactField, String> both = new EnumMap<>(ContactField.class);
        both.putAll(fields);
        later.fields.forEach((field, text) -> both.merge(field, text, (own, other) -> overwrites ? other : own));
        both.computeIfPresent(
                ContactField.EXTERNAL_IDS,
                (field, text) -> ExternalIds.united(
                        List.of(fields.getOrDefault(field, ""), later.fields.getOrDefault(field, ""))));
        return new RowValues(
                both,
                together(groups, later.groups),
                together(note, later.note),
                together(optedOut(), later.optedOut()));
    }

    private static String together(String one, String other) {
        return one.isEmpty() || one.equals(other) ? other : other.isEmpty() ? one : one + "\n\n" + other;
    }

    private static <T> List<T> together(List<T> some, List<T> others) {
        Set<T> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return new ArrayList<>(all);
    }
}
