package app.tandem.contact.licence;

import app.tandem.people.LicenceState;
import app.tandem.sql.Sql;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The state that decides whether somebody may work a contact, as SQL (R50). */
public final class ContactStates {

    private ContactStates() {}

    /** As it was typed but for case: by code or in full. The address's, the only state of a record. */
    public static String of(String contact) {
        return "upper(trim(" + contact + ".state))";
    }

    /** Whether the contact's state is known and not among these; without licences nobody is judged. */
    public static Sql outside(String contact, Set<LicenceState> licences) {
        var others = licences.isEmpty()
                ? EnumSet.noneOf(LicenceState.class)
                : EnumSet.complementOf(EnumSet.copyOf(licences));
        return Sql.of(others.isEmpty() ? "1 = 0" : of(contact) + " in (" + texts(others) + ")");
    }

    /** Constants, so that each row is looked up in them by its hash on both databases. */
    private static String texts(Set<LicenceState> states) {
        return states.stream()
                .flatMap(ContactStates::texts)
                .map(text -> "'" + text + "'")
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> texts(LicenceState state) {
        return Stream.of(state.name(), state.label().toUpperCase(Locale.ROOT));
    }
}
