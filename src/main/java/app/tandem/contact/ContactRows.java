package app.tandem.contact;

import app.tandem.access.Relationship;
import app.tandem.people.Actor;
import app.tandem.people.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads rows of the contact grid: one statement for the page, one for everybody they are shared with. */
@Component
class ContactRows {

    private static final String FIRM = "FIRM";
    private static final String PHONE = "coalesce(nullif(c.cell_phone, ''), nullif(c.home_phone, ''), c.office_phone)";

    private static final long SMALLEST = 128;
    /** Further than this, one reads through many contacts. */
    private static final int NEAR = 1_000;

    private static final String KEYS = "v.contact_id, v.sort_name";

    /** So many matches are ranked without looking for the best among all. */
    private static final int SOME = 200;

    private final JdbcClient jdbc;
    private final Dialect dialect;
    private final SharedWith sharedWith;

    ContactRows(JdbcClient jdbc, Dialect dialect, SharedWith sharedWith) {
        this.jdbc = jdbc;
        this.dialect = dialect;
        this.sharedWith = sharedWith;
    }

    List<ContactRow> page(Actor viewer, ContactFilter filter, ContactSort sort, int offset, int limit) {
        return sort.column() == ContactSort.Column.RELATIONSHIP
                ? byRelationship(viewer, filter, sort, offset, limit)
                : sorted(viewer, filter, sort, offset, limit);
    }

    /** Those of these contacts that the viewer sees, in this order. */
    List<Long> inOrder(Actor viewer, Long[] among, ContactSort sort) {
        var sql = new ContactSql()
                .and("v.contact_id in (select x.id from unnest(cast(:among as bigint array)) as x(id))")
                .with("among", among);
        String key = key(sort);
        String all = String.join(
                " union all ",
                FilterSql.parts(
                        dialect,
                        viewer,
                        ContactFilter.NONE.withArchived(ContactFilter.Archived.INCLUDED),
                        sql,
                        key.isEmpty() ? KEYS : KEYS + ", " + key + " as k",
                        joins(sort),
                        true));
        return jdbc.sql("select w.contact_id from (" + all + ") w order by w."
                        + order(sort, key).replace(", ", ", w."))
                .params(sql.values())
                .query((r, n) -> r.getLong(1))
                .list();
    }

    private static String order(ContactSort sort, String key) {
        return (key.isEmpty() ? "" : "k" + (sort.descending() ? " desc" : "") + " nulls last, ")
                + (key.isEmpty() && sort.descending() ? "sort_name desc, contact_id desc" : "sort_name, contact_id");
    }

    /** One relationship after the other, each from the index in the order of names, until the page is full. */
    private List<ContactRow> byRelationship(
            Actor viewer, ContactFilter filter, ContactSort sort, int offset, int limit) {
        List<Relationship> kinds = Arrays.asList(Relationship.values());
        List<ContactRow> page = new ArrayList<>();
        int skip = offset;
        for (Relationship kind : sort.descending() ? kinds.reversed() : kinds) {
            if (page.size() < limit && asksFor(viewer, filter, kind)) {
                var one = filter.withRelationships(Set.of(kind));
                List<ContactRow> rows = sorted(viewer, one, ContactSort.BY_NAME, skip, limit - page.size());
                page.addAll(rows);
                // past the end of this kind nothing says how many of it were skipped
                skip = rows.isEmpty() && skip > 0 ? skip - count(viewer, one) : 0;
            }
        }
        return page;
    }

    private static boolean asksFor(Actor viewer, ContactFilter filter, Relationship kind) {
        return (filter.relationships().isEmpty() || filter.relationships().contains(kind))
                && (kind != Relationship.TEAM || viewer.isSupervisor());
    }

    private int count(Actor viewer, ContactFilter filter) {
        var sql = new ContactSql();
        return jdbc.sql("select count(*) from (" + FilterSql.ids(dialect, viewer, filter, sql) + ") v")
                .params(sql.values())
                .query(Integer.class)
                .single();
    }

