package app.tandem.operation;

import app.tandem.access.AccessPolicy;
import app.tandem.access.Action;
import app.tandem.access.Circumstances;
import app.tandem.access.Reason;
import app.tandem.access.Target;
import app.tandem.contact.ContactSql;
import app.tandem.contact.Selection;
import app.tandem.contact.StandingSql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the "Actions" menu may offer for a selection, and in words why not (R15). */
@Component
class Menus {

    private static final int OWNERS_NAMED = 3;

    private final JdbcClient jdbc;

    Menus(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Group(int facts, String owner, int contacts) {}

    /** One statement for all actions. */
    Map<Action, MenuEntry> menu(StandingSql standings, Selection selection, Collection<Action> actions) {
        List<Group> groups = groups(standings, selection);
        int selected = groups.stream().mapToInt(Group::contacts).sum();
        Map<Action, MenuEntry> menu = new EnumMap<>(Action.class);
        for (Action action : actions) {
            menu.put(action, entry(action, standings, groups, selected));
        }
        return menu;
    }

    private List<Group> groups(StandingSql standings, Selection selection) {
        var sql = new ContactSql();
        String ids = WorkingSets.ids(standings.actor(), selection, sql);
        String facts = standings.facts(sql);
        return jdbc.sql("select g.facts, g.owner, count(*) from (select " + facts + " as facts, o.first_name || ' ' ||"
                        + " o.last_name as owner from (" + ids + ") i left join contact c on c.id = i.id"
                        + standings.joins() + ") g group by g.facts, g.owner order by g.owner")
                .params(sql.values())
                .query((r, n) -> new Group(r.getInt(1), r.getString(2) == null ? "" : r.getString(2), r.getInt(3)))
                .list();
    }

    private static MenuEntry entry(Action action, StandingSql standings, List<Group> groups, int selected) {
        int allowed = 0;
        Map<Reason, Map<String, Integer>> refused = new EnumMap<>(Reason.class);
        int unchanged = 0;
        for (Group group : groups) {
            var decision = AccessPolicy.decide(action, standings.standing(group.facts()), Target.NONE);
            if (decision.allowed()) {
                allowed += group.contacts();
            } else if (decision.reasons().isEmpty()) {
                unchanged += group.contacts();
            }
            for (Reason reason : decision.reasons()) {
                String owner = reason == Reason.GONE ? "" : group.owner();
                refused.computeIfAbsent(reason, r -> new LinkedHashMap<>())
                        .merge(owner, group.contacts(), Integer::sum);
            }
        }
        return new MenuEntry(
                action, allowed, selected, allowed > 0 ? List.of() : reasons(action, refused, unchanged, selected));
    }

    private static List<String> reasons(
            Action action, Map<Reason, Map<String, Integer>> refused, int unchanged, int selected) {
        List<String> lines = new ArrayList<>();
        if (selected == 0) {
            lines.add("No contact is selected.");
        }
        if (unchanged > 0) {
            boolean archive = action == Action.ARCHIVE;
            lines.add(
                    selected == 1
                            ? archive ? "It is archived already." : "It is not archived."
                            : unchanged == selected
                                    ? archive ? "All are archived already." : "None is archived."
                                    : unchanged + (archive ? " are archived already." : " are not archived."));
        }
        refused.forEach((reason, owners) -> {
            int named = 0;
            for (var entry : owners.entrySet()) {
                if (named++ == OWNERS_NAMED) {
                    break;
                }
                String text = reason.explain(new Circumstances(action, entry.getKey(), "", List.of()))
                        .text();
                String line = selected == 1 ? text : entry.getValue() + " of " + selected + ": " + text;
                if (!lines.contains(line)) {
                    lines.add(line);
                }
            }
            if (owners.size() > OWNERS_NAMED) {
                int others = owners.values().stream()
                        .skip(OWNERS_NAMED)
                        .mapToInt(n -> n)
                        .sum();
                lines.add(others + " more for the same reason.");
            }
        });
        return lines;
    }
}
