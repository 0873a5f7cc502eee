package app.tandem.merge;

import static app.tandem.testing.Given.by;
import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.access.Relationship;
import app.tandem.contact.ActionRefused;
import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactId;
import app.tandem.contact.ContactNotFound;
import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.ContactList;
import app.tandem.contact.list.ContactRow;
import app.tandem.contact.list.ContactSort;
import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.record.Contacts;
import app.tandem.notify.Message;
import app.tandem.notify.Messages;
import app.tandem.people.UserId;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Merging two or three of one's own contacts (R19). */
@DatabaseTest
class MergesTest {

    @Autowired
    Merges merges;

    @Autowired
    Contacts contacts;

    @Autowired
    ContactList list;

    @Autowired
    Messages messages;

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void people() {
        given.northfield();
    }

    @AfterEach
    void nothingIsInconsistent() {
        assertThat(jdbc.sql("select problem from access_inconsistency")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void R19_one_value_is_picked_per_field_and_the_edit_is_recorded() {
        var stays = given.contact()
                .named("Ada Okonkwo")
                .email("ada@old.example")
                .ownedBy(maya)
                .create();
        var goes = given.contact()
                .named("Adaeze Okonkwo")
                .email("ada@new.example")
                .ownedBy(maya)
                .create();

        var merged = merge(stays, goes, null, Map.of(ContactField.EMAIL, goes));

        assertThat(merged.id()).isEqualTo(stays);
        assertThat(merged.data().text(ContactField.FIRST_NAME)).isEqualTo("Ada");
        assertThat(merged.data().text(ContactField.EMAIL)).isEqualTo("ada@new.example");
        assertThat(jdbc.sql("select field || ': ' || old_value || ' > ' || new_value from contact_edit")
                        .query(String.class)
                        .list())
                .containsExactly("EMAIL: ada@old.example > ada@new.example");
    }

    @Test
    void R19_a_second_address_and_another_number_are_offered_the_free_field_of_their_kind() {
        var stays = given.contact()
                .named("Ada Okonkwo")
                .email("ada@old.example")
                .field("cell_phone", "+16123384471")
                .ownedBy(maya)
                .create();
        var goes = given.contact()
                .named("Ada Okonkwo")
                .email("ada@new.example")
                .field("cell_phone", "+16123384472")
                .ownedBy(maya)
                .create();
        var picks = choice(stays, goes, null, Map.of());

        var offered = MergeSpares.offered(picks.seen(), picks.picks());

        assertThat(offered)
                .containsEntry(ContactField.OTHER_EMAIL, new MergeSpares.Spare(goes, ContactField.EMAIL))
                .containsEntry(ContactField.HOME_PHONE, new MergeSpares.Spare(goes, ContactField.CELL_PHONE))
                .hasSize(2);
        var merged = merges.merge(
                maya,
                new MergeChoice(
                        picks.seen(), picks.access(), picks.survivor(), picks.picked(), picks.assignee(), offered));
        assertThat(merged.data().text(ContactField.OTHER_EMAIL)).isEqualTo("ada@new.example");
        assertThat(merged.data().text(ContactField.HOME_PHONE)).isEqualTo("+16123384472");
        assertThat(leftOut()).isEmpty();
    }

    @Test
    void R19_the_same_address_twice_and_a_number_with_an_extension_are_offered_no_place() {
        var stays = given.contact()
                .named("Ada Okonkwo")
                .email("ada@one.example")
                .ownedBy(maya)
                .create();
        var goes = given.contact()
                .named("Ada Okonkwo")
                .email("ADA@one.example")
                .field("cell_phone", "+16123384473")
                .field("office_phone", "+16123384472")
                .field("office_extension", "12")
                .ownedBy(maya)
                .create();
        var picks = choice(stays, goes, null, Map.of(ContactField.CELL_PHONE, goes));

        assertThat(MergeSpares.offered(picks.seen(), picks.picks())).isEmpty();
    }

    @Test
    void R19_values_that_are_dropped_are_kept_in_the_time_line() {
        var stays = given.contact()
                .named("Ada Okonkwo")
                .email("ada@old.example")
                .field("employer", "Northstar")
                .ownedBy(maya)
                .create();
        var goes = given.contact()
                .named("Adaeze Okonkwo")
                .email("ada@new.example")
                .field("employer", "Harbor")
                .ownedBy(maya)
                .create();

        merge(stays, goes, null, Map.of());

        assertThat(leftOut()).containsExactly("First name: Adaeze · E-mail: ada@new.example · Employer: Harbor");
    }

    private List<String> leftOut() {
        return jdbc.sql("select detail from activity where kind = 'MERGE_LEFT_OUT'")
                .query(String.class)
                .list();
    }

    @Test
    void R19_records_that_share_no_name_e_mail_or_phone_look_like_a_mistake() {
        var ada = given.contact()
                .named("Ada Okonkwo")
                .email("ada@one.example")
                .field("cell_phone", "+16123384471")
                .ownedBy(maya)
                .create();
        var sameName = given.contact().named("ADA  Okonkwo").ownedBy(maya).create();
        var sameNumber = given.contact()
                .named("A. O.")
                .field("home_phone", "+16123384471")
                .ownedBy(maya)
                .create();
        var other = given.contact()
                .named("Bo Lind")
                .email("bo@one.example")
                .ownedBy(maya)
                .create();

        assertThat(merges.draft(maya, List.of(ada, sameName)).unlikely()).isFalse();
        assertThat(merges.draft(maya, List.of(ada, sameNumber)).unlikely()).isFalse();
        assertThat(merges.draft(maya, List.of(sameName, sameNumber, ada)).unlikely())
                .isFalse();
        assertThat(merges.draft(maya, List.of(ada, other)).unlikely()).isTrue();
        assertThat(merges.draft(maya, List.of(ada, sameName, other)).unlikely()).isTrue();
    }

    @Test
    void R19_what_is_empty_in_the_record_that_stays_is_proposed_from_the_others() {
        var stays = given.contact().named("Ada Okonkwo").ownedBy(maya).create();
        var goes = given.contact()
                .named("Ada Okonkwo")
                .email("ada@new.example")
                .ownedBy(maya)
                .create();

        var draft = merges.draft(maya, List.of(stays, goes));

        assertThat(draft.differences()).containsExactly(ContactField.EMAIL);
        assertThat(draft.proposed(ContactField.EMAIL, stays)).isEqualTo(goes);
        assertThat(draft.proposed(ContactField.FIRST_NAME, stays)).isEqualTo(stays);
    }

    @Test
    void R19_notes_tasks_edits_groups_loans_and_shares_are_united() {
        var stays = given.contact()
                .ownedBy(maya)
                .inGroup(maya, "Spring")
                .sharedWith(diego)
                .create();
        var goes = given.contact()
                .ownedBy(maya)
                .inGroup(maya, "Spring")
                .inGroup(maya, "Open house")
                .sharedWith(jonas)
                .onLoan("4471-1")
                .create();
        note(goes, "met at the open house");
        task(goes, "call back");

        merge(stays, goes, null, Map.of());

        assertThat(count("note", stays)).isEqualTo(1);
        assertThat(count("task", stays)).isEqualTo(1);
        assertThat(count("contact_group_member", stays)).isEqualTo(2);
        assertThat(count("loan_participation", stays)).isEqualTo(1);
        assertThat(jdbc.sql("select on_loan from contact where id = ?")
                        .param(stays.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(relationship(diego)).containsExactly(Relationship.SHARED);
        assertThat(relationship(jonas)).containsExactly(Relationship.SHARED);
        assertThat(count("contact_access", goes)).isZero();
    }

    @Test
    void R6a_R19_what_a_partner_shared_stays_theirs_and_what_others_shared_stays_hidden_from_them() {
        var stays = given.contact().ownedBy(maya).assignedTo(jonas, by(maya)).create();
        var goes = given.contact()
                .ownedBy(maya)
                .assignedTo(jonas, by(maya))
                .sharedWith(sam, by(maya))
                .create();
        sharedAgain(goes, sam, jonas);
        assertThat(seenShared(jonas, goes)).as("before").containsExactly("Sam Whitfield you");

        merge(stays, goes, jonas, Map.of());

        assertThat(seenShared(jonas, stays)).containsExactly("Sam Whitfield you");
        assertThat(seenShared(maya, stays)).containsExactly("Sam Whitfield you");
        assertThat(gifts(sam)).containsExactly("Maya Chen, Jonas Berg");
    }

    @Test
    void R6a_R19_who_had_one_record_from_the_owner_and_the_other_from_a_partner_has_the_one_record_from_both() {
        var stays = given.contact()
                .ownedBy(maya)
                .assignedTo(jonas, by(maya))
                .sharedWith(sam, by(jonas))
                .sharedWith(diego, by(maya))
                .create();
        var goes = given.contact()
                .ownedBy(maya)
                .assignedTo(jonas, by(maya))
                .sharedWith(sam, by(maya))
                .sharedWith(diego, by(jonas))
                .create();

        merge(stays, goes, jonas, Map.of());

        assertThat(gifts(sam)).containsExactly("Maya Chen, Jonas Berg");
        assertThat(gifts(diego)).containsExactly("Maya Chen, Jonas Berg");
        assertThat(seenShared(jonas, stays)).containsExactlyInAnyOrder("Sam Whitfield you", "Diego Ramos you");
    }

    @Test
    void R19_who_gave_both_gave_it_once() {
        var stays = given.contact().ownedBy(maya).sharedWith(sam, by(jonas)).create();
        var goes = given.contact().ownedBy(maya).sharedWith(sam, by(jonas)).create();

        merge(stays, goes, null, Map.of());

        assertThat(gifts(sam)).containsExactly("Jonas Berg, nobody");
    }

    /** As a partner who is the assignee does it who may not know that it is shared already. */
    private void sharedAgain(ContactId contact, UserId with, UserId by) {
        jdbc.sql("update contact_access set also_shared_by = ?, also_shared_at = shared_at, also_shared_op = 7"
                        + " where contact_id = ? and user_id = ?")
                .params(by.value(), contact.value(), with.value())
                .update();
    }

    /** With whom it is shared, and by whom, as this person sees it. */
    private List<String> seenShared(UserId viewer, ContactId contact) {
        return contacts.open(viewer, contact).sharedWith().stream()
                .map(related -> related.person().name() + " " + related.givenBy())
                .toList();
    }

    /** Who gave this person the shares that they have, and who gave them again. */
    private List<String> gifts(UserId user) {
        return jdbc.sql("""
                        select f.first_name || ' ' || f.last_name || ', '
                          || coalesce(s.first_name || ' ' || s.last_name, 'nobody')
                        from contact_access a join app_user f on f.id = a.shared_by
                        left join app_user s on s.id = a.also_shared_by where a.user_id = ? and a.shared""").param(user.value()).query(String.class).list();
    }

    @Test
    void R19_of_two_assignees_the_picked_one_stays_and_the_other_becomes_shared_and_is_told() {
        var stays = given.contact().ownedBy(maya).assignedTo(diego, by(maya)).create();
        var goes = given.contact().ownedBy(maya).assignedTo(jonas, by(maya)).create();

        merge(stays, goes, jonas, Map.of());

        assertThat(relationship(jonas)).containsExactly(Relationship.ASSIGNED);
        assertThat(relationship(diego)).containsExactly(Relationship.SHARED);
        assertThat(messages.of(diego, 0, 5))
                .extracting(Message::text)
                .allMatch(text -> text.startsWith("Maya Chen ended your assignment to "));
        assertThat(messages.of(jonas, 0, 5)).isEmpty();
    }

    @Test
    void R2_R19_the_assignee_of_both_is_one_and_stays_it() {
        var stays = given.contact()
                .ownedBy(maya)
                .assignedTo(jonas)
                .sharedWith(jonas)
                .create();
        var goes = given.contact().ownedBy(maya).assignedTo(jonas).create();

        merge(stays, goes, jonas, Map.of());

        assertThat(relationship(jonas)).containsExactly(Relationship.ASSIGNED);
        assertThat(jdbc.sql("select shared from contact_access where user_id = ?")
                        .param(jonas.value())
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
    }

    @Test
    void R19_the_merged_record_is_active_unless_all_are_archived() {
        var archived =
                given.contact().ownedBy(maya).archived().sharedWith(diego).create();
        var active = given.contact().ownedBy(maya).create();
        merge(archived, active, null, Map.of());
        assertThat(contacts.open(maya, archived).archiving()).isNull();

        var one = given.contact().ownedBy(maya).archived().create();
        var two = given.contact().ownedBy(maya).archived().create();
        merge(one, two, null, Map.of());
        assertThat(contacts.open(maya, one).archiving()).isNotNull();
    }

    @Test
    void R19_everybody_who_will_see_more_is_named_before_partners_first() {
        var one = given.contact()
                .ownedBy(maya)
                .sharedWith(diego)
                .assignedTo(aisha)
                .create();
        var two = given.contact()
                .ownedBy(maya)
                .sharedWith(jonas)
                .sharedWith(aisha)
                .create();

        assertThat(merges.seeMore(maya, List.of(one, two), aisha))
                .extracting(MergeDraft.Holder::name)
                .containsExactly("Aisha Karim", "Jonas Berg", "Diego Ramos");
        assertThat(merges.seeMore(maya, List.of(one, two), null))
                .as("who stops being an assignee sees no more than before")
                .extracting(MergeDraft.Holder::name)
                .containsExactly("Jonas Berg", "Diego Ramos");
    }

    @Test
    void R19_who_sees_all_of_them_as_they_will_be_is_not_among_those_who_see_more() {
        var one =
                given.contact().ownedBy(maya).sharedWith(jonas).sharedWith(sam).create();
        var two = given.contact().ownedBy(maya).sharedWith(jonas).create();

        assertThat(merges.seeMore(maya, List.of(one, two), null)).isEmpty();
    }

    @Test
    void R19_links_to_the_merged_away_record_lead_to_the_survivor_for_those_who_see_it() {
        var stays = given.contact().ownedBy(maya).sharedWith(diego).create();
        var goes = given.contact().ownedBy(maya).create();
        var third = given.contact().ownedBy(maya).create();
        merge(stays, goes, null, Map.of());
        merge(third, stays, null, Map.of());

        assertThat(merges.survivorOf(maya, goes)).contains(third);
        assertThat(merges.survivorOf(diego, goes)).contains(third);
        assertThat(merges.survivorOf(jonas, goes)).isEmpty();
        assertThatThrownBy(() -> contacts.open(maya, goes)).isInstanceOf(ContactNotFound.class);
    }

    @Test
    void R19_three_can_be_merged_at_once_and_no_more() {
        var all = given.contacts(4).ownedBy(maya).create();

        assertThat(merges.draft(maya, all.subList(0, 3)).sides()).hasSize(3);
        assertThatThrownBy(() -> merges.draft(maya, all)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> merges.draft(maya, List.of(all.getFirst(), all.getFirst())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void R19_only_the_owner_of_both_merges() {
        var mine = given.contact().ownedBy(maya).assignedTo(diego).create();
        var other = given.contact().ownedBy(diego).sharedWith(maya).create();
        var hidden = given.contact().ownedBy(diego).create();

        assertThatThrownBy(() -> merges.draft(maya, List.of(mine, other))).isInstanceOf(ActionRefused.class);
        assertThatThrownBy(() -> merges.draft(maya, List.of(mine, hidden))).isInstanceOf(ContactNotFound.class);
        assertThatThrownBy(() -> merges.draft(sam, List.of(mine, other))).isInstanceOf(ActionRefused.class);
        assertThatThrownBy(() -> merge(mine, other, null, Map.of())).isInstanceOf(ActionRefused.class);
    }

    @Test
    void R49_what_changed_since_it_was_looked_at_is_not_merged() {
        var stays = given.contact().named("Ada Okonkwo").ownedBy(maya).create();
        var goes = given.contact().named("Ada Okonkwo").ownedBy(maya).create();
        var choice = choice(stays, goes, null, Map.of());
        var seen = contacts.open(maya, goes).data();
        contacts.edit(maya, goes, seen, seen.with(ContactField.CITY, "St. Paul"));

        assertThatThrownBy(() -> merges.merge(maya, choice))
                .isInstanceOf(MergeOutdated.class)
                .hasMessageContaining("has changed since");
        assertThat(list.count(maya, ContactFilter.NONE)).isEqualTo(2);
    }

    @Test
    void R19_R49_who_was_given_access_after_the_owner_looked_is_not_shown_more_than_was_said() {
        var stays = given.contact().ownedBy(maya).create();
        var goes = given.contact().ownedBy(maya).create();
        var choice = choice(stays, goes, null, Map.of());
        jdbc.sql("insert into contact_access (contact_id, user_id, shared, shared_by, shared_at, archived, created_at,"
                        + " sort_name, search_text) select c.id, ?, true, ?, c.created_at, false, c.created_at,"
                        + " c.sort_name, c.search_text from contact c where c.id = ?")
                .params(jonas.value(), maya.value(), stays.value())
                .update();

        assertThatThrownBy(() -> merges.merge(maya, choice)).isInstanceOf(MergeOutdated.class);
        assertThat(list.count(jonas, ContactFilter.NONE)).isEqualTo(1);
    }

    @Test
    void R48_a_merge_is_in_the_audit_trail_with_the_access_that_it_ended() {
        var stays = given.contact().ownedBy(maya).create();
        var goes = given.contact().ownedBy(maya).sharedWith(jonas).create();

        merge(stays, goes, null, Map.of());

        assertThat(jdbc.sql("select kind || ' ' || state || ' ' || done from operation")
                        .query(String.class)
                        .list())
                .containsExactly("MERGE FINISHED 2");
        assertThat(jdbc.sql("select count(*) from operation_ended where contact_id = ? and shared")
                        .param(goes.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private ContactRecord merge(
            ContactId stays, ContactId goes, @Nullable UserId assignee, Map<ContactField, ContactId> picks) {
        return merges.merge(maya, choice(stays, goes, assignee, picks));
    }

    private MergeChoice choice(
            ContactId stays, ContactId goes, @Nullable UserId assignee, Map<ContactField, ContactId> picks) {
        Map<ContactId, ContactData> seen = new LinkedHashMap<>();
        for (var id : List.of(stays, goes)) {
            seen.put(id, contacts.open(maya, id).data());
        }
        Map<ContactField, ContactId> picked = new EnumMap<>(ContactField.class);
        picked.putAll(picks);
        return new MergeChoice(seen, merges.draft(maya, List.of(stays, goes)).access(), stays, picked, assignee);
    }

    private List<Relationship> relationship(UserId user) {
        return list
                .page(
                        user,
                        ContactFilter.NONE.withArchived(ContactFilter.Archived.INCLUDED),
                        ContactSort.BY_NAME,
                        0,
                        10)
                .stream()
                .map(ContactRow::relationship)
                .toList();
    }

    private void note(ContactId contact, String text) {
        jdbc.sql("insert into note (contact_id, author_id, body, search_text, created_at) values (?, ?, ?, ?, ?)")
                .params(contact.value(), maya.value(), text, text, Given.THEN.atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    private void task(ContactId contact, String title) {
        jdbc.sql("insert into task (contact_id, title, assignee_id, created_by, created_at) values (?, ?, ?, ?, ?)")
                .params(
                        contact.value(),
                        title,
                        maya.value(),
                        maya.value(),
                        Given.THEN.atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    private int count(String table, ContactId contact) {
        return jdbc.sql("select count(*) from " + table + " where contact_id = ?")
                .param(contact.value())
                .query(Integer.class)
                .single();
    }
}
