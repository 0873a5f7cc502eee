package app.tandem.operation;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ContactId;
import app.tandem.contact.Selection;
import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.ContactList;
import app.tandem.contact.list.ContactRow;
import app.tandem.contact.list.ContactSort;
import app.tandem.notify.Message;
import app.tandem.notify.Messages;
import app.tandem.operation.preview.Preview;
import app.tandem.people.UserId;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A lender with two teams and an admin, a partner firm, and what can be asked about their contacts. */
@DatabaseTest
public abstract class OperationsInNorthfield {

    @Autowired
    protected Operations operations;

    @Autowired
    protected ContactList list;

    @Autowired
    protected Messages messages;

    @Autowired
    protected Given given;

    @Autowired
    protected JdbcClient jdbc;

    @BeforeEach
    void people() {
        given.northfield();
        given.neverPartners(maya, aisha);
    }

    @AfterEach
    void nothingIsInconsistent() {
        assertThat(jdbc.sql("select problem from access_inconsistency")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    protected Counts submit(UserId actor, Change change, ContactId... contacts) {
        var operation = operations.open(actor, new Selection.Some(Set.of(contacts)));
        return operations.submit(actor, operation, Request.of(change)).counts(0);
    }

    protected Preview preview(UserId actor, Request request, ContactId... contacts) {
        var operation = operations.open(actor, new Selection.Some(Set.of(contacts)));
        return operations.preview(actor, operation, request);
    }

    protected List<ContactId> seenBy(UserId viewer) {
        return list.page(viewer, everything(), ContactSort.BY_NAME, 0, 100).stream()
                .map(ContactRow::id)
                .toList();
    }

    protected static ContactFilter everything() {
        return ContactFilter.NONE.withArchived(ContactFilter.Archived.INCLUDED);
    }

    /** Who has access and as what, the owner first. */
    protected List<String> access(ContactId contact) {
        return strings("""
                select u.first_name || case when a.owner then ' owner' else '' end
                  || case when a.assigned then ' assigned' else '' end || case when a.shared then ' shared' else '' end
                from contact_access a join app_user u on u.id = a.user_id where a.contact_id = :contact
                order by a.owner desc, u.id""", contact);
    }

    protected List<String> groupsWith(ContactId contact) {
        return strings("""
                select g.name from contact_group_member m join contact_group g on g.id = m.group_id
                where m.contact_id = :contact order by g.name""", contact);
    }

    /** What happened on it, by kind. */
    protected List<String> activity(ContactId contact) {
        return strings("select kind from activity where contact_id = :contact order by id", contact);
    }

    /** Its outstanding tasks and whose they are. */
    protected List<String> outstanding(ContactId contact) {
        return strings("""
                select t.title || ': ' || u.first_name from task t join app_user u on u.id = t.assignee_id
                where t.contact_id = :contact and not t.done order by t.id""", contact);
    }

    protected List<String> strings(String sql, ContactId contact) {
        return jdbc.sql(sql)
                .param("contact", contact.value())
                .query(String.class)
                .list();
    }

    protected int count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Integer.class).single();
    }

    protected List<String> texts(UserId recipient) {
        return messages.of(recipient, 0, 10).stream().map(Message::text).toList();
    }

    protected void task(ContactId contact, UserId assignee, String title, boolean done) {
        jdbc.sql("""
                        insert into task (contact_id, title, assignee_id, created_by, created_at, done)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        contact.value(),
                        title,
                        assignee.value(),
                        assignee.value(),
                        Given.THEN.atOffset(java.time.ZoneOffset.UTC),
                        done)
                .update();
    }

    protected void note(ContactId contact, UserId author, String body, boolean onlyOwner) {
        jdbc.sql("""
                        insert into note (contact_id, author_id, body, search_text, only_owner, created_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        contact.value(),
                        author.value(),
                        body,
                        body,
                        onlyOwner,
                        Given.THEN.atOffset(java.time.ZoneOffset.UTC))
                .update();
    }
}
