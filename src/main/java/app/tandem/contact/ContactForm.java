package app.tandem.contact;

import app.tandem.intake.PhoneNumbers;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
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

    /** The data to keep; a field that still shows what was kept before is not looked at again. */
    ContactData check(ContactData base, ContactData typed) {
        var checked = base;
        for (var field : ContactField.values()) {
            checked = checked.with(field, check(field, base, typed.text(field)));
        }
        checked = officeExtension(checked, base, typed);
        if (Arrays.stream(ContactField.values())
                .filter(field -> field != ContactField.STATUS)
                .map(typed::text)
                .allMatch(ContactName::invisible)) {
            refusals.putIfAbsent(
                    ContactField.FIRST_NAME, "Nothing is known yet. A name, an e-mail or a phone number is enough.");
        }
        if (!refusals.isEmpty()) {
            throw new InvalidContact(refusals);
        }
        return checked;
    }

    private String check(ContactField field, ContactData base, String typed) {
        var before = base.text(field);
        if (typed.equals(before) || Shown.of(field, base).equals(typed)) {
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
        var known = switch (field) {
            case STATUS -> names(LeadStatus.values()).contains(kept);
            case LOAN_PURPOSE -> kept.isEmpty() || names(LoanPurpose.values()).contains(kept);
            case LEAD_SOURCE ->
                kept.isEmpty() || leadSources.stream().map(String::valueOf).anyMatch(kept::equals);
            default -> true;
        };
        if (!known) {
            throw new FieldTexts.Refused("This " + field.label().toLowerCase(java.util.Locale.ROOT)
                    + " is not one of those that can be chosen.");
        }
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    /** "(651) 220-9034 ext. 118" in the office phone fills the extension; an extension needs an office phone. */
    private ContactData officeExtension(ContactData checked, ContactData base, ContactData typed) {
        var written = typed.text(ContactField.OFFICE_PHONE);
        if (!written.equals(base.text(ContactField.OFFICE_PHONE))
                && typed.text(ContactField.OFFICE_EXTENSION).isBlank()) {
            var extension = PhoneNumbers.parse(written).map(PhoneNumbers.Kept::extension).orElse("");
            if (extension.length() <= ContactField.OFFICE_EXTENSION.longest() && !extension.isEmpty()) {
                return checked.with(ContactField.OFFICE_EXTENSION, extension);
            }
        }
        if (checked.text(ContactField.OFFICE_PHONE).isEmpty()
                && !checked.text(ContactField.OFFICE_EXTENSION).isEmpty()) {
            refusals.putIfAbsent(ContactField.OFFICE_EXTENSION, "An extension belongs to an office phone.");
        }
        return checked;
    }
}
