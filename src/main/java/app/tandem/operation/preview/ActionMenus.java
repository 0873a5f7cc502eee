package app.tandem.operation.preview;

import app.tandem.access.Action;
import app.tandem.access.Circumstances;
import app.tandem.access.Disclosure;
import app.tandem.access.Helpers;
import app.tandem.access.Reason;
import app.tandem.access.Target;
import app.tandem.contact.MenuEntry;
import app.tandem.contact.OwnLists;
import app.tandem.contact.Selection;
import app.tandem.contact.visibility.Helping;
import app.tandem.contact.visibility.StandingSql;
import app.tandem.operation.Kinds;
import app.tandem.operation.selection.WorkingSets;
import app.tandem.sql.Columns;
import app.tandem.sql.Dialect;
import app.tandem.sql.Names;
import app.tandem.sql.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decides what the "Actions" menu offers for a selection, with the reasons against it (R15). */
@Component
public class ActionMenus {

    /** The most owners named in one reason. */
    private static final int SENTENCES = 3;

    private final JdbcClient jdbc;
    private final Dialect dialect;
    private final Helping helping;
    private final Kinds kinds;
    private final OwnLists lists;

    ActionMenus(JdbcClient jdbc, Dialect dialect, Helping helping, Kinds kinds, OwnLists lists) {
        this.kinds = kinds;
        this.lists = lists;
        this.jdbc = jdbc;
        this.helping = helping;
        this.dialect = dialect;
    }

    private record Group(long facts, long ownerId, String owner, int contacts) {}

    /** One statement for all actions. Shares are not queried: deleting offers to unshare in the same step (R17). */
    public Map<Action, MenuEntry> menu(StandingSql standings, Selection selection, Collection<Action> actions) {
        List<Group> groups = groups(standings, selection, actions);
        int selected = groups.stream().mapToInt(Group::contacts).sum();
        List<String> loans = selected == 1 ? loans(standings, selection, groups.getFirst()) : List.of();
        var around = helping.ofOwners(
                standings, groups.stream().map(Group::ownerId).distinct().toList());
        Map<Action, MenuEntry> menu = new EnumMap<>(Action.class);
        for (Action action : actions) {
            menu.put(action, entry(action, standings, groups, selected, loans, around));
        }
        return menu;
    }

    private List<Group> groups(StandingSql standings, Selection selection, Collection<Action> actions) {
        dialect.planForValues(jdbc, atMost(selection));
        return Sql.of(
                        """
                        select n.facts, %s as owner, n.contacts, n.owner_id
                        from (select g.facts, g.owner_id, count(*) as contacts
                              from (select %s%s as facts, c.owner_id
                                    from (%s) i left join contact c on c.id = i.id%s) g
                              group by g.facts, g.owner_id) n
                        left join app_user w on w.id = n.owner_id order by owner, n.owner_id, n.facts""",
                        Names.full("w"),
                        standings.facts(),
                        lists.facts(actions),
                        WorkingSets.ids(dialect, standings.actor(), selection),
                        standings.joins())
                .on(jdbc)
                .query((r, n) -> new Group(
                        r.getLong("facts"), r.getLong("owner_id"), Columns.text(r, "owner"), r.getInt("contacts")))
                .list();
    }

    /** The loans of a single selected contact, for viewers who see loans (R15). */
    private List<String> loans(StandingSql standings, Selection selection, Group only) {
        var standing = standings.standing(only.facts());
        if (!standing.onLoan() || !Disclosure.sees(Disclosure.Part.LOANS, standing)) {
            return List.of();
        }
        return Sql.of(
                        "select l.loan_number from loan_participation l where l.contact_id in (%s) order by l.loan_number",
                        WorkingSets.ids(dialect, standings.actor(), selection))
                .on(jdbc)
                .query((r, n) -> r.getString("loan_number"))
                .list();
    }

    private static int atMost(Selection selection) {
        return selection instanceof Selection.Some some ? some.contacts().size() : Integer.MAX_VALUE;
    }

    private MenuEntry entry(
            Action action,
            StandingSql standings,
            List<Group> groups,
            int selected,
            List<String> loans,
            Map<Long, Helpers.Around> around) {
        int allowed = 0;
        Map<Reason, Map<String, Integer>> refused = new EnumMap<>(Reason.class);
        int unchanged = 0;
        for (Group group : groups) {
            var decision = lists.decide(action, standings.standing(group.facts()), group.facts());
            if (decision.allowed()) {
                allowed += group.contacts();
            } else if (decision.reasons().isEmpty()) {
                unchanged += group.contacts();
            }
            if (!decision.reasons().isEmpty()) {
                var circumstances = new Circumstances(
                        action,
                        group.owner(),
                        "",
                        loans,
                        Helpers.of(
                                action,
                                standings.standing(group.facts()),
                                Target.NONE,
                                around.getOrDefault(group.ownerId(), Helpers.Around.UNKNOWN)));
                var sentences =
                        Reason.explain(decision.reasons(), circumstances).iterator();
                for (Reason reason : decision.reasons()) {
                    refused.computeIfAbsent(reason, r -> new LinkedHashMap<>())
                            .merge(sentences.next().text(), group.contacts(), Integer::sum);
                }
            }
        }
        return new MenuEntry(
                action,
                allowed,
                selected,
                allowed > 0 ? List.of() : reasons(action, refused, unchanged, selected),
                allowed == 0 && refused.isEmpty());
    }

    private List<String> reasons(
            Action action, Map<Reason, Map<String, Integer>> refused, int unchanged, int selected) {
        List<String> lines = new ArrayList<>();
        if (selected == 0) {
            lines.add("No contact is selected.");
        }
        if (unchanged > 0) {
            lines.add(
                    selected == 1
                            ? action.nothingToDo()
                            : kinds.of(action).orElseThrow().alreadySo(unchanged, unchanged == selected));
        }
        refused.forEach((reason, sentences) -> {
            sentences.entrySet().stream()
                    .limit(SENTENCES)
                    .map(s -> selected == 1 ? s.getKey() : s.getValue() + " of " + selected + ": " + s.getKey())
                    .forEach(lines::add);
            if (sentences.size() > SENTENCES) {
                int others = sentences.values().stream()
                        .skip(SENTENCES)
                        .mapToInt(n -> n)
                        .sum();
                lines.add(others + " more for the same reason.");
            }
        });
        return lines;
    }
}
