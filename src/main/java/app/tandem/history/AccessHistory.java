package app.tandem.history;

import app.tandem.access.Disclosure;
import app.tandem.access.Disclosure.Part;
import app.tandem.contact.ContactId;
import app.tandem.contact.visibility.ContactAuthorization;
import app.tandem.people.UserId;
import app.tandem.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The history of access to a contact, including ended partnerships that left a share (R10). */
@Service
@Transactional(readOnly = true)
public class AccessHistory {

    private static final Set<Kind> ACCESS = EnumSet.of(Kind.ACCESS);

    private final JdbcClient jdbc;
    private final ContactAuthorization facts;
    private final Timeline timeline;

    AccessHistory(JdbcClient jdbc, ContactAuthorization facts, Timeline timeline) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.timeline = timeline;
    }

    /**
     * A page of the history, newest first, by the timeline's rules; it may have a few more rows than requested. Throws
     * ContactNotFound if the viewer does not see the contact (R4).
     */
    public Timeline.Page page(UserId viewer, ContactId contact, @Nullable TimelineCursor from, int most) {
        var page = timeline.page(viewer, contact, ACCESS, from, most);
        List<TimelineEntry> all = new ArrayList<>(page.happenings());
        var next = page.next();
        all.addAll(ends(
                viewer,
                contact,
                from == null ? TimelineCursor.TOP.time() : from.time(),
                next == null ? OffsetDateTime.parse("1900-01-01T00:00:00Z") : next.time()));
        all.sort(Comparator.comparing(TimelineEntry::at).reversed());
        return new Timeline.Page(all, next);
    }

    /** Ended partnerships of people who still hold what they got under them; partners learn nothing of others'. */
    private List<TimelineEntry> ends(UserId viewer, ContactId contact, OffsetDateTime before, OffsetDateTime from) {
        var found = facts.of(viewer, contact);
        boolean all = Disclosure.sees(Part.ALL_RELATIONS, found.standing());
        return jdbc.sql("""
                        select p.ended_at, h.id as holder, h.first_name || ' ' || h.last_name as holder_name,
                               g.id as giver, g.first_name || ' ' || g.last_name as giver_name, a.shared
                        from contact_access a
                        join contact c on c.id = a.contact_id
                        join app_user h on h.id = a.user_id
                        join partnership p on p.status = 'ENDED' and p.delivery is null and (p.lo_id = h.id or p.agent_id = h.id)
                        join app_user g on g.id = case when p.lo_id = h.id then p.agent_id else p.lo_id end
                          and (g.id = a.shared_by or g.id = a.also_shared_by or g.id = a.assigned_by or g.id = c.owner_id)
                        where a.contact_id = :contact and not a.owner
                          and p.ended_at < :before and p.ended_at >= :from
                          and p.ended_at >= coalesce(
                            case when g.id = a.also_shared_by then a.also_shared_at end, a.shared_at, a.assigned_at)
                          and (:all or h.id = :viewer or g.id = :viewer)
                        order by p.ended_at desc, p.id""")
                .param("contact", contact.value())
                .param("viewer", viewer.value())
                .param("all", all)
                .param("before", before)
                .param("from", from)
                .query((r, n) -> new TimelineEntry(
                        Columns.at(r, "ended_at"),
                        Kind.ACCESS,
                        between(r, viewer),
                        " ended; the " + (r.getBoolean("shared") ? "share" : "assignment") + " stayed",
                        List.of()))
                .list();
    }

    private static String between(ResultSet row, UserId viewer) throws SQLException {
        var giver = row.getString("giver_name");
        var holder = row.getString("holder_name");
        if (row.getLong("giver") == viewer.value()) {
            return "Your partnership with " + holder;
        }
        return row.getLong("holder") == viewer.value()
                ? "Your partnership with " + giver
                : "The partnership between " + giver + " and " + holder;
    }
}
