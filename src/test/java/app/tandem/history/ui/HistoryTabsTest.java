package app.tandem.history.ui;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ActivityLog;
import app.tandem.contact.ArchiveReason;
import app.tandem.contact.ContactId;
import app.tandem.contact.Selection;
import app.tandem.operation.Change;
import app.tandem.operation.Operations;
import app.tandem.operation.Request;
import app.tandem.operation.archive.Archive;
import app.tandem.operation.ui.PreviewPane;
import app.tandem.people.UserId;
import app.tandem.people.preferences.Zones;
import app.tandem.shell.layout.ReaderZones;
import app.tandem.shell.parts.RefusableButton;
import app.tandem.shell.parts.Toast;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import app.tandem.testing.ViewTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

/** The tabs Activity and Access of a record, as the people around it see them. */
@DatabaseTest
class HistoryTabsTest extends ViewTest {

    @Autowired
    Given given;

    @Autowired
    UserDetailsService users;

    @Autowired
    ActivityLog log;

    @Autowired
    Operations operations;

    @Autowired
    Zones zones;

    @Autowired
    ReaderZones pages;

    @BeforeEach
    void people() {
        given.northfield();
    }

    private UserId lo(String name, String mail) {
        return given.lo(name)
                .of(northfield)
                .email(mail + "@test.example")
                .password("a password")
                .create();
    }

    @Test
    void R43_the_time_line_is_told_day_by_day_and_filtered_by_kind() {
        var id = given.contact().ownedBy(maya).create();
        log.record(ActivityLog.Entry.of(id, maya, ActivityLog.Kind.CALL_LOGGED, "Left a message"));
        submit(maya, id, new Archive(ArchiveReason.DECEASED));
        open("maya", id, "activity");

        assertThat(find(H2.class).withClassName("t-tl-day").all())
                .extracting(H2::getText)
                .containsExactly("Today", "Monday, 3/2/2026");
        assertThat(lines())
                .containsExactly("You archived it: Deceased", "You logged a callLeft a message", "You created it");

        press("Calls");
        assertThat(lines()).containsExactly("You logged a callLeft a message");
        assertThat(find(Button.class).withText("Calls").single().getElement().getAttribute("aria-pressed"))
                .isEqualTo("true");
        press("Edits");
        assertThat(text()).contains("Nothing under “Edits” yet");
        press("Show everything");
        assertThat(lines()).hasSize(3);
    }

    @Test
    void days_and_times_are_those_of_the_reader() {
        zones.seen(maya, ZoneId.of("America/Los_Angeles"));
        // 15:00 UTC on the 2nd
        var id = given.contact().ownedBy(maya).create();
        open("maya", id, "activity");
        assertThat(find(H2.class).withClassName("t-tl-day").all())
                .extracting(H2::getText)
                .containsExactly("Monday, 3/2/2026");
        assertThat(text()).contains("7:00 AM");

        zones.choose(maya, ZoneId.of("Pacific/Kiritimati"));
        pages.changed(UI.getCurrent());
        open("maya", id, "activity");
        assertThat(find(H2.class).withClassName("t-tl-day").all())
                .extracting(H2::getText)
                .containsExactly("Tuesday, 3/3/2026");
        assertThat(text()).contains("5:00 AM");
    }

    @Test
    void the_next_page_is_read_when_it_is_asked_for() {
        var id = given.contact().ownedBy(maya).create();
        for (int n = 0; n < 60; n++) {
            log.record(ActivityLog.Entry.of(id, maya, ActivityLog.Kind.NOTE_ADDED, "note " + n));
        }
        open("maya", id, "activity");

        assertThat(lines()).hasSize(50);
        press("Show older");
        assertThat(lines()).hasSize(61);
        assertThat(find(Button.class).withText("Show older").exists()).isFalse();
    }

    @Test
    void section_3_a_partner_with_a_share_reads_only_of_themself() {
        var id = given.contact().ownedBy(maya).sharedWith(jonas, diego).create();
        log.record(ActivityLog.Entry.of(id, diego, ActivityLog.Kind.NOTE_ADDED, "Not for partners"));
        open("jonas", id, "activity");

        assertThat(text()).contains("so you see only your own activity", "You have no activity");
        assertThat(whole()).doesNotContain("Diego", "Not for partners");
        log.record(ActivityLog.Entry.of(id, jonas, ActivityLog.Kind.NOTE_ADDED, "For everybody"));
        open("jonas", id, "activity");
        assertThat(lines()).containsExactly("You added a noteFor everybody");
    }

