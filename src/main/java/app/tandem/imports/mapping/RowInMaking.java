package app.tandem.imports.mapping;

import app.tandem.contact.GroupName;
import app.tandem.imports.file.FileRow;
import app.tandem.intake.EmailAddresses;
import app.tandem.intake.PhoneNumbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row whose cells are taken one field after the other. */
final class RowInMaking {

    private static final List<ImportField> PHONES =
            List.of(ImportField.CELL_PHONE, ImportField.HOME_PHONE, ImportField.OFFICE_PHONE);
    private static final List<ImportField> EMAILS = List.of(ImportField.EMAIL, ImportField.OTHER_EMAIL);
    private static final List<ImportField> WHOLE_ADDRESS =
            List.of(ImportField.STREET, ImportField.CITY, ImportField.STATE, ImportField.ZIP);
    private static final Pattern BETWEEN_EMAILS = Pattern.compile("\\s*(?::::|[;,|]|\\R)\\s*|(?<=\\w)\\s+(?=\\S+@)");
    private static final Pattern NAMED_EMAIL = Pattern.compile(".*<([^<>]+@[^<>]+)>");
    private static final Pattern SYSTEM_GROUP = Pattern.compile("^\\*\\s.*");
    /** As Tandem exports it: "Zillow: Z-77". */
    private static final Pattern NAMED_ID = Pattern.compile("([^:]{1,80}): (.+)");
    /** As a spreadsheet breaks it. */
    private static final Pattern BROKEN_ID = Pattern.compile("(?i)\\d+([.,]\\d+)?E\\+?\\d+");

    private static final int LONGEST_ID = 120;

    private final FileRow row;
    private final Mapping mapping;
    private final LocalDate today;
    private final Map<ImportField, String> values = new EnumMap<>(ImportField.class);
    private final List<ImportRow.ExternalId> ids = new ArrayList<>();
    private final Set<String> groups = new LinkedHashSet<>();
    private final List<CellProblem> problems = new ArrayList<>();

    RowInMaking(FileRow row, Mapping mapping, LocalDate today) {
        this.row = row;
        this.mapping = mapping;
        this.today = today;
        if (row.tooLong()) {
            problems.add(new CellProblem(
                    -1,
                    null,
                    "",
                    row.ragged() + " They may stand in the wrong columns; perhaps a comma is not in quotes.",
                    true));
        }
    }

    private void problem(int column, ImportField field, String sentence) {
        problems.add(new CellProblem(column, field, row.cell(column), sentence, false));
    }

    /** Takes the first of the columns that says something, or all of them one after the other. */
    void field(ImportField field, List<Integer> columns) {
        if (mapping.joined(field) && field.canJoin()) {
            List<String> all = new ArrayList<>();
            columns.forEach(column -> read(field, column, all));
            put(field, String.join(" ", all));
            return;
        }
        for (int column : columns) {
            List<String> found = new ArrayList<>();
            read(field, column, found);
            if (!found.isEmpty()) {
                put(field, found.getFirst());
                return;
            }
        }
    }

    private void read(ImportField field, int column, List<String> found) {
        var cell = row.cell(column);
        if (cell.isEmpty() || field == ImportField.SPOUSE && !spouse(column)) {
            return;
        }
        switch (field.kind()) {
            case PHONE ->
                phones(field, column).forEach(number -> {
                    found.add(number.e164());
                    if (field == ImportField.OFFICE_PHONE) {
                        put(ImportField.OFFICE_EXTENSION, number.extension());
                    }
                });
            case EMAIL -> found.addAll(emails(field, column));
            default -> {
                var reading = CellReading.of(mapping.targets().get(column), field, cell, today);
                if (reading.refusal() != null) {
                    problem(column, field, reading.refusal());
                } else if (!reading.value().isEmpty()) {
                    found.add(reading.value());
                }
            }
        }
        // a second number of a cell goes where there is a place
        var places = field.kind() == ImportField.Kind.PHONE ? PHONES : EMAILS.contains(field) ? EMAILS : null;
        if (places != null && found.size() > 1) {
            put(field, found.getFirst());
            found.forEach(value -> free(places, value));
            found.subList(1, found.size()).clear();
        }
    }

    private List<PhoneNumbers.Kept> phones(ImportField field, int column) {
        var read = PhoneCell.of(CellReading.clean(row.cell(column)));
        if (read.refusal() != null) {
            problem(column, field, read.refusal());
        }
        return read.numbers();
    }

    private List<String> emails(ImportField field, int column) {
        List<String> valid = new ArrayList<>();
        var text = CellReading.clean(row.cell(column));
        if (EmailAddresses.valid(text)) {
            return List.of(text);
        }
        for (var part : Arrays.stream(BETWEEN_EMAILS.split(text))
                .filter(one -> !one.isBlank())
                .toList()) {
            var named = NAMED_EMAIL.matcher(part);
            var address = (named.matches() ? named.group(1) : part)
                    .replaceFirst("(?i)^mailto:", "")
                    .strip();
            if (EmailAddresses.valid(address)) {
                valid.add(address);
            } else {
                problem(column, field, CellReading.quoted(part) + " is no e-mail address.");
            }
        }
        return valid;
    }

