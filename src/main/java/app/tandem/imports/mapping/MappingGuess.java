package app.tandem.imports.mapping;

import app.tandem.imports.file.FileShape;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the columns of a file seem to go.
 *
 * @param system whose export it is
 * @param reasons of each column why it is not imported; empty for those that are
 * @param byContent the columns that were guessed by what is in them, not by their header
 * @param offers the field that the values of a column look like though its header does not say so, to be confirmed: it is
 *     guessed where no other column has such values, otherwise the column is left out unless somebody says so
 */
public record MappingGuess(
        Mapping mapping,
        SourceSystem system,
        List<String> reasons,
        Set<Integer> byContent,
        Map<Integer, ImportField> offers)
        implements Serializable {

    private static final Pattern NUMBERED =
            Pattern.compile("(email|phone|address|relation|website|organization)(\\d+)(\\w*)");
    private static final String ONE_ADDRESS = "Tandem keeps one address of a contact.";
    /** What holds numbers by which nobody reaches the contact. */
    private static final Pattern OTHERS_NUMBER = Pattern.compile("fax|pager|beeper|telex|assistant");

    private static final String EMPTY = "The column is empty.";

    /** Guesses by the headers, and where those say nothing by the content. */
    public static MappingGuess of(FileShape shape, Survey survey) {
        return new Guessing(shape, survey).guess();
    }

    private static final class Guessing {

        private final List<String> headers;
        private final List<String> keys;
        private final Map<String, Integer> places = new HashMap<>();
        private final Survey survey;
        private final SourceSystem system;
        private final List<ColumnTarget> targets = new ArrayList<>();
        private final List<String> reasons = new ArrayList<>();
        private final Set<Integer> byContent = new TreeSet<>();
        private final Map<Integer, ImportField> offers = new TreeMap<>();
        private final Map<ImportField, Integer> taken = new EnumMap<>(ImportField.class);

        Guessing(FileShape shape, Survey survey) {
            this.survey = survey;
            headers = shape.columns().stream().map(FileShape.Column::written).toList();
            keys = headers.stream().map(HeaderWords::key).toList();
            for (int column = 0; column < keys.size(); column++) {
                places.putIfAbsent(keys.get(column), column);
            }
            system = SourceSystem.of(keys.stream().collect(Collectors.toSet()));
        }

        MappingGuess guess() {
            for (int column = 0; column < keys.size(); column++) {
                var target = survey.columns().get(column).filled() == 0 ? ColumnTarget.NONE : target(column);
                targets.add(ColumnTarget.NONE);
                reasons.add("");
                set(column, dated(column, target));
            }
            for (int column = 0; column < keys.size(); column++) {
                if (targets.get(column).field() == null) {
                    guessByContent(column);
                }
            }
            settleNames();
            for (int column = 0; column < keys.size(); column++) {
                if (targets.get(column).field() == null) {
                    reasons.set(column, reason(column));
                }
            }
            return new MappingGuess(
                    new Mapping(targets), system, List.copyOf(reasons), Set.copyOf(byContent), Map.copyOf(offers));
        }

        private void set(int column, ColumnTarget target) {
            var field = target.field();
            if (field == null) {
                return;
            }
            var free = taken.containsKey(field) ? instead(field) : field;
            taken.putIfAbsent(free, column);
            targets.set(column, free == field ? target : ColumnTarget.to(free).kindIn(target.kindIn()));
        }

        /** Where a second column of a field goes; to the field itself, with a question, if there is no other place. */
        private ImportField instead(ImportField field) {
            return switch (field) {
                case EMAIL ->
                    taken.containsKey(ImportField.OTHER_EMAIL) ? ImportField.ANY_EMAIL : ImportField.OTHER_EMAIL;
                case OTHER_EMAIL -> ImportField.ANY_EMAIL;
                case CELL_PHONE, HOME_PHONE, OFFICE_PHONE -> ImportField.ANY_PHONE;
                case WEBSITE -> taken.containsKey(ImportField.OTHER_LINK) ? field : ImportField.OTHER_LINK;
                default -> field;
            };
        }

        private ColumnTarget target(int column) {
            var header = headers.get(column);
            var opposite = HeaderWords.opposite(header);
            if (opposite.isPresent()) {
                return ColumnTarget.to(opposite.get()).turned(true);
            }
            var key = keys.get(column);
            var numbered = NUMBERED.matcher(key);
            if (numbered.matches()) {
                var target = numbered(numbered.group(1), Integer.parseInt(numbered.group(2)), numbered.group(3), key);
                if (target != null) {
                    return target;
                }
            }
            if (HeaderWords.elsewhere(header)) {
                return owners(column);
            }
            return ofSystem(key, column);
        }

        /** "Phone 2 - Value" with its "Phone 2 - Label". */
        private @Nullable ColumnTarget numbered(String what, int number, String part, String key) {
            var prefix = what + number;
            int kind = places.getOrDefault(prefix + "label", places.getOrDefault(prefix + "type", -1));
            boolean value = part.equals("value") || part.isEmpty();
            return switch (what) {
                case "phone" -> value ? ColumnTarget.to(ImportField.ANY_PHONE).kindIn(kind) : skipped(part);
                case "email" -> value ? ColumnTarget.to(email(number)) : part.equals("address") ? null : skipped(part);
                case "relation" -> value ? ColumnTarget.to(ImportField.SPOUSE).kindIn(kind) : skipped(part);
                case "website" ->
                    value && number == 1
                            ? ColumnTarget.to(ImportField.WEBSITE)
                            : value ? ColumnTarget.to(ImportField.OTHER_LINK) : skipped(part);
                case "address" -> number > 1 ? (part.isEmpty() ? null : ColumnTarget.NONE) : address(part);
                default -> null;
            };
        }

        private static ImportField email(int number) {
            return number == 1 ? ImportField.EMAIL : number == 2 ? ImportField.OTHER_EMAIL : ImportField.ANY_EMAIL;
        }

        private static @Nullable ColumnTarget skipped(String part) {
            return Set.of("label", "type", "status").contains(part) ? ColumnTarget.NONE : null;
        }

        private static @Nullable ColumnTarget address(String part) {
            return switch (part) {
                case "formatted" -> ColumnTarget.to(ImportField.FULL_ADDRESS);
                case "street" -> ColumnTarget.to(ImportField.STREET);
                case "extendedaddress" -> ColumnTarget.to(ImportField.UNIT);
                case "city" -> ColumnTarget.to(ImportField.CITY);
                case "region", "state" -> ColumnTarget.to(ImportField.STATE);
                case "postalcode", "zip", "code", "zipcode" -> ColumnTarget.to(ImportField.ZIP);
                case "country" -> ColumnTarget.to(ImportField.COUNTRY);
                case "label", "type", "pobox" -> ColumnTarget.NONE;
                default -> null;
            };
        }

        /** A column of owners counts if it has their e-mail addresses. */
        private ColumnTarget owners(int column) {
            boolean addresses = survey.columns().get(column).looksLike() == ColumnSurvey.Looks.EMAIL;
            return addresses && HeaderWords.reason(headers.get(column)).startsWith("Owners")
                    ? ColumnTarget.to(ImportField.OWNER_EMAIL)
                    : ColumnTarget.NONE;
        }

        private ColumnTarget ofSystem(String key, int column) {
            boolean parts = places.containsKey("city")
                    || places.containsKey("zip")
                    || places.containsKey("state")
                    || places.containsKey("zipcode")
                    || places.containsKey("postalcode");
            return switch (key) {
                case "title" ->
                    ColumnTarget.to(
                            system == SourceSystem.OUTLOOK || system == SourceSystem.TOTAL_EXPERT
                                    ? ImportField.NAME_PREFIX
                                    : ImportField.JOB_TITLE);
                case "phone" ->
                    ColumnTarget.to(
                            system == SourceSystem.SALESFORCE ? ImportField.OFFICE_PHONE : ImportField.ANY_PHONE);
                case "address", "homeaddress", "mailingaddress", "primaryaddress" ->
                    ColumnTarget.to(parts ? ImportField.STREET : ImportField.FULL_ADDRESS);
                case "employeraddress" ->
                    ColumnTarget.to(
                            places.containsKey("employercity")
                                    ? ImportField.EMPLOYER_STREET
                                    : ImportField.EMPLOYER_FULL_ADDRESS);
                case "lifecyclestage" ->
                    places.containsKey("leadstatus") ? ColumnTarget.NONE : ColumnTarget.to(ImportField.STATUS);
                case "organization1name" -> ColumnTarget.to(ImportField.EMPLOYER);
                case "organization1title" -> ColumnTarget.to(ImportField.JOB_TITLE);
                default ->
                    HeaderWords.field(headers.get(column))
                            .map(field -> field == ImportField.EXTERNAL_ID ? id(key) : ColumnTarget.to(field))
                            .orElse(ColumnTarget.NONE);
            };
        }

        private ColumnTarget id(String key) {
            // an export of Tandem names the system in the cell
            return ColumnTarget.to(ImportField.EXTERNAL_ID)
                    .source(
                            key.equals("externalids")
                                    ? ""
                                    : system == SourceSystem.UNKNOWN ? "Import" : system.label());
        }

        private ColumnTarget dated(int column, ColumnTarget target) {
            var field = target.field();
            return field != null && (field.kind().day() || field.kind() == ImportField.Kind.YEAR)
                    ? target.dates(survey.columns().get(column).dates())
                    : target;
        }

        /** Only what can be mistaken for nothing else, and is not there yet. */
        private void guessByContent(int column) {
            if (HeaderWords.elsewhere(headers.get(column))
                    || NUMBERED.matcher(keys.get(column)).matches()) {
                return;
            }
            switch (survey.columns().get(column).looksLike()) {
                case EMAIL -> guessEmails(column);
                case PHONE -> guessPhones(column);
                case ZIP -> guessNameless(column, ImportField.ZIP);
                case STATE -> guessNameless(column, ImportField.STATE);
                default -> {}
            }
        }

        private void guessNameless(int column, ImportField field) {
            if (nameless(column) && !taken.containsKey(field)) {
                guess(column, field);
            }
        }

        private void guessEmails(int column) {
            boolean others = taken.containsKey(ImportField.EMAIL);
            if (others || !nameless(column)) {
                offers.put(column, others ? ImportField.ANY_EMAIL : ImportField.EMAIL);
            }
            if (!others) {
                guess(column, ImportField.EMAIL);
            }
        }

        private void guessPhones(int column) {
            if (OTHERS_NUMBER.matcher(keys.get(column)).find()) {
                return;
            }
            boolean others = nameless(column)
                    ? taken.containsKey(ImportField.ANY_PHONE)
                    : Arrays.stream(ImportField.values())
                            .anyMatch(field -> field.kind() == ImportField.Kind.PHONE && taken.containsKey(field));
            if (others || !nameless(column)) {
                offers.put(column, ImportField.ANY_PHONE);
            }
            if (!others) {
                guess(column, ImportField.ANY_PHONE);
            }
        }

        private boolean nameless(int column) {
            return keys.get(column).isEmpty();
        }

        private void guess(int column, ImportField field) {
            set(column, ColumnTarget.to(field));
            byContent.add(column);
        }

        /** A full name beside first and last name says nothing more. */
        private void settleNames() {
            boolean both = taken.containsKey(ImportField.FIRST_NAME) && taken.containsKey(ImportField.LAST_NAME);
            for (int column = 0; both && column < targets.size(); column++) {
                if (targets.get(column).field() == ImportField.FULL_NAME) {
                    targets.set(column, ColumnTarget.NONE);
                }
            }
        }

        private String reason(int column) {
            if (offers.containsKey(column)) {
                return "Its header does not say what it is.";
            }
            if (survey.columns().get(column).filled() == 0) {
                return EMPTY;
            }
            var key = keys.get(column);
            if (key.startsWith("address") && NUMBERED.matcher(key).matches()) {
                return key.endsWith("label") || key.endsWith("type")
                        ? "It only says of which kind the address is."
                        : ONE_ADDRESS;
            }
            if (NUMBERED.matcher(key).matches() && (key.endsWith("label") || key.endsWith("type"))) {
                return "It is read together with the column beside it.";
            }
            boolean names = HeaderWords.field(headers.get(column))
                    .filter(ImportField.FULL_NAME::equals)
                    .isPresent();
            return names ? "First and last name have columns of their own." : HeaderWords.reason(headers.get(column));
        }
    }
}
