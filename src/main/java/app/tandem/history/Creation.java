package app.tandem.history;

import app.tandem.access.Disclosure.Part;
import app.tandem.people.UserId;
import app.tandem.sql.Columns;
import app.tandem.sql.Sql;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The first event of a contact: its creation. */
@Component
class Creation {

    static final int SOURCE = 0;

    private final JdbcClient jdbc;

    Creation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<? extends TimelineEvent> read(TimelineQuery asked) {
        if (!asked.kinds().contains(Kind.ACCESS)) {
            return List.of();
        }
        var created = Sql.of("select c.created_at, c.created_by from contact c where c.id = :contact and "
                + asked.from().below(SOURCE, "c.created_at", "c.id")
                + (asked.sees(Part.ACTIVITY) ? "" : " and c.created_by = :viewer"));
        return asked.on(jdbc, created)
                .query((r, n) -> new Created(
                        new TimelineCursor(
                                Columns.at(r, "created_at"),
                                SOURCE,
                                asked.contact().value()),
                        new UserId(r.getLong("created_by"))))
                .list();
    }

    private record Created(TimelineCursor place, UserId actor) implements TimelineEvent {

        @Override
        public Set<UserId> people() {
            return Set.of(actor);
        }

        @Override
        public TimelineEntry told(Names names) {
            return new TimelineEntry(place.at(), Kind.ACCESS, names.subject(actor), " created it", List.of());
        }
    }
}
