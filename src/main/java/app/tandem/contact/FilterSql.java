package app.tandem.contact;

import app.tandem.access.Relationship;
import app.tandem.audit.Outcome;
import app.tandem.people.Actor;
import app.tandem.people.UserId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns a filter into conditions on {@code v} (a row of {@link Visibility}) and {@code c} (its contact). */
public final class FilterSql {

    private static final Pattern OF_CONTACT = Pattern.compile("\\bc\\.");
    /** More of a search text than this is not looked at. */
    public static final int TEXT = 200;

    private FilterSql() {}

    /** The strongest relationship of a row as its {@link Relationship#rank}. */
    static String relationship(String row) {
        return "(case when %1$s.owner then %2$d when %1$s.assigned then %3$d when %1$s.shared then %4$d else %5$d end)"
                .formatted(
                        row,
                        Relationship.MINE.rank(),
                        Relationship.ASSIGNED.rank(),
                        Relationship.SHARED.rank(),
                        Relationship.TEAM.rank());
    }

    /** The visible contacts that match, as a query with the column contact_id. */
    public static String ids(Dialect dialect, Actor viewer, ContactFilter filter, ContactSql sql) {
        return String.join(" union all ", parts(dialect, viewer, filter, sql, "v.contact_id", "", true));
    }

    /** Adds the conditions of another filter besides the one that is read by. */
    static ContactSql also(Actor viewer, ContactFilter other, ContactSql sql) {
        var second = new ContactSql();
        Visibility.bind(viewer, second);
        add(viewer, other, second);
        return sql.and(second, "also_");
    }

    /**
     * The visible contacts that match, as selects of these columns, one for each part of {@link Visibility}.
     *
     * @param joins further tables; not empty where the columns read the contact
     * @param all whether thousands of rows are read, not only the first few in the order of their index
     */
    static List<String> parts(
            Dialect dialect,
            Actor viewer,
            ContactFilter filter,
            ContactSql sql,
            String columns,
            String joins,
            boolean all) {
        add(viewer, filter, sql);
        // a message is about few contacts
        List<String> parts = Visibility.parts(viewer, sql, all && filter.message() == null);
        String own = parts.getFirst();
        boolean contact = sql.readsContact() || !joins.isEmpty();
        List<String> selects = new ArrayList<>();
        // owners and groups lead to few contacts from their side
        if (contact && all && filter.owners().isEmpty() && filter.groups().isEmpty()) {
            String ids = "select v.contact_id from (" + own + ") v where " + sql.whereOfRow();
            String contacts = Visibility.ownContacts(dialect.anyOf("c.id", ids));
            selects.add(ofContacts(columns, contacts, joins, sql.whereOfContact()));
        } else {
            selects.add("select " + columns + " from (" + own + ") v"
                    + (contact ? " join contact c on c.id = v.contact_id" : "") + joins + " where " + sql.where());
        }
        if (parts.size() > 1) {
            selects.add(ofContacts(columns, parts.getLast(), joins, sql.where()));
        }
        return selects;
    }

    /** From rows that are contacts themselves. */
    private static String ofContacts(String columns, String contacts, String joins, String where) {
        return "select " + OF_CONTACT.matcher(columns).replaceAll("v.") + " from (" + contacts + ") v"
                + OF_CONTACT.matcher(joins + " where " + where).replaceAll("v.");
    }

    private static void add(Actor viewer, ContactFilter f, ContactSql sql) {
        switch (f.archived()) {
            case LEFT_OUT -> sql.and("v.archived = false");
            case ONLY -> sql.and("v.archived = true");
            case INCLUDED -> {}
        }
        relationships(f.relationships(), sql);
        created(viewer, f, sql);
        message(f, sql);
        text("v.search_text", f.text(), sql);
        owners(viewer, f.owners(), sql);
        in("c.status", "statuses", f.statuses().stream().map(LeadStatus::code).toList(), sql);
        in("c.lead_source_id", "leadSources", List.copyOf(f.leadSources()), sql);
        groups(f.groups(), sql);
        String last = f.activity().untouched()
                ? "coalesce(" + VisibleParts.LAST_ACTIVITY + ", v.created_at)"
                : VisibleParts.LAST_ACTIVITY;
        between(viewer, "activity", f.activity().from(), f.activity().to(), sql)
                .forEach(side -> sql.andOfContact(last + side));
        if (f.validEmail()) {
            sql.andOfContact("c.email_valid");
        }
        if (f.onLoan()) {
            sql.andOfContact("c.on_loan and " + VisibleParts.LOANS);
        }
    }

