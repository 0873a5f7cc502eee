package app.tandem.imports;

import static app.tandem.contact.ContactField.*;

import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.external.ExternalIds;
import app.tandem.intake.address.Address;
import app.tandem.intake.address.Publication28;
import app.tandem.people.Folding;
import app.tandem.people.UserId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The keys by which rows and contacts of one owner are compared (R32): the same key means the same contact. Each is a
 * number that two different texts do not have in common by chance.
 */
final class MatchKeys {

    /** A key of a row or a contact. */
    record Key(MatchKey kind, long hash) {}

    private static final int ZIP5 = 5;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}\\p{Z}\\s]+");
    private static final Map<MatchKey, ContactField> PHONES = Map.of(
            MatchKey.NAME_AND_HOME_PHONE, HOME_PHONE,
            MatchKey.NAME_AND_CELL_PHONE, CELL_PHONE,
            MatchKey.NAME_AND_OFFICE_PHONE, OFFICE_PHONE);

    private MatchKeys() {}

    /** All keys of somebody with this data, as stored, among the contacts of that owner. */
    static List<Key> of(UserId owner, ContactData data) {
        List<Key> keys = new ArrayList<>();
        for (var id : ExternalIds.of(data.text(EXTERNAL_IDS))) {
            keys.add(key(MatchKey.EXTERNAL_ID, owner, id.key(), id.id()));
        }
        String first = Folding.fold(data.text(FIRST_NAME));
        String last = Folding.fold(data.text(LAST_NAME));
        if (first.isEmpty() || last.isEmpty()) {
            return keys;
        }
        String email = email(data.text(EMAIL));
        if (!email.isEmpty()) {
            keys.add(key(MatchKey.NAME_AND_EMAIL, owner, first, last, email));
        }
        List<String> address = address(data);
        if (!address.isEmpty()) {
            keys.add(key(
                    MatchKey.NAME_AND_ADDRESS,
                    owner,
                    Stream.concat(Stream.of(first, last), address.stream()).toArray(String[]::new)));
        }
        PHONES.forEach((kind, field) -> {
            if (!data.text(field).isEmpty()) {
                keys.add(key(kind, owner, first, last, data.text(field)));
            }
        });
        return keys;
    }

    /** In its standard form where that is sure (R34), else as it is written; empty if a part is missing. */
    private static List<String> address(ContactData data) {
        List<String> parts = Stream.of(STREET, CITY, STATE, ZIP)
                .map(field -> Folding.fold(data.text(field)))
                .toList();
        if (parts.contains("")) {
            return List.of();
        }
        var typed = new Address(data.text(STREET), data.text(UNIT), data.text(CITY), data.text(STATE), data.text(ZIP));
        return Publication28.of(typed)
                .address()
                .map(sure -> List.of(sure.street(), sure.city(), sure.state(), five(sure.zip())))
                .orElseGet(() -> List.of(
                        Folding.fold(data.text(STREET) + " " + data.text(UNIT)),
                        parts.get(1),
                        parts.get(2),
                        five(parts.get(3))));
    }

    private static String five(String zip) {
        return zip.length() > ZIP5 && zip.substring(0, ZIP5).chars().allMatch(Character::isDigit)
                ? zip.substring(0, ZIP5)
                : zip;
    }

    /** Case, blanks and what nobody sees do not count; an apostrophe or a hyphen does, since it makes another mailbox. */
    private static String email(String address) {
        var visible = INVISIBLE
                .matcher(Normalizer.normalize(address, Normalizer.Form.NFKC))
                .replaceAll("");
        return visible.toLowerCase(Locale.ROOT);
    }

    private static Key key(MatchKey kind, UserId owner, String... parts) {
        try {
            var digest = MessageDigest.getInstance("MD5");
            digest.update(Long.toString(owner.value()).getBytes(StandardCharsets.US_ASCII));
            for (String part : parts) {
                digest.update((byte) 0);
                digest.update(part.getBytes(StandardCharsets.UTF_8));
            }
            return new Key(kind, ByteBuffer.wrap(digest.digest()).getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
