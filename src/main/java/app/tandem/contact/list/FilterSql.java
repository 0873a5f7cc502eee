package app.tandem.contact.list;

import app.tandem.access.Relationship;
import app.tandem.audit.Outcome;
import app.tandem.contact.LeadStatus;
import app.tandem.contact.licence.ContactStates;
import app.tandem.contact.visibility.Visibility;
import app.tandem.contact.visibility.VisibleParts;
import app.tandem.people.Actor;
import app.tandem.people.UserId;
import app.tandem.sql.Conditions;
import app.tandem.sql.Dialect;
import app.tandem.sql.Sql;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The contacts that match filters, as SQL: conditions on {@code v}, a row of {@link Visibility}, and on its contact,
 * which is {@code c}, or {@code v} as well where the rows are contacts themselves.
 *
 * @param filters each must match; how the contacts are looked for depends on the first
 * @param also further conditions on {@code v}
 */
public record FilterSql(Dialect dialect, Actor viewer, List<ContactFilter> filters, List<Sql> also) {

    /** More of a search text than this is not looked at. */
    public static final int TEXT = 200;

    /** What is selected, given the name of the contact; there are joins where it reads the contact. */
    record Columns(Function<String, Sql> columns, UnaryOperator<String> joins) {

        /** Columns of the row alone. */
        static Columns ofRow(Sql columns) {
            return new Columns(contact -> columns, contact -> "");
        }
    }

    /** Those of one filter. */
    public static FilterSql of(Dialect dialect, Actor viewer, ContactFilter filter) {
        return new FilterSql(dialect, viewer, List.of(filter), List.of());
    }

    /** Those that match this one too. */
    FilterSql and(ContactFilter filter) {
        return new FilterSql(
                dialect,
                viewer,
                Stream.concat(filters.stream(), Stream.of(filter)).toList(),
                also);
    }

    /** Those of which this holds too, a condition on {@code v}. */
    public FilterSql and(Sql condition) {
        return new FilterSql(
                dialect,
                viewer,
                filters,
                Stream.concat(also.stream(), Stream.of(condition)).toList());
    }

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

    /** Their ids, as a query with the column contact_id. */
    public Sql ids() {
        return Sql.join(" union all ", parts(Columns.ofRow(Sql.of("v.contact_id")), true));
    }

    /** Their number, as a query. */
    Sql count() {
        return Sql.of("select count(*) from (%s) v", ids());
    }

    /**
     * Selects of these columns, one for each part of {@link Visibility}.
     *
     * @param all whether thousands of rows are read, not only the first few in the order of their index
     */
    List<Sql> parts(Columns selected, boolean all) {
        var first = filters.getFirst();
        // a message is about few contacts
        List<Sql> parts = Visibility.parts(viewer, all && first.message() == null);
        Sql own = parts.getFirst();
        var match = matching("c");
        String joins = selected.joins.apply("c");
        boolean contact = !match.ofContact.isEmpty() || !joins.isEmpty();
        List<Sql> selects = new ArrayList<>();
        // owners and groups lead to few contacts from their side
        if (contact && all && first.owners().isEmpty() && first.groups().isEmpty()) {
            Sql ids = Sql.of("select v.contact_id from (%s) v where %s", own, match.ofRow.all());
            selects.add(ofContacts(
                    selected,
                    Sql.of(Visibility.ownContacts(dialect.anyOf("c.id", "%s")), ids),
                    matching("v").ofContact.all()));
        } else {
            selects.add(Sql.of(
                    "select %s from (%s) v%s%s where %s",
                    selected.columns.apply("c"),
                    own,
                    contact ? " join contact c on c.id = v.contact_id" : "",
                    joins,
                    match.all()));
        }
        if (parts.size() > 1) {
            selects.add(ofContacts(selected, parts.getLast(), matching("v").all()));
        }
        return selects;
    }

    /** From rows that are contacts themselves. */
    private static Sql ofContacts(Columns selected, Sql contacts, Sql where) {
        return Sql.of(
                "select %s from (%s) v%s where %s",
                selected.columns.apply("v"), contacts, selected.joins.apply("v"), where);
    }

