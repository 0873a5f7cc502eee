package app.tandem.deleted;

import app.tandem.contact.MovedColumns;
import app.tandem.contact.external.ExternalIdTable;
import app.tandem.contact.visibility.ContactAccess;
import app.tandem.sql.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves contacts to "Recently deleted", whoever decided it (R18); whose access ends is on record before. */
@Component
public class Removal {

    private static final String MOVE = """
            insert into deleted_contact (%s, deleted_at, deleted_by, deleted_op, assigned_by, assigned_at,
                                         assigned_op)
            select %s, cast(:now as timestamp with time zone), cast(:actor as bigint), cast(:op as bigint),
                   a.assigned_by, a.assigned_at, a.assigned_op
            from (%s) d join contact c on c.id = d.contact_id
            left join contact_access a on a.contact_id = c.id and a.assigned""";

    private final JdbcClient jdbc;
    private final ContactAccess access;
    private final ExternalIdTable externalIds;

    Removal(JdbcClient jdbc, ContactAccess access, ExternalIdTable externalIds) {
        this.jdbc = jdbc;
        this.access = access;
        this.externalIds = externalIds;
    }

    /** Removes contacts, a query with the column contact_id that also binds actor, op and now. */
    public void remove(Sql contacts) {
        Sql.of(MOVE, MovedColumns.into(), MovedColumns.from(column -> "c." + column), contacts)
                .on(jdbc)
                .update();
        access.endAll(contacts);
        Sql.of("merge into contact x using (%s) d on (x.id = d.contact_id) when matched then delete", contacts)
                .on(jdbc)
                .update();
        externalIds.follow(contacts);
    }
}
