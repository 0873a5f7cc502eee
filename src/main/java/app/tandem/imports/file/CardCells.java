package app.tandem.imports.file;

import ezvcard.VCard;
import ezvcard.property.Address;
import ezvcard.property.Birthday;
import ezvcard.property.Email;
import ezvcard.property.Telephone;
import ezvcard.property.Url;
import ezvcard.property.VCardProperty;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an address card says, column by column; what finds no column goes to the notes. */
final class CardCells {

    private final Map<CardColumn, String> cells;
    private final List<String> notes = new ArrayList<>();

    CardCells(Map<CardColumn, String> cells) {
        this.cells = cells;
    }

    void fill(VCard card) {
        name(card);
        for (var email : card.getEmails()) {
            email(card, email);
        }
        for (var phone : card.getTelephoneNumbers()) {
            phone(card, phone);
        }
        for (var address : card.getAddresses()) {
            address(card, address);
        }
        for (var url : card.getUrls()) {
            link(url);
        }
        work(card);
        birthday(card.getBirthday());
        spouse(card);
        card.getCategoriesList().stream()
                .flatMap(all -> all.getValues().stream())
                .forEach(category -> join(CardColumn.GROUPS, category, ", "));
        if (card.getUid() != null) {
            put(CardColumn.UID, card.getUid().getValue());
        }
        card.getNotes().forEach(note -> join(CardColumn.NOTES, note.getValue(), "\n"));
        notes.forEach(note -> join(CardColumn.NOTES, note, "\n"));
    }

    private void name(VCard card) {
        var name = card.getStructuredName();
        if (name != null) {
            put(CardColumn.TITLE, String.join(" ", name.getPrefixes()));
            put(CardColumn.FIRST_NAME, name.getGiven());
            put(CardColumn.MIDDLE_NAME, String.join(" ", name.getAdditionalNames()));
            put(CardColumn.LAST_NAME, name.getFamily());
            put(CardColumn.SUFFIX, String.join(" ", name.getSuffixes()));
        }
        boolean named = cells.containsKey(CardColumn.FIRST_NAME) && cells.containsKey(CardColumn.LAST_NAME);
        if (card.getFormattedName() != null && !named) {
            put(CardColumn.FULL_NAME, card.getFormattedName().getValue());
        }
        if (card.getNickname() != null) {
            put(CardColumn.NICKNAME, String.join(", ", card.getNickname().getValues()));
        }
    }

    private void email(VCard card, Email email) {
        if (!put(CardColumn.EMAIL, email.getValue()) && !put(CardColumn.OTHER_EMAIL, email.getValue())) {
            left("E-mail", kinds(card, email, types(email)), email.getValue());
        }
    }

    private void phone(VCard card, Telephone phone) {
        var number = phone.getUri() == null
                ? phone.getText()
                : phone.getUri().getNumber()
                        + (phone.getUri().getExtension() == null
                                ? ""
                                : " x" + phone.getUri().getExtension());
        var kinds = kinds(card, phone, types(phone));
        if (number == null || number.isBlank()) {
            return;
        }
        boolean isPhone = Stream.of("fax", "pager", "telex", "modem").noneMatch(kinds::contains);
        var column = kinds.contains("cell") || kinds.contains("mobile") || kinds.contains("iphone")
                ? CardColumn.CELL_PHONE
                : kinds.contains("work")
                        ? CardColumn.OFFICE_PHONE
                        : kinds.contains("home") ? CardColumn.HOME_PHONE : null;
        boolean placed = isPhone
                && (column == null
                        ? put(CardColumn.CELL_PHONE, number)
                                || put(CardColumn.HOME_PHONE, number)
                                || put(CardColumn.OFFICE_PHONE, number)
                        : put(column, number));
        if (!placed) {
            left(isPhone ? "Phone" : "Fax", kinds, number);
        }
    }

