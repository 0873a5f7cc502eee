package app.tandem.imports.mapping;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What a row of a file gives.
 *
 * @param number in the file, as a spreadsheet shows it
 * @param values as stored: phone numbers in E.164, days as 1987-05-09, money as a plain number, status, purpose and
 *     credit score by constant name, YES and NO; the lead source and the owner as written; never empty
 * @param ids what other systems call it
 * @param groups by name
 * @param problems in the order of the columns
 */
public record ImportRow(
        int number,
        Map<ImportField, String> values,
        List<ExternalId> ids,
        List<String> groups,
        List<CellProblem> problems)
        implements Serializable {

    /** An id in another system. */
    public record ExternalId(String source, String id) implements Serializable {}

    /** The value of a field; empty if there is none. */
    public String value(ImportField field) {
        return values.getOrDefault(field, "");
    }

    /** Whether it cannot go in. */
    public boolean rejected() {
        return problems.stream().anyMatch(CellProblem::rejects);
    }
}
