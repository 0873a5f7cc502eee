package app.tandem.email.domain;

import app.tandem.email.domain.EmailSheet.Entries;
import app.tandem.intake.Cleaned;
import app.tandem.intake.PlainText;
import app.tandem.people.OrganizationId;
import app.tandem.people.UserId;
import app.tandem.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what organizations have set of their e-mails. Who changes one holds the organization. */
@Component
class EmailSheets {

    private final JdbcClient jdbc;

    EmailSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    EmailSheet of(OrganizationId organization) {
        return jdbc.sql("""
                        select e.legal_name, e.postal_address, e.licence, e.domain, e.dkim_selector, e.checked_at,
                               e.verified_at, e.paused_at, u.first_name || ' ' || u.last_name as paused_name
                        from organization_email e left join app_user u on u.id = e.paused_by
                        where e.organization_id = :organization""")
                .param("organization", organization.value())
                .query((row, n) -> new EmailSheet(
                        entries(row),
                        Columns.instant(row, "checked_at"),
                        Columns.instant(row, "verified_at"),
                        findings(organization),
                        Columns.instant(row, "paused_at"),
                        Columns.text(row, "paused_name")))
                .optional()
                .orElse(new EmailSheet(Entries.NONE, null, null, List.of(), null, ""));
    }

    private static Entries entries(ResultSet row) throws SQLException {
        return new Entries(
                row.getString("legal_name"),
                row.getString("postal_address"),
                row.getString("licence"),
                row.getString("domain"),
                row.getString("dkim_selector"));
    }

    private List<DomainFinding> findings(OrganizationId organization) {
        return jdbc.sql("""
                        select kind, well, found, sentence, name, text from organization_email_record
                        where organization_id = :organization order by kind""")
                .param("organization", organization.value())
                .query((row, n) -> new DomainFinding(
                        DomainRecord.of(row.getInt("kind")),
                        row.getBoolean("well"),
                        row.getString("found"),
                        row.getString("sentence"),
                        row.getString("name"),
                        row.getString("text")))
                .list();
    }

    /** Keeps what was entered. */
    void write(OrganizationId organization, Entries entries) {
        begin(organization);
        jdbc.sql("""
                        update organization_email set legal_name = :legalName, postal_address = :postalAddress,
                          licence = :licence, domain = :domain, dkim_selector = :selector
                        where organization_id = :organization""")
                .param("legalName", entries.legalName())
                .param("postalAddress", entries.postalAddress())
                .param("licence", entries.licence())
                .param("domain", entries.domain())
                .param("selector", entries.selector())
                .param("organization", organization.value())
                .update();
    }

    /** Keeps what was found of the domain; nothing for one that has not been looked at. */
    void write(
            OrganizationId organization,
            List<DomainFinding> findings,
            @Nullable OffsetDateTime checked,
            @Nullable OffsetDateTime verified) {
        jdbc.sql("""
                        update organization_email set checked_at = cast(:checked as timestamp with time zone),
                          verified_at = cast(:verified as timestamp with time zone)
                        where organization_id = :organization""")
                .param("checked", checked)
                .param("verified", verified)
                .param("organization", organization.value())
                .update();
        jdbc.sql("delete from organization_email_record where organization_id = :organization")
                .param("organization", organization.value())
                .update();
        findings.forEach(finding -> write(organization, finding));
    }

    private void write(OrganizationId organization, DomainFinding finding) {
        jdbc.sql("""
                        insert into organization_email_record (organization_id, kind, well, found, sentence, name, text)
                        values (:organization, :kind, :well, :found, :sentence, :name, :text)""")
                .param("organization", organization.value())
                .param("kind", finding.kind().code())
                .param("well", finding.well())
                .param("found", cut(finding.found(), 2000))
                .param("sentence", cut(finding.sentence(), 500))
                .param("name", cut(finding.name(), 320))
                .param("text", cut(finding.text(), 2000))
                .update();
    }

    /** What is in the domain name system is somebody else's, and as long as they like. */
    private static String cut(String text, int most) {
        return PlainText.cut(Cleaned.withoutNul(text), most);
    }

    void pause(OrganizationId organization, @Nullable OffsetDateTime at, @Nullable UserId by) {
        begin(organization);
        jdbc.sql("""
                        update organization_email set paused_at = cast(:at as timestamp with time zone),
                          paused_by = cast(:by as bigint)
                        where organization_id = :organization""")
                .param("at", at)
                .param("by", by == null ? null : by.value())
                .param("organization", organization.value())
                .update();
    }

    /** Whether another organization's mails come from that domain already. */
    boolean ofAnother(OrganizationId organization, String domain) {
        return jdbc.sql("""
                        select count(*) from organization_email
                        where domain = :domain and organization_id <> :organization and verified_at is not null""")
                        .param("domain", domain)
                        .param("organization", organization.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The organizations that have a domain. */
    List<OrganizationId> withDomain() {
        return jdbc.sql("select organization_id from organization_email where domain <> '' order by organization_id")
                .query((row, n) -> new OrganizationId(row.getLong("organization_id")))
                .list();
    }

    private void begin(OrganizationId organization) {
        jdbc.sql("""
                        insert into organization_email (organization_id)
                        select o.id from organization o where o.id = :organization
                          and not exists (select 1 from organization_email e where e.organization_id = o.id)""").param("organization", organization.value()).update();
    }
}
