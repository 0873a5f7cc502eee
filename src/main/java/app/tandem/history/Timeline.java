package app.tandem.history;

import app.tandem.contact.ContactId;
import app.tandem.contact.visibility.ContactAuthorization;
import app.tandem.contact.visibility.VisibleParts;
import app.tandem.people.UserId;
import app.tandem.sql.Sql;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A contact's timeline (R43), newest first: edits, notes, tasks, calls, operations. A fixed number of statements per
 * page.
 */
@Service
@Transactional(readOnly = true)
public class Timeline {

    /**
     * A part of a time-line.
     *
     * @param next where to read on; null at the end
     */
    public record Page(
            List<TimelineEntry> happenings, @Nullable TimelineCursor next) {}

    private final JdbcClient jdbc;
    private final ContactAuthorization facts;
    private final Activities activities;
    private final Edits edits;
    private final OperationEvents deeds;
    private final DirectGrants gifts;
    private final Creation creation;

    Timeline(
            JdbcClient jdbc,
            ContactAuthorization facts,
            Activities activities,
            Edits edits,
            OperationEvents deeds,
            DirectGrants gifts,
            Creation creation) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.activities = activities;
        this.edits = edits;
        this.deeds = deeds;
        this.gifts = gifts;
        this.creation = creation;
    }

    /**
     * A page of events the viewer may know of (section 3, R6a); throws ContactNotFound if they do not see the contact
     * (R4).
     *
     * @param kinds of these kinds; of all if there is none
     * @param from where the page before ended; null for the first page
     */
    public Page page(UserId viewer, ContactId contact, Set<Kind> kinds, @Nullable TimelineCursor from, int most) {
        var found = facts.of(viewer, contact);
        var asked = TimelineQuery.of(contact, found, kinds, from == null ? TimelineCursor.TOP : from, most + 1);
        List<TimelineEvent> all = new ArrayList<>();
        @Nullable TimelineCursor certain = null;
        for (var part : List.of(
                activities.read(asked),
                edits.read(asked),
                deeds.read(asked),
                gifts.read(asked),
                creation.read(asked))) {
            all.addAll(part);
            // what this source has not told lies below its last row; others may tell down to there only
            if (part.size() > most && (certain == null || part.getLast().place().compareTo(certain) > 0)) {
                certain = part.getLast().place();
            }
        }
        @Nullable TimelineCursor end = certain;
        var sorted = all.stream()
                .filter(trace -> end == null || trace.place().compareTo(end) >= 0)
                .sorted(Comparator.comparing(TimelineEvent::place).reversed())
                .toList();
        var page = sorted.subList(0, Math.min(most, sorted.size()));
        var names = names(asked, page);
        return new Page(
                page.stream().map(trace -> trace.told(names)).toList(),
                sorted.size() > most ? page.getLast().place() : null);
    }

    private Names names(TimelineQuery asked, List<TimelineEvent> page) {
        Set<Long> people = new HashSet<>();
        page.forEach(trace -> trace.people().forEach(user -> people.add(user.value())));
        Map<UserId, Names.Name> known = new HashMap<>();
        if (!people.isEmpty()) {
            var named = Sql.of(
                            "select u.id, u.first_name || ' ' || u.last_name as name, case when " + VisibleParts.KNOWN
                                    + " then true else false end as known from contact c cross join app_user u"
                                    + " where c.id = :contact and u.id in (:people)")
                    .with("people", people);
            asked.on(jdbc, named).query(r -> {
                known.put(new UserId(r.getLong("id")), new Names.Name(r.getString("name"), r.getBoolean("known")));
            });
        }
        var viewer = asked.viewer().actor();
        return new Names(viewer.id(), known, viewer.dates());
    }
}
