package app.tandem.demo;

import static app.tandem.demo.Who.*;

import app.tandem.people.Folding;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** What the organizations of the demonstration say below their e-mails, their people's licences, and their templates. */
@Component
class DemoEmail {

    /** The numbers of loan officers' licences, and the phones at which they want to be called. */
    private static final Map<Who, String> NMLS = Map.of(
            MAYA, "2094417",
            DIEGO, "2094533",
            PRIYA, "1887206",
            SAM, "1204418",
            VICTOR, "1650932",
            NINA, "2110754",
            OMAR, "1188390");

    private static final Map<Who, String> PHONES = Map.of(
            MAYA, "+16125550164",
            DIEGO, "+16125550151",
            PRIYA, "+16515550138",
            SAM, "+16125550102",
            NINA, "+14145550127",
            OMAR, "+16125550103",
            RUTH, "+16125550100",
            JONAS, "+16125550187",
            AISHA, "+16515550172",
            TOM, "+16125550190");

    private final JdbcClient jdbc;

    DemoEmail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(Cast cast) {
        organization(
                cast.lender(),
                "Northfield Lending, Inc.",
                "400 Nicollet Mall, Suite 900\nMinneapolis, MN 55401",
                "NMLS 1482207 · Equal Housing Lender",
                DemoNames.LENDER);
        organization(
                cast.firm(),
                "Harbor Realty, LLC",
                "2118 Harmon Place, Suite 210\nMinneapolis, MN 55403",
                "Licensed in Minnesota and Wisconsin · Equal Housing Opportunity",
                DemoNames.FIRM);
        NMLS.forEach((who, number) -> person(cast, who, "nmls", number));
        PHONES.forEach((who, number) -> person(cast, who, "phone", number));
        DemoTemplates.ORGANIZATION.forEach(letter -> template(cast, null, letter, RUTH, 120));
        DemoTemplates.MAYA.forEach(letter -> template(cast, MAYA, letter, MAYA, 34));
    }

    private void organization(long id, String name, String address, String licence, String domain) {
        jdbc.sql("""
                        insert into organization_email (organization_id, legal_name, postal_address, licence, domain,
                                                        dkim_selector, checked_at, verified_at)
                        values (:id, :name, :address, :licence, :domain, :selector, :at, :at)""")
                .param("id", id)
                .param("name", name)
                .param("address", address)
                .param("licence", licence)
                .param("domain", domain)
                .param("selector", DemoNames.SELECTOR)
                .param("at", at(150))
                .update();
    }

    private void person(Cast cast, Who who, String column, String value) {
        jdbc.sql("update app_user set " + column + " = :value where id = :id")
                .param("value", value)
                .param("id", cast.id(who))
                .update();
    }

    private void template(Cast cast, @Nullable Who owner, DemoTemplates.Letter letter, Who by, int daysAgo) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into email_template (organization_id, owner_id, holder, name, name_key, version, changed_at,
                                                    changed_by)
                        values (:organization, cast(:owner as bigint), :holder, :name, :key, 1, :at, :by)""")
                .param("organization", cast.lender())
                .param("owner", owner == null ? null : cast.id(owner))
                .param("holder", owner == null ? 0 : cast.id(owner))
                .param("name", letter.name())
                .param("key", Folding.key(letter.name()))
                .param("at", at(daysAgo))
                .param("by", cast.id(by))
                .update(key, "id");
        jdbc.sql("""
                        insert into email_text (organization_id, template_id, version, subject, body, created_at, created_by)
                        values (:organization, :template, 1, :subject, :body, :at, :by)""")
                .param("organization", cast.lender())
                .param(
                        "template",
                        java.util.Objects.requireNonNull(key.getKey()).longValue())
                .param("subject", letter.subject())
                .param("body", letter.body())
                .param("at", at(daysAgo))
                .param("by", cast.id(by))
                .update();
    }

    private static OffsetDateTime at(int daysAgo) {
        return Chance.TODAY.minusDays(daysAgo).atTime(LocalTime.of(10, 15)).atOffset(ZoneOffset.UTC);
    }
}