    @Test
    void R4_everybody_who_can_see_it_stands_on_the_access_tab() {
        var id = given.contact()
                .ownedBy(maya)
                .sharedWith(jonas)
                .assignedTo(diego)
                .create();
        open("maya", id, "access");

        assertThat(text()).contains("5 people can see this contact");
        assertThat(rows())
                .satisfiesExactly(
                        row -> assertThat(row).contains("Maya Chenyou", "Owns it", "Everything"),
                        row -> assertThat(row).contains("Diego Ramos", "Assigned by you", "Edit, share"),
                        row -> assertThat(row).contains("Jonas Berg", "Partner", "Shared by you", "Notes, tasks"),
                        row -> assertThat(row).contains("Ruth Adler", "Supervises the owner: administrator"),
                        row -> assertThat(row).contains("Sam Whitfield", "Supervises the owner: manager of Lakeside"));
        assertThat(find(HistoryList.class).single().getElement().getTextRecursively())
                .contains("You created it");
    }

    @Test
    void R12_R44_taking_a_share_away_shows_what_will_happen_and_does_it() {
        var id = given.contact().ownedBy(maya).sharedWith(jonas).create();
        open("maya", id, "access");
        test(find(RefusableButton.class)
                        .withAriaLabel("Unshare from Jonas Berg")
                        .single())
                .click();
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("will no longer be shared with Jonas Berg", "Loses access: Jonas Berg");
        press("Unshare", find(Dialog.class).single());

        assertThat(find(Toast.class).last().getElement().getTextRecursively())
                .contains("1 contact no longer shared with Jonas Berg");
        assertThat(text()).contains("3 people can see this contact");
        assertThat(rows()).hasSize(3).noneMatch(row -> row.contains("Jonas Berg"));
        assertThat(find(HistoryList.class).single().getElement().getTextRecursively())
                .contains("You unshared it from Jonas Berg");
    }

    @Test
    void R12_who_gives_up_their_own_share_is_led_away() {
        var id = given.contact()
                .named("Ada Okonkwo")
                .ownedBy(maya)
                .sharedWith(diego)
                .create();
        open("diego", id, "access");
        press("Give up share");
        press("Give up access");

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("contacts");
        assertThat(notifications()).contains("no longer in your account");
    }

    @Test
    void R9_a_person_who_is_checked_can_be_shared_with() {
        var id = given.contact().ownedBy(maya).create();
        open("maya", id, "access");
        check("Omar Farouk");

        assertThat(text())
                .contains(
                        "Omar Farouk cannot see this contact",
                        "Omar does not own it, and it is neither assigned to nor shared with Omar.",
                        "You can share it with Omar.");
        press("Share with Omar");
        assertThat(find(PreviewPane.class).single().getElement().getTextRecursively())
                .contains("will be shared with Omar Farouk");
        press("Submit");
        assertThat(text()).contains("4 people can see this contact", "Omar Farouk can see this contact");
    }

    @Test
    void R6a_the_access_tab_of_a_partner_holds_nothing_of_others() {
        var id = given.contact().ownedBy(maya).sharedWith(jonas, diego).create();
        open("jonas", id, "access");

        assertThat(text()).contains("Who can see this contact", "You see the owner, the assignee, your own firm");
        assertThat(rows()).hasSize(2);
        assertThat(whole()).doesNotContain("Diego").doesNotContain("people can see");
    }

    private void check(String name) {
        test(find(ComboBox.class).withLabel("Check a person").single()).selectItem(name);
    }

    private List<String> lines() {
        return find(HappeningLine.class).all().stream()
                .map(line -> line.getElement().getTextRecursively().replaceFirst("^\\d+:\\d\\d [AP]M", ""))
                .toList();
    }

    private List<String> rows() {
        return find(NativeTableRow.class).all().stream()
                .map(row -> row.getElement().getTextRecursively())
                .filter(row -> !row.startsWith("Person"))
                .toList();
    }

    private void submit(UserId actor, ContactId contact, Change change) {
        var operation = operations.open(actor, new Selection.Some(Set.of(contact)));
        operations.submit(actor, operation, Request.of(change));
    }

    private void open(String who, ContactId id, String tab) {
        var user = users.loadUserByUsername(who + "@test.example");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        UI.getCurrent().navigate("contacts/999999");
        UI.getCurrent().navigate("contacts/" + id.value() + "/" + tab);
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private void press(String text, Component inside) {
        test(find(Button.class, inside).withText(text).single()).click();
    }

    private String notifications() {
        return find(Toast.class).all().stream()
                .map(toast -> toast.getElement().getTextRecursively())
                .toList()
                .toString();
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    /** The page with everything around it. */
    private static String whole() {
        var chain = UI.getCurrent().getInternals().getActiveRouterTargetsChain();
        return ((Component) chain.getLast()).getElement().getOuterHTML()
                + UI.getCurrent().getInternals().getTitle();
    }
}
