package app.tandem.testing;

import static app.tandem.testing.Given.by;
import static app.tandem.testing.Given.sharePermission;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ContactId;
import app.tandem.people.UserId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The fixture language writes what it says, and what the invariants ask for. */
@DatabaseTest
class GivenTest {

    @Autowired
    Given given;

    @Autowired
    EmptyDatabase database;

    @Autowired
    JdbcClient jdbc;

    UserId maya;
    UserId diego;
    UserId bob;
    UserId carol;

    @BeforeEach
    void people() {
        database.empty();
        var northfield = given.lender("Northfield");
        var harbor = given.firm("Harbor");
        maya = given.lo("Maya Chen").of(northfield).onTeam("Lakeside").create();
        diego = given.lo("Diego Ramos")
                .of(northfield)
                .onTeam("Lakeside")
                .without(sharePermission)
                .create();
        bob = given.agent("Bob Stone").of(harbor).create();
        carol = given.agent("Carol Reed").of(harbor).deactivated().create();
        given.lo("Sam Whitfield").of(northfield).onTeam("Lakeside").manager().create();
        given.lo("Ruth Adler").of(northfield).admin().create();
        given.partners(bob, maya);
        given.formerPartners(maya, carol);
    }

    @Test
    void one_contact_with_every_relation() {
        ContactId contact = given.contact()
                .named("Ada Okonkwo")
                .ownedBy(maya)
                .sharedWith(bob, diego)
                .sharedWith(carol, by(bob))
                .assignedTo(diego)
                .archived()
                .onLoan("4471-20388")
                .inGroup(maya, "Hot leads")
                .leadSource("Open house")
                .create();
        assertThat(access(contact.value()))
                .containsExactly(
                        row(maya, true, false, false, null),
                        row(diego, false, true, true, maya),
                        row(bob, false, false, true, maya),
                        row(carol, false, false, true, bob));
        assertThat(inconsistencies()).isEmpty();
        assertThat(jdbc.sql("select count(*) from supervision")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2 + 3);
        assertThat(jdbc.sql("select lo_id from partnership").query(Long.class).list())
                .containsExactly(maya.value(), maya.value());
    }

    @Test
    void thousands_of_contacts_in_a_few_statements() {
        given.contact().ownedBy(bob).create();
        var contacts = given.contacts(10_000)
                .ownedBy(maya)
                .sharedWith(bob, 120)
                .assignedTo(diego, 80)
                .assignedTo(bob, 60)
                .archived(500)
                .onLoan(40)
                .inGroup(maya, "Hot leads", 30)
                .create();
        assertThat(contacts).hasSize(10_000);
        assertThat(count("contact where owner_id = " + maya.value())).isEqualTo(10_000);
        assertThat(count("contact_access where assigned")).isEqualTo(140);
        assertThat(count("contact_access where shared and assigned")).isEqualTo(40);
        assertThat(count("contact_access where shared")).isEqualTo(120);
        assertThat(count("contact where archived")).isEqualTo(500);
        assertThat(count("contact where on_loan")).isEqualTo(40);
        assertThat(count("contact_group_member")).isEqualTo(30);
        assertThat(inconsistencies()).isEmpty();
    }

    private int count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Integer.class).single();
    }

    private List<String> inconsistencies() {
        return jdbc.sql("select problem from access_inconsistency")
                .query(String.class)
                .list();
    }

    private List<String> access(long contact) {
        return jdbc.sql("select * from contact_access where contact_id = ? order by user_id")
                .param(contact)
                .query((row, n) -> row.getLong("user_id") + " " + row.getBoolean("owner") + " "
                        + row.getBoolean("assigned") + " " + row.getBoolean("shared") + " "
                        + row.getObject("shared_by"))
                .list();
    }

    private static String row(UserId user, boolean owner, boolean assigned, boolean shared, UserId by) {
        return user.value() + " " + owner + " " + assigned + " " + shared + " " + (by == null ? null : by.value());
    }
}
