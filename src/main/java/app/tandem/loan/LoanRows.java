package app.tandem.loan;

import app.tandem.contact.ContactId;
import app.tandem.contact.ContactName;
import app.tandem.contact.visibility.Visibility;
import app.tandem.people.Actor;
import app.tandem.sql.Columns;
import app.tandem.sql.Names;
import app.tandem.sql.Sql;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the loans of a contact and their participants in two statements. */
@Component
class LoanRows {

    private final JdbcClient jdbc;

    LoanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int count(ContactId contact) {
        return jdbc.sql("select count(*) from loan_participation where contact_id = :contact")
                .param("contact", contact.value())
                .query(Integer.class)
                .single();
    }

    List<Loan> of(Actor viewer, ContactId contact) {
        var participants = participants(viewer, contact);
        return jdbc.sql("""
                        select p.loan_number, l.amount, l.type, l.status, l.applied_on, l.expected_on, l.closed_on
                        from loan_participation p
                        join contact c on c.id = p.contact_id
                        left join loan l on l.organization_id = c.organization_id and l.number = p.loan_number
                        where p.contact_id = :contact order by p.loan_number""")
                .param("contact", contact.value())
                .query((r, n) -> loan(r, participants.getOrDefault(r.getString("loan_number"), List.of())))
                .list();
    }

    private static Loan loan(ResultSet row, List<Loan.Participant> participants) throws SQLException {
        return new Loan(
                row.getString("loan_number"),
                row.getObject("amount", BigDecimal.class),
                Columns.text(row, "type"),
                Columns.text(row, "status"),
                row.getObject("applied_on", LocalDate.class),
                row.getObject("expected_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                participants);
    }

    /** R4: shows other participants only if the viewer sees that contact; nothing reveals that there are more. */
    private Map<String, List<Loan.Participant>> participants(Actor viewer, ContactId contact) {
        Map<String, List<Loan.Participant>> participants = new HashMap<>();
        Sql.of("""
                        select q.loan_number, q.role, q.contact_id, o.first_name, o.last_name, o.email, %s as phone
                        from loan_participation p
                        join contact c on c.id = p.contact_id
                        join loan_participation q on q.loan_number = p.loan_number
                        join contact o on o.id = q.contact_id and o.organization_id = c.organization_id
                        join %s v on v.contact_id = q.contact_id
                        where p.contact_id = :contact
                        order by q.loan_number, case when q.contact_id = :contact then 0 else 1 end, q.role,
                                 o.sort_name, q.contact_id""", Names.bestPhone("o"), Visibility.of(viewer))
                .with("contact", contact.value())
                .on(jdbc)
                .query(r -> {
                    participants
                            .computeIfAbsent(r.getString("loan_number"), number -> new ArrayList<>())
                            .add(participant(r, contact));
                });
        return participants;
    }

    private static Loan.Participant participant(ResultSet row, ContactId contact) throws SQLException {
        var id = new ContactId(row.getLong("contact_id"));
        return new Loan.Participant(id, ContactName.read(row), row.getString("role"), id.equals(contact));
    }
}
