package app.tandem.administration.sources;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.administration.AccountHistory;
import app.tandem.administration.AdministrationRefused;
import app.tandem.administration.sources.SourceSheet.Sharee;
import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.record.Contacts;
import app.tandem.contact.record.InvalidContact;
import app.tandem.contact.record.LeadSources;
import app.tandem.contact.record.LeadSources.LeadSource;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What administrators do with lead sources (R33). */
@DatabaseTest
class OrganizationSourcesTest {

    @Autowired
    OrganizationSources sources;

    @Autowired
    LeadSources offered;

    @Autowired
    Contacts contacts;

    @Autowired
    AccountHistory history;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Given given;

    @BeforeEach
    void people() {
        given.northfield();
    }

    @Test
    void R33_the_list_says_how_many_contacts_have_a_source_and_what_new_ones_bring_along() {
        given.contact().ownedBy(maya).leadSource("Zillow").create();
        given.contact().ownedBy(diego).leadSource("Zillow").create();
        long radio = sources.create(ruth, " Radio ");
        sources.share(ruth, radio, jonas);
        sources.share(ruth, radio, diego);
        sources.share(ruth, radio, diego);
        sources.group(ruth, radio, "Spring  leads");
        assertThat(sources.of(ruth))
                .extracting(one -> one.name() + " " + one.contacts() + " " + one.group() + names(one.people()))
                .containsExactly("Radio 0 Spring  leads[Diego Ramos, Jonas Berg]", "Zillow 2 []");
        sources.unshare(ruth, radio, diego);
        sources.group(ruth, radio, "");
        assertThat(sheet(radio).people()).extracting(Sharee::line).containsExactly("Harbor Realty");
        assertThat(sheet(radio).group()).isEmpty();
    }

    @Test
    void R9_new_contacts_are_shared_with_colleagues_and_partners_of_theirs_and_with_nobody_else() {
        long zillow = sources.create(ruth, "Zillow");
        assertThat(names(sources.candidates(ruth, zillow, "", 0, 50)))
                .containsExactly(
                        "Aisha Karim",
                        "Diego Ramos",
                        "Jonas Berg",
                        "Maya Chen",
                        "Nina Kowalski",
                        "Omar Farouk",
                        "Priya Patel",
                        "Ruth Adler",
                        "Sam Whitfield");
        sources.share(ruth, zillow, jonas);
        assertThat(names(sources.candidates(ruth, zillow, "BERG j", 0, 50))).isEmpty();
        for (var nobody : List.of(tom, lou)) {
            assertThatThrownBy(() -> sources.share(ruth, zillow, nobody)).isInstanceOf(NoSuchElementException.class);
        }
        assertThatThrownBy(() -> sources.share(ruth, zillow, victor))
                .isInstanceOf(AdministrationRefused.class)
                .hasMessageContaining("deactivated");

        jdbc.sql("update partnership set status = 'ENDED' where agent_id = :jonas")
                .param("jonas", jonas.value())
                .update();
        assertThat(sheet(zillow).people())
                .singleElement()
                .extracting(Sharee::against)
                .asString()
                .contains("no longer an active co-marketing partner");
    }

    @Test
    void a_name_is_there_once_whatever_its_accents_and_case_and_has_80_characters_at_most() {
        long open = sources.create(ruth, "Café tour");
        for (var name : List.of("cafe  TOUR", "", "\u200b", "x".repeat(81))) {
            assertThatIllegalArgumentException().isThrownBy(() -> sources.create(ruth, name));
        }
        long radio = sources.create(ruth, "Radio");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sources.rename(ruth, radio, "CAFE TOUR"))
                .withMessageContaining("already");
        sources.rename(ruth, open, "CAFE TOUR");
        assertThat(sheet(open).name()).isEqualTo("CAFE TOUR");
    }

    @Test
    void a_source_that_contacts_have_is_retired_and_not_deleted() {
        long zillow = sources.create(ruth, "Zillow");
        var contact = given.contact().ownedBy(maya).leadSource("Zillow").create();
        assertThatThrownBy(() -> sources.delete(ruth, zillow)).isInstanceOf(AdministrationRefused.class);
        sources.retire(ruth, zillow, true);
        assertThat(offered.of(maya)).isEmpty();
        assertThat(offered.of(maya, contact)).extracting(LeadSource::name).containsExactly("Zillow");
        assertThat(sheet(zillow).retired()).isTrue();
        var typed = ContactData.EMPTY
                .with(ContactField.FIRST_NAME, "Ada")
                .with(ContactField.LEAD_SOURCE, String.valueOf(zillow));
        assertThatThrownBy(() -> contacts.create(maya, typed)).isInstanceOf(InvalidContact.class);
        var seen = contacts.open(maya, contact).data();
        assertThat(contacts.edit(maya, contact, seen, seen.with(ContactField.CITY, "Eagan"))
                        .shown(ContactField.LEAD_SOURCE))
                .as("who has it keeps it")
                .isEqualTo("Zillow");
        assertThatIllegalArgumentException().isThrownBy(() -> sources.create(ruth, "zillow"));
        sources.retire(ruth, zillow, false);
        assertThat(offered.of(maya)).hasSize(1);
    }

    @Test
    void a_source_that_no_contact_has_is_deleted_and_its_name_is_free_again() {
        long radio = sources.create(ruth, "Radio");
        sources.share(ruth, radio, jonas);
        sources.group(ruth, radio, "Spring");
        sources.delete(ruth, radio);
        assertThat(sources.of(ruth)).isEmpty();
        assertThat(offered.of(maya)).isEmpty();
        assertThatThrownBy(() -> sources.rename(ruth, radio, "Back")).isInstanceOf(NoSuchElementException.class);
        long again = sources.create(ruth, "RADIO");
        assertThat(sheet(again).people()).isEmpty();
        assertThat(sheet(again).group()).isEmpty();
        sources.delete(ruth, again);
        long web = sources.create(ruth, "Web");
        sources.rename(ruth, web, "Radio");
        assertThat(sources.of(ruth)).extracting(SourceSheet::name).containsExactly("Radio");
    }

    @Test
    void R48_all_of_it_is_in_the_audit_trail() {
        long radio = sources.create(ruth, "Radio");
        sources.rename(ruth, radio, "Local radio");
        sources.share(ruth, radio, jonas);
        sources.unshare(ruth, radio, jonas);
        sources.group(ruth, radio, "Spring");
        sources.retire(ruth, radio, true);
        given.contact().ownedBy(maya).leadSource("Local radio").create();
        sources.retire(ruth, radio, false);
        assertThat(history.page(ruth, 0, 9))
                .extracting(line -> String.join(
                        "|", line.event().name(), line.subject(), line.person(), line.before(), line.after()))
                .containsExactly(
                        "SOURCE_OFFERED|Local radio|||",
                        "SOURCE_RETIRED|Local radio|||",
                        "SOURCE_GROUP|Local radio|||Spring",
                        "SOURCE_SHARES_NO_MORE|Local radio|Jonas Berg||",
                        "SOURCE_SHARES|Local radio|Jonas Berg||",
                        "SOURCE_RENAMED|Local radio||Radio|Local radio",
                        "SOURCE_ADDED|Radio|||");
    }

    private SourceSheet sheet(long id) {
        return sources.of(ruth).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(List<Sharee> people) {
        return people.stream().map(Sharee::name).toList();
    }
}
