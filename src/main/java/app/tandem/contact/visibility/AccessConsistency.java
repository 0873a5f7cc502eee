package app.tandem.contact.visibility;

import app.tandem.contact.ContactId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks that access rows agree with their contacts, by a query that must find nothing. */
@Service
public class AccessConsistency {

    /** A contact that contradicts its access rows, and how. */
    public record Problem(ContactId contact, String what) {}

    private final JdbcClient jdbc;

    AccessConsistency(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Up to a limit of contradictions; empty when all is well (R2, R3, R4). Reads all contacts: not for every request.
     */
    @Transactional(readOnly = true)
    public List<Problem> problems(int limit) {
        return jdbc.sql("select contact_id, problem from access_inconsistency fetch first :limit rows only")
                .param("limit", limit)
                .query((row, n) -> new Problem(new ContactId(row.getLong("contact_id")), row.getString("problem")))
                .list();
    }
}
