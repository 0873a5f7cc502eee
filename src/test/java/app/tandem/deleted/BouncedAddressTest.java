package app.tandem.deleted;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactId;
import app.tandem.contact.consent.HardBounces;
import app.tandem.contact.record.Contacts;
import app.tandem.imports.ImportingHere;
import app.tandem.operation.OperationsInNorthfield;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An address from which mail came back for good is not valid, wherever it turns up again (R34). */
class BouncedAddressTest extends OperationsInNorthfield {

    @Autowired
    Contacts contacts;

    @Autowired
    DeletedContacts deleted;

    @Autowired
    HardBounces bounces;

    @Autowired
    ApplicationContext context;

    @TempDir
    Path folder;

    @BeforeEach
    void bounce() {
        bounce("gone@mail.example");
    }

    private void bounce(String address) {
        bounces.mark(
                northfield, List.of(new HardBounces.Bounce(address, "550 5.1.1 No such user")), OffsetDateTime.now());
    }

    private boolean valid(ContactId contact) {
        boolean kept = jdbc.sql("select email_valid from contact where id = ?")
                .param(contact.value())
                .query(Boolean.class)
                .single();
        assertThat(contacts.open(maya, contact).emailValid())
                .as("as the record says")
                .isEqualTo(kept);
        return kept;
    }

    private void email(ContactId contact, String email) {
        var seen = contacts.open(maya, contact).data();
        contacts.edit(maya, contact, seen, seen.with(ContactField.EMAIL, email));
    }

    @Test
    void R34_when_it_is_typed_again_and_until_another_one_is() {
        var ada = contacts.create(
                maya, ContactData.of(Map.of(ContactField.FIRST_NAME, "Ada", ContactField.EMAIL, "Gone@mail.example")));
        assertThat(valid(ada)).isFalse();

        email(ada, "ada@mail.example");
        assertThat(valid(ada)).isTrue();
        email(ada, "gone@mail.example");
        assertThat(valid(ada)).isFalse();

        var seen = contacts.open(maya, ada).data();
        contacts.edit(maya, ada, seen, seen.with(ContactField.FIRST_NAME, "Adaeze"));
        assertThat(valid(ada)).as("after another edit").isFalse();
    }

    @Test
    void R34_when_it_is_imported_and_when_an_import_changes_something_else() throws IOException {
        var ben = given.contact()
                .named("Ben Bell")
                .phone("+16123384471")
                .email("ben@mail.example")
                .ownedBy(maya)
                .create();
        bounce("ben@mail.example");
        var here = new ImportingHere(context::getBean);
        long file = here.upload(maya, Files.writeString(folder.resolve("file.csv"), """
                First name,Last name,E-mail,Cell phone,City
                Ada,Okonkwo,gone@mail.example,,
                Cyd,Cole,cyd@mail.example,,
                Ben,Bell,,612-338-4471,Duluth
                """));
        here.check(maya, file, LocalDate.of(2026, 11, 30));
        here.run(maya, file);

        assertThat(jdbc.sql("select email from contact where not email_valid order by email")
                        .query(String.class)
                        .list())
                .containsExactly("ben@mail.example", "gone@mail.example");
        assertThat(jdbc.sql("select city from contact where id = ?")
                        .param(ben.value())
                        .query(String.class)
                        .single())
                .isEqualTo("Duluth");
    }

    @Test
    void R34_when_a_deleted_contact_comes_back_that_had_it_when_it_was_deleted() {
        var ada = given.contact().email("ada@mail.example").ownedBy(maya).create();
        submit(maya, new Delete(true), ada);
        bounce("ADA@mail.example");
        deleted.restore(maya, List.of(ada));
        assertThat(valid(ada)).isFalse();
    }
}
