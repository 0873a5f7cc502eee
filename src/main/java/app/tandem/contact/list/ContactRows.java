package app.tandem.contact.list;

import app.tandem.access.Relationship;
import app.tandem.contact.ContactId;
import app.tandem.contact.ContactName;
import app.tandem.contact.Interner;
import app.tandem.contact.LeadStatus;
import app.tandem.contact.RelatedPerson;
import app.tandem.contact.visibility.VisibleParts;
import app.tandem.people.Actor;
import app.tandem.people.UserId;
import app.tandem.sql.Columns;
import app.tandem.sql.Dialect;
import app.tandem.sql.Names;
import app.tandem.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads rows of the contact grid: one statement for the page, one for all shared users. */
@Component
class ContactRows {

    private static final String FIRM = "FIRM";

    private static final long SMALLEST = 128;
    /** Beyond this offset a page reads through many contacts. */
    private static final int NEAR = 1_000;

    private static final String KEYS = "v.contact_id, v.sort_name";

    /** Up to this many matches are ranked directly. */
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

    /** The visible ones of these contacts, in the given order. */
    List<Long> inOrder(Actor viewer, Long[] among, ContactSort sort) {
        var all = FilterSql.of(dialect, viewer, ContactFilter.NONE.withArchived(ContactFilter.Archived.INCLUDED))
                .and(Sql.of("v.contact_id in (select x.id from %s)", Sql.ids("among", among)))
                .parts(columns(sort), true);
        return Sql.of("select w.contact_id from (%s) w order by %s", Sql.join(" union all ", all), order(sort, "w."))
                .on(jdbc)
                .query((r, n) -> r.getLong("contact_id"))
                .list();
    }

    /** @param row the name of the row with a dot, or nothing */
    private static String order(ContactSort sort, String row) {
        boolean byName = sort.column() == ContactSort.Column.NAME;
        return (byName ? "" : row + "k" + (sort.descending() ? " desc" : "") + " nulls last, ")
                + (byName && sort.descending()
                                ? "%1$ssort_name desc, %1$scontact_id desc"
                                : "%1$ssort_name, %1$scontact_id")
                        .formatted(row);
    }

    private FilterSql.Columns columns(ContactSort sort) {
        return new FilterSql.Columns(
                contact -> Sql.of(
                        sort.column() == ContactSort.Column.NAME ? KEYS : KEYS + ", " + key(sort, contact) + " as k"),
                contact -> joins(sort, contact));
    }