    private Match matching(String contact) {
        var match = new Match(dialect, viewer, contact);
        for (var filter : filters) {
            match.add(filter, filter == filters.getFirst() ? "" : "also_");
        }
        also.forEach(match.ofRow::and);
        return match;
    }

    /** That each word of a text is found in the column; a number is looked for by its digits. */
    public static Sql text(String column, String text) {
        return text(column, text, "");
    }

    private static Sql text(String column, String text, String prefix) {
        var conditions = new Conditions();
        for (String word : words(text)) {
            String name = prefix + "word" + conditions.size();
            // PostgreSQL searches so in two thirds of the time of "like", most of all for digits
            conditions.and(
                    Sql.of("position(:" + name + " in " + column + ") > 0").with(name, word));
        }
        return conditions.all();
    }

    static List<String> words(String text) {
        return SearchWords.of(text);
    }

    /** The conditions that a row answers, and those that read the contact. */
    private record Match(Dialect dialect, Actor viewer, String contact, Conditions ofRow, Conditions ofContact) {

        Match(Dialect dialect, Actor viewer, String contact) {
            this(dialect, viewer, contact, new Conditions(), new Conditions());
        }

        Sql all() {
            return new Conditions().and(ofRow.all()).and(ofContact.all()).all();
        }

        /** @param prefix tells the parameters of several filters apart */
        void add(ContactFilter f, String prefix) {
            switch (f.archived()) {
                case LEFT_OUT -> ofRow.and("v.archived = false");
                case ONLY -> ofRow.and("v.archived = true");
                case INCLUDED -> {}
            }
            if (!f.relationships().isEmpty() && f.relationships().size() < Relationship.values().length) {
                ofRow.and(in(
                        relationship("v"),
                        prefix + "relationships",
                        f.relationships().stream().map(Relationship::rank).toList()));
            }
            between(ofRow, "v.created_at", prefix + "created", f.created());
            Long message = f.message();
            if (message != null) {
                ofRow.and(ofMessage(prefix + "message", message));
            }
            var imported = f.imported();
            if (imported != null) {
                ofRow.and(ofImport(prefix + "imported", imported));
            }
            if (!words(f.text()).isEmpty()) {
                ofRow.and(text("v.search_text", f.text(), prefix));
            }
            owners(f.owners(), prefix);
            among(
                    "status",
                    prefix + "statuses",
                    f.statuses().stream().map(LeadStatus::code).toList());
            among("lead_source_id", prefix + "leadSources", List.copyOf(f.leadSources()));
            groups(f.groups(), prefix + "groups");
            String last = VisibleParts.lastActivity(contact, "v");
            between(
                    ofContact,
                    f.activity().untouched() ? "coalesce(" + last + ", v.created_at)" : last,
                    prefix + "activity",
                    f.activity());
            if (f.validEmail()) {
                ofContact.and(contact + ".email_valid");
            }
            if (f.unsubscribed()) {
                ofContact.and(contact + ".unsubscribed");
            }
            if (f.onLoan()) {
                ofContact.and(contact + ".on_loan and " + VisibleParts.loans(contact));
            }
            sharedWith(f.sharedWith(), prefix + "sharedWith");
            if (f.shared()) {
                ofContact.and(shared(""));
            }
            among(
                    "assignee_id",
                    prefix + "assignees",
                    f.assignees().stream().map(UserId::value).toList());
            if (f.outsideLicences()) {
                ofContact.and(ContactStates.outside(contact, viewer.licences()));
            }
        }

        /** One's own contacts are known by the access row. */
        private void owners(Set<UserId> owners, String prefix) {
            if (owners.equals(Set.of(viewer.id()))) {
                ofRow.and("v.owner");
            } else {
                among(
                        "owner_id",
                        prefix + "owners",
                        owners.stream().map(UserId::value).toList());
            }
        }

