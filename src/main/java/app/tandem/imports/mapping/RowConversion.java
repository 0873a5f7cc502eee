package app.tandem.imports.mapping;

import app.tandem.imports.file.FileRow;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Turns the rows of a file into what they give of their contacts (R31, R34). */
public final class RowConversion {

    private final Mapping mapping;
    private final LocalDate today;
    /** The columns of each field that has some, in the order in which they are used. */
    private final Map<ImportField, List<Integer>> columns = new EnumMap<>(ImportField.class);

    /**
     * Reads rows with that mapping.
     *
     * @param today of whoever imports; a birthday is not after it
     */
    public RowConversion(Mapping mapping, LocalDate today) {
        this.mapping = mapping;
        this.today = today;
        for (var field : ImportField.values()) {
            var of = mapping.columns(field);
            if (!of.isEmpty()) {
                columns.put(field, of);
            }
        }
    }

    /** What a row gives. */
    public ImportRow read(FileRow row) {
        var making = new RowInMaking(row, mapping, today);
        columns.forEach((field, of) -> {
            switch (field) {
                case FULL_NAME, FULL_ADDRESS, EMPLOYER_FULL_ADDRESS, ANY_PHONE, ANY_EMAIL -> {}
                case EXTERNAL_ID -> making.ids(of);
                case GROUPS -> making.groups(of);
                case NOTES -> making.notes(of);
                case OPTED_OUT -> making.optedOut(of);
                default -> making.field(field, of);
            }
        });
        // what fills what is still free comes after what says its place
        columns.getOrDefault(ImportField.FULL_NAME, List.of()).forEach(making::fullName);
        for (var address : List.of(ImportField.FULL_ADDRESS, ImportField.EMPLOYER_FULL_ADDRESS)) {
            columns.getOrDefault(address, List.of()).forEach(column -> making.fullAddress(address, column));
        }
        columns.getOrDefault(ImportField.ANY_PHONE, List.of()).forEach(making::anyPhone);
        columns.getOrDefault(ImportField.ANY_EMAIL, List.of()).forEach(making::anyEmail);
        return making.made(columns);
    }
}
