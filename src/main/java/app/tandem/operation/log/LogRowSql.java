package app.tandem.operation.log;

import app.tandem.access.OperationPolicy;
import app.tandem.access.Reason;
import app.tandem.audit.Outcome;
import app.tandem.contact.ContactId;
import app.tandem.contact.ContactName;
import app.tandem.contact.ContactSql;
import app.tandem.contact.list.FilterSql;
import app.tandem.contact.visibility.Visibility;
import app.tandem.contact.visibility.VisibleParts;
import app.tandem.operation.Kind;
import app.tandem.operation.Kinds;
import app.tandem.operation.OutcomeRows;
import app.tandem.people.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an operation's items as one viewer may know them: the rest is null (R4, R6, R6a). */
final class LogRowSql {

    private static final String ITEMS = """
            select i.contact_id, i.change_no, i.reasons, i.outcome, i.before_owner, i.before_assignee, i.before_detail
            from operation_item i where i.operation_id = :op""";

    private static final String COLUMNS = """
            select c.id, c.first_name, c.last_name, c.email,
                   coalesce(nullif(c.cell_phone, ''), nullif(c.home_phone, ''), c.office_phone),
                   i.contact_id, i.change_no, i.reasons, i.outcome, %s, %s, i.before_assignee, i.before_detail,
                   po.first_name || ' ' || po.last_name, c.organization_id = :viewerOrg
            """.formatted(name("bo"), name("ba"));

    private final Actor viewer;
    private final LoggedOperation operation;
    private final String items;
    private final String aboutShares;
    private final ContactSql sql = new ContactSql();

    /** @param part which of the items the viewer reads, as {@link AuditLog#part} has it */
    LogRowSql(Actor viewer, LoggedOperation operation, Kinds kinds, String part) {
        this.viewer = viewer;
        this.operation = operation;
        aboutShares = kinds.among("ch.kind", Kind::aboutShares);
        items = ITEMS + part;
        sql.with("op", operation.id().value()).with("me", viewer.id().value());
    }

    ContactSql values() {
        return sql;
    }

    boolean own() {
        return operation.actor().id().equals(viewer.id());
    }

    /** That user's name, if the viewer may know of them in what happened to contact {@code c} (R6a). */
    static String name(String user) {
        return "case when " + VisibleParts.known(user) + " then " + user + ".first_name || ' ' || " + user
                + ".last_name end";
    }

    /** A page ordered by contact name. */
    String byName(Outcome outcome, String text, int offset, int limit) {
        return COLUMNS + from("(" + items + " and i.outcome = :outcome)") + where(outcome, text)
                + " order by c.sort_name, i.contact_id, i.change_no" + page(offset, limit);
    }

    /** A page in execution order: as fast at the end of half a million items as at the start. */
    String byPlace(Outcome outcome, int offset, int limit) {
        sql.with("outcome", outcome.code());
        return COLUMNS
                + from("(" + items + " and i.outcome = :outcome order by i.change_no, i.contact_id"
                        + page(offset, limit) + ")")
                + " order by i.change_no, i.contact_id";
    }

    /** Items of all outcomes after a position. */
    String after(int change, long contact, int limit) {
        sql.with("change", change).with("contact", contact).with("limit", limit);
        return COLUMNS
                + from("(" + items + " and i.change_no >= :change"
                        + " and (i.change_no > :change or i.contact_id > :contact)"
                        + " order by i.change_no, i.contact_id fetch next :limit rows only)")
                + " order by i.change_no, i.contact_id";
    }

    String count(Outcome outcome, String text) {
        return "select count(*) " + from("(" + items + " and i.outcome = :outcome)") + where(outcome, text);
    }

    private String where(Outcome outcome, String text) {
        sql.with("outcome", outcome.code());
        if (!text.isBlank()) {
            sql.and("c.id is not null");
            sql.and(FilterSql.text("v.search_text", text));
        }
        return " where " + sql.where();
    }

    private String page(int offset, int limit) {
        sql.with("offset", offset).with("limit", limit);
        return " offset :offset rows fetch next :limit rows only";
    }

    /** Shows a merged contact as its survivor (R19). */
    private String from(String items) {
        return "from " + items + " i join operation_change ch on ch.operation_id = :op and ch.no = i.change_no"
                + " left join app_user t on t.id = ch.target_id"
                + " left join contact_merge m on m.merged_id = i.contact_id"
                + " left join " + Visibility.of(viewer, sql)
                + " v on v.contact_id = coalesce(m.survivor_id, i.contact_id)"
                + " left join contact c on c.id = v.contact_id" + told()
                + " left join app_user bo on bo.id = i.before_owner"
                + " left join app_user ba on ba.id = i.before_assignee"
                + " left join app_user po on po.id = c.owner_id";
    }

    /** Omits items wholly about somebody hidden from the viewer (R6a). */
    private String told() {
        return OperationPolicy.readsRow(
                        own(), viewer.organization().equals(operation.actor().organization()))
                .map(part -> " and " + VisibleParts.sees(part) + " and (ch.target_id is null or "
                        + VisibleParts.knownOfOthersDeed("t", aboutShares) + ")")
                .orElse("");
    }

    /**
     * Maps a row.
     *
     * @param seen the contact as its viewer sees it; null where they do not
     * @param number of the item, also where its contact is not seen
     */
    record Item(
            @Nullable ContactId seen,
            String name,
            long number,
            int change,
            Outcome outcome,
            Set<Reason> reasons,
            @Nullable String owner,
            @Nullable String assignee,
            boolean assigned,
            String detail,
            String ownerNow) {

        String ownerBefore() {
            return owner == null ? "somebody" : owner;
        }

        String assigneeBefore() {
            return assignee != null ? assignee : assigned ? "somebody" : "";
        }
    }

    Item read(ResultSet r, int n) throws SQLException {
        boolean seen = r.getLong(1) != 0;
        var reasons =
                OperationPolicy.readsReasons(seen ? Reason.ofCodes(r.getString(8)) : Set.of(), own(), r.getBoolean(15));
        return new Item(
                seen ? new ContactId(r.getLong(1)) : null,
                seen
                        ? ContactName.of(r.getString(2), r.getString(3), r.getString(4), r.getString(5))
                        : OutcomeRows.UNSEEN,
                r.getLong(6),
                r.getInt(7),
                Outcome.of(r.getInt(9)),
                reasons,
                r.getString(10),
                r.getString(11),
                r.getLong(12) != 0,
                text(r.getString(13)),
                text(r.getString(14)));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
