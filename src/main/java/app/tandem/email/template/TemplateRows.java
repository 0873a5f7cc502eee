package app.tandem.email.template;

import app.tandem.audit.OperationId;
import app.tandem.people.Actor;
import app.tandem.people.OrganizationId;
import app.tandem.people.UserId;
import app.tandem.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads templates, their texts and their sendings, and writes texts. */
@Component
class TemplateRows {

    private static final String SELECT = """
            select t.id, t.name, t.owner_id is null as organizations, t.version, x.subject, x.body, t.changed_at,
                   u.first_name || ' ' || u.last_name as changed_by
            from email_template t
            join email_text x on x.template_id = t.id and x.version = t.version
            join app_user u on u.id = t.changed_by
            where t.organization_id = :organization and t.holder in (0, :viewer) and t.removed_at is null""";

    /** The sendings of which the reader may know: their own; of an administrator, all of the organization. */
    private static final String SENDINGS = """
            from contact_email e join email_text x on x.id = e.text_id
            where e.organization_id = :organization and (:admin or e.sender_id = :viewer) and x.template_id""";

    private final JdbcClient jdbc;

    TemplateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The reader's own and the organization's, by name. */
    List<Template> offered(Actor viewer) {
        return asked(viewer, SELECT + " order by t.name_key, t.holder, t.id")
                .query(TemplateRows::template)
                .list();
    }

    Optional<Template> find(Actor viewer, long id) {
        return asked(viewer, SELECT + " and t.id = :id")
                .param("id", id)
                .query(TemplateRows::template)
                .optional();
    }

    /** The latest first. */
    List<TemplateVersion> versions(long id) {
        return jdbc.sql("""
                        select x.version, x.subject, x.body, x.created_at, u.first_name || ' ' || u.last_name as by_name
                        from email_text x join app_user u on u.id = x.created_by
                        where x.template_id = :id and x.version is not null order by x.version desc""")
                .param("id", id)
                .query((row, n) -> new TemplateVersion(
                        row.getInt("version"),
                        row.getString("subject"),
                        row.getString("body"),
                        Columns.at(row, "created_at"),
                        row.getString("by_name")))
                .list();
    }

    /** Writes the text of a version. */
    void write(OrganizationId organization, long id, TemplateVersion text, UserId by) {
        jdbc.sql("""
                        insert into email_text (organization_id, template_id, version, subject, body, created_at, created_by)
                        values (:organization, :id, :version, :subject, :body, :at, :by)""")
                .param("organization", organization.value())
                .param("id", id)
                .param("version", text.version())
                .param("subject", text.subject())
                .param("body", text.body())
                .param("at", text.at().atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .update();
    }

    /** The sendings, the latest first. */
    List<TemplateUse> uses(Actor viewer, long id, boolean all) {
        return asked(viewer, """
                        select s.operation_id, s.version, s.emails, s.at, s.sender_id, u.first_name || ' ' || u.last_name as by_name
                        from (select e.operation_id, e.sender_id, coalesce(x.version, 0) as version, count(*) as emails,
                                     min(e.created_at) as at
                              %s = :id group by e.operation_id, e.sender_id, x.version) s
                        join app_user u on u.id = s.sender_id
                        order by s.at desc, s.operation_id desc, s.version desc""".formatted(SENDINGS))
                .param("id", id)
                .param("admin", all)
                .query((row, n) -> new TemplateUse(
                        new OperationId(row.getLong("operation_id")),
                        row.getInt("version"),
                        row.getInt("emails"),
                        Columns.at(row, "at"),
                        row.getString("by_name"),
                        row.getLong("sender_id") == viewer.id().value()))
                .list();
    }

    /** How often each was sent; those never sent are left out. */
    Map<Long, TemplateUsage> usage(Actor viewer, boolean all) {
        Map<Long, TemplateUsage> usage = new HashMap<>();
        asked(viewer, """
                        select x.template_id, count(distinct e.operation_id) as sendings, count(*) as emails,
                               max(e.created_at) as last_at
                        %s is not null group by x.template_id""".formatted(SENDINGS)).param("admin", all).query(row -> {
            usage.put(
                    row.getLong("template_id"),
                    new TemplateUsage(row.getInt("sendings"), row.getInt("emails"), Columns.at(row, "last_at")));
        });
        return usage;
    }

    private JdbcClient.StatementSpec asked(Actor viewer, String sql) {
        return jdbc.sql(sql)
                .param("organization", viewer.organization().value())
                .param("viewer", viewer.id().value());
    }

    private static Template template(ResultSet row, int n) throws SQLException {
        Instant at = Columns.at(row, "changed_at");
        return new Template(
                row.getLong("id"),
                row.getString("name"),
                row.getBoolean("organizations"),
                row.getInt("version"),
                row.getString("subject"),
                row.getString("body"),
                at,
                row.getString("changed_by"));
    }
}