    private boolean free(List<ImportField> places, String value) {
        for (var place : places) {
            if (value.equalsIgnoreCase(values.get(place))) {
                return true;
            }
        }
        for (var place : places) {
            if (values.putIfAbsent(place, value) == null) {
                return true;
            }
        }
        return false;
    }

    /** Goes where its kind says, or where there is a place. */
    void anyPhone(int column) {
        if (row.cell(column).isEmpty()) {
            return;
        }
        var kind = kind(column);
        if (kind.contains("fax") || kind.contains("pager")) {
            return;
        }
        var place = place(kind);
        for (var number : phones(ImportField.ANY_PHONE, column)) {
            boolean placed = place != null && values.putIfAbsent(place, number.e164()) == null;
            if (placed && place == ImportField.OFFICE_PHONE) {
                put(ImportField.OFFICE_EXTENSION, number.extension());
            }
            if (!placed && !free(PHONES, number.e164())) {
                problem(
                        column,
                        ImportField.ANY_PHONE,
                        "Cell, home and office phone have a number; there is no place for this one.");
            }
        }
    }

    private String kind(int column) {
        int kindIn = mapping.targets().get(column).kindIn();
        return kindIn < 0 ? "" : row.cell(kindIn).toLowerCase(Locale.ROOT);
    }

    /** Where a column beside it says who it is, only a husband, wife or partner is meant. */
    private boolean spouse(int column) {
        return mapping.targets().get(column).kindIn() < 0
                || Stream.of("spouse", "partner", "wife", "husband").anyMatch(kind(column)::contains);
    }

    private static @Nullable ImportField place(String kind) {
        if (kind.contains("mobile") || kind.contains("cell") || kind.contains("iphone")) {
            return ImportField.CELL_PHONE;
        }
        if (kind.contains("work") || kind.contains("office") || kind.contains("business") || kind.contains("company")) {
            return ImportField.OFFICE_PHONE;
        }
        return kind.contains("home") ? ImportField.HOME_PHONE : null;
    }

    /** Goes where there is a place. */
    void anyEmail(int column) {
        for (var address : emails(ImportField.ANY_EMAIL, column)) {
            if (!free(EMAILS, address)) {
                problem(
                        column,
                        ImportField.ANY_EMAIL,
                        "E-mail and other e-mail have an address; there is no place for this one.");
            }
        }
    }

    /** Fills the parts of the name that no column of their own fills. */
    void fullName(int column) {
        var cell = CellReading.clean(row.cell(column));
        var name = FullName.of(cell, mapping.targets().get(column).names());
        put(ImportField.NAME_PREFIX, name.prefix());
        put(ImportField.FIRST_NAME, name.first());
        put(ImportField.LAST_NAME, name.last());
        put(ImportField.NAME_SUFFIX, name.suffix());
    }

    /** Fills the parts of the address, if no column of their own fills any. */
    void fullAddress(ImportField field, int column) {
        var cell = row.cell(column);
        var parts = field.fills();
        if (cell.isEmpty() || parts.stream().anyMatch(values::containsKey)) {
            return;
        }
        OneLineAddress.of(cell.replace(" ::: ", "\n"))
                .ifPresentOrElse(
                        address -> {
                            boolean own = field == ImportField.FULL_ADDRESS;
                            put(
                                    parts.getFirst(),
                                    own ? address.street() : (address.street() + " " + address.unit()).strip());
                            put(own ? ImportField.UNIT : field, own ? address.unit() : "");
                            put(parts.get(parts.size() - 3), address.city());
                            put(parts.get(parts.size() - 2), address.state());
                            put(parts.getLast(), address.zip());
                        },
                        () -> problem(
                                column,
                                field,
                                CellReading.quoted(cell) + " cannot be split into street, city, state and ZIP."));
    }

    void ids(List<Integer> columns) {
        for (int column : columns) {
            var id = CellReading.clean(row.cell(column)).replaceFirst("^(\\d+)\\.0$", "$1");
            var source = mapping.targets().get(column).source();
            if (source.isEmpty()) {
                Arrays.stream(id.split("\\s*;\\s*|\\R")).forEach(part -> {
                    var named = NAMED_ID.matcher(part);
                    id(column, named.matches() ? named.group(1) : "Import", named.matches() ? named.group(2) : part);
                });
            } else {
                id(column, source, id);
            }
        }
    }

    private void id(int column, String source, String id) {
        if (BROKEN_ID.matcher(id).matches() || id.length() > LONGEST_ID || id.indexOf('\0') >= 0) {
            problem(column, ImportField.EXTERNAL_ID, CellReading.quoted(id) + " is no whole id.");
        } else if (!id.isEmpty()) {
            ids.add(new ImportRow.ExternalId(source, id));
        }
    }

