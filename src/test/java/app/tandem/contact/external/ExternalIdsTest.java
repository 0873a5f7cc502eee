package app.tandem.contact.external;

import static app.tandem.contact.ContactField.EXTERNAL_IDS;
import static app.tandem.contact.ContactField.FIRST_NAME;
import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.tandem.contact.ContactData;
import app.tandem.contact.ContactId;
import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.ContactSort;
import app.tandem.contact.record.Contacts;
import app.tandem.contact.record.InvalidContact;
import app.tandem.deleted.Delete;
import app.tandem.deleted.DeletedContacts;
import app.tandem.merge.MergeChoice;
import app.tandem.merge.Merges;
import app.tandem.operation.Change;
import app.tandem.operation.OperationsInNorthfield;
import app.tandem.people.UserId;
import app.tandem.transfer.HandOver;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** By an external id one contact of each owner is found, whatever happens to contacts (R32). */
class ExternalIdsTest extends OperationsInNorthfield {

    @Autowired
    Contacts contacts;

    @Autowired
    DeletedContacts deleted;

    @Autowired
    Merges merges;

    @Autowired
    ExternalIdTable table;

    @Test
    void a_contact_has_many_and_loses_those_that_are_taken_out() {
        var ada = create(maya, "Zillow: Z-77; salesforce:0035e;\nHubSpot: urn:li:5");
        assertThat(ids(maya, ada)).isEqualTo("HubSpot: urn:li:5; salesforce: 0035e; Zillow: Z-77");
        edit(maya, ada, "Zillow: Z-78; HubSpot: urn:li:5");
        assertThat(ids(maya, ada)).isEqualTo("HubSpot: urn:li:5; Zillow: Z-78");
        assertThat(found(maya, "Zillow: Z-77")).isEmpty();
        assertThat(found(maya, "ZILLOW: Z-78")).containsExactly(ada);
        assertThat(found(maya, "Zillow: z-78")).as("ids compare exactly").isEmpty();
        assertThat(found(diego, "Zillow: Z-78")).isEmpty();
    }

    @Test
    void R15_an_id_is_refused_at_its_field_by_naming_the_contact_that_has_it() {
        create(maya, "Zillow: Z-77");
        var other = create(maya, "");
        assertThat(catchThrowableOfType(InvalidContact.class, () -> edit(maya, other, "zillow: Z-77"))
                        .refusals())
                .isEqualTo(Map.of(
                        EXTERNAL_IDS, "Zillow: Z-77 belongs to Ada. Two contacts of one owner cannot have the same."));
        assertThat(catchThrowableOfType(InvalidContact.class, () -> create(maya, "Zillow: Z-77")))
                .isNotNull();
        assertThat(catchThrowableOfType(InvalidContact.class, () -> edit(maya, other, "Z-77"))
                        .refusals())
                .containsOnlyKeys(EXTERNAL_IDS);
        assertThat(create(diego, "Zillow: Z-77")).as("of another owner").isNotNull();
    }

    @Test
    void R4_whoever_does_not_see_the_other_contact_learns_nothing_of_it() {
        var hidden = create(maya, "Zillow: Z-77");
        var assigned = given.contact().ownedBy(maya).assignedTo(jonas).create();
        edit(jonas, assigned, "Zillow: Z-77");
        assertThat(ids(jonas, assigned)).isEqualTo("Zillow: Z-77");
        assertThat(found(maya, "Zillow: Z-77")).containsExactly(hidden);
        edit(maya, hidden, "");
        assertThat(found(maya, "Zillow: Z-77")).as("once the other gives it up").containsExactly(assigned);
    }

