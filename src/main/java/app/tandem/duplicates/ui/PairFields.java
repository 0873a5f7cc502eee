package app.tandem.duplicates.ui;

import app.tandem.contact.ContactField;
import app.tandem.contact.RelatedPerson;
import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.record.Related;
import app.tandem.contact.ui.record.ReaderText;
import app.tandem.duplicates.Likeness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields of two records beside each other, as their owner reads them. */
final class PairFields {

    /** A number may stand in another field of its kind. */
    private static final List<List<ContactField>> KINDS = List.of(
            List.of(ContactField.EMAIL, ContactField.OTHER_EMAIL),
            List.of(ContactField.CELL_PHONE, ContactField.HOME_PHONE, ContactField.OFFICE_PHONE));

    /** What is compared as one. */
    private static final Set<ContactField> NAME = EnumSet.of(ContactField.FIRST_NAME, ContactField.LAST_NAME);

    private static final Set<ContactField.Holds> CHOSEN = EnumSet.of(
            ContactField.Holds.STATUS,
            ContactField.Holds.CHOICE,
            ContactField.Holds.LEAD_SOURCE,
            ContactField.Holds.YES_OR_NO,
            ContactField.Holds.MONEY,
            ContactField.Holds.YEAR);

    private PairFields() {}

    /** One field of both. */
    record Row(String label, String first, String second, Likeness likeness) {}

    /** All that at least one of them has, in the order of the form. */
    static List<Row> of(ContactRecord a, ContactRecord b) {
        List<Row> rows = new ArrayList<>();
        add(rows, "Name", name(a), name(b), true);
        Set<ContactField> usedOfA = EnumSet.noneOf(ContactField.class);
        Set<ContactField> usedOfB = EnumSet.noneOf(ContactField.class);
        KINDS.forEach(kind -> kind.forEach(x -> kind.forEach(y -> {
            var text = text(a, x);
            boolean free = !usedOfA.contains(x) && !usedOfB.contains(y);
            if (x != y && free && !text.isEmpty() && text.equals(text(b, y)) && !text.equals(text(b, x))) {
                usedOfA.add(x);
                usedOfB.add(y);
                add(rows, x.label() + ", " + y.label().toLowerCase(Locale.US), text, text, true);
            }
        })));
        Arrays.stream(ContactField.values())
                .filter(field -> !NAME.contains(field))
                .forEach(field -> add(
                        rows,
                        field.label(),
                        usedOfA.contains(field) ? "" : text(a, field),
                        usedOfB.contains(field) ? "" : text(b, field),
                        !CHOSEN.contains(field.holds())));
        add(rows, "Assigned To", assignee(a), assignee(b), false);
        add(rows, "Shared With", holders(a), holders(b), false);
        return rows;
    }

    private static void add(List<Row> rows, String label, String a, String b, boolean typed) {
        if (!a.isEmpty() || !b.isEmpty()) {
            rows.add(new Row(label, a, b, Likeness.of(a, b, typed)));
        }
    }

    private static String name(ContactRecord record) {
        return (record.shown(ContactField.FIRST_NAME) + " " + record.shown(ContactField.LAST_NAME)).strip();
    }

    private static String text(ContactRecord record, ContactField field) {
        return ReaderText.of(field, record.shown(field));
    }

    private static String assignee(ContactRecord record) {
        var assignee = record.assignee();
        return assignee == null ? "" : words(assignee.person());
    }

    private static String holders(ContactRecord record) {
        return record.sharedWith().stream()
                .map(Related::person)
                .map(PairFields::words)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String words(RelatedPerson person) {
        return person.partner() ? person.name() + " (partner)" : person.name();
    }
}
