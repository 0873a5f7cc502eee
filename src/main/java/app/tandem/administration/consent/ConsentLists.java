package app.tandem.administration.consent;

import app.tandem.administration.Administrators;
import app.tandem.administration.consent.CheckedList.Invalid;
import app.tandem.audit.AccountEvent;
import app.tandem.audit.AccountTrail;
import app.tandem.audit.AccountTrail.Entry;
import app.tandem.consent.Channel;
import app.tandem.consent.Consent;
import app.tandem.consent.ConsentAddress;
import app.tandem.consent.ConsentSource;
import app.tandem.consent.ConsentStore;
import app.tandem.consent.Evidence;
import app.tandem.consent.EvidenceForm;
import app.tandem.csv.CsvText;
import app.tandem.csv.CsvText.Row;
import app.tandem.people.OrganizationId;
import app.tandem.people.UserId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds the opt-outs of a list of addresses or numbers (R35). It only adds: nobody is opted in by what a list lacks. */
@Service
@Transactional
public class ConsentLists {

    /** How many rows a list may have. */
    public static final int MOST = 50_000;

    private static final int AT_ONCE = 5_000;

    private final Administrators administrators;
    private final ConsentStore consents;
    private final AccountTrail trail;
    private final Clock clock;

    ConsentLists(Administrators administrators, ConsentStore consents, AccountTrail trail, Clock clock) {
        this.administrators = administrators;
        this.consents = consents;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Looks at a CSV file or a plain list, of which the column with the most addresses or numbers is taken; throws
     * IllegalArgumentException with a sentence for one that is no such list.
     *
     * @param channels what the people on it opted out of: e-mail, or what goes to a number
     * @param name the file's name
     */
    @Transactional(readOnly = true)
    public CheckedList check(UserId viewer, Set<Channel> channels, String name, byte[] file) {
        var organization = administrators.require(viewer).organization();
        var rows = CsvText.rows(file);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("There is nothing in this file.");
        }
        if (rows.size() > MOST + 1) {
            throw new IllegalArgumentException("A list has at most 50,000 rows. Divide it into several files.");
        }
        int column = column(channels, rows);
        boolean headed = headed(channels, rows.getFirst().cell(column));
        var read = new Read(channels, column);
        rows.subList(headed ? 1 : 0, rows.size()).forEach(read::row);
        return checked(organization, name, headed ? rows.getFirst().cell(column) : "", read);
    }

    /** The column with the most valid ones; the first of several, and of none. */
    private static int column(Set<Channel> channels, List<Row> rows) {
        Map<Integer, Integer> valid = new HashMap<>();
        for (var row : rows) {
            for (int i = 0; i < row.cells().size(); i++) {
                if (!row.cell(i).isEmpty()
                        && Addresses.read(channels, row.cell(i)).isPresent()) {
                    valid.merge(i, 1, Integer::sum);
                }
            }
        }
        int best = 0;
        for (var one : valid.entrySet()) {
            int most = valid.getOrDefault(best, 0);
            if (one.getValue() > most || one.getValue() == most && one.getKey() < best) {
                best = one.getKey();
            }
        }
        return best;
    }

    /** Whether it says what stands below rather than being meant as an address or number itself. */
    private static boolean headed(Set<Channel> channels, String first) {
        return Addresses.read(channels, first).isEmpty()
                && first.indexOf('@') < 0
                && first.chars().noneMatch(Character::isDigit);
    }

    /** The values of a list, as they are read row by row. */
    private static final class Read {

        private final Set<Channel> channels;
        private final int column;
        private final Map<String, List<ConsentAddress>> values = new LinkedHashMap<>();
        private final List<Invalid> invalid = new ArrayList<>();
        private int twice;

        Read(Set<Channel> channels, int column) {
            this.channels = channels;
            this.column = column;
        }

        void row(Row row) {
            var cell = row.cell(column);
            var found = Addresses.read(channels, cell);
            if (found.isEmpty()) {
                invalid.add(new Invalid(row.number(), cell, Addresses.sentence(channels, cell)));
            } else if (values.putIfAbsent(found.get().getFirst().address(), found.get()) != null) {
                twice++;
            }
        }
    }

    private CheckedList checked(OrganizationId organization, String name, String head, Read read) {
        var holds = holding(
                organization,
                read.values.values().stream().flatMap(List::stream).toList());
        Set<ConsentAddress> fresh = new LinkedHashSet<>();
        int values = 0;
        int again = 0;
        for (var value : read.values.values()) {
            var without = value.stream()
                    .filter(one -> {
                        var now = holds.get(one);
                        return now == null || now.optedIn();
                    })
                    .toList();
            fresh.addAll(without);
            values += without.isEmpty() ? 0 : 1;
            again += without.stream().anyMatch(holds::containsKey) ? 1 : 0;
        }
        return new CheckedList(
                name, head, List.copyOf(fresh), values, again, read.values.size() - values, read.twice, read.invalid);
    }

    private Map<ConsentAddress, Consent> holding(OrganizationId organization, List<ConsentAddress> all) {
        Map<ConsentAddress, Consent> holds = new HashMap<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            holds.putAll(consents.of(organization, all.subList(from, Math.min(all.size(), from + AT_ONCE))));
        }
        return holds;
    }

    /**
     * Adds the opt-outs of a list that was looked at; one that holds by now stays as it is. Throws EvidenceRefused.
     *
     * @return how many were added: of each address or number one for each channel
     */
    public int add(UserId viewer, CheckedList list, Evidence typed) {
        var admin = administrators.hold(viewer);
        var now = OffsetDateTime.now(clock);
        var evidence = EvidenceForm.check(typed, false, LocalDate.ofInstant(clock.instant(), admin.zone()));
        var by = new ConsentStore.Recorded(ConsentSource.LIST, viewer, null, now);
        int added = 0;
        for (int from = 0; from < list.fresh().size(); from += AT_ONCE) {
            Collection<ConsentAddress> some =
                    list.fresh().subList(from, Math.min(list.fresh().size(), from + AT_ONCE));
            added += consents.optOut(admin.organization(), some, evidence, by);
        }
        if (added > 0) {
            trail.record(Entry.about(admin.organization(), viewer, AccountEvent.OPT_OUTS_ADDED, list.file())
                    .from("", String.valueOf(added)));
        }
        return added;
    }
}
