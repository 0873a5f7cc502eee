package app.tandem.contact.record;

import static app.tandem.contact.ContactField.*;
import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.tandem.access.Action;
import app.tandem.access.Relationship;
import app.tandem.contact.ActionRefused;
import app.tandem.contact.ArchiveReason;
import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactId;
import app.tandem.contact.ContactNotFound;
import app.tandem.contact.LeadStatus;
import app.tandem.people.accounts.Partnerships;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import app.tandem.testing.SqlCount;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The record of a contact: made by hand, opened by one viewer, edited by two. */
@DatabaseTest
class ContactsTest {

    @Autowired
    Given given;

    @Autowired
    Contacts contacts;

    @Autowired
    LeadSources leadSources;

    @Autowired
    Partnerships partnerships;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SqlCount sql;

    @BeforeEach
    void people() {
        given.northfield();
        given.moves(aisha, given.firm("Lake Homes"));
    }

    @Test
    void R1_whoever_creates_a_contact_owns_it() {
        var id = contacts.create(maya, ContactData.of(Map.of(FIRST_NAME, "Ada", LAST_NAME, "Okonkwo")));
        var record = contacts.open(maya, id);
        assertThat(record.relationship()).isEqualTo(Relationship.MINE);
        assertThat(record.owner().person().name()).isEqualTo("Maya Chen");
        assertThat(record.createdBy()).isEqualTo("you");
        assertThat(record.data().status()).isEqualTo(LeadStatus.NEW_LEAD);
        assertThat(inconsistencies()).isEmpty();
    }

    @Test
    void R31_any_detail_is_enough_and_nothing_is_too_little() {
        for (var field : List.of(FIRST_NAME, LAST_NAME, EMAIL, CELL_PHONE, OFFICE_PHONE, EMPLOYER)) {
            var text = field == EMAIL ? "ada@example.com" : field.label().contains("phone") ? "612 338 4471" : "Ada";
            assertThat(contacts.open(maya, contacts.create(maya, ContactData.of(Map.of(field, text))))
                            .name())
                    .isNotBlank();
        }
        assertThat(refusals(ContactData.of(Map.of(FIRST_NAME, "  ", SPOUSE, "\u200b"))))
                .containsOnlyKeys(FIRST_NAME);
    }

    @Test
    void R34_an_invalid_phone_or_e_mail_is_refused_at_its_field_and_all_are_told_at_once() {
        var refusals = refusals(ContactData.of(Map.of(
                FIRST_NAME,
                "Ada",
                EMAIL,
                "ada@",
                HOME_PHONE,
                "338 4471",
                CELL_PHONE,
                "(651) 220-9034 ext. 1",
                BIRTHDAY,
                "2999-01-01",
                PURCHASE_PRICE,
                "much",
                OFFICE_EXTENSION,
                "12",
                EMPLOYED_SINCE,
                "19")));
        assertThat(refusals)
                .containsOnlyKeys(
                        EMAIL, HOME_PHONE, CELL_PHONE, BIRTHDAY, PURCHASE_PRICE, OFFICE_EXTENSION, EMPLOYED_SINCE);
        assertThat(refusals.values()).allMatch(sentence -> sentence.endsWith("."));
    }

