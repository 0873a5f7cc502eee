package app.tandem.administration;

import app.tandem.csv.CsvFile;
import app.tandem.csv.CsvText;
import app.tandem.csv.CsvText.Row;
import app.tandem.people.UserId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invites a list of people from a CSV file: whoever cannot be invited is named by row and reason, nobody is lost. */
@Service
@Transactional
public class InvitationLists {

    /** How many people a list may have. */
    public static final int MOST = 1_000;

    private final Administrators administrators;
    private final InvitationRules rules;
    private final Invitations invitations;

    InvitationLists(Administrators administrators, InvitationRules rules, Invitations invitations) {
        this.administrators = administrators;
        this.rules = rules;
        this.invitations = invitations;
    }

    /**
     * A list that was looked at.
     *
     * @param head the heads of its columns
     */
    public record Checked(List<String> head, List<ListedRow> rows) implements Serializable {

        /** Who can be invited. */
        public List<ListedRow> possible() {
            return rows.stream().filter(ListedRow::possible).toList();
        }

        /** Who cannot, with the reasons. */
        public List<ListedRow> refused() {
            return rows.stream().filter(row -> !row.possible()).toList();
        }

        /** The rows that were refused as a CSV file with their reasons, to be corrected and loaded again. */
        public byte[] refusedAsFile() {
            var out = new ByteArrayOutputStream();
            try {
                var file = new CsvFile(
                        out, Stream.concat(head.stream(), Stream.of("Reason")).toList());
                for (var row : refused()) {
                    var cells = new ArrayList<>(row.cells());
                    while (cells.size() < head.size()) {
                        cells.add("");
                    }
                    cells.add(row.reason());
                    file.line(cells);
                }
                file.flush();
            } catch (IOException never) {
                throw new UncheckedIOException(never);
            }
            return out.toByteArray();
        }
    }

    /** Looks at a file; throws IllegalArgumentException with a sentence for one that is no such list. */
    @Transactional(readOnly = true)
    public Checked check(UserId viewer, byte[] file) {
        var admin = administrators.require(viewer);
        var all = CsvText.rows(file);
        if (all.size() < 2) {
            throw new IllegalArgumentException("There is nobody in this file.");
        }
        if (all.size() - 1 > MOST) {
            throw new IllegalArgumentException("A list has at most 1,000 people. Divide it into several files.");
        }
        var columns = new ListColumns(all.getFirst());
        var people = all.subList(1, all.size());
        var known = rules.known(
                admin.organization(),
                people.stream().map(row -> Entered.address(columns.email(row))).toList());
        Map<String, Integer> seen = new HashMap<>();
        return new Checked(
                all.getFirst().cells(),
                people.stream().map(row -> checked(row, columns, known, seen)).toList());
    }

    private ListedRow checked(Row row, ListColumns columns, InvitationRules.Known known, Map<String, Integer> seen) {
        var before = seen.putIfAbsent(Entered.address(columns.email(row)), row.number());
        try {
            var who = rules.checked(known, columns.read(row, known));
            return before == null
                    ? new ListedRow(row.number(), row.cells(), who, "")
                    : new ListedRow(row.number(), row.cells(), null, "The same address stands in row " + before + ".");
        } catch (EntryRefused refused) {
            return new ListedRow(row.number(), row.cells(), null, refused.sentence());
        }
    }

    /**
     * Invites everybody who can be invited by now, each of whom gets the link.
     *
     * @return the list with those who could not be, such as whoever has been invited meanwhile
     */
    public Checked invite(UserId viewer, Checked list) {
        var admin = administrators.hold(viewer);
        var known = rules.known(
                admin.organization(),
                list.possible().stream()
                        .map(row -> Objects.requireNonNull(row.who()).email())
                        .toList());
        List<ListedRow> rows = new ArrayList<>();
        for (var row : list.rows()) {
            rows.add(row.who() == null ? row : invited(viewer, row, row.who(), known));
        }
        return new Checked(list.head(), rows);
    }

    private ListedRow invited(UserId viewer, ListedRow row, NewMember who, InvitationRules.Known known) {
        try {
            rules.checked(known, who);
        } catch (EntryRefused refused) {
            return new ListedRow(row.number(), row.cells(), null, refused.sentence());
        }
        invitations.invite(viewer, who);
        return row;
    }
}
