package app.tandem.history;

import app.tandem.access.Disclosure.Part;
import app.tandem.contact.visibility.VisibleParts;
import app.tandem.people.UserId;
import app.tandem.sql.Columns;
import app.tandem.sql.Sql;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads shares and assignments not made by an operation: those from an import or a lead source. */
@Component
class DirectGrants {

    static final int SOURCE = 4;

    private static final String ROWS = """
            select a.user_id * 2 + %1$d as id, a.%2$s_at, a.%2$s_by, a.user_id
            from contact_access a
            join contact c on c.id = a.contact_id
            join app_user u on u.id = a.user_id
            where a.contact_id = :contact and a.%2$s and a.%2$s_op is null and a.%2$s_by is not null and %3$s""";

    private final JdbcClient jdbc;

    DirectGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<? extends TimelineEvent> read(TimelineQuery asked) {
        if (!asked.kinds().contains(Kind.ACCESS)) {
            return List.of();
        }
        var grants = Sql.of("select g.id, g.given_at, g.given_by, g.user_id from ((" + rows(asked, 0, "shared")
                + ") union all (" + rows(asked, 1, "assigned")
                + ")) g(id, given_at, given_by, user_id)"
                + " order by g.given_at desc, g.id desc fetch first :rows rows only");
        return asked.on(jdbc, grants)
                .query((r, n) -> new Grant(
                        new TimelineCursor(Columns.at(r, "given_at"), SOURCE, r.getLong("id")),
                        new UserId(r.getLong("given_by")),
                        new UserId(r.getLong("user_id")),
                        r.getLong("id") % 2 == 0))
                .list();
    }

    private static String rows(TimelineQuery asked, int no, String what) {
        var below = asked.from().below(SOURCE, "a." + what + "_at", "(a.user_id * 2 + " + no + ")");
        var own = "a." + what + "_by = :viewer";
        var known = VisibleParts.knownOfOthersDeed("u", no == 0 ? "1 = 1" : "1 = 0");
        var seen = asked.sees(Part.ALL_RELATIONS)
                ? ""
                : asked.sees(Part.ACTIVITY) ? " and (" + own + " or " + known + ")" : " and " + own;
        return ROWS.formatted(no, what, below + seen);
    }

    private record Grant(TimelineCursor place, UserId by, UserId to, boolean share) implements TimelineEvent {

        @Override
        public Set<UserId> people() {
            return Set.of(by, to);
        }

        @Override
        public TimelineEntry told(Names names) {
            var text = (share ? " shared it with " : " assigned it to ")
                    + names.of(to, by).orSomebody();
            return new TimelineEntry(place.at(), Kind.ACCESS, names.subject(by), text, List.of());
        }
    }
}