    private List<ContactRow> sorted(Actor viewer, ContactFilter filter, ContactSort sort, int offset, int limit) {
        var sql = new ContactSql();
        String key = key(sort);
        String order = order(sort, key);
        String joins = joins(sort);
        String columns = key.isEmpty() ? KEYS : KEYS + ", " + key + " as k";
        List<String> selects =
                FilterSql.parts(dialect, viewer, filter, sql, columns, joins, !joins.isEmpty() || offset > NEAR)
                        .stream()
                        .flatMap(part -> archived(filter, key).stream().map(archived -> part + archived))
                        .toList();
        sql.with("offset", offset).with("limit", limit);
        return read(viewer, first(selects, order, offset + limit), "v." + order.replace(", ", ", v."), sql);
    }

    /** By name, archived ones and the others each come from the index in order. */
    private static List<String> archived(ContactFilter filter, String key) {
        return key.isEmpty() && filter.archived() == ContactFilter.Archived.INCLUDED
                ? List.of(" and v.archived = false", " and v.archived = true")
                : List.of("");
    }

    /** The page of what these select together: of each only as many rows as can be on it or before it. */
    private static String first(List<String> selects, String order, int end) {
        String page = " order by " + order + " offset :offset rows fetch next :limit rows only";
        if (selects.size() == 1) {
            return selects.getFirst() + page;
        }
        // a literal, since H2 keeps the first value of a parameter here; rounded up, so that there are few statements
        long enough = Math.max(Long.highestOneBit(Math.max(end, 1)) * 2L, SMALLEST);
        return selects.stream()
                        .map(select -> "(" + select + " order by " + order + " fetch first " + enough + " rows only)")
                        .collect(Collectors.joining(" union all ", "select w.* from (", ") w"))
                + page;
    }

    /**
     * Whole words of the name, or a whole address or number, come first, then beginnings of words of the name, then
     * fragments, each by name; archived ones last.
     */
    List<ContactRow> best(Actor viewer, ContactFilter filter, int limit) {
        var active = ranked(viewer, filter.withArchived(ContactFilter.Archived.LEFT_OUT), limit);
        List<Ranked> best = new ArrayList<>(active);
        if (best.size() < limit) {
            best.addAll(ranked(viewer, filter.withArchived(ContactFilter.Archived.ONLY), limit - best.size()));
        }
        var sql = new ContactSql()
                .with("viewer", viewer.id().value())
                .with("viewerOrg", viewer.organization().value())
                .with("best", best.stream().map(Ranked::contact).toArray(Long[]::new))
                .with("places", IntStream.range(0, best.size()).boxed().toArray(Integer[]::new));
        return best.isEmpty()
                ? List.of()
                : read(
                        viewer,
                        "select x.contact_id, x.place from unnest(cast(:best as bigint array),"
                                + " cast(:places as integer array)) as x(contact_id, place)",
                        "v.place",
                        sql);
    }

    private record Ranked(long contact, int rank) {}

    /**
     * The best of these, in their order. Rare words are ranked where they are found, in one pass through the person's
     * own index; of frequent ones each rank is looked for in the order of names, which mostly ends soon.
     */
    private List<Ranked> ranked(Actor viewer, ContactFilter filter, int limit) {
        List<Ranked> some = ranked(viewer, filter, SearchRank.ALL, SOME);
        List<Ranked> best = new ArrayList<>();
        if (some.size() < SOME) {
            best.addAll(some);
        } else {
            for (int rank = 0; rank < SearchRank.ALL && best.size() < limit; rank++) {
                best.addAll(ranked(viewer, filter, rank, limit - best.size()));
            }
        }
        return best.stream()
                .sorted(Comparator.comparingInt(Ranked::rank))
                .limit(limit)
                .toList();
    }

    private List<Ranked> ranked(Actor viewer, ContactFilter filter, int rank, int limit) {
        var sql = new ContactSql();
        String expression = SearchRank.of(filter.text(), sql);
        if (rank < SearchRank.ALL) {
            sql.and(expression + " = " + rank);
        }
        List<String> parts =
                FilterSql.parts(dialect, viewer, filter, sql, KEYS + ", " + expression + " as k", "", false);
        sql.with("offset", 0).with("limit", limit);
        return jdbc.sql("select f.contact_id, f.k from (" + first(parts, "sort_name, contact_id", limit)
                        + ") f order by f.sort_name, f.contact_id")
                .params(sql.values())
                .query((r, n) -> new Ranked(r.getLong(1), r.getInt(2)))
                .list();
    }

