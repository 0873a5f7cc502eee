package app.tandem.testing;

import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** A contact with something in every field of the form, for tests over all fields: a new field is in all of them. */
public final class FilledContact {

    private FilledContact() {}

    /** As it is kept, each field different in every number. */
    public static ContactData of(int number, long leadSource) {
        Map<ContactField, String> texts = new EnumMap<>(ContactField.class);
        Arrays.stream(ContactField.values()).forEach(field -> texts.put(field, text(field, number, leadSource)));
        return ContactData.of(texts);
    }

    private static String text(ContactField field, int number, long leadSource) {
        return switch (field.holds()) {
            case TEXT, RARE_TEXT -> field.label() + " " + number;
            case EMAIL -> field.column() + number + "@mail.example";
            case PHONE ->
                "+161233844"
                        + switch (field) {
                            case HOME_PHONE -> 1;
                            case CELL_PHONE -> 2;
                            default -> 3;
                        }
                        + number;
            case EXTENSION -> "11" + number;
            case PAST_DAY, DAY -> "2020-0" + number + "-1" + field.label().length() % 10;
            case YEAR -> "201" + number;
            case MONEY -> "41" + number + "000.5";
            case LINK -> "https://" + field.column().replace('_', '-') + ".example/" + number;
            case STATUS, CHOICE, YES_OR_NO -> {
                var names = field.choices().keySet().stream().toList();
                yield names.get(number % names.size());
            }
            case LEAD_SOURCE -> String.valueOf(leadSource);
            case EXTERNAL_IDS -> "Salesforce: 0035e" + number + "; Zillow: Z-" + number;
        };
    }
}
