package app.tandem.testing;

import app.tandem.contact.ContactId;
import app.tandem.people.UserId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes who can see one contact and why. */
record AccessRows(
        Given given, ContactId contact, boolean archived, Instant created, byte[] sortName, String searchText) {

    void owner(UserId user) {
        insert(user, true, null, null);
    }

    void related(Map<UserId, @Nullable By> shares, @Nullable UserId assignee, By owner, @Nullable By assigner) {
        Map<UserId, @Nullable By> all = new LinkedHashMap<>(shares);
        if (assignee != null) {
            all.putIfAbsent(assignee, null);
        }
        By assignedBy = assigner == null ? owner : assigner;
        all.keySet().forEach(user -> {
            By sharer = shares.get(user);
            By sharedBy = shares.containsKey(user) ? (sharer == null ? owner : sharer) : null;
            insert(user, false, sharedBy, user.equals(assignee) ? assignedBy : null);
        });
    }

    private void insert(UserId user, boolean owner, @Nullable By sharedBy, @Nullable By assignedBy) {
        JdbcClient.StatementSpec sql = given.jdbc().sql("""
                insert into contact_access (contact_id, user_id, owner, assigned, assigned_by, assigned_at,
                  shared, shared_by, shared_at, archived, created_at, sort_name, search_text)
                values (:contact, :user, :owner, :assigned, :assignedBy, :assignedAt, :shared, :sharedBy, :sharedAt,
                  :archived, :created, :sortName, :searchText)""");
        sql.param("contact", contact.value())
                .param("user", user.value())
                .param("owner", owner)
                .param("assigned", assignedBy != null)
                .param(
                        "assignedBy",
                        assignedBy == null ? null : assignedBy.user().value())
                .param("assignedAt", assignedBy == null ? null : Given.at(created))
                .param("shared", sharedBy != null)
                .param("sharedBy", sharedBy == null ? null : sharedBy.user().value())
                .param("sharedAt", sharedBy == null ? null : Given.at(created))
                .param("archived", archived)
                .param("created", Given.at(created))
                .param("sortName", sortName)
                .param("searchText", searchText)
                .update();
    }
}
