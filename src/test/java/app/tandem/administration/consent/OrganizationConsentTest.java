package app.tandem.administration.consent;

import static app.tandem.consent.Channel.CALL;
import static app.tandem.consent.Channel.EMAIL;
import static app.tandem.consent.Channel.SMS;
import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.administration.AccountHistory;
import app.tandem.administration.AdministrationRefused;
import app.tandem.administration.EntryRefused;
import app.tandem.administration.Members;
import app.tandem.consent.Channel;
import app.tandem.consent.ConsentFilter;
import app.tandem.consent.ConsentLine;
import app.tandem.consent.Evidence;
import app.tandem.consent.EvidenceForm.Entry;
import app.tandem.consent.EvidenceRefused;
import app.tandem.consent.Said;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What administrators do with opt-outs and opt-ins of their organization (R35, R48). */
@DatabaseTest
class OrganizationConsentTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Evidence TOLD = new Evidence("Ada Okonkwo", Said.BY_PHONE, DAY, "", "Called at nine.", null);
    private static final Evidence PROOF = new Evidence(
            "Ada Okonkwo",
            Said.IN_WRITING,
            DAY,
            "You may send me e-mail again.",
            "",
            new Evidence.File("letter.pdf", "application/pdf", new byte[] {1, 2, 3}));

    @Autowired
    OrganizationConsent consent;

    @Autowired
    ConsentLists lists;

    @Autowired
    ConsentExport export;

    @Autowired
    Members members;

    @Autowired
    AccountHistory history;

    @Autowired
    Given given;

    @BeforeEach
    void northfield() {
        given.northfield();
    }

    private void optOut(String typed, Channel... channels) {
        consent.optOut(ruth, Set.of(channels), typed, TOLD);
    }

    private List<String> found(ConsentFilter filter) {
        var page = consent.page(ruth, filter, 0, 50);
        assertThat(consent.count(ruth, filter)).as("the count is exact").isEqualTo(page.size());
        return page.stream().map(OrganizationConsentTest::words).toList();
    }

    private static String words(ConsentLine line) {
        var event = line.event();
        return event.address().channel() + " " + event.address().address() + (event.optedIn() ? " in" : " out");
    }

    private ConsentLine only() {
        return consent.page(ruth, ConsentFilter.ALL, 0, 9).getFirst();
    }

    private List<String> trail() {
        return history.page(ruth, 0, 9).stream()
                .map(line -> line.event() + " " + line.subject() + " > " + line.after())
                .toList();
    }

    @Test
    void R35_opt_outs_are_listed_the_latest_first_and_found_by_part_of_an_address_or_of_a_number_in_any_notation() {
        optOut("ada@test.example", EMAIL);
        optOut("(612) 338-4471", SMS, CALL);
        optOut("Grace_H@Test.example", EMAIL);
        assertThat(found(ConsentFilter.ALL))
                .startsWith("EMAIL grace_h@test.example out")
                .endsWith("EMAIL ada@test.example out")
                .contains("SMS +16123384471 out", "CALL +16123384471 out")
                .hasSize(4);
        assertThat(found(ConsentFilter.ALL.withText("GRACE"))).containsExactly("EMAIL grace_h@test.example out");
        assertThat(found(ConsentFilter.ALL.withText("a_")))
                .as("an underline is an underline")
                .isEmpty();
        assertThat(found(ConsentFilter.ALL.withText("338-44"))).hasSize(2);
        assertThat(found(new ConsentFilter("338", SMS, null))).containsExactly("SMS +16123384471 out");
        assertThat(found(new ConsentFilter("", null, true))).isEmpty();
        assertThat(found(new ConsentFilter("", EMAIL, false))).hasSize(2);
        assertThat(consent.page(ruth, ConsentFilter.ALL, 1, 2)).hasSize(2);
    }

    @Test
    void R35_an_opt_out_by_hand_keeps_who_when_how_and_evidence_and_one_that_holds_stays() {
        assertThat(consent.optOut(ruth, Set.of(EMAIL), " Ada@Test.example ", TOLD))
                .isEqualTo(1);
        assertThat(consent.optOut(ruth, Set.of(EMAIL), "ada@test.example", Evidence.NONE))
                .as("unchanged (R13)")
                .isZero();
        var line = only();
        assertThat(line.recordedBy()).isEqualTo("Ruth Adler");
        assertThat(line.event().saidBy()).isEqualTo("Ada Okonkwo");
        assertThat(line.event().how()).isEqualTo(Said.BY_PHONE);
        assertThat(line.event().saidOn()).isEqualTo(DAY);
        assertThat(line.event().evidence()).isEqualTo("Called at nine.");
        assertThat(trail()).containsExactly("OPT_OUT_ADDED e-mail to ada@test.example > ");
        assertThatThrownBy(() -> optOut("ada@", EMAIL))
                .isInstanceOf(EntryRefused.class)
                .hasMessage("“ada@” is not an e-mail address that mail can be sent to.");
        assertThatThrownBy(() -> optOut(" ", SMS)).hasMessage("Enter a phone number.");
        assertThatThrownBy(() -> optOut("(012) 338-4471", SMS)).hasMessageContaining("area code");
        assertThatThrownBy(() -> optOut("ada@test.example", EMAIL, SMS)).isInstanceOf(IllegalArgumentException.class);
    }

    private void permit() {
        members.permitRestoring(ruth, ruth, true);
    }

    @Test
    void R35_consent_is_restored_with_the_permission_alone_and_its_evidence_stands_in_the_history() {
        optOut("ada@test.example", EMAIL);
        long event = only().event().id();
        var against = consent.find(ruth, event).orElseThrow().againstRestoring();
        assertThat(against).singleElement().asString().contains("You do not have the permission “Restore consent”.");
        assertThatThrownBy(() -> consent.restore(ruth, event, PROOF))
                .isInstanceOf(AdministrationRefused.class)
                .hasMessage(against.getFirst());
        permit();
        consent.restore(ruth, event, PROOF);
        var sheet = consent.find(ruth, event).orElseThrow();
        assertThat(sheet.againstRestoring()).isEmpty();
        assertThat(sheet.history())
                .extracting(line -> words(line) + " " + line.event().source() + " " + line.recordedBy())
                .containsExactly(
                        "EMAIL ada@test.example in RESTORED Ruth Adler", "EMAIL ada@test.example out LIST Ruth Adler");
        assertThat(sheet.now().event().wording()).isEqualTo("You may send me e-mail again.");
        assertThat(sheet.now().event().fileName()).isEqualTo("letter.pdf");
        assertThat(consent.file(ruth, sheet.now().event().id()).orElseThrow().bytes())
                .containsExactly(1, 2, 3);
        assertThat(trail().getFirst())
                .isEqualTo("CONSENT_RESTORED e-mail to ada@test.example > Ada Okonkwo, in writing");
        assertThatThrownBy(() -> consent.restore(ruth, event, PROOF))
                .as("twice")
                .hasMessageContaining("has been opted in again meanwhile");
    }

    @Test
    void R35_restoring_needs_who_when_how_the_wording_and_a_text_or_a_file() {
        optOut("ada@test.example", EMAIL);
        permit();
        long event = only().event().id();
        assertThatThrownBy(() -> consent.restore(ruth, event, Evidence.NONE))
                .isInstanceOfSatisfying(
                        EvidenceRefused.class,
                        refused -> assertThat(refused.sentences())
                                .containsOnlyKeys(Entry.SAID_BY, Entry.HOW, Entry.SAID_ON, Entry.WORDING, Entry.TEXT));
        var tomorrow = new Evidence("Ada", Said.BY_PHONE, LocalDate.of(2099, 1, 1), "Yes.", "Call.", null);
        assertThatThrownBy(() -> consent.restore(ruth, event, tomorrow))
                .isInstanceOfSatisfying(
                        EvidenceRefused.class,
                        refused -> assertThat(refused.sentences())
                                .isEqualTo(Map.of(Entry.SAID_ON, "This day is yet to come.")));
        assertThat(only().event().optedIn()).isFalse();
        assertThat(trail()).doesNotContain("CONSENT_RESTORED");
    }

    private static byte[] file(String... rows) {
        return String.join("\n", rows).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void R35_a_list_is_looked_at_before_it_is_added_and_only_adds() {
        optOut("ada@test.example", EMAIL);
        var list = lists.check(
                ruth,
                Set.of(EMAIL),
                "left.csv",
                file(
                        "Name,Mail",
                        "Ada,ADA@test.example",
                        "Bob,bob@test.example",
                        "Bob,Bob@Test.example",
                        ",",
                        "Cem,cem"));
        assertThat(list.column()).isEqualTo("Mail");
        assertThat(list.values()).isEqualTo(1);
        assertThat(list.already()).isEqualTo(1);
        assertThat(list.twice()).isEqualTo(1);
        assertThat(list.again()).isZero();
        assertThat(list.invalid())
                .containsExactly(
                        new CheckedList.Invalid(6, "cem", "“cem” is not an e-mail address that mail can be sent to."));
        assertThat(found(ConsentFilter.ALL)).as("nothing is added yet").hasSize(1);

        var evidence = new Evidence("", Said.UNKNOWN, null, "", "From the old system.", null);
        assertThat(lists.add(ruth, list, evidence)).isEqualTo(1);
        assertThat(found(ConsentFilter.ALL))
                .containsExactly("EMAIL bob@test.example out", "EMAIL ada@test.example out");
        assertThat(only().event().evidence()).isEqualTo("From the old system.");
        assertThat(trail().getFirst()).isEqualTo("OPT_OUTS_ADDED left.csv > 1");
        assertThat(lists.add(ruth, list, evidence)).as("a second time").isZero();
        assertThat(trail()).hasSize(2);
    }

    @Test
    void R35_a_plain_list_of_numbers_is_opted_out_of_each_channel_and_who_opted_in_since_is_counted() {
        optOut("(612) 338-4471", SMS);
        permit();
        consent.restore(ruth, only().event().id(), PROOF);
        var list = lists.check(ruth, Set.of(SMS, CALL), "numbers.txt", file("612-338-4471", "(612) 338-4472", "12"));
        assertThat(list.column()).isEmpty();
        assertThat(list.values()).isEqualTo(2);
        assertThat(list.again()).isEqualTo(1);
        assertThat(list.fresh()).hasSize(4);
        assertThat(list.invalid()).extracting(CheckedList.Invalid::row).containsExactly(3);
        assertThat(lists.add(ruth, list, Evidence.NONE)).isEqualTo(4);
        assertThat(found(new ConsentFilter("", null, true))).isEmpty();
        assertThatThrownBy(() -> lists.check(ruth, Set.of(SMS), "empty.csv", file("")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is nothing in this file.");
    }

    private String csv(ConsentFilter filter) throws IOException {
        var out = new ByteArrayOutputStream();
        export.write(ruth, filter, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void R35_the_export_has_what_matches_with_its_evidence_and_is_in_the_audit_trail() throws IOException {
        optOut("ada@test.example", EMAIL);
        optOut("612-338-4471", SMS);
        assertThat(csv(new ConsentFilter("", EMAIL, null)))
                .contains("Channel,Address or number,State,Since (")
                .contains("E-mail,ada@test.example,Opted out,")
                .contains("Entered by an administrator,Ruth Adler,Ada Okonkwo,By phone,2026-03-02,,Called at nine.,")
                .doesNotContain("338-4471");
        assertThat(trail().getFirst()).isEqualTo("CONSENT_EXPORTED  > 1");
        assertThatThrownBy(() -> export.write(maya, ConsentFilter.ALL, new ByteArrayOutputStream()))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void R35_an_export_of_several_pages_has_each_line_once() throws IOException {
        var rows = new String[2_050];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = "somebody" + i + "@test.example";
        }
        lists.add(ruth, lists.check(ruth, Set.of(EMAIL), "many.csv", file(rows)), Evidence.NONE);
        assertThat(consent.count(ruth, ConsentFilter.ALL)).isEqualTo(rows.length);
        assertThat(csv(ConsentFilter.ALL).lines().skip(1))
                .doesNotHaveDuplicates()
                .hasSize(rows.length);
    }

    @Test
    void evidenceIsKeptWhateverItsFileIsCalled() {
        members.permitRestoring(ruth, ruth, true);
        optOut("ada@okonkwo.example", EMAIL);
        var file = new Evidence.File("Ada\0 ".repeat(80) + ".pdf", "application/" + "x".repeat(100), new byte[] {1});
        consent.restore(
                ruth, only().event().id(), new Evidence("Ada\0", Said.IN_WRITING, DAY, "You\0 may.", "Filed\0.", file));
        assertThat(found(ConsentFilter.ALL)).containsExactly("EMAIL ada@okonkwo.example in");
    }

    @Test
    void aSearchForWhatNoAddressContainsFindsNothing() {
        optOut("ada@okonkwo.example", EMAIL);
        assertThat(found(ConsentFilter.ALL.withText("ada\0x"))).isEmpty();
        assertThat(found(ConsentFilter.ALL.withText("\0ada\0@"))).containsExactly("EMAIL ada@okonkwo.example out");
        assertThat(found(ConsentFilter.ALL.withText("\0"))).hasSize(1);
    }
}
