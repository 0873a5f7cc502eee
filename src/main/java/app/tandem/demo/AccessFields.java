package app.tandem.demo;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of the rows that say who can see a contact and why. */
record AccessFields(Cast cast, Draft draft, long contact) {

    List<Map<String, @Nullable Object>> all() {
        Set<Who> people = new LinkedHashSet<>();
        people.add(draft.owner);
        var assignee = draft.assignee;
        if (assignee != null) {
            people.add(assignee);
        }
        people.addAll(draft.shares.keySet());
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        people.forEach(who -> rows.add(of(who)));
        return rows;
    }

    private Map<String, @Nullable Object> of(Who who) {
        var assigned = who == draft.assignee ? draft.assigned : null;
        var shared = draft.shares.get(who);
        return ContactTables.row(
                "contact_id",
                contact,
                "user_id",
                cast.id(who),
                "owner",
                who == draft.owner,
                "assigned",
                assigned != null,
                "assigned_by",
                assigned == null ? null : cast.id(assigned.by()),
                "assigned_at",
                assigned == null ? null : assigned.at(),
                "shared",
                shared != null,
                "shared_by",
                shared == null ? null : cast.id(shared.by()),
                "shared_at",
                shared == null ? null : shared.at(),
                "own_activity_at",
                draft.ownActivity(who),
                "archived",
                draft.archived != null,
                "created_at",
                draft.created,
                "sort_name",
                ContactFields.sortName(draft),
                "search_text",
                ContactFields.searchText(draft));
    }
}
