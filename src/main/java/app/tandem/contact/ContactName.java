package app.tandem.contact;

import static app.tandem.contact.ContactField.*;

import app.tandem.contact.external.ExternalIds;
import app.tandem.intake.PhoneNumbers;
import app.tandem.people.Folding;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A contact's display name, sort key and search text. */
public final class ContactName {

    /** The maximum length of the search text. */
    private static final int SEARCH_TEXT = 2000;

    /** The indexed length of each name; all of it has to fit into an index entry. */
    private static final int SEARCH_NAME = 130;

    private static final int SEARCH_EMAIL = 254;

    private static final int SEARCH_NICKNAME = 30;
    /** In bytes. */
    private static final int SEARCH_IDS = 240;

    private static final Pattern NUMBER = Pattern.compile("[\\d\\s()+./]*\\d[\\d\\s()+./]*");

    /** Separates fields: folded text never has one, so no search crosses fields. */
    private static final String SEPARATOR = "\n";

    /** After the last visible character of ASCII. */
    private static final char DELETE = 0x7F;

    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{C}\\p{Z}\\s\\x{115F}\\x{1160}\\x{3164}\\x{FFA0}\\x{2800}]*");

    private ContactName() {}

    /** First and last name, or else the e-mail, a phone number or whatever is known; never blank. */
    public static String of(ContactData data) {
        var name = of(data.text(FIRST_NAME), data.text(LAST_NAME));
        var phones =
                Stream.of(CELL_PHONE, HOME_PHONE, OFFICE_PHONE).map(data::text).map(PhoneNumbers::shown);
        var others = Stream.of(EMAIL, OTHER_EMAIL, SPOUSE, EMPLOYER, JOB_TITLE, STREET, CITY, ZIP)
                .map(data::text);
        return Stream.concat(Stream.of(name, data.text(EMAIL)), Stream.concat(phones, others))
                .filter(text -> !invisible(text))
                .findFirst()
                .orElse("No name");
    }

    /** Like {@link #of(ContactData)}, from the fields a list has; the phone number in E.164. */
    public static String of(String first, String last, String email, String phone) {
        return Stream.<Supplier<String>>of(() -> of(first, last), () -> email, () -> PhoneNumbers.shown(phone))
                .map(Supplier::get)
                .filter(text -> !invisible(text))
                .findFirst()
                .orElse("No name");
    }

    /** The same from a row with the columns first_name, last_name, email and phone. */
    public static String read(ResultSet row) throws SQLException {
        return of(
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("email"),
                row.getString("phone"));
    }

    /** First and last name, separated by a blank. */
    public static String of(String first, String last) {
        return Stream.of(first, last).filter(text -> !invisible(text)).collect(Collectors.joining(" "));
    }

    /** Whether a text is empty, blank or invisible. */
    public static boolean invisible(String text) {
        return text.chars().noneMatch(character -> character > ' ' && character < DELETE)
                && INVISIBLE.matcher(text).matches();
    }

    /** The sort key stored in {@code sort_name}. */
    public static byte[] sortName(ContactData data) {
        return Folding.sortKey(of(data));
    }

    /** The search text stored in {@code search_text}: names, addresses and the digits of phone numbers. */
    public static String searchText(ContactData data) {
        var name = of(
                cut(Folding.fold(data.text(FIRST_NAME)), SEARCH_NAME),
                cut(Folding.fold(data.text(LAST_NAME)), SEARCH_NAME));
        var emails =
                Stream.of(EMAIL, OTHER_EMAIL).map(data::text).map(Folding::fold).map(email -> cut(email, SEARCH_EMAIL));
        var phones = Stream.of(CELL_PHONE, HOME_PHONE, OFFICE_PHONE)
                .map(data::text)
                .flatMap(e164 -> Stream.of(PhoneNumbers.nationalDigits(e164), e164));
        var nickname = cut(Folding.fold(data.text(NICKNAME)), SEARCH_NICKNAME);
        var parts = Stream.of(Stream.of(name), emails, phones, Stream.of(nickname), externalIds(data))
                .flatMap(part -> part)
                .filter(part -> !part.isEmpty())
                .toList();
        return cut(String.join(SEPARATOR, parts), SEARCH_TEXT);
    }

    /** Whole ids as far as there is room for them; one of digits also as numbers are looked for. */
    private static Stream<String> externalIds(ContactData data) {
        List<String> found = new ArrayList<>();
        int room = SEARCH_IDS;
        for (var external : ExternalIds.of(data.text(EXTERNAL_IDS))) {
            var id = Folding.fold(external.id());
            var digits = NUMBER.matcher(id).matches() ? id.replaceAll("\\D", "") : id;
            for (var text : digits.equals(id) ? List.of(id) : List.of(id, digits)) {
                room -= text.getBytes(StandardCharsets.UTF_8).length + 1;
                if (room >= 0) {
                    found.add(text);
                }
            }
        }
        return found.stream();
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