    @Test
    void every_kind_of_field_is_kept_and_shown() {
        var source = leadSources.create(northfield, "Open house");
        var id = contacts.create(
                maya,
                ContactData.of(Map.of(
                        CELL_PHONE, "612.338.4471",
                        OFFICE_PHONE, "(651) 220-9034 ext. 118",
                        BIRTHDAY, "1987-05-09",
                        PURCHASE_PRICE, "$412,000",
                        LOAN_PURPOSE, "PURCHASE",
                        LEAD_SOURCE, String.valueOf(source),
                        STATUS, "PRE_APPROVED",
                        EMPLOYED_SINCE, "2019",
                        EMAIL, "ada@example.com")));
        var record = contacts.open(maya, id);
        assertThat(record.name()).isEqualTo("ada@example.com");
        assertThat(record.data().text(CELL_PHONE)).isEqualTo("+16123384471");
        assertThat(List.of(
                        CELL_PHONE,
                        OFFICE_PHONE,
                        OFFICE_EXTENSION,
                        BIRTHDAY,
                        PURCHASE_PRICE,
                        LOAN_PURPOSE,
                        LEAD_SOURCE,
                        STATUS,
                        EMPLOYED_SINCE))
                .extracting(record::shown)
                .containsExactly(
                        "(612) 338-4471",
                        "(651) 220-9034",
                        "118",
                        "5/9/1987",
                        "$412,000",
                        "Purchase",
                        "Open house",
                        "Pre-Approved",
                        "2019");
        assertThat(jdbc.sql("select email_valid from contact")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(jdbc.sql("select search_text from contact")
                        .query(String.class)
                        .single())
                .contains("ada@example.com", "6123384471", "16512209034");
    }

    @Test
    void a_lead_source_of_another_organization_is_refused() {
        var other = leadSources.create(given.lender("Other Lending"), "Fair");
        assertThat(refusals(ContactData.of(Map.of(FIRST_NAME, "Ada", LEAD_SOURCE, String.valueOf(other)))))
                .containsOnlyKeys(LEAD_SOURCE);
    }

    @Test
    void R4_an_invisible_contact_and_a_missing_one_are_the_same() {
        var id = given.contact()
                .ownedBy(maya)
                .assignedTo(diego)
                .sharedWith(jonas)
                .create();
        var missing = new ContactId(id.value() + 1000);
        var unseen = catchThrowableOfType(ContactNotFound.class, () -> contacts.open(nina, id));
        var unknown = catchThrowableOfType(ContactNotFound.class, () -> contacts.open(nina, missing));
        assertThat(unseen).hasMessage(unknown.getMessage());
        var data = ContactData.of(Map.of(FIRST_NAME, "Eve"));
        assertThatThrownBy(() -> contacts.edit(nina, id, data, data)).isInstanceOf(ContactNotFound.class);
        assertThatThrownBy(() -> leadSources.of(nina, id)).isInstanceOf(ContactNotFound.class);
        for (var viewer : List.of(maya, diego, jonas, sam)) {
            assertThat(contacts.open(viewer, id).id()).isEqualTo(id);
        }
    }

    @Test
    void R6a_a_partner_knows_the_owner_the_assignee_themself_their_firm_and_those_they_shared_it_with() {
        var id = given.contact()
                .ownedBy(maya)
                .assignedTo(diego)
                .sharedWith(jonas, aisha, tom, sam)
                .create();
        assertThat(names(contacts.open(maya, id)))
                .containsExactlyInAnyOrder("Jonas Berg", "Aisha Karim", "Tom Sutter", "Sam Whitfield");
        var jonasSees = contacts.open(jonas, id);
        assertThat(names(jonasSees)).containsExactlyInAnyOrder("Jonas Berg", "Tom Sutter");
        assertThat(jonasSees.assignee().person().name()).isEqualTo("Diego Ramos");
        assertThat(jonasSees.seenBy()).isZero();
        assertThat(jonasSees.sharedWith()).noneMatch(Related::formerPartner);
        assertThat(names(contacts.open(aisha, id))).containsExactly("Aisha Karim");
    }

    @Test
    void R10_the_owner_reads_who_is_a_former_partner() {
        var id = given.contact().ownedBy(maya).sharedWith(jonas, tom).create();
        assertThat(contacts.open(maya, id).sharedWith())
                .filteredOn(Related::formerPartner)
                .extracting(r -> r.person().name())
                .containsExactly("Tom Sutter");
    }

    /** Section 1: whoever waits for an answer, or had none but no, was no partner; whoever was one stays a former one. */
    @Test
    void R10_an_invitation_makes_nobody_a_former_partner_and_lets_nobody_stop_to_be_one() {
        var nora = given.agent("Nora Field").of(given.firm("Hill Homes")).create();
        given.invitedPartners(maya, nora);
        partnerships.end(maya, nora);
        partnerships.invite(maya, tom);
        var id = given.contact().ownedBy(maya).sharedWith(nora, tom).create();
        assertThat(contacts.open(maya, id).sharedWith())
                .filteredOn(Related::formerPartner)
                .extracting(r -> r.person().name())
                .containsExactly("Tom Sutter");
    }

    @Test
    void R4_colleagues_read_how_many_people_see_it() {
        var id = given.contact()
                .ownedBy(maya)
                .assignedTo(diego)
                .sharedWith(jonas)
                .create();
        // Maya, Diego, Jonas, and Sam and Ruth, who supervise Maya
        assertThat(contacts.open(diego, id).seenBy()).isEqualTo(5);
    }

    @Test
    void R8_a_shared_user_cannot_edit_and_reads_why() {
        var id = given.contact().ownedBy(maya).sharedWith(jonas, diego).create();
        for (var shared : List.of(jonas, diego)) {
            var record = contacts.open(shared, id);
            assertThat(record.may(Action.EDIT)).isFalse();
            assertThat(record.reasonsAgainst(Action.EDIT))
                    .containsExactly("It is only shared with you. Its owner, Maya Chen, can edit its data.");
            assertThatThrownBy(() -> contacts.edit(
                            shared, id, record.data(), record.data().with(FIRST_NAME, "Eve")))
                    .isInstanceOf(ActionRefused.class)
                    .hasMessageContaining("It is only shared with you.");
        }
        assertThat(contacts.open(sam, id).may(Action.EDIT)).isFalse();
        assertThat(contacts.open(maya, id).reasonsAgainst(Action.EDIT)).isEmpty();
    }

    @Test
    void R15_all_reasons_are_given_in_their_order() {
        var id = given.contact().ownedBy(victor).sharedWith(maya).archived().create();
        assertThat(contacts.open(maya, id).reasonsAgainst(Action.EDIT))
                .containsExactly(
                        "It is only shared with you.",
                        "The owner's account is deactivated. An administrator must reactivate Victor Hale.",
                        "It is archived.");
    }

    @Test
    void R15_loans_are_named_to_colleagues_only() {
        var id = given.contact()
                .ownedBy(maya)
                .sharedWith(jonas)
                .onLoan("4471-20388")
                .create();
        assertThat(contacts.open(maya, id).reasonsAgainst(Action.CHANGE_OWNER).getLast())
                .startsWith("On loan 4471-20388.");
        assertThat(String.join(" ", contacts.open(jonas, id).reasonsAgainst(Action.CHANGE_OWNER)))
                .doesNotContain("4471");
    }

    @Test
    void R22_an_archived_contact_says_why_by_whom_and_when() {
        var id = given.contact()
                .ownedBy(maya)
                .assignedTo(diego)
                .sharedWith(jonas)
                .archived()
                .create();
        var archiving = contacts.open(diego, id).archiving();
        assertThat(archiving.reason()).isEqualTo(ArchiveReason.NOT_INTERESTED);
        assertThat(archiving.by()).isEqualTo("Maya Chen");
        assertThat(archiving.at()).isNotNull();
        assertThat(contacts.open(maya, id).archiving().by()).isEqualTo("you");
    }

    @Test
    void opening_takes_the_same_number_of_statements_however_many_people_there_are() {
        var few = given.contact().ownedBy(maya).create();
        var many = given.contact()
                .ownedBy(maya)
                .assignedTo(diego)
                .sharedWith(jonas, aisha, tom, sam, nina)
                .create();
        assertThat(sql.during(() -> contacts.open(maya, many)))
                .hasSameSizeAs(sql.during(() -> contacts.open(maya, few)))
                .hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void R43_every_edit_is_recorded_field_by_field() {
        var id = contacts.create(maya, ContactData.of(Map.of(FIRST_NAME, "Ada", CELL_PHONE, "6123384471")));
        var before = contacts.open(maya, id).data();
        var after = contacts.edit(
                maya, id, before, before.with(LAST_NAME, "Lovelace").with(CELL_PHONE, "612 338 4472"));
        assertThat(after.name()).isEqualTo("Ada Lovelace");
        assertThat(jdbc.sql("select field, old_value, new_value, version from contact_edit order by id")
                        .query((r, n) ->
                                r.getString(1) + ": " + r.getString(2) + " > " + r.getString(3) + " " + r.getInt(4))
                        .list())
                .containsExactlyInAnyOrder("LAST_NAME:  > Lovelace 1", "CELL_PHONE: (612) 338-4471 > (612) 338-4472 1");
        assertThat(inconsistencies()).isEmpty();
        contacts.edit(maya, id, after.data(), after.data());
        assertThat(jdbc.sql("select count(*) from contact_edit")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void R6_an_edit_of_an_assigned_partner_is_activity_of_their_own() {
        var id = given.contact().ownedBy(maya).assignedTo(jonas).create();
        var data = contacts.open(jonas, id).data();
        contacts.edit(jonas, id, data, data.with(CITY, "Minneapolis"));
        assertThat(jdbc.sql("select user_id from contact_access where own_activity_at is not null")
                        .query(Long.class)
                        .list())
                .containsExactly(jonas.value());
    }

    @Test
    void R49_different_fields_changed_at_once_are_both_kept() {
        var id = given.contact().ownedBy(maya).assignedTo(diego).create();
        var seen = contacts.open(maya, id).data();
        contacts.edit(diego, id, seen, seen.with(CITY, "Duluth"));
        var record = contacts.edit(maya, id, seen, seen.with(STATE, "MN"));
        assertThat(record.shown(CITY)).isEqualTo("Duluth");
        assertThat(record.shown(STATE)).isEqualTo("MN");
    }

    @Test
    void R49_the_second_editor_of_a_field_is_told_who_was_faster_and_nothing_is_lost() {
        var id = given.contact().ownedBy(maya).assignedTo(diego).create();
        var seen = contacts.open(maya, id).data();
        contacts.edit(diego, id, seen, seen.with(CITY, "Duluth").with(ZIP, "55802"));
        var mine = seen.with(CITY, "Saint Paul").with(STATE, "MN");
        var conflict = catchThrowableOfType(EditConflict.class, () -> contacts.edit(maya, id, seen, mine));
        assertThat(conflict.fields()).singleElement().satisfies(field -> {
            assertThat(field.field()).isEqualTo(CITY);
            assertThat(field.who()).isEqualTo("Diego Ramos");
            assertThat(field.when()).isNotNull();
            assertThat(field.theirs()).isEqualTo("Duluth");
            assertThat(field.mine()).isEqualTo("Saint Paul");
        });
        assertThat(contacts.open(maya, id).shown(STATE)).isEmpty();
        var again = contacts.edit(maya, id, conflict.base(), mine);
        assertThat(again.shown(CITY)).isEqualTo("Saint Paul");
        assertThat(again.shown(STATE)).isEqualTo("MN");
        assertThat(again.shown(ZIP)).isEqualTo("55802");
    }

    @Test
    void R31_two_people_who_empty_a_contact_together_are_stopped() {
        var id = given.contact()
                .named("Ada", "")
                .phone("+16123384471")
                .ownedBy(maya)
                .assignedTo(diego)
                .create();
        var seen = contacts.open(maya, id).data();
        contacts.edit(diego, id, seen, seen.with(FIRST_NAME, ""));
        assertThatThrownBy(() -> contacts.edit(maya, id, seen, seen.with(CELL_PHONE, "")))
                .isInstanceOf(InvalidContact.class);
    }

    @Test
    void what_was_kept_before_is_not_refused_afterwards() {
        var id = given.contact().ownedBy(maya).email("not an address").create();
        var seen = contacts.open(maya, id).data();
        assertThat(contacts.edit(maya, id, seen, seen.with(CITY, "Duluth")).shown(EMAIL))
                .isEqualTo("not an address");
    }

    private Map<ContactField, String> refusals(ContactData data) {
        return catchThrowableOfType(InvalidContact.class, () -> contacts.create(maya, data))
                .refusals();
    }

    private static List<String> names(ContactRecord record) {
        return record.sharedWith().stream().map(r -> r.person().name()).toList();
    }

    private List<String> inconsistencies() {
        return jdbc.sql("select problem from access_inconsistency")
                .query(String.class)
                .list();
    }
}
