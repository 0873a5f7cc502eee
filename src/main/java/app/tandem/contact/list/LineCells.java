package app.tandem.contact.list;

import app.tandem.access.Disclosure;
import app.tandem.access.Disclosure.Part;
import app.tandem.access.Relationship;
import app.tandem.access.Standing;
import app.tandem.contact.ArchiveReason;
import app.tandem.contact.ContactColumns;
import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.record.FieldFormat;
import app.tandem.time.Written;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one contact in an export, less its shared users: dates, numbers and times in spreadsheet format,
 * everything else as displayed.
 */
record LineCells(List<String> before, List<String> after) {

    private static final List<String> OF_GRID = List.of(
            "Owner",
            "Assigned To",
            "Shared With",
            "Relationship",
            "Has loan",
            "Last activity",
            "Created",
            "Archived",
            "Archive reason");

    private static final List<String> HEAD = Stream.concat(
                    Arrays.stream(ContactField.values()).map(ContactField::label), OF_GRID.stream())
            .toList();

    private static final Set<String> TIMES = Set.of("Last activity", "Created");

    /** The column labels; those of times name their zone. */
    static List<String> head(ZoneId zone, LineOrder order) {
        return order.cells(HEAD).stream()
                .map(HEAD::get)
                .map(label -> TIMES.contains(label) ? label + " (" + zone.getId() + ")" : label)
                .toList();
    }

    /** The cells this standing allows. */
    static LineCells read(ResultSet row, Standing standing, ZoneId zone) throws SQLException {
        var data = ContactColumns.read(row).only(ContactField.in(Disclosure.parts(standing)));
        boolean all = Disclosure.exportsAllTheySee(standing);
        List<String> before = new ArrayList<>();
        for (var field : ContactField.values()) {
            before.add(field == ContactField.LEAD_SOURCE ? orEmpty(row.getString("source_name")) : text(field, data));
        }
        before.add(all ? orEmpty(row.getString("owner_name")) : "");
        before.add(all ? orEmpty(row.getString("assignee_name")) : "");
        var reason = row.getString("archive_reason");
        return new LineCells(
                before,
                List.of(
                        Relationship.of(standing).label(),
                        all && Disclosure.sees(Part.LOANS, standing) ? yesOrNo(row.getBoolean("on_loan")) : "",
                        all ? lastActivity(row, standing, zone) : "",
                        time(row, "created_at", zone),
                        yesOrNo(row.getBoolean("archived")),
                        reason == null ? "" : ArchiveReason.valueOf(reason).label()));
    }

    List<String> line(String sharedWith, LineOrder order) {
        List<String> line = new ArrayList<>(before);
        line.add(sharedWith);
        line.addAll(after);
        return order.cells(HEAD).stream().map(line::get).toList();
    }

    private static String text(ContactField field, ContactData data) {
        return switch (field.holds()) {
            case PAST_DAY, DAY, MONEY -> data.text(field);
            default -> FieldFormat.of(field, data);
        };
    }

    private static String lastActivity(ResultSet row, Standing standing, ZoneId zone) throws SQLException {
        return time(row, Disclosure.sees(Part.ACTIVITY, standing) ? "last_activity_at" : "own_activity_at", zone);
    }

    private static String time(ResultSet row, String column, ZoneId zone) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? "" : Written.sortable(time.atZoneSameInstant(zone));
    }

    private static String yesOrNo(boolean is) {
        return is ? "yes" : "no";
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
