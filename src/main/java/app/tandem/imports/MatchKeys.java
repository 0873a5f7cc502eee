package app.tandem.imports;

import static app.tandem.contact.ContactField.*;

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
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The keys by which rows and contacts of one owner are compared (R32): the same key means the same contact. Each is a
 * number that two different texts do not have in common by chance.
 */
final class MatchKeys {

    /** A key of a row or a contact. */
    record Key(MatchKey kind, long hash) {}

    /** The fields that they are made of. */
    static final Set<ContactField> COMPARED = EnumSet.of(
            EXTERNAL_IDS,
            FIRST_NAME,
            LAST_NAME,
            EMAIL,
            STREET,
            UNIT,
            CITY,
            STATE,
            ZIP,
            HOME_PHONE,
            CELL_PHONE,
            OFFICE_PHONE);

    /** Copied, since finding it takes longer than using it. */
    private static final MessageDigest FRESH = md5();

    private static final int ZIP5 = 5;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}\\p{Z}\\s]+");
    private static final Map<MatchKey, ContactField> PHONES = Map.of(
            MatchKey.NAME_AND_HOME_PHONE, HOME_PHONE,
            MatchKey.NAME_AND_CELL_PHONE, CELL_PHONE,
            MatchKey.NAME_AND_OFFICE_PHONE, OFFICE_PHONE);

    private MatchKeys() {}

    /** All keys of somebody with these texts, as stored, empty for none, among the contacts of that owner. */
    static List<Key> of(UserId owner, Function<ContactField, String> texts) {
        var digest = digest();
        List<Key> keys = new ArrayList<>(3);
        for (var id : ExternalIds.of(texts.apply(EXTERNAL_IDS))) {
            keys.add(key(digest, MatchKey.EXTERNAL_ID, owner, id.key(), id.id()));
        }
        String first = Folding.fold(texts.apply(FIRST_NAME));
        String last = first.isEmpty() ? "" : Folding.fold(texts.apply(LAST_NAME));
        if (last.isEmpty()) {
            return keys;
        }
        String email = email(texts.apply(EMAIL));
        if (!email.isEmpty()) {
            keys.add(key(digest, MatchKey.NAME_AND_EMAIL, owner, first, last, email));
        }
        List<String> address = address(texts);
        if (!address.isEmpty()) {
            keys.add(key(
                    digest,
                    MatchKey.NAME_AND_ADDRESS,
                    owner,
                    Stream.concat(Stream.of(first, last), address.stream()).toArray(String[]::new)));
        }
        PHONES.forEach((kind, field) -> {
            String phone = texts.apply(field);
            if (!phone.isEmpty()) {
                keys.add(key(digest, kind, owner, first, last, phone));
            }
        });
        return keys;
    }

    /** In its standard form where that is sure (R34), else as it is written; empty if a part is missing. */
    private static List<String> address(Function<ContactField, String> texts) {
        String street = texts.apply(STREET);
        String city = texts.apply(CITY);
        String state = texts.apply(STATE);
        String zip = texts.apply(ZIP);
        if (Stream.of(street, city, state, zip)
                .anyMatch(part -> Folding.fold(part).isEmpty())) {
            return List.of();
        }
        String unit = texts.apply(UNIT);
        return Publication28.of(new Address(street, unit, city, state, zip))
                .address()
                .map(sure -> List.of(sure.street(), sure.city(), sure.state(), five(sure.zip())))
                .orElseGet(() -> List.of(
                        Folding.fold(street + " " + unit),
                        Folding.fold(city),
                        Folding.fold(state),
                        five(Folding.fold(zip))));
    }

    private static String five(String zip) {
        return zip.length() > ZIP5 && zip.substring(0, ZIP5).chars().allMatch(Character::isDigit)
                ? zip.substring(0, ZIP5)
                : zip;
    }

    /** Case, blanks and what nobody sees do not count; an apostrophe or a hyphen does, since it makes another mailbox. */
    private static String email(String address) {
        if (visible(address)) {
            return address.toLowerCase(Locale.ROOT);
        }
        var visible = INVISIBLE
                .matcher(Normalizer.normalize(address, Normalizer.Form.NFKC))
                .replaceAll("");
        return visible.toLowerCase(Locale.ROOT);
    }

    private static boolean visible(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) <= ' ' || text.charAt(at) > '~') {
                return false;
            }
        }
        return true;
    }

    private static Key key(MessageDigest digest, MatchKey kind, UserId owner, String... parts) {
        digest.update(Long.toString(owner.value()).getBytes(StandardCharsets.US_ASCII));
        for (String part : parts) {
            digest.update((byte) 0);
            digest.update(part.getBytes(StandardCharsets.UTF_8));
        }
        return new Key(kind, ByteBuffer.wrap(digest.digest()).getLong());
    }

    private static MessageDigest digest() {
        try {
            return (MessageDigest) FRESH.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
