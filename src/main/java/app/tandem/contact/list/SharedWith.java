package app.tandem.contact.list;

import app.tandem.contact.ContactId;
import app.tandem.contact.RelatedPerson;
import app.tandem.contact.visibility.VisibleParts;
import app.tandem.people.Actor;
import app.tandem.people.UserId;
import app.tandem.sql.Dialect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** With whom contacts are shared, as far as the viewer may know it (R6a). */
@Component
class SharedWith {

    private final JdbcClient jdbc;
    private final Dialect dialect;

    SharedWith(JdbcClient jdbc, Dialect dialect) {
        this.jdbc = jdbc;
        this.dialect = dialect;
    }

    /** The shared users of each contact, earliest first; one statement for all. */
    Map<Long, List<RelatedPerson>> of(Actor viewer, List<ContactId> contacts) {
        Map<Long, List<RelatedPerson>> shares = new HashMap<>();
        jdbc.sql("""
                        select a.contact_id, u.id, u.first_name || ' ' || u.last_name as name, uo.kind = 'FIRM' as firm
                        from contact_access a join contact c on c.id = a.contact_id join app_user u on u.id = a.user_id
                        join organization uo on uo.id = u.organization_id
                        where %s and a.shared and %s
                        order by a.contact_id, case when a.also_shared_by = :viewer then a.also_shared_at else a.shared_at end, u.id""".formatted(dialect.in("a.contact_id", false, "contacts"), VisibleParts.SHARE))
                .param("contacts", contacts.stream().map(ContactId::value).toArray(Long[]::new))
                .param("viewer", viewer.id().value())
                .param("viewerOrg", viewer.organization().value())
                .query(r -> {
                    var person =
                            new RelatedPerson(new UserId(r.getLong("id")), r.getString("name"), r.getBoolean("firm"));
                    shares.computeIfAbsent(r.getLong("contact_id"), id -> new ArrayList<>())
                            .add(person);
                });
        return shares;
    }
}
