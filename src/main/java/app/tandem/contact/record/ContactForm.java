package app.tandem.contact.record;

import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactName;
import app.tandem.intake.Cleaned;
import app.tandem.intake.PhoneNumbers;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Checks what was typed into the contact form; each refusal is a sentence at its field (R31, R34). */
final class ContactForm {

    private final Set<Long> leadSources;
    private final Map<ContactField, String> refusals = new EnumMap<>(ContactField.class);

    /** @param leadSources the lead sources that the contact may have */
    ContactForm(Set<Long> leadSources) {
        this.leadSources = leadSources;
    }

    /** The data to store; fields left as stored are not checked again. */
    ContactData check(ContactData base, ContactData typed) {
        var checked = base;
        for (var field : ContactField.values()) {
            checked = checked.with(field, check(field, base, typed.text(field)));
        }
        return whole(extension(checked, base, typed));
    }

    /** The data, if sufficient for a contact (R31) and consistent. */
    ContactData whole(ContactData data) {
        if (Arrays.stream(ContactField.values())
                .filter(field -> field != ContactField.STATUS)
                .allMatch(field -> ContactName.invisible(data.text(field)) && !refusals.containsKey(field))) {
            refusals.put(ContactField.FIRST_NAME, "Enter a name, an e-mail or a phone number; one is enough.");
        }
        if (data.text(ContactField.OFFICE_PHONE).isEmpty()
                && !data.text(ContactField.OFFICE_EXTENSION).isEmpty()
                && !refusals.containsKey(ContactField.OFFICE_PHONE)) {
            refusals.put(ContactField.OFFICE_EXTENSION, "Enter the office phone as well; an extension needs one.");
        }
        if (!refusals.isEmpty()) {
            throw new InvalidContact(refusals);
        }
        return data;
    }

    private String check(ContactField field, ContactData base, String typed) {
        var before = base.text(field);
        if (typed.equals(before) || FieldFormat.of(field, base).equals(Cleaned.line(typed))) {
            return before;
        }
        try {
            var kept = FieldTexts.kept(field, typed);
            chosen(field, kept);
            return kept;
        } catch (FieldTexts.Refused refused) {
            refusals.put(field, refused.sentence());
            return before;
        }
    }

    private void chosen(ContactField field, String kept) throws FieldTexts.Refused {
        var known = switch (field.holds()) {
            case STATUS -> !kept.isEmpty();
            case LEAD_SOURCE ->
                kept.isEmpty() || leadSources.stream().map(String::valueOf).anyMatch(kept::equals);
            default -> true;
        };
        if (!known) {
            throw new FieldTexts.Refused("Choose the " + field.label().toLowerCase(Locale.ROOT) + " from the list.");
        }
    }

    /**
     * "(651) 220-9034 ext. 118" typed as the office phone fills the extension too; a different extension is a
     * contradiction.
     */
    private ContactData extension(ContactData checked, ContactData base, ContactData typed) {
        var written = Cleaned.line(typed.text(ContactField.OFFICE_PHONE));
        if (written.equals(base.text(ContactField.OFFICE_PHONE))) {
            return checked;
        }
        var within =
                PhoneNumbers.parse(written).map(PhoneNumbers.Kept::extension).orElse("");
        var apart = Cleaned.line(typed.text(ContactField.OFFICE_EXTENSION));
        if (within.isEmpty() || within.equals(apart)) {
            return checked;
        }
        if (!apart.isEmpty()) {
            refusals.putIfAbsent(
                    ContactField.OFFICE_EXTENSION,
                    "The office phone says extension %s. Enter the right one in one of the two fields."
                            .formatted(within));
        }
        return checked.with(ContactField.OFFICE_EXTENSION, within);
    }
}
