package app.tandem.operation.log;

import app.tandem.access.OperationPolicy;
import app.tandem.access.Reason;
import app.tandem.audit.Outcome;
import app.tandem.contact.ContactId;
import app.tandem.contact.ContactName;
import app.tandem.contact.list.FilterSql;
import app.tandem.contact.visibility.Visibility;
import app.tandem.contact.visibility.VisibleParts;
import app.tandem.operation.Kind;
import app.tandem.operation.Kinds;
import app.tandem.operation.OutcomeRows;
import app.tandem.people.Actor;
import app.tandem.sql.Columns;
import app.tandem.sql.Conditions;
import app.tandem.sql.Names;
import app.tandem.sql.Sql;
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
                   %s as phone, i.contact_id, i.change_no, i.reasons, i.outcome, %s as owner, %s as assignee,
                   i.before_assignee, i.before_detail, %s as owner_now, c.organization_id = :viewerOrg as colleague
            """.formatted(Names.bestPhone("c"), name("bo"), name("ba"), Names.full("po"));

    private final Actor viewer;
    private final LoggedOperation operation;
    private final String items;
    private final String aboutShares;

    /** @param part which of the items the viewer reads, as {@link AuditLog#part} has it */
    LogRowSql(Actor viewer, LoggedOperation operation, Kinds kinds, String part) {
        this.viewer = viewer;
        this.operation = operation;
        aboutShares = kinds.among("ch.kind", Kind::aboutShares);
        items = ITEMS + part;
    }

    boolean own() {
        return operation.actor().id().equals(viewer.id());
    }

    /** That user's name, if the viewer may know of them in what happened to contact {@code c} (R6a). */
    static String name(String user) {
        return "case when " + VisibleParts.known(user) + " then " + Names.full(user) + " end";
    }

    /** A page ordered by contact name. */
    Sql byName(Outcome outcome, String text, int offset, int limit) {
        return Sql.of(
                COLUMNS + "%s%s order by c.sort_name, i.contact_id, i.change_no%s",
                from(Sql.of(items + " and i.outcome = :outcome")),
                where(outcome, text),
                page(offset, limit));
    }

    /** A page in execution order: as fast at the end of half a million items as at the start. */
    Sql byPlace(Outcome outcome, int offset, int limit) {
        return Sql.of(
                COLUMNS + "%s order by i.change_no, i.contact_id",
                from(Sql.of(
                                items + " and i.outcome = :outcome order by i.change_no, i.contact_id%s",
                                page(offset, limit))
                        .with("outcome", outcome.code())));
    }

    /** Items of all outcomes after a position. */
    Sql after(int change, long contact, int limit) {
        return Sql.of(
                COLUMNS + "%s order by i.change_no, i.contact_id",
                from(Sql.of(items + " and i.change_no >= :change"
                                + " and (i.change_no > :change or i.contact_id > :contact)"
                                + " order by i.change_no, i.contact_id fetch next :limit rows only")
                        .with("change", change)
                        .with("contact", contact)
                        .with("limit", limit)));
    }

    Sql count(Outcome outcome, String text) {
        return Sql.of("select count(*) %s%s", from(Sql.of(items + " and i.outcome = :outcome")), where(outcome, text));
    }

    private static Sql where(Outcome outcome, String text) {
        var where = new Conditions();
        if (!text.isBlank()) {
            where.and("c.id is not null").and(FilterSql.text("v.search_text", text));
        }
        return Sql.of(" where %s", where.all()).with("outcome", outcome.code());
    }

    private static Sql page(int offset, int limit) {
        return Sql.of(" offset :offset rows fetch next :limit rows only")
                .with("offset", offset)
                .with("limit", limit);
    }

    /** Shows a merged contact as its survivor (R19). */
    private Sql from(Sql some) {
        return Sql.of("""
                        from (%s) i join operation_change ch on ch.operation_id = :op and ch.no = i.change_no
                        left join app_user t on t.id = ch.target_id
                        left join contact_merge m on m.merged_id = i.contact_id
                        left join %s v on v.contact_id = coalesce(m.survivor_id, i.contact_id)
                        left join contact c on c.id = v.contact_id%s
                        left join app_user bo on bo.id = i.before_owner
                        left join app_user ba on ba.id = i.before_assignee
                        left join app_user po on po.id = c.owner_id""", some, Visibility.of(viewer), told())
                .with("op", operation.id().value())
                .with("me", viewer.id().value());
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
        boolean seen = r.getLong("id") != 0;
        var reasons = OperationPolicy.readsReasons(
                seen ? Reason.ofCodes(r.getString("reasons")) : Set.of(), own(), r.getBoolean("colleague"));
        return new Item(
                seen ? new ContactId(r.getLong("id")) : null,
                seen ? ContactName.read(r) : OutcomeRows.UNSEEN,
                r.getLong("contact_id"),
                r.getInt("change_no"),
                Outcome.of(r.getInt("outcome")),
                reasons,
                r.getString("owner"),
                r.getString("assignee"),
                r.getLong("before_assignee") != 0,
                Columns.text(r, "before_detail"),
                Columns.text(r, "owner_now"));
    }
}
