package app.tandem.operation;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.audit.OperationId;
import app.tandem.audit.Outcome;
import app.tandem.contact.ContactId;
import app.tandem.contact.LeadStatus;
import app.tandem.contact.Selection;
import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.ContactLines;
import app.tandem.contact.list.ContactSort;
import app.tandem.contact.list.LineOrder;
import app.tandem.deleted.Delete;
import app.tandem.operation.archive.Activate;
import app.tandem.operation.archive.Archive;
import app.tandem.operation.export.Export;
import app.tandem.operation.export.Exports;
import app.tandem.operation.relationship.Unshare;
import app.tandem.people.UserId;
import app.tandem.people.accounts.Accounts;
import app.tandem.people.preferences.Zones;
import app.tandem.testing.Given;
import app.tandem.testing.SqlCount;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Export: an operation like the others, and its file (R44, sections 3 and 4). */
class ExportTest extends OperationsInNorthfield {

    private static final List<String> OF_OTHERS =
            List.of("Owner", "Assigned To", "Shared With", "Has loan", "Last activity (America/New_York)");

    @Autowired
    Exports exports;

    @Autowired
    Accounts accounts;

    @Autowired
    SqlCount statements;

    @Autowired
    Zones zones;

    @BeforeEach
    void everybodyIsInNewYork() {
        for (UserId one : List.of(maya, sam, jonas)) {
            zones.seen(one, ZoneId.of("America/New_York"));
        }
    }

    private OperationId export(UserId actor, Selection selection) {
        var operation = operations.open(actor, selection);
        operations.submit(actor, operation, Request.of(new Export()));
        return operation;
    }

    private OperationId exportAll(List<ContactId> contacts) {
        return export(maya, new Selection.Some(new HashSet<>(contacts)));
    }

    private OperationId export(UserId actor, ContactId... contacts) {
        return export(actor, new Selection.Some(Set.of(contacts)));
    }

