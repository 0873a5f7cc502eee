package app.tandem.email.template;

import static app.tandem.testing.Northfield.*;

import app.tandem.people.UserId;
import app.tandem.testing.StrangerCases;
import org.springframework.beans.factory.annotation.Autowired;

/** A person's templates are theirs, and those of an organization are its people's (R4). */
class TemplatesStrangerTest extends StrangerCases {

    @Autowired
    Templates templates;

    long own;
    long organizations;

    @Override
    protected void given() {
        own = templates
                .save(maya, null, 0, "Okonkwo", false, "Hello Okonkwo", "From Maya")
                .id();
        organizations = templates
                .save(ruth, null, 0, "Birthday", true, "Happy birthday", "From us")
                .id();
        sent(own);
        sent(organizations);
    }

    private void sent(long template) {
        jdbc.sql("""
                        insert into contact_email (contact_id, sender_id, organization_id, operation_id, text_id, state, due_at,
                                                   bulk, header_id, created_at, changed_at)
                        select :contact, u.id, u.organization_id, :operation, x.id, 1, current_timestamp, false, 'x@y',
                               current_timestamp, current_timestamp
                        from app_user u, email_text x where u.id = :maya and x.template_id = :template""")
                .param("contact", contact.value())
                .param("operation", finished.value())
                .param("maya", maya.value())
                .param("template", template)
                .update();
    }

    @Override
    protected void cases() {
        asks(
                "Templates.offered",
                s -> templates.offered(s).stream()
                        .filter(one -> one.id() == own)
                        .toList());
        asks(
                        "Templates.offered",
                        s -> templates.offered(s).stream()
                                .filter(one -> one.id() == organizations)
                                .toList())
                .knownTo(COLLEAGUE);
        asks("Templates.open", s -> templates.open(s, own));
        asks("Templates.open", s -> templates.open(s, organizations)).knownTo(COLLEAGUE);
        own("Templates.against", "Samples.of");
        does("Templates.save", s -> save(s, own, false));
        does("Templates.save", s -> save(s, organizations, true)).byAdmin().knownTo(COLLEAGUE, "a member", "a manager");
        does("Templates.remove", s -> templates.remove(s, own));
        does("Templates.remove", s -> templates.remove(s, organizations))
                .byAdmin()
                .knownTo(COLLEAGUE, "a member", "a manager");
        asks("Templates.versions", s -> templates.versions(s, own));
        asks("Templates.versions", s -> templates.versions(s, organizations)).knownTo(COLLEAGUE);
        asks("Templates.usedIn", s -> templates.usedIn(s, own));
        asks("Templates.usedIn", s -> templates.usedIn(s, organizations)).knownTo(COLLEAGUE);
        asks("Templates.usage", s -> templates.usage(s));
    }

    private void save(UserId somebody, long template, boolean all) {
        templates.save(somebody, template, 1, "Stolen", all, "Hello", "Stolen text");
    }
}
