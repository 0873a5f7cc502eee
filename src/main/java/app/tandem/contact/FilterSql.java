package app.tandem.contact;

import app.tandem.access.Relationship;
import app.tandem.people.Actor;
import app.tandem.people.Folding;
import app.tandem.people.UserId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns a filter into conditions on {@code v} (a row of {@link Visibility}) and {@code c} (its contact). */
public final class FilterSql {

    private static final Pattern PHONE = Pattern.compile("[\\d\\s()+./-]*\\d[\\d\\s()+./-]*");
    private static final Pattern OF_CONTACT = Pattern.compile("\\bc\\.");
    private static final int WORDS = 8;
    /** More of a search text than this is not looked at. */
    public static final int TEXT = 200;

    private FilterSql() {}

    /** The strongest relationship of a row as a number, in the order of {@link Relationship}. */
    static final String RELATIONSHIP =
            "(case when v.owner then 0 when v.assigned then 1 when v.shared then 2 else 3 end)";

    /** The visible contacts that match, as a query with the column contact_id. */
    public static String ids(Actor viewer, ContactFilter filter, ContactSql sql) {
        return String.join(" union all ", parts(viewer, filter, sql, "v.contact_id", "", false));
    }

    /** The visible contacts that match, as selects of these columns, one for each part of {@link Visibility}; far
     * from the first of them if so told. */
    static List<String> parts(
            Actor viewer, ContactFilter filter, ContactSql sql, String columns, String joins, boolean far) {
        boolean needsContact = add(viewer, filter, sql);
        List<String> parts = Visibility.parts(viewer, sql, far);
        List<String> selects = new ArrayList<>();
        String where = " where " + sql.where();
        String contact = needsContact || !joins.isEmpty() ? " join contact c on c.id = v.contact_id" : "";
        selects.add("select " + columns + " from (" + parts.getFirst() + ") v" + contact + joins + where);
        if (parts.size() > 1) {
            // these rows are contacts themselves
            String contacts = columns + " from (" + parts.getLast() + ") v" + joins + where;
            selects.add("select "
                    + OF_CONTACT
                            .matcher(contacts.replace(parts.getLast(), "\u0000"))
                            .replaceAll("v.")
                            .replace("\u0000", parts.getLast()));
        }
        return selects;
    }

    private static boolean add(Actor viewer, ContactFilter f, ContactSql sql) {
        switch (f.archived()) {
            case LEFT_OUT -> sql.and("v.archived = false");
            case ONLY -> sql.and("v.archived = true");
            case INCLUDED -> {}
        }
        relationships(f.relationships(), sql);
        created(f, sql);
        message(f, sql);
        text("v.search_text", f.text(), sql);
        boolean contact = owners(viewer, f.owners(), sql);
        contact |= in(
                "c.status", "statuses", f.statuses().stream().map(Enum::ordinal).toList(), sql);
        contact |= in("c.lead_source_id", "leadSources", List.copyOf(f.leadSources()), sql);
        contact |= groups(f.groups(), sql);
        contact |= between(VisibleParts.LAST_ACTIVITY, "activity", f.activityFrom(), f.activityTo(), sql);
        if (f.validEmail()) {
            sql.and("c.email_valid");
            contact = true;
        }
        if (f.onLoan()) {
            sql.and("c.on_loan and " + VisibleParts.LOANS);
            contact = true;
        }
        return contact;
    }

    /** One's own contacts are known by the access row. */
    private static boolean owners(Actor viewer, Set<UserId> owners, ContactSql sql) {
        if (owners.equals(Set.of(viewer.id()))) {
            sql.and("v.owner");
            return false;
        }
        return in("c.owner_id", "owners", owners.stream().map(UserId::value).toList(), sql);
    }

    private static void relationships(Set<Relationship> some, ContactSql sql) {
        if (!some.isEmpty() && some.size() < Relationship.values().length) {
            List<Integer> ordinals = some.stream().map(Enum::ordinal).toList();
            sql.and(RELATIONSHIP + " in (:relationships)").with("relationships", ordinals);
        }
    }

    private static void created(ContactFilter f, ContactSql sql) {
        between("v.created_at", "created", f.createdFrom(), f.createdTo(), sql);
    }

    /** The contacts that a message of the viewer's own is about, as its recipient. */
    private static void message(ContactFilter f, ContactSql sql) {
        Long message = f.message();
        if (message != null) {
            sql.and("""
                    v.contact_id in (
                      select i.contact_id from message m
                      join operation_item i on i.operation_id = m.operation_id and i.outcome = 1
                      join operation_change ch on ch.operation_id = i.operation_id and ch.no = i.change_no
                      where m.id = :message and m.recipient_id = :viewer
                        and (ch.target_id = :viewer or i.before_owner = :viewer or i.before_assignee = :viewer
                             or (v.shared and exists (select 1 from operation_notify n
                                 where n.operation_id = m.operation_id and n.user_id = :viewer))))""").with("message", message);
        }
    }

    /** Each word must occur in name, e-mail or phone; a number is looked for by its digits. */
    public static void text(String column, String text, ContactSql sql) {
        int n = 0;
        for (String word : words(text)) {
            sql.and(column + " like :word" + n + " escape '!'").with("word" + n, "%" + escaped(word) + "%");
            n++;
        }
    }

    static List<String> words(String text) {
        String folded = Folding.fold(text.length() > TEXT ? text.substring(0, TEXT) : text);
        if (PHONE.matcher(folded).matches()) {
            return List.of(folded.replaceAll("\\D", ""));
        }
        List<String> words = new ArrayList<>();
        for (String word : folded.replace(',', ' ').split(" ", -1)) {
            if (!word.isEmpty() && words.size() < WORDS) {
                words.add(word);
            }
        }
        return words;
    }

    static String escaped(String word) {
        return word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private static boolean groups(Set<Long> groups, ContactSql sql) {
        if (groups.isEmpty()) {
            return false;
        }
        String members = "v.contact_id in (select gm.contact_id from contact_group_member gm join contact_group g"
                + " on g.id = gm.group_id join app_user gu on gu.id = g.user_id where gm.group_id in (:groups) and ";
        sql.and(members + "(g.user_id = :viewer or gu.organization_id = :viewerOrg))")
                .and("(" + VisibleParts.ACTIVITY + " or " + members + "g.user_id = :viewer))")
                .with("groups", List.copyOf(groups));
        return true;
    }

    private static boolean in(String column, String name, List<?> values, ContactSql sql) {
        if (values.isEmpty()) {
            return false;
        }
        sql.and(column + " in (:" + name + ")").with(name, values);
        return true;
    }

    private static boolean between(
            String column, String name, @Nullable LocalDate from, @Nullable LocalDate to, ContactSql sql) {
        if (from != null) {
            sql.and(column + " >= :" + name + "From").with(name + "From", start(from));
        }
        if (to != null) {
            sql.and(column + " < :" + name + "To").with(name + "To", start(to.plusDays(1)));
        }
        return from != null || to != null;
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(ZoneId.systemDefault()).toOffsetDateTime();
    }
}