        /**
         * The contacts that a message of the viewer's own is about, as its recipient. No subquery looks at the row, so
         * that each is read once, and the contacts are found by it.
         */
        private Sql ofMessage(String name, long message) {
            var role = "ch.target_id = :viewer or i.before_owner = :viewer or i.before_assignee = :viewer";
            var told = role + " or exists (select 1 from operation_notify n"
                    + " where n.operation_id = m.operation_id and n.user_id = :viewer)";
            return Sql.of(
                            "%s and (v.shared or %s)",
                            dialect.anyOf("v.contact_id", about(name, told)),
                            dialect.anyOf("v.contact_id", about(name, role)))
                    .with(name, message);
        }

        private static String about(String name, String as) {
            return """
                    select coalesce(mc.survivor_id, i.contact_id) from message m
                    join operation_item i on i.operation_id = m.operation_id and %2$s
                    join operation_change ch on ch.operation_id = i.operation_id and ch.no = i.change_no
                    left join contact_merge mc on mc.merged_id = i.contact_id
                    where m.id = :%1$s and m.recipient_id = :viewer and (%3$s)
                    union select m.contact_id from message m
                    where m.id = :%1$s and m.recipient_id = :viewer and m.task_id is not null""".formatted(name, Outcome.DONE.is("i"), as);
        }

        /** The contacts that an operation of the viewer's own changed: younger than it, older, or all. */
        private Sql ofImport(String name, ContactFilter.Imported imported) {
            var items = "select i.contact_id from operation o join operation_item i on i.operation_id = o.id and "
                    + Outcome.DONE.is("i") + " where o.id = :" + name + " and o.actor_id = :viewer";
            var submitted = " (select o.submitted_at from operation o where o.id = :" + name + ")";
            var age = switch (imported.did()) {
                case CREATED -> " and v.created_at >=" + submitted;
                case CHANGED -> " and v.created_at <" + submitted;
                case EITHER -> "";
            };
            return Sql.of("%s" + age, dialect.anyOf("v.contact_id", items)).with(name, imported.operation());
        }

        private void groups(Set<Long> groups, String name) {
            if (!groups.isEmpty()) {
                String members = "v.contact_id in (select gm.contact_id from contact_group_member gm"
                        + " join contact_group g on g.id = gm.group_id join app_user gu on gu.id = g.user_id"
                        + " where gm.group_id in (:" + name + ") and ";
                ofRow.and(Sql.of(members + "(g.user_id = :viewer or gu.organization_id = :viewerOrg))")
                        .with(name, List.copyOf(groups)));
                ofContact.and("(" + VisibleParts.activity(contact, "v.assigned") + " or " + members
                        + "g.user_id = :viewer))");
            }
        }

        /** A share that the viewer may not know of is as if it were not there (R6a). */
        private void sharedWith(Set<UserId> holders, String name) {
            if (!holders.isEmpty()) {
                var ids = holders.stream().map(UserId::value).toList();
                ofContact.and(
                        Sql.of(shared("fa.user_id in (:" + name + ") and ")).with(name, ids));
            }
        }

        private String shared(String which) {
            return "exists (select 1 from contact_access fa join app_user fu on fu.id = fa.user_id"
                    + " where fa.contact_id = v.contact_id and fa.shared and " + which
                    + VisibleParts.share(contact, "fu", "fa") + ")";
        }

        private void among(String column, String name, List<?> values) {
            if (!values.isEmpty()) {
                ofContact.and(in(contact + "." + column, name, values));
            }
        }

        private static Sql in(String column, String name, List<?> values) {
            return Sql.of(column + " in (:" + name + ")").with(name, values);
        }

        /** Days are those of the viewer. */
        private void between(Conditions conditions, String time, String name, Days days) {
            var from = days.from();
            if (from != null) {
                conditions.and(Sql.of(time + " >= :" + name + "From").with(name + "From", start(from)));
            }
            var to = days.to();
            if (to != null) {
                conditions.and(Sql.of(time + " < :" + name + "To").with(name + "To", start(to.plusDays(1))));
            }
        }

        private OffsetDateTime start(LocalDate day) {
            return day.atStartOfDay(viewer.zone()).toOffsetDateTime();
        }
    }
}