    @Test
    void R27_who_comes_to_a_new_owner_is_found_among_theirs_unless_one_of_them_has_the_id() {
        var moved = create(maya, "Zillow: Z-77; Zillow: Z-78");
        var there = create(diego, "Zillow: Z-77");
        done(maya, new HandOver(diego, "", false), moved);
        assertThat(ids(diego, moved)).isEqualTo("Zillow: Z-77; Zillow: Z-78");
        assertThat(found(diego, "Zillow: Z-77")).containsExactly(there);
        assertThat(found(diego, "Zillow: Z-78")).containsExactly(moved);
        assertThat(found(maya, "Zillow: Z-77")).isEmpty();
        done(diego, new HandOver(maya, "", false), there);
        assertThat(found(diego, "Zillow: Z-77")).containsExactly(moved);
        assertThat(found(maya, "Zillow: Z-77")).containsExactly(there);
    }

    @Test
    void R18_a_deleted_contact_is_no_obstacle_and_is_found_again_when_it_comes_back_if_its_id_is_free() {
        var first = create(maya, "Zillow: Z-77");
        done(maya, new Delete(false), first);
        assertThat(found(maya, "Zillow: Z-77")).isEmpty();
        var second = create(maya, "Zillow: Z-77");
        deleted.restore(maya, Set.of(first));
        assertThat(ids(maya, first)).isEqualTo("Zillow: Z-77");
        assertThat(found(maya, "Zillow: Z-77")).containsExactly(second);
        done(maya, new Delete(false), second);
        assertThat(found(maya, "Zillow: Z-77")).containsExactly(first);
    }

    @Test
    void R19_the_merged_record_has_the_ids_of_all() {
        var stays = create(maya, "Zillow: Z-77");
        var goes = create(maya, "Zillow: Z-78; HubSpot: 5");
        var draft = merges.draft(maya, List.of(stays, goes));
        Map<ContactId, ContactData> seen = Map.of(
                stays, contacts.open(maya, stays).data(),
                goes, contacts.open(maya, goes).data());
        merges.merge(maya, new MergeChoice(seen, draft.access(), stays, Map.of(), null));
        assertThat(ids(maya, stays)).isEqualTo("HubSpot: 5; Zillow: Z-77; Zillow: Z-78");
        assertThat(Stream.of("Zillow: Z-77", "Zillow: Z-78", "HubSpot: 5").flatMap(id -> found(maya, id).stream()))
                .containsExactly(stays, stays, stays);
        assertThat(jdbc.sql("select count(*) from activity where kind = 'MERGE_LEFT_OUT'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void the_list_and_go_to_find_the_contact_by_its_id_in_whatever_notation() {
        var ada = create(maya, "Encompass: 4471-20388; Salesforce: 0035e00001ABCde");
        create(maya, "Zillow: 1");
        for (var typed : List.of("4471-20388", "447120388", "0035e00001abcde", "0035E00001")) {
            assertThat(list.page(maya, ContactFilter.NONE.withText(typed), ContactSort.BY_NAME, 0, 9))
                    .as(typed)
                    .extracting(row -> row.id())
                    .containsExactly(ada);
        }
        edit(maya, ada, "");
        assertThat(list.page(maya, ContactFilter.NONE.withText("447120388"), ContactSort.BY_NAME, 0, 9))
                .isEmpty();
    }

    private ContactId create(UserId owner, String ids) {
        return contacts.create(owner, ContactData.of(Map.of(FIRST_NAME, "Ada", EXTERNAL_IDS, ids)));
    }

    private void edit(UserId actor, ContactId contact, String ids) {
        var seen = contacts.open(actor, contact).data();
        contacts.edit(actor, contact, seen, seen.with(EXTERNAL_IDS, ids));
    }

    private String ids(UserId viewer, ContactId contact) {
        return contacts.open(viewer, contact).data().text(EXTERNAL_IDS);
    }

    private List<ContactId> found(UserId owner, String id) {
        return table.holders(owner, ExternalIds.of(id)).stream()
                .map(ExternalIdTable.Holder::contact)
                .toList();
    }

    private void done(UserId actor, Change change, ContactId contact) {
        assertThat(submit(actor, change, contact).done()).isEqualTo(1);
    }
}
