package app.tandem.history;

import app.tandem.access.Disclosure.Part;
import app.tandem.audit.AuditTrail;
import app.tandem.audit.Outcome;
import app.tandem.contact.visibility.VisibleParts;
import app.tandem.operation.Kinds;
import app.tandem.people.UserId;
import app.tandem.sql.Columns;
import app.tandem.sql.Conditions;
import app.tandem.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what operations did to a contact (R44, R48). */
@Component
class OperationEvents {

    static final int SOURCE = 2;

    /** Changes of one operation, for their places among each other. */
    private static final int CHANGES = 1_000;

    /** The contact and those merged into it, where their operations stay (R19). */
    private static final String CONTACTS =
            "select cast(:contact as bigint) union all select m.merged_id from contact_merge m where m.survivor_id = :contact";

    private static final String ROWS = """
            select i.operation_id * %1$d + i.change_no as id, o.submitted_at as at, o.actor_id, ch.kind, ch.target_id,
                   ch.detail, ch.keep_share, i.as_owner, i.before_owner, i.before_assignee
            from operation_item i
            join operation o on o.id = i.operation_id
            join operation_change ch on ch.operation_id = i.operation_id and ch.no = i.change_no
            join contact c on c.id = :contact
            where i.contact_id in (%2$s) and %4$s and %3$s
              and not exists (select 1 from operation_item j where j.operation_id = i.operation_id
                and j.change_no = i.change_no and %5$s and j.contact_id < i.contact_id
                and j.contact_id in (%2$s))
            order by o.submitted_at desc, id desc fetch first :rows rows only""";

    private final JdbcClient jdbc;
    private final Kinds kinds;
    private final String targetKnown;

    OperationEvents(JdbcClient jdbc, Kinds kinds) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        targetKnown = targetKnown(kinds.among("ch.kind", app.tandem.operation.Kind::aboutShares));
    }

    /** R6a: omits events wholly about the access of somebody hidden from the viewer. */
    private static String targetKnown(String aboutShares) {
        return "(ch.target_id is null or o.actor_id = :viewer or exists (select 1 from app_user u where u.id = ch.target_id and "
                + VisibleParts.knownOfOthersDeed("u", aboutShares) + "))";
    }

    List<? extends TimelineEvent> read(TimelineQuery asked) {
        if (!asked.any(EnumSet.of(Kind.ACCESS, Kind.ARCHIVE, Kind.OTHER))) {
            return List.of();
        }
        var deeds = new Conditions()
                .and(asked.from().below(SOURCE, "o.submitted_at", "(i.operation_id * " + CHANGES + " + i.change_no)"))
                .and(kinds(asked));
        if (!asked.sees(Part.ACTIVITY)) {
            deeds.and("o.actor_id = :viewer");
        }
        if (!asked.sees(Part.ALL_RELATIONS)) {
            deeds.and(targetKnown);
        }
        var rows = Sql.of(ROWS, CHANGES, CONTACTS, deeds.all(), Outcome.DONE.is("i"), Outcome.DONE.is("j"));
        return withEnded(asked, asked.on(jdbc, rows).query((r, n) -> deed(r)).list());
    }

    /** R27: reads, for all changes of owner at once, whose access they ended. */
    private List<Deed> withEnded(TimelineQuery asked, List<Deed> deeds) {
        var handOvers = deeds.stream()
                .filter(Deed::handsOver)
                .map(OperationEvents::operation)
                .distinct()
                .toList();
        if (handOvers.isEmpty()) {
            return deeds;
        }
        Map<Long, List<UserId>> ended = new HashMap<>();
        jdbc.sql("""
                        select e.operation_id, e.user_id from operation_ended e join app_user u on u.id = e.user_id
                        where e.contact_id in (%s) and e.operation_id in (:operations) and not e.owner
                        order by u.sort_name, u.id""".formatted(CONTACTS))
                .param("contact", asked.contact().value())
                .param("operations", handOvers)
                .query(r -> {
                    ended.computeIfAbsent(r.getLong("operation_id"), id -> new ArrayList<>())
                            .add(new UserId(r.getLong("user_id")));
                });
        return deeds.stream()
                .map(deed -> deed.handsOver() ? deed.ending(ended.getOrDefault(operation(deed), List.of())) : deed)
                .toList();
    }

    private static long operation(Deed deed) {
        return deed.place().id() / CHANGES;
    }

    /** One's own lists are nobody else's business. */
    private String kinds(TimelineQuery asked) {
        String known = kinds.among("ch.kind", kind -> asked.kinds().contains(part(kind)));
        return known + " and (o.actor_id = :viewer or not "
                + kinds.among("ch.kind", app.tandem.operation.Kind::ofOneself) + ")";
    }

    private static @Nullable Kind part(app.tandem.operation.Kind<?> kind) {
        return switch (kind.inTimeline()) {
            case NOT -> null;
            case ACCESS -> Kind.ACCESS;
            case ARCHIVE -> Kind.ARCHIVE;
            case OTHER -> Kind.OTHER;
        };
    }

    private Deed deed(ResultSet row) throws SQLException {
        var change = Objects.requireNonNull(kinds.read(new AuditTrail.Asked(
                row.getString("kind"),
                user(row, "target_id"),
                row.getString("detail"),
                row.getBoolean("keep_share"),
                null,
                null,
                0)));
        var kind = kinds.of(change);
        return new Deed(
                new TimelineCursor(Columns.at(row, "at"), SOURCE, row.getLong("id")),
                Objects.requireNonNull(part(kind)),
                change,
                kind.handsOver(),
                new UserId(row.getLong("actor_id")),
                row.getBoolean("as_owner"),
                user(row, "before_owner"),
                user(row, "before_assignee"),
                List.of());
    }

    private static @Nullable UserId user(ResultSet row, String column) throws SQLException {
        long user = row.getLong(column);
        return user == 0 ? null : new UserId(user);
    }
}