    private List<ContactRow> read(Actor viewer, String ids, String order, ContactSql sql) {
        List<Found> found = jdbc.sql(
                        """
                        select v.contact_id, c.first_name, c.last_name, c.email, %s as phone, c.status, l.name,
                               c.owner_id, o.first_name, o.last_name, oo.kind,
                               c.assignee_id, s.first_name, s.last_name, so.kind,
                               %s as relationship, %s as activity, c.created_at, c.archived
                        from (%s) v join contact c on c.id = v.contact_id
                        left join contact_access m on m.contact_id = v.contact_id and m.user_id = :viewer
                        join app_user o on o.id = c.owner_id
                        join organization oo on oo.id = o.organization_id
                        left join app_user s on s.id = c.assignee_id
                        left join organization so on so.id = s.organization_id
                        left join lead_source l on l.id = c.lead_source_id
                        order by %s""".formatted(PHONE, FilterSql.relationship("m"), VisibleParts.lastActivity("m"), ids, order))
                .params(sql.values())
                .query((r, n) -> found(r))
                .list();
        Map<Long, List<RelatedPerson>> shares = found.isEmpty()
                ? Map.of()
                : sharedWith.of(viewer, found.stream().map(f -> f.row().id()).toList());
        var same = new Interner();
        return found.stream().map(f -> f.with(shares, same)).toList();
    }

    private record Found(ContactRow row) {
        ContactRow with(Map<Long, List<RelatedPerson>> shares, Interner same) {
            var r = row;
            return new ContactRow(
                    r.id(),
                    r.name(),
                    r.email(),
                    r.phone(),
                    r.status(),
                    same.of(r.leadSource()),
                    same.of(r.owner()),
                    r.assignee() == null ? null : same.of(r.assignee()),
                    shares.getOrDefault(r.id().value(), List.of()).stream()
                            .map(same::of)
                            .toList(),
                    r.relationship(),
                    r.lastActivity(),
                    r.created(),
                    r.archived());
        }
    }

    private static Found found(ResultSet r) throws SQLException {
        long assignee = r.getLong(12);
        return new Found(new ContactRow(
                new ContactId(r.getLong(1)),
                ContactName.of(r.getString(2), r.getString(3), r.getString(4), r.getString(5)),
                r.getString(4),
                r.getString(5),
                LeadStatus.of(r.getInt(6)),
                r.getString(7) == null ? "" : r.getString(7),
                new RelatedPerson(
                        new UserId(r.getLong(8)), r.getString(9) + " " + r.getString(10), FIRM.equals(r.getString(11))),
                assignee == 0
                        ? null
                        : new RelatedPerson(
                                new UserId(assignee),
                                r.getString(13) + " " + r.getString(14),
                                FIRM.equals(r.getString(15))),
                List.of(),
                Relationship.ofRank(r.getInt(16)),
                instant(r, 17),
                instant(r, 18) instanceof Instant created ? created : Instant.EPOCH,
                r.getBoolean(19)));
    }

    private static @Nullable Instant instant(ResultSet r, int column) throws SQLException {
        OffsetDateTime time = r.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private String key(ContactSort sort) {
        return switch (sort.column()) {
            case NAME -> "";
            case EMAIL -> dialect.bytewise("nullif(lower(c.email), '')");
            case PHONE -> dialect.bytewise("nullif(" + PHONE + ", '')");
            case STATUS -> "c.status";
            case LEAD_SOURCE -> "kl.sort_name";
            case OWNER -> "ko.sort_name";
            case ASSIGNED_TO -> "ka.sort_name";
            case RELATIONSHIP -> FilterSql.relationship("v");
            case LAST_ACTIVITY -> VisibleParts.LAST_ACTIVITY;
            case CREATED -> "v.created_at";
        };
    }

    private static String joins(ContactSort sort) {
        return switch (sort.column()) {
            case NAME, CREATED, RELATIONSHIP -> "";
            case EMAIL, PHONE, STATUS, LAST_ACTIVITY -> " ";
            case LEAD_SOURCE -> " left join lead_source kl on kl.id = c.lead_source_id";
            case OWNER -> " join app_user ko on ko.id = c.owner_id";
            case ASSIGNED_TO -> " left join app_user ka on ka.id = c.assignee_id";
        };
    }
}
