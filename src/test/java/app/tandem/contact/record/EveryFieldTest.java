package app.tandem.contact.record;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.tandem.access.Disclosure.Part;
import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactId;
import app.tandem.contact.Selection;
import app.tandem.deleted.Delete;
import app.tandem.deleted.DeletedContacts;
import app.tandem.history.Timeline;
import app.tandem.merge.MergeChoice;
import app.tandem.merge.Merges;
import app.tandem.operation.OperationsInNorthfield;
import app.tandem.operation.Request;
import app.tandem.operation.export.Export;
import app.tandem.operation.export.Exports;
import app.tandem.operation.relationship.Assign;
import app.tandem.operation.relationship.Share;
import app.tandem.operation.relationship.Unassign;
import app.tandem.people.UserId;
import app.tandem.testing.FilledContact;
import app.tandem.transfer.HandOver;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every field of the form goes everywhere: whoever adds one and forgets a place finds it here (R6, R19, R43, R49). */
class EveryFieldTest extends OperationsInNorthfield {

    @Autowired
    Contacts contacts;

    @Autowired
    LeadSources leadSources;

    @Autowired
    Timeline timeline;

    @Autowired
    Exports exports;

    @Autowired
    Merges merges;

    @Autowired
    DeletedContacts deleted;

    ContactData one;
    ContactData other;

    @BeforeEach
    void filled() {
        one = FilledContact.of(1, leadSources.create(northfield, "Open house"));
        other = FilledContact.of(2, leadSources.create(northfield, "Zillow"));
    }

    @Test
    void R43_it_is_created_edited_shown_and_told_before_and_after() {
        var ada = contacts.create(maya, one);
        var record = contacts.open(maya, ada);
        assertThat(record.data()).isEqualTo(one);
        assertThat(contacts.edit(maya, ada, one, other).data()).isEqualTo(other);
        var told = told(maya, ada);
        var after = contacts.open(maya, ada);
        assertAll(field -> told.contains(field.label() + ": " + record.shown(field) + " → " + after.shown(field)));
        var nothing = ContactData.EMPTY
                .with(ContactField.FIRST_NAME, "Ada")
                .with(ContactField.STATUS, other.text(ContactField.STATUS));
        assertThat(contacts.edit(maya, ada, other, nothing).data()).isEqualTo(nothing);
    }

    @Test
    void R49_two_editors_of_it_are_told_of_the_field() {
        var ada = contacts.create(maya, one);
        contacts.edit(maya, ada, one, other);
        var third = FilledContact.of(3, leadSources.create(northfield, "Radio"));
        var conflict = catchThrowableOfType(EditConflict.class, () -> contacts.edit(maya, ada, one, third));
        assertAll(field -> third.text(field).equals(one.text(field))
                || third.text(field).equals(other.text(field))
                || conflict.fields().stream().anyMatch(told -> told.field() == field));
    }

    @Test
    void R19_a_merge_takes_it_from_either_record() {
        var stays = contacts.create(maya, one);
        var goes = contacts.create(maya, other);
        var draft = merges.draft(maya, List.of(stays, goes));
        Map<ContactField, ContactId> picked = new EnumMap<>(ContactField.class);
        Arrays.stream(ContactField.values()).forEach(field -> picked.put(field, goes));
        merges.merge(maya, new MergeChoice(Map.of(stays, one, goes, other), draft.access(), stays, picked, null));
        var merged = contacts.open(maya, stays).data();
        assertAll(field -> merged.text(field)
                .equals(
                        field == ContactField.EXTERNAL_IDS
                                ? MergeChoice.externalIds(List.of(one, other))
                                : other.text(field)));
    }

    @Test
    void R18_R27_it_goes_to_a_new_owner_is_deleted_and_comes_back() {
        var ada = contacts.create(maya, one);
        assertThat(submit(maya, new HandOver(diego, "", false), ada).done()).isEqualTo(1);
        assertThat(submit(diego, new Delete(false), ada).done()).isEqualTo(1);
        assertThat(deleted.restore(diego, Set.of(ada)).contacts()).isEqualTo(1);
        assertThat(contacts.open(diego, ada).data()).isEqualTo(one);
    }

