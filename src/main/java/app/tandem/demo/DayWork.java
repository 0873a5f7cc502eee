package app.tandem.demo;

import static app.tandem.demo.Who.*;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes up what people wrote and have to do: by those, and at times, as the rules would have let it happen. */
final class DayWork {

    /** A note, or what is kept of a call. */
    record Written(Draft on, Who by, OffsetDateTime at, String text, boolean onlyOwner, boolean call) {}

    /** A task; {@code done} is when it was done, {@code due} may be missing. */
    record Todo(
            Draft on,
            Who by,
            Who to,
            OffsetDateTime at,
            String title,
            String loan,
            @Nullable LocalDate due,
            @Nullable OffsetDateTime done) {}

    private static final long SEED = 20_261_121;
    private static final int SHOWN = 6;
    /** The names of the contacts that pictures are taken of. */
    private static final Set<String> PICTURED = Set.of("Okonkwo", "Carter", "Gutiérrez de la Vega y Santillán");

    private final Chance chance = new Chance(SEED);
    private final LocalDate today;
    private final List<String> texts;
    private final List<String> titles;
    private final List<String> loanTitles;

    /** Days are due as seen from that day. */
    DayWork(LocalDate today) {
        this.today = today;
        texts = Listed.rows("notes.csv").stream()
                .map(row -> row[0].replace('/', '\n'))
                .toList();
        var all = Listed.rows("tasks.csv").stream().map(row -> row[0]).toList();
        titles = all.stream().filter(title -> !title.startsWith("*")).toList();
        loanTitles = all.stream()
                .filter(title -> title.startsWith("*"))
                .map(title -> title.substring(1))
                .toList();
    }

    /** The oldest first. */
    List<Written> written(List<Draft> contacts) {
        List<Written> all = new ArrayList<>();
        for (var draft : contacts) {
            int number = pictured(draft) ? SHOWN : chance.percent(30) ? 1 + chance.below(3) : 0;
            for (int n = 0; n < number; n++) {
                var by = somebody(draft, 70);
                boolean call = chance.percent(20);
                all.add(new Written(
                        draft,
                        by,
                        since(draft, by),
                        chance.oneOf(texts),
                        by == draft.owner && !call && chance.percent(20),
                        call));
            }
        }
        all.sort(Comparator.comparing(Written::at));
        return all;
    }

    /** The oldest first. */
    List<Todo> todos(List<Draft> contacts) {
        List<Todo> all = new ArrayList<>();
        for (var draft : contacts) {
            if (draft.archived == null && draft.owner != VICTOR) {
                int number = pictured(draft) ? 3 : chance.percent(12) ? 1 + chance.below(2) : 0;
                for (int n = 0; n < number; n++) {
                    all.add(todo(draft));
                }
            }
        }
        all.sort(Comparator.comparing(Todo::at));
        return all;
    }

    private Todo todo(Draft draft) {
        boolean loan = !draft.loans.isEmpty() && chance.percent(50);
        var by = loan ? draft.owner : somebody(draft, 75);
        var to = loan ? draft.owner : chance.percent(60) ? by : somebody(draft, 40);
        var at = later(since(draft, by), since(draft, to));
        boolean done = chance.percent(25);
        var due = chance.percent(12) ? null : done ? at.toLocalDate().plusDays(chance.below(6)) : day();
        return new Todo(
                draft,
                by,
                !by.colleagueOf(draft.owner) && to != draft.owner && to != by ? draft.owner : to,
                at,
                chance.oneOf(loan ? loanTitles : titles),
                loan ? draft.loans.keySet().iterator().next() : "",
                due,
                done ? later(at, draft.lastActivity) : null);
    }

    /** A fifth should have been done, a fifth is for today, the rest for later. */
    private LocalDate day() {
        int part = chance.below(5);
        return switch (part) {
            case 0 -> today.minusDays(1 + chance.below(21));
            case 1 -> today;
            case 2, 3 -> today.plusDays(1 + chance.below(7));
            default -> today.plusDays(8 + chance.below(40));
        };
    }

    /** The owner in so many of a hundred cases, otherwise somebody else who may write on it: nobody who has left. */
    private Who somebody(Draft draft, int owner) {
        List<Who> others = new ArrayList<>(draft.shares.keySet());
        var assignee = draft.assignee;
        if (assignee != null) {
            others.add(assignee);
        }
        others.removeAll(List.of(TOM, VICTOR));
        return others.isEmpty() || chance.percent(owner) ? draft.owner : chance.oneOf(others);
    }

    private static boolean pictured(Draft draft) {
        return PICTURED.contains(draft.last) && !draft.shares.isEmpty();
    }

    /** A moment since that person has access, and not after the last activity. */
    private OffsetDateTime since(Draft draft, Who who) {
        var given = draft.shares.get(who);
        var from = who == draft.owner
                ? draft.created
                : who == draft.assignee
                        ? Objects.requireNonNull(draft.assigned).at()
                        : Objects.requireNonNull(given).at();
        var at = chance.between(from.toLocalDate(), draft.lastActivity.toLocalDate());
        return at.isBefore(from) ? from : at.isAfter(draft.lastActivity) ? draft.lastActivity : at;
    }

    private static OffsetDateTime later(OffsetDateTime one, OffsetDateTime other) {
        return one.isAfter(other) ? one : other;
    }
}
