package app.tandem.email.domain;

import app.tandem.people.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what an organization has set of its e-mails to contacts. */
@Component
public class OrganizationEmail {

    private final JdbcClient jdbc;

    OrganizationEmail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is set at this moment; {@link EmailSettings#NONE} where nothing is. */
    public EmailSettings of(OrganizationId organization) {
        return jdbc.sql("""
                        select legal_name, postal_address, licence, domain, verified_at is not null as verified,
                               paused_at is not null as paused
                        from organization_email where organization_id = :organization""")
                .param("organization", organization.value())
                .query((row, n) -> new EmailSettings(
                        row.getString("legal_name"),
                        row.getString("postal_address"),
                        row.getString("licence"),
                        row.getString("domain"),
                        row.getBoolean("verified"),
                        row.getBoolean("paused")))
                .optional()
                .orElse(EmailSettings.NONE);
    }
}
