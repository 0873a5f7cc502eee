package app.tandem.contact.record;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactId;
import app.tandem.intake.Cleaned;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Extent;
import app.tandem.testing.Given;
import app.tandem.testing.NaughtyStrings;
import app.tandem.testing.TestDatabase;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every text field takes every string and gives it back byte for byte, or refuses it with a reason. A checked field
 * gets every string in the long check only, and every twelfth otherwise, another field the next.
 */
@DatabaseTest
@Tag("slow")
class NaughtyStringsTest {

    private static final Set<ContactField.Holds> FREE =
            EnumSet.of(ContactField.Holds.TEXT, ContactField.Holds.RARE_TEXT);
    private static final List<ContactField> CHECKED = Stream.of(ContactField.values())
            .filter(field -> !FREE.contains(field.holds()))
            .toList();

    @Autowired
    Given given;

    @Autowired
    Contacts contacts;

    @Autowired
    JdbcClient jdbc;

    ContactId id;

    @BeforeEach
    void one_contact() {
        given.northfield();
        id = given.contact().ownedBy(maya).create();
    }

    @Test
    void free_text_is_cleaned_and_then_kept_and_shown_byte_for_byte_or_is_too_long() {
        var refused = 0;
        for (var string : NaughtyStrings.all()) {
            var seen = contacts.open(maya, id).data();
            var typed = seen;
            for (var field : free().toList()) {
                typed = typed.with(field, fits(string, field) ? string : "");
                refused += fits(string, field) ? 0 : refusal(seen.with(field, string), field);
            }
            typed = typed.with(ContactField.OTHER_EMAIL, "anchor@example.com");
            contacts.edit(maya, id, seen, typed);
            var record = contacts.open(maya, id);
            for (var field : free().toList()) {
                assertThat(record.shown(field)).isEqualTo(Cleaned.line(typed.text(field)));
            }
            assertThat(record.name()).isNotBlank();
        }
        assertThat(refused).isPositive();
        assertThat(jdbc.sql("select problem from access_inconsistency")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void checked_fields_refuse_with_a_reason_or_keep_what_it_means() {
        var strings = NaughtyStrings.all();
        int every = Extent.of(1, TestDatabase.isPostgres() ? 60 : 15);
        for (int turn = 0; turn < strings.size(); turn++) {
            var string = strings.get(turn);
            for (int n = turn % every; n < CHECKED.size(); n += every) {
                var field = CHECKED.get(n);
                var seen = contacts.open(maya, id).data();
                try {
                    contacts.edit(maya, id, seen, seen.with(field, string));
                } catch (InvalidContact invalid) {
                    assertThat(invalid.refusals().values()).allMatch(sentence -> sentence.endsWith("."));
                }
            }
        }
    }

    @Test
    void what_no_database_can_store_is_refused_at_the_field() {
        var seen = contacts.open(maya, id).data();
        for (var string : new String[] {"a\0b", "\ud83d", "x\udc00y"}) {
            assertThat(refusal(seen.with(ContactField.STREET, string), ContactField.STREET))
                    .isOne();
        }
    }

    private int refusal(ContactData typed, ContactField field) {
        try {
            contacts.edit(maya, id, contacts.open(maya, id).data(), typed);
            return 0;
        } catch (InvalidContact invalid) {
            assertThat(invalid.refusals()).containsKey(field);
            return 1;
        }
    }

    private static boolean fits(String string, ContactField field) {
        return Cleaned.line(string).length() <= field.longest();
    }

    private static Stream<ContactField> free() {
        return Stream.of(ContactField.values()).filter(field -> !CHECKED.contains(field));
    }
}