    /** Reads one relationship after the other, each from the name index, until the page is full. */
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
        return FilterSql.of(dialect, viewer, filter)
                .count()
                .on(jdbc)
                .query(Integer.class)
                .single();
    }

    private List<ContactRow> sorted(Actor viewer, ContactFilter filter, ContactSort sort, int offset, int limit) {
        boolean all = !joins(sort, "c").isEmpty() || offset > NEAR;
        List<Sql> selects = FilterSql.of(dialect, viewer, filter).parts(columns(sort), all).stream()
                .flatMap(part -> archived(filter, sort).stream().map(archived -> Sql.of("%s%s", part, archived)))
                .toList();
        return read(viewer, first(selects, order(sort, ""), offset, limit), order(sort, "v."));
    }

    /** Merges archived and other contacts, each read from the index in name order. */
    private static List<String> archived(ContactFilter filter, ContactSort sort) {
        return sort.column() == ContactSort.Column.NAME && filter.archived() == ContactFilter.Archived.INCLUDED
                ? List.of(" and v.archived = false", " and v.archived = true")
                : List.of("");
    }

    /** The page of these selects' union; each is limited to the rows that can be on the page or before it. */
    private static Sql first(List<Sql> selects, String order, int offset, int limit) {
        Sql all = selects.getFirst();
        if (selects.size() > 1) {
            // a literal, since H2 keeps the first value of a parameter here; rounded up, so that there are few
            // statements
            long enough = Math.max(Long.highestOneBit(Math.max(offset + limit, 1)) * 2L, SMALLEST);
            all = Sql.of(
                    "select w.* from (%s) w",
                    Sql.join(
                            " union all ",
                            selects.stream()
                                    .map(select ->
                                            Sql.of("(%s order by %s fetch first %s rows only)", select, order, enough))
                                    .toList()));
        }
        return Sql.of("%s order by %s offset :offset rows fetch next :limit rows only", all, order)
                .with("offset", offset)
                .with("limit", limit);
    }

    /**
     * Orders matches: whole words of the name or a whole address or number first, then word beginnings, then fragments,
     * each by name; archived ones last.
     */
    List<ContactRow> best(Actor viewer, ContactFilter filter, int limit) {
        var active = ranked(viewer, filter.withArchived(ContactFilter.Archived.LEFT_OUT), limit);
        List<Ranked> best = new ArrayList<>(active);
        if (best.size() < limit) {
            best.addAll(ranked(viewer, filter.withArchived(ContactFilter.Archived.ONLY), limit - best.size()));
        }
        return best.isEmpty() ? List.of() : read(viewer, inPlaces(best), "v.place");
    }

    private static Sql inPlaces(List<Ranked> best) {
        return Sql.of("select x.contact_id, x.place from unnest(cast(:best as bigint array),"
                        + " cast(:places as integer array)) as x(contact_id, place)")
                .with("best", best.stream().map(Ranked::contact).toArray(Long[]::new))
                .with("places", IntStream.range(0, best.size()).boxed().toArray(Integer[]::new));
    }

    private record Ranked(long contact, int rank) {}

    /**
     * The best matches, in order. Rare words are ranked in one pass through the person's own index; for frequent ones
     * each rank is searched in name order, which mostly ends soon.
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
        Sql expression = SearchRank.of(filter.text());
        var matching = FilterSql.of(dialect, viewer, filter);
        var ranked = rank < SearchRank.ALL ? matching.and(Sql.of("%s = %s", expression, rank)) : matching;
        List<Sql> parts = ranked.parts(FilterSql.Columns.ofRow(Sql.of(KEYS + ", %s as k", expression)), false);
        return Sql.of(
                        "select f.contact_id, f.k from (%s) f order by f.sort_name, f.contact_id",
                        first(parts, "sort_name, contact_id", 0, limit))
                .on(jdbc)
                .query((r, n) -> new Ranked(r.getLong("contact_id"), r.getInt("k")))
                .list();
    }

    private List<ContactRow> read(Actor viewer, Sql ids, String order) {
        List<Found> found = Sql.of(
                        """
                        select v.contact_id, c.first_name, c.last_name, c.email, %s as phone, c.status,
                               l.name as source_name, c.owner_id, %s as owner_name, oo.kind as owner_kind,
                               c.assignee_id, %s as assignee_name, so.kind as assignee_kind,
                               %s as relationship, %s as activity, c.created_at, c.archived,
                               c.unsubscribed
                        from (%s) v join contact c on c.id = v.contact_id
                        left join contact_access m on m.contact_id = v.contact_id and m.user_id = :viewer
                        join app_user o on o.id = c.owner_id
                        join organization oo on oo.id = o.organization_id
                        left join app_user s on s.id = c.assignee_id
                        left join organization so on so.id = s.organization_id
                        left join lead_source l on l.id = c.lead_source_id
                        order by %s""",
                        Names.bestPhone("c"),
                        Names.full("o"),
                        Names.full("s"),
                        FilterSql.relationship("m"),
                        VisibleParts.lastActivity("m"),
                        ids,
                        order)
                .with("viewer", viewer.id().value())
                .with("viewerOrg", viewer.organization().value())
                .on(jdbc)
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
                    r.archived(),
                    r.unsubscribed());
        }
    }

    private static Found found(ResultSet r) throws SQLException {
        long assignee = r.getLong("assignee_id");
        return new Found(new ContactRow(
                new ContactId(r.getLong("contact_id")),
                ContactName.read(r),
                r.getString("email"),
                r.getString("phone"),
                LeadStatus.of(r.getInt("status")),
                Columns.text(r, "source_name"),
                person(r, r.getLong("owner_id"), "owner"),
                assignee == 0 ? null : person(r, assignee, "assignee"),
                List.of(),
                Relationship.ofRank(r.getInt("relationship")),
                Columns.instant(r, "activity"),
                Columns.at(r, "created_at"),
                r.getBoolean("archived"),
                r.getBoolean("unsubscribed")));
    }

    private static RelatedPerson person(ResultSet r, long id, String role) throws SQLException {
        return new RelatedPerson(new UserId(id), r.getString(role + "_name"), FIRM.equals(r.getString(role + "_kind")));
    }

    private String key(ContactSort sort, String contact) {
        return switch (sort.column()) {
            case NAME -> "";
            case EMAIL -> dialect.bytewise("nullif(lower(" + contact + ".email), '')");
            case PHONE -> dialect.bytewise("nullif(" + Names.bestPhone(contact) + ", '')");
            case STATUS -> contact + ".status";
            case LEAD_SOURCE -> "kl.sort_name";
            case OWNER -> "ko.sort_name";
            case ASSIGNED_TO -> "ka.sort_name";
            case RELATIONSHIP -> FilterSql.relationship("v");
            case LAST_ACTIVITY -> VisibleParts.lastActivity(contact, "v");
            case CREATED -> "v.created_at";
        };
    }

    private static String joins(ContactSort sort, String contact) {
        return switch (sort.column()) {
            case NAME, CREATED, RELATIONSHIP -> "";
            case EMAIL, PHONE, STATUS, LAST_ACTIVITY -> " ";
            case LEAD_SOURCE -> " left join lead_source kl on kl.id = " + contact + ".lead_source_id";
            case OWNER -> " join app_user ko on ko.id = " + contact + ".owner_id";
            case ASSIGNED_TO -> " left join app_user ka on ka.id = " + contact + ".assignee_id";
        };
    }
}