    private List<NamedCsvRecord> file(UserId actor, OperationId operation) {
        var out = new ByteArrayOutputStream();
        try {
            exports.write(actor, operation, out);
            var text = out.toString(StandardCharsets.UTF_8);
            assertThat(text).startsWith("\uFEFFFirst name,");
            try (var read = CsvReader.builder().ofNamedCsvRecord(text.substring(1))) {
                return read.stream().toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private NamedCsvRecord line(UserId actor, ContactId contact) {
        var lines = file(actor, export(actor, contact));
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    private ContactId ada() {
        var ada = given.contact()
                .named("Ada", "=Okonkwo")
                .ownedBy(maya)
                .email("ada@example.org")
                .phone("+16123384471")
                .leadSource("Zillow")
                .assignedTo(diego)
                .sharedWith(jonas, aisha)
                .onLoan("4471-1")
                .lastActivity(Given.THEN)
                .create();
        jdbc.sql("update contact set street = '12 Elm; -Court', city = 'St. Paul', birthday = date '1987-05-09',"
                        + " purchase_price = 412000.50, home_phone = '+442079460018'")
                .update();
        return ada;
    }

    @Test
    void the_file_has_lines_and_cells_in_the_order_of_the_list() {
        var ada = given.contact()
                .named("Ada Zell")
                .status(LeadStatus.CLOSED)
                .ownedBy(maya)
                .create();
        var bea = given.contact()
                .named("Bea Young")
                .status(LeadStatus.NEW_LEAD)
                .ownedBy(maya)
                .create();
        var cleo = given.contact()
                .named("Cleo Adams")
                .status(LeadStatus.CLOSED)
                .ownedBy(maya)
                .create();
        var order = new LineOrder(
                new ContactSort(ContactSort.Column.STATUS, true), List.of("Name", "Status", "Owner", "Phone"));
        var operation = operations.open(maya, new Selection.Some(Set.of(ada, bea, cleo)));
        operations.submit(maya, operation, Request.of(new Export(order)));

        var lines = file(maya, operation);

        assertThat(lines).extracting(line -> line.getField("First name")).containsExactly("Ada", "Cleo", "Bea");
        assertThat(lines.getFirst().getHeader())
                .startsWith("First name", "Last name", "Status", "Owner", "Cell phone", "Home phone", "Office phone")
                .hasSize(ContactLines.head(ZoneId.of("UTC"), LineOrder.NONE).size());
        assertThat(lines.getFirst().getFieldsAsMap())
                .containsEntry("Status", "Closed")
                .containsEntry("Last name", "Zell");
    }

    @Test
    void R44_an_owner_gets_the_fields_of_the_form_and_the_columns_of_the_list() {
        var line = line(maya, ada()).getFieldsAsMap();
        assertThat(line)
                .containsEntry("First name", "Ada")
                .containsEntry("Last name", "'=Okonkwo")
                .containsEntry("E-mail", "ada@example.org")
                .containsEntry("Cell phone", "(612) 338-4471")
                .containsEntry("Home phone", "'+44 20 7946 0018")
                .containsEntry("Street", "12 Elm;' -Court")
                .containsEntry("City", "St. Paul")
                .containsEntry("Birthday", "1987-05-09")
                .containsEntry("Purchase price", "412000.5")
                .containsEntry("Status", "New Lead")
                .containsEntry("Lead source", "Zillow")
                .containsEntry("Owner", "Maya Chen")
                .containsEntry("Assigned To", "Diego Ramos")
                .containsEntry("Shared With", "Jonas Berg, Aisha Karim")
                .containsEntry("Relationship", "Mine")
                .containsEntry("Has loan", "yes")
                .containsEntry("Archived", "no")
                .containsEntry("Archive reason", "");
        assertThat(line.get("Last activity (America/New_York)")).isEqualTo("2026-03-02 10:00");
    }

    @Test
    void section_4_a_partner_with_a_share_gets_contact_data_only() {
        var line = line(jonas, ada()).getFieldsAsMap();
        assertThat(line)
                .containsEntry("E-mail", "ada@example.org")
                .containsEntry("Lead source", "Zillow")
                .containsEntry("Relationship", "Shared with me");
        OF_OTHERS.forEach(cell -> assertThat(line).containsEntry(cell, ""));
    }

    @Test
    void section_3_an_assigned_partner_gets_no_loan_and_nothing_of_people_whom_they_may_not_know_R6a() {
        var contact = given.contact()
                .named("Bea Two")
                .ownedBy(maya)
                .assignedTo(jonas)
                .sharedWith(diego, aisha)
                .onLoan("4471-2")
                .lastActivity(Given.THEN)
                .create();
        assertThat(line(jonas, contact).getFieldsAsMap())
                .containsEntry("Owner", "Maya Chen")
                .containsEntry("Assigned To", "Jonas Berg")
                .containsEntry("Shared With", "Aisha Karim")
                .containsEntry("Has loan", "")
                .hasEntrySatisfying(
                        "Last activity (America/New_York)",
                        time -> assertThat(time).isNotEmpty());
        assertThat(line(sam, contact).getFieldsAsMap())
                .containsEntry("Shared With", "Diego Ramos, Aisha Karim")
                .containsEntry("Has loan", "yes")
                .containsEntry("Relationship", "Team");
    }

    @Test
    void R15_R4_what_one_does_not_see_or_whose_owner_is_deactivated_is_refused() {
        var mine = given.contact().ownedBy(maya).create();
        var foreign = given.contact().ownedBy(nina).create();
        var deactivated = given.contact().ownedBy(diego).sharedWith(maya).create();
        accounts.deactivate(diego);
        var operation = export(maya, mine, foreign, deactivated);

        assertThat(file(maya, operation)).hasSize(1);
        assertThat(operations.resultRows(maya, operation, 0, Outcome.REFUSED, 0, 9))
                .extracting(ItemRow::name)
                .contains("a contact you can no longer see")
                .hasSize(2);
    }

    @Test
    void R46_the_preview_is_the_result_R47_nobody_is_told_R22_archived_ones_too_and_nothing_of_the_contact_changes() {
        var contact = given.contact()
                .ownedBy(maya)
                .sharedWith(jonas)
                .assignedTo(diego)
                .archived()
                .create();
        var before = strings(
                "select cast(last_activity_at as varchar) || version from contact where id = :contact", contact);
        var preview = preview(jonas, Request.of(new Export()), contact);
        assertThat(preview.counts(0)).isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(preview.told()).isEmpty();
        assertThat(preview.gains()).isEmpty();
        assertThat(preview.loses()).isEmpty();

        assertThat(submit(jonas, new Export(), contact)).isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(count("message")).isZero();
        assertThat(count("contact_access where own_activity_at is not null")).isZero();
        assertThat(strings(
                        "select cast(last_activity_at as varchar) || version from contact where id = :contact",
                        contact))
                .isEqualTo(before);
        assertThat(strings(
                        "select kind from operation o join operation_item i on i.operation_id = o.id"
                                + " where i.contact_id = :contact and not i.as_owner and o.state = 'FINISHED'",
                        contact))
                .containsExactly("EXPORT");
    }

    @Test
    void R45_all_that_match_are_exported_less_some() {
        given.contact().named("Ada One").ownedBy(maya).create();
        given.contact().named("Bea Two").ownedBy(maya).archived().create();
        var but = given.contact().named("Cleo Three").ownedBy(maya).create();
        var all = export(maya, new Selection.AllMatching(ContactFilter.NONE, Set.of(but)));
        assertThat(file(maya, all))
                .extracting(line -> line.getField("First name"))
                .containsExactly("Ada");
    }

    @Test
    void R4_only_whoever_made_the_export_may_download_it() {
        var contact = given.contact().ownedBy(maya).sharedWith(jonas).create();
        var made = export(maya, contact);
        var shared = operations.open(maya, new Selection.Some(Set.of(contact)));
        for (UserId other : List.of(jonas, sam, ruth, nina)) {
            assertThat(exports.ready(other, made)).isFalse();
            assertThatThrownBy(() -> exports.write(other, made, OutputStream.nullOutputStream()))
                    .isInstanceOf(NoSuchElementException.class);
        }
        assertThat(exports.ready(maya, made)).isTrue();
        assertThat(exports.ready(maya, shared)).isFalse();
        operations.submit(maya, shared, Request.of(new Archive(app.tandem.contact.ArchiveReason.OTHER)));
        assertThat(exports.ready(maya, shared))
                .as("an operation that is no export")
                .isFalse();
    }

    @Test
    void R4_the_file_has_what_the_person_may_export_when_they_download_it() {
        var kept =
                given.contact().named("Ada One").ownedBy(maya).sharedWith(jonas).create();
        var lost =
                given.contact().named("Bea Two").ownedBy(maya).sharedWith(jonas).create();
        var deleted = given.contact()
                .named("Cleo Three")
                .ownedBy(maya)
                .assignedTo(jonas)
                .create();
        var operation = export(jonas, kept, lost, deleted);
        assertThat(file(jonas, operation)).hasSize(3);

        submit(maya, new Unshare(jonas), lost);
        submit(maya, new Delete(false), deleted);
        assertThat(file(jonas, operation))
                .extracting(line -> line.getField("First name"))
                .containsExactly("Ada");

        accounts.deactivate(jonas);
        assertThat(file(jonas, operation)).isEmpty();
    }

    @Test
    void an_export_stands_alone_and_names_nobody() {
        var operation = operations.open(
                maya, new Selection.Some(Set.of(given.contact().ownedBy(maya).create())));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> operations.preview(
                        maya, operation, new Request(List.of(new Export(), new Activate()), Set.of())));
        assertThat(new Export().target()).isNull();
    }

    @Test
    void many_contacts_are_written_page_by_page_with_the_same_few_statements_each() throws IOException {
        var all = exportAll(
                given.contacts(5_000).ownedBy(maya).sharedWith(jonas, 1_000).create());
        var written = new AtomicLong();
        var largest = new AtomicLong();
        var out = new OutputStream() {
            @Override
            public void write(int one) {
                written.incrementAndGet();
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                written.addAndGet(length);
                largest.accumulateAndGet(length, Math::max);
            }
        };
        var executed = statements.during(() -> {
            try {
                exports.write(maya, all, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertThat(written.get()).isGreaterThan(400_000);
        assertThat(largest.get()).as("bytes at once").isLessThan(20_000);
        assertThat(executed.stream().filter(sql -> sql.contains("from operation_item")))
                .hasSize(6);
        assertThat(new HashSet<>(executed)).as("different statements").hasSizeLessThanOrEqualTo(7);
        assertThat(executed)
                .as("five for a page: its ids, its lines, its shares, and the reader; one for the zone")
                .hasSize(3 + 5 * 5);
    }

    @Test
    void nothing_more_is_read_for_a_browser_that_is_gone() {
        var all = exportAll(given.contacts(5_000).ownedBy(maya).create());
        var gone = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("gone");
            }
        };
        var executed = statements.during(
                () -> assertThatThrownBy(() -> exports.write(maya, all, gone)).isInstanceOf(IOException.class));
        assertThat(executed).hasSize(1 + 1 + 5);
    }
}
