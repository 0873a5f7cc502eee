package app.tandem.demo;

import app.tandem.contact.ContactName;
import app.tandem.people.Folding;
import java.util.ArrayList;
import java.util.List;

/** What a contact is found and sorted by, made from its own words. */
public final class ContactText {

    private static final int MOST = 2000;

    private ContactText() {}

    /** What the search looks in: name, both addresses, and the digits of each phone, national and E.164. */
    public static String search(String first, String last, String email, String otherEmail, List<String> phones) {
        List<String> digits = new ArrayList<>();
        for (String phone : phones) {
            String all = phone.replaceAll("\\D", "");
            if (!all.isEmpty()) {
                digits.add(all.length() == 11 && all.startsWith("1") ? all.substring(1) : all);
                digits.add(all);
            }
        }
        String text = Folding.fold(first + " " + last) + "\n" + Folding.fold(email) + "\n" + Folding.fold(otherEmail)
                + "\n" + String.join(" ", digits);
        return text.length() <= MOST ? text : text.substring(0, MOST);
    }

    /** What the list sorts by: the name, or what stands in its place. */
    public static byte[] sortName(String first, String last, String email, String phone) {
        return Folding.sortKey(ContactName.of(first, last, email, phone));
    }
}