    void groups(List<Integer> columns) {
        for (int column : columns) {
            var text = CellReading.clean(row.cell(column));
            var between = text.contains(":::") ? ":::" : text.contains(";") ? ";" : text.contains("|") ? "\\|" : ",";
            Arrays.stream(text.split(between))
                    .map(String::strip)
                    .filter(group ->
                            !group.isEmpty() && !SYSTEM_GROUP.matcher(group).matches())
                    .forEach(group -> group(column, group));
        }
    }

    private void group(int column, String name) {
        if (GroupName.possible(name)) {
            groups.add(name);
        } else {
            problem(
                    column,
                    ImportField.GROUPS,
                    "A group name has 1 to " + GroupName.LONGEST + " characters; this one is left out.");
        }
    }

    void notes(List<Integer> columns) {
        List<String> all = new ArrayList<>();
        columns.forEach(column -> read(ImportField.NOTES, column, all));
        put(ImportField.NOTES, String.join("\n\n", all));
    }

    /** One that says yes is enough: an import only ever adds opt-outs (R35). */
    void optedOut(List<Integer> columns) {
        List<String> all = new ArrayList<>();
        columns.forEach(column -> read(ImportField.OPTED_OUT, column, all));
        if (all.contains("YES")) {
            put(ImportField.OPTED_OUT, "YES");
        }
    }

    private void put(ImportField field, String value) {
        if (!value.isEmpty()) {
            values.putIfAbsent(field, value);
        }
    }

    ImportRow made(Map<ImportField, List<Integer>> columns) {
        var middle = values.remove(ImportField.MIDDLE_NAME);
        if (middle != null) {
            values.merge(ImportField.FIRST_NAME, middle, (first, second) -> first + " " + second);
        }
        var country = values.getOrDefault(ImportField.COUNTRY, "");
        values.remove(ImportField.COUNTRY);
        zip(ImportField.ZIP, ImportField.STATE, country);
        zip(ImportField.EMPLOYER_ZIP, ImportField.EMPLOYER_STATE, "");
        if (!values.containsKey(ImportField.OFFICE_PHONE)) {
            // to another number it would lead elsewhere
            values.remove(ImportField.OFFICE_EXTENSION);
        }
        complete(columns);
        problems.sort(Comparator.comparing(CellProblem::rejects).reversed().thenComparing(CellProblem::column));
        return new ImportRow(
                row.number(),
                Collections.unmodifiableMap(values),
                List.copyOf(ids),
                List.copyOf(groups),
                List.copyOf(problems));
    }

    private void zip(ImportField zip, ImportField state, String country) {
        values.computeIfPresent(zip, (field, text) -> ZipCode.of(text, values.getOrDefault(state, ""), country));
    }

    /** What R31 asks for. */
    private void complete(Map<ImportField, List<Integer>> columns) {
        for (var name : List.of(ImportField.FIRST_NAME, ImportField.LAST_NAME)) {
            if (!values.containsKey(name)) {
                reject(columns, name, "A first and a last name are needed.", List.of(name, ImportField.FULL_NAME));
                break;
            }
        }
        boolean reachable = EMAILS.stream().anyMatch(values::containsKey)
                || PHONES.stream().anyMatch(values::containsKey)
                || values.keySet().containsAll(WHOLE_ADDRESS);
        if (!reachable) {
            var bad = problems.stream()
                    .filter(problem -> problem.field() != null
                            && (problem.field().kind() == ImportField.Kind.PHONE
                                    || problem.field().kind() == ImportField.Kind.EMAIL
                                    || problem.field() == ImportField.FULL_ADDRESS))
                    .findFirst();
            var sentence = bad.isPresent()
                    ? "No phone, e-mail or full address is left."
                    : "A phone, an e-mail or a full address is needed.";
            bad.ifPresentOrElse(
                    problem -> problems.add(
                            new CellProblem(problem.column(), problem.field(), problem.cell(), sentence, true)),
                    () -> reject(
                            columns,
                            ImportField.EMAIL,
                            sentence,
                            List.of(
                                    ImportField.EMAIL,
                                    ImportField.ANY_EMAIL,
                                    ImportField.CELL_PHONE,
                                    ImportField.HOME_PHONE,
                                    ImportField.OFFICE_PHONE,
                                    ImportField.ANY_PHONE)));
        }
    }

    /** In the column where it would be corrected, if there is one. */
    private void reject(
            Map<ImportField, List<Integer>> columns, ImportField field, String sentence, List<ImportField> places) {
        int column = places.stream()
                .filter(columns::containsKey)
                .findFirst()
                .map(place -> columns.getOrDefault(place, List.of(-1)).getFirst())
                .orElse(-1);
        problems.add(new CellProblem(column, field, row.cell(column), sentence, true));
    }
}