    @Test
    void R6_it_is_in_the_record_the_file_and_the_activity_of_whoever_sees_its_part_and_of_nobody_else() {
        var ada = contacts.create(maya, one);
        contacts.edit(maya, ada, one, other);
        var full = contacts.open(maya, ada);
        assertThat(submit(maya, new Assign(jonas), ada).done()).isEqualTo(1);
        for (var viewer : List.of(maya, sam, jonas)) {
            var record = contacts.open(viewer, ada);
            var line = line(viewer, ada);
            var told = told(viewer, ada);
            assertAll(field ->
                    record.sees(field.part()) == !record.data().text(field).isEmpty());
            assertAll(field ->
                    record.sees(field.part()) == !line.getField(field.label()).isEmpty());
            assertAll(field -> record.sees(field.part()) == told.contains(field.label() + ": "));
            assertAll(field -> !record.sees(field.part()) || record.shown(field).equals(full.shown(field)));
        }
        assertThat(submit(maya, new Unassign(jonas), ada).done()).isEqualTo(1);
        assertThat(submit(maya, new Share(jonas), ada).done()).isEqualTo(1);
        var shared = contacts.open(jonas, ada);
        var line = line(jonas, ada);
        assertAll(
                field -> shared.sees(field.part()) == !shared.data().text(field).isEmpty());
        assertAll(field ->
                shared.sees(field.part()) == !line.getField(field.label()).isEmpty());
        assertThat(told(jonas, ada)).isEqualTo("[]");
        assertThat(Arrays.stream(ContactField.values()).filter(field -> field.part() != Part.CONTACT_DATA))
                .containsExactly(
                        ContactField.CREDIT_SCORE,
                        ContactField.CREDIT_SCORE_DATE,
                        ContactField.PRE_APPROVAL,
                        ContactField.PRE_APPROVAL_DATE);
        assertThat(contacts.open(jonas, ada).sees(Part.LOANS)).isFalse();
    }

    @Test
    void R6_what_an_editor_does_not_see_they_do_not_change_and_it_moves_no_last_activity_of_theirs() {
        var ada = contacts.create(maya, one);
        assertThat(submit(maya, new Assign(jonas), ada).done()).isEqualTo(1);
        var before = activity();
        var seen = contacts.open(maya, ada).data();
        contacts.edit(maya, ada, seen, seen.with(ContactField.PRE_APPROVAL, "5").with(ContactField.CREDIT_SCORE, ""));
        assertThat(activity()).isEqualTo(before);
        contacts.edit(jonas, ada, one, other);
        var now = contacts.open(maya, ada).data();
        assertThat(now.text(ContactField.PRE_APPROVAL)).isEqualTo("5");
        assertThat(now.text(ContactField.CREDIT_SCORE_DATE)).isEqualTo(one.text(ContactField.CREDIT_SCORE_DATE));
        assertThat(now.text(ContactField.CLOSING_DATE)).isEqualTo(other.text(ContactField.CLOSING_DATE));
    }

    private static void assertAll(Predicate<ContactField> such) {
        assertThat(ContactField.values()).allMatch(such);
    }

    private String activity() {
        return jdbc.sql("select cast(last_activity_at as varchar) from contact")
                .query(String.class)
                .single();
    }

    private String told(UserId viewer, ContactId contact) {
        return timeline.page(viewer, contact, Set.of(), null, 100).happenings().toString();
    }

    private NamedCsvRecord line(UserId viewer, ContactId contact) {
        var operation = operations.open(viewer, new Selection.Some(Set.of(contact)));
        operations.submit(viewer, operation, Request.of(new Export()));
        var out = new ByteArrayOutputStream();
        try {
            exports.write(viewer, operation, out);
            try (var read = CsvReader.builder()
                    .ofNamedCsvRecord(out.toString(StandardCharsets.UTF_8).substring(1))) {
                return read.stream().findFirst().orElseThrow();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