    /** One's own contacts are known by the access row. */
    private static void owners(Actor viewer, Set<UserId> owners, ContactSql sql) {
        if (owners.equals(Set.of(viewer.id()))) {
            sql.and("v.owner");
        } else {
            in("c.owner_id", "owners", owners.stream().map(UserId::value).toList(), sql);
        }
    }

    private static void relationships(Set<Relationship> some, ContactSql sql) {
        if (!some.isEmpty() && some.size() < Relationship.values().length) {
            List<Integer> ranks = some.stream().map(Relationship::rank).toList();
            sql.and(relationship("v") + " in (:relationships)").with("relationships", ranks);
        }
    }

    private static void created(Actor viewer, ContactFilter f, ContactSql sql) {
        between(viewer, "created", f.created().from(), f.created().to(), sql)
                .forEach(side -> sql.and("v.created_at" + side));
    }

    /** The contacts that a message of the viewer's own is about, as its recipient. */
    private static void message(ContactFilter f, ContactSql sql) {
        Long message = f.message();
        if (message != null) {
            sql.and("""
                    v.contact_id in (
                      select coalesce(mc.survivor_id, i.contact_id) from message m
                      join operation_item i on i.operation_id = m.operation_id and %s
                      join operation_change ch on ch.operation_id = i.operation_id and ch.no = i.change_no
                      left join contact_merge mc on mc.merged_id = i.contact_id
                      where m.id = :message and m.recipient_id = :viewer
                        and (ch.target_id = :viewer or i.before_owner = :viewer or i.before_assignee = :viewer
                             or (v.shared and exists (select 1 from operation_notify n
                                 where n.operation_id = m.operation_id and n.user_id = :viewer)))
                      union select m.contact_id from message m
                      where m.id = :message and m.recipient_id = :viewer and m.task_id is not null)""".formatted(Outcome.DONE.is("i"))).with("message", message);
        }
    }

    /** Each word must occur in name, e-mail or phone; a number is looked for by its digits. */
    public static void text(String column, String text, ContactSql sql) {
        int n = 0;
        for (String word : words(text)) {
            // PostgreSQL searches so in two thirds of the time of "like", most of all for digits
            sql.and("position(:word" + n + " in " + column + ") > 0").with("word" + n, word);
            n++;
        }
    }

    static List<String> words(String text) {
        return SearchWords.of(text);
    }

    private static void groups(Set<Long> groups, ContactSql sql) {
        if (groups.isEmpty()) {
            return;
        }
        String members = "v.contact_id in (select gm.contact_id from contact_group_member gm join contact_group g"
                + " on g.id = gm.group_id join app_user gu on gu.id = g.user_id where gm.group_id in (:groups) and ";
        sql.and(members + "(g.user_id = :viewer or gu.organization_id = :viewerOrg))")
                .andOfContact("(" + VisibleParts.ACTIVITY + " or " + members + "g.user_id = :viewer))")
                .with("groups", List.copyOf(groups));
    }

    private static void in(String column, String name, List<?> values, ContactSql sql) {
        if (!values.isEmpty()) {
            sql.andOfContact(column + " in (:" + name + ")").with(name, values);
        }
    }

    /** What follows the column of the time, for each end that is given; days are those of the viewer. */
    private static List<String> between(
            Actor viewer, String name, @Nullable LocalDate from, @Nullable LocalDate to, ContactSql sql) {
        List<String> sides = new ArrayList<>();
        if (from != null) {
            sides.add(" >= :" + name + "From");
            sql.with(name + "From", start(viewer, from));
        }
        if (to != null) {
            sides.add(" < :" + name + "To");
            sql.with(name + "To", start(viewer, to.plusDays(1)));
        }
        return sides;
    }

    private static OffsetDateTime start(Actor viewer, LocalDate day) {
        return day.atStartOfDay(viewer.zone()).toOffsetDateTime();
    }
}
