package app.tandem.demo;

import app.tandem.contact.ContactName;
import app.tandem.people.Folding;
import java.util.ArrayList;
import java.util.List;

/** What a contact is found and sorted by, made from its own words. */
public final class ContactText {

    private static final int MOST = 2000;

    private ContactText() {}

    /** What the search looks in: name, both addresses, and each phone number, national and E.164. */
    public static String search(String first, String last, String email, String otherEmail, List<String> phones) {
        List<String> parts = new ArrayList<>();
        parts.add(Folding.fold(first + " " + last));
        parts.add(Folding.fold(email));
        parts.add(Folding.fold(otherEmail));
        for (String phone : phones) {
            parts.add(phone.startsWith("+1") ? phone.substring(2) : "");
            parts.add(phone);
        }
        parts.removeIf(String::isEmpty);
        String text = String.join("\n", parts);
        return text.length() <= MOST ? text : text.substring(0, MOST);
    }

    /** What the list sorts by: the name, or what stands in its place. */
    public static byte[] sortName(String first, String last, String email, String phone) {
        return Folding.sortKey(ContactName.of(first, last, email, phone));
    }
}