    private void address(VCard card, Address address) {
        var kinds = kinds(card, address, types(address));
        var street = lines(address.getStreetAddresses());
        boolean work = kinds.contains("work") && !kinds.contains("home");
        var parts = Stream.of(
                        Objects.requireNonNullElse(street, ""),
                        join(address.getExtendedAddresses()),
                        join(address.getLocalities()),
                        join(address.getRegions()),
                        join(address.getPostalCodes()))
                .toList();
        if (work && !cells.containsKey(CardColumn.EMPLOYER_STREET)) {
            put(CardColumn.EMPLOYER_STREET, (parts.get(0) + " " + parts.get(1)).strip());
            put(CardColumn.EMPLOYER_CITY, parts.get(2));
            put(CardColumn.EMPLOYER_STATE, parts.get(3));
            put(CardColumn.EMPLOYER_ZIP, parts.get(4));
        } else if (!work && !cells.containsKey(CardColumn.STREET) && !cells.containsKey(CardColumn.CITY)) {
            put(CardColumn.STREET, parts.get(0));
            put(CardColumn.UNIT, parts.get(1));
            put(CardColumn.CITY, parts.get(2));
            put(CardColumn.STATE, parts.get(3));
            put(CardColumn.ZIP, parts.get(4));
            put(CardColumn.COUNTRY, join(address.getCountries()));
        } else {
            left(
                    "Address",
                    kinds,
                    parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(", ")));
        }
    }

    private void link(Url url) {
        var address = Objects.requireNonNullElse(url.getValue(), "");
        boolean placed = address.toLowerCase(Locale.ROOT).contains("linkedin.com/")
                ? put(CardColumn.LINKEDIN, address)
                : put(CardColumn.WEBSITE, address) || put(CardColumn.OTHER_LINK, address);
        if (!placed) {
            left("Link", "", address);
        }
    }

    private void work(VCard card) {
        var organization = card.getOrganization();
        if (organization != null) {
            put(CardColumn.EMPLOYER, String.join(", ", organization.getValues()));
        }
        card.getTitles().forEach(title -> put(CardColumn.JOB_TITLE, title.getValue()));
    }

    private void birthday(@Nullable Birthday birthday) {
        if (birthday == null) {
            return;
        }
        Temporal date = birthday.getDate();
        var partial = birthday.getPartialDate();
        if (date instanceof LocalDate day) {
            put(CardColumn.BIRTHDAY, day.toString());
        } else if (date != null) {
            put(CardColumn.BIRTHDAY, date.toString().replaceFirst("T.*", ""));
        } else if (partial != null) {
            notes.add("Birthday: "
                    + Stream.of(partial.getYear(), partial.getMonth(), partial.getDate())
                            .map(part -> part == null ? "?" : String.valueOf(part))
                            .collect(Collectors.joining("-")));
        } else {
            put(CardColumn.BIRTHDAY, birthday.getText());
        }
    }

    private void spouse(VCard card) {
        for (var related : card.getRelations()) {
            if (related.getTypes().stream().anyMatch(type -> type.getValue().equalsIgnoreCase("spouse"))) {
                put(CardColumn.SPOUSE, related.getText());
            }
        }
        for (var related : card.getExtendedProperties("X-ABRELATEDNAMES")) {
            if (label(card, related).contains("spouse")) {
                put(CardColumn.SPOUSE, related.getValue());
            }
        }
        for (var spouse : card.getExtendedProperties("X-SPOUSE")) {
            put(CardColumn.SPOUSE, spouse.getValue());
        }
    }

    private static List<String> types(VCardProperty property) {
        return property.getParameters("TYPE");
    }

    /** All that is said of the kind of a number or an address, as one text in small letters. */
    private static String kinds(VCard card, VCardProperty property, List<String> types) {
        return (String.join(" ", types) + " " + label(card, property))
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /** The name that the phone book of Apple gives it. */
    private static String label(VCard card, VCardProperty property) {
        var group = property.getGroup();
        return group == null
                ? ""
                : card.getExtendedProperties("X-ABLABEL").stream()
                        .filter(label -> group.equalsIgnoreCase(label.getGroup()))
                        .map(label -> Objects.requireNonNullElse(label.getValue(), ""))
                        .collect(Collectors.joining(" "))
                        .replaceAll("[_$!<>]", "")
                        .toLowerCase(Locale.ROOT);
    }

    private static String lines(List<String> streets) {
        return streets.stream()
                .map(String::strip)
                .collect(Collectors.joining(" "))
                .replaceAll("\\R", " ");
    }

    private static String join(List<String> parts) {
        return parts.stream()
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private void left(String what, String kinds, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            notes.add(what + (kinds.isEmpty() ? "" : " (" + kinds + ")") + ": " + value.strip());
        }
    }

    /** Whether there was a place for it, or it was there already, or there was nothing. */
    private boolean put(CardColumn column, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return true;
        }
        var had = cells.putIfAbsent(column, value.strip());
        return had == null || had.equals(value.strip());
    }

    private void join(CardColumn column, @Nullable String value, String between) {
        if (value != null && !value.isBlank()) {
            cells.merge(column, value.strip(), (before, added) -> before + between + added);
        }
    }
}
