package app.tandem.administration.invitations;

import app.tandem.administration.Administrators;
import app.tandem.administration.Entered;
import app.tandem.administration.EntryRefused;
import app.tandem.csv.CsvFile;
import app.tandem.csv.CsvText;
import app.tandem.csv.CsvText.Row;
import app.tandem.people.Actor;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Invites a list of people from a CSV file: whoever cannot be invited is named by row and reason, nobody is lost. */
@Service
@Transactional
public class InvitationLists {

    /** How many people a list may have. */
    public static final int MOST = 1_000;

    /** How many are invited in one transaction, which holds the organization. */
    private static final int AT_ONCE = 50;

    private final Administrators administrators;
    private final InvitationRules rules;
    private final Invitations invitations;
    private final TransactionTemplate transactions;

    InvitationLists(
            Administrators administrators,
            InvitationRules rules,
            Invitations invitations,
            PlatformTransactionManager transactions) {
        this.transactions = new TransactionTemplate(transactions);
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
                    while (cells.size() > head.size()) {
                        var extra = cells.removeLast();
                        cells.add(cells.removeLast() + ", " + extra);
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
        try {
            var who = rules.checked(known, columns.read(row, known));
            // only a row that is taken stands in the way of another
            var before = seen.putIfAbsent(who.email(), row.number());
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
    @Transactional(propagation = Propagation.SUPPORTS)
    public Checked invite(UserId viewer, Checked list) {
        List<ListedRow> rows = new ArrayList<>();
        for (int from = 0; from < list.rows().size(); from += AT_ONCE) {
            var some = new Checked(
                    list.head(), list.rows().subList(from, Math.min(list.rows().size(), from + AT_ONCE)));
            rows.addAll(Objects.requireNonNull(transactions.execute(status -> invited(viewer, some))));
        }
        return new Checked(list.head(), rows);
    }

    private List<ListedRow> invited(UserId viewer, Checked list) {
        var admin = administrators.hold(viewer);
        var known = rules.known(
                admin.organization(),
                list.possible().stream()
                        .map(row -> Objects.requireNonNull(row.who()).email())
                        .toList());
        List<ListedRow> rows = new ArrayList<>();
        for (var row : list.rows()) {
            rows.add(row.who() == null ? row : invited(admin, row, row.who(), known));
        }
        return rows;
    }

    private ListedRow invited(Actor admin, ListedRow row, NewMember who, InvitationRules.Known known) {
        try {
            invitations.invited(admin, known, rules.checked(known, who));
            return row;
        } catch (EntryRefused refused) {
            return new ListedRow(row.number(), row.cells(), null, refused.sentence());
        }
    }
}
