package app.tandem.history;

import app.tandem.contact.ContactId;
import app.tandem.people.UserId;
import app.tandem.testing.Given;
import app.tandem.testing.TestDatabase;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Very much that happened on a contact, in a few statements. */
record Past(JdbcClient jdbc) {

    private static final String NUMBERS = TestDatabase.isPostgres()
            ? "generate_series(1, cast(:many as bigint)) s(n)"
            : "system_range(1, cast(:many as bigint)) s(n)";

    /** So many entries of the log, so many seconds apart, from {@link Given#THEN} on. */
    void activities(ContactId contact, UserId actor, String kind, int many, int apart) {
        run(
                "insert into activity (contact_id, at, actor_id, kind, detail) select cast(:contact as bigint),"
                        + " cast(:then as timestamp with time zone) + s.n * " + seconds(apart)
                        + ", cast(:actor as bigint), '" + kind + "', '' from " + NUMBERS,
                contact,
                actor,
                many);
    }

    /** So many saves of two fields each. */
    void edits(ContactId contact, UserId actor, int many, int apart) {
        for (var field : new String[] {"EMPLOYER", "CITY"}) {
            run(
                    "insert into contact_edit (contact_id, user_id, at, version, field, old_value, new_value)"
                            + " select cast(:contact as bigint), cast(:actor as bigint), cast(:then as timestamp with time zone) + s.n * "
                            + seconds(apart) + ", cast(s.n as integer), '" + field + "', '', 'x' from " + NUMBERS,
                    contact,
                    actor,
                    many);
        }
    }

    /** So many operations that archived or activated it. */
    void operations(ContactId contact, UserId actor, int many, int apart) {
        long before = jdbc.sql("select coalesce(max(id), 0) from operation")
                .query(Long.class)
                .single();
        run(
                "insert into operation (actor_id, state, kind, opened_at, submitted_at, selected)"
                        + " select cast(:actor as bigint), 'FINISHED', 'ACTIVATE', cast(:then as timestamp with time zone), cast(:then as timestamp with time zone) + s.n * "
                        + seconds(apart) + ", 1 from " + NUMBERS + " where cast(:contact as bigint) > 0 order by s.n",
                contact,
                actor,
                many);
        jdbc.sql("insert into operation_change (operation_id, no, kind) select id, 0, 'ACTIVATE' from operation"
                        + " where id > :before")
                .param("before", before)
                .update();
        jdbc.sql("insert into operation_item (operation_id, contact_id, change_no, outcome, reasons, as_owner)"
                        + " select id, cast(:contact as bigint), 0, 1, '', false from operation where id > :before")
                .param("contact", contact.value())
                .param("before", before)
                .update();
    }

    private void run(String sql, ContactId contact, UserId actor, int many) {
        jdbc.sql(sql)
                .param("contact", contact.value())
                .param("actor", actor.value())
                .param("then", Given.THEN.atOffset(ZoneOffset.UTC))
                .param("many", many)
                .update();
    }

    private static String seconds(int apart) {
        return "interval '" + apart + "' second";
    }
}
