package app.tandem.contact.ui.list.views;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.LeadStatus;
import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.ContactSort;
import app.tandem.contact.list.SavedView;
import app.tandem.contact.list.SavedViews;
import app.tandem.contact.ui.list.ContactsShown;
import app.tandem.contact.ui.list.ContactsView;
import app.tandem.contact.ui.list.grid.ContactsColumn;
import app.tandem.contact.ui.list.grid.ContactsColumns;
import app.tandem.contact.ui.list.grid.ContactsGrid;
import app.tandem.people.preferences.Preferences;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import app.tandem.testing.ViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Saved views as a person uses them: beside the title of the list, and in its address. */
@DatabaseTest
class ViewsTest extends ViewTest {

    @Autowired
    Given given;

    @Autowired
    UserDetailsService users;

    @Autowired
    SavedViews views;

    @Autowired
    Preferences preferences;

    @Autowired
    JdbcClient jdbc;

    Popover menu;

    @BeforeEach
    void contacts() {
        given.northfield();
        given.contact()
                .named("Ada One")
                .ownedBy(maya)
                .status(LeadStatus.ENGAGED)
                .create();
        given.contact().named("Bea Two").ownedBy(maya).create();
        given.contact().named("Cleo Three").ownedBy(diego).sharedWith(maya).create();
    }

    private void open(String address) {
        var user = users.loadUserByUsername("maya@test.example");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        UI.getCurrent().navigate("contacts/999999");
        UI.getCurrent().navigate("contacts", new Location(address).getQueryParameters());
        roundTrip();
    }

    private ContactsShown shown() {
        return ((ContactsView) getCurrentView()).shown();
    }

    private String address() {
        return new ViewOpener(views, null, preferences, maya)
                .address(shown().shown())
                .getPathWithQueryParameters();
    }

    private List<String> names() {
        var grid = find(ContactsGrid.class).single();
        return java.util.stream.IntStream.range(0, test(grid).size())
                .mapToObj(n -> test(grid).getRow(n).name())
                .toList();
    }

    private ViewsButton button() {
        return find(ViewsButton.class).single();
    }

    /** The first click makes the menu; after that the browser opens it. */
    private Popover menu() {
        if (menu != null && menu.getTarget() == button()) {
            menu.open();
        } else {
            test(button()).click();
        }
        roundTrip();
        menu = find(Popover.class).all().stream()
                .filter(Popover::isOpened)
                .findFirst()
                .orElseThrow();
        return menu;
    }

    private List<String> menuWords() {
        return find(Button.class, menu()).all().stream()
                .map(one -> one.getElement().getTextRecursively())
                .toList();
    }

    private void choose(String label) {
        var there = find(Button.class, menu()).all().stream()
                .filter(one -> one.getElement().getTextRecursively().startsWith(label))
                .findFirst()
                .orElseThrow();
        test(there).click();
        roundTrip();
    }

    private void type(String name) {
        find(TextField.class).withLabel("Name").single().setValue(name);
        test(find(Button.class).withText("Save").single()).click();
        roundTrip();
    }

    private void confirm() {
        test(find(ConfirmDialog.class).single()).confirm();
        roundTrip();
    }

    private long engaged() {
        return views.create(maya, "Engaged", "status=ENGAGED&sort=-created", "NAME,-EMAIL");
    }

    @Test
    void what_is_shown_is_saved_under_a_name_without_what_is_searched_for_and_stands_in_the_address() {
        open("contacts?status=ENGAGED&sort=-created");
        shown().filter(shown().filter().withText("ada"));
        choose("Save as…");
        assertThat(find(ViewDialog.class).single().getElement().getTextRecursively())
                .contains("What is typed into the search is not kept");
        type("Hot leads");

        var saved = views.of(maya).getFirst();
        assertThat(saved.shows())
                .contains("status=ENGAGED")
                .contains("sort=-created")
                .doesNotContain("ada");
        assertThat(saved.columns()).isEqualTo(ContactsColumns.USUAL.text());
        assertThat(address()).isEqualTo("contacts?view=" + saved.id());
        assertThat(button().getElement().getTextRecursively()).isEqualTo("Hot leads");
        assertThat(shown().filter().text()).isEqualTo("ada");
        assertThat(find(ViewDialog.class).exists()).isFalse();
    }

    @Test
    void starter_views_are_there_from_the_beginning_and_say_which_is_open() {
        open("contacts");
        assertThat(pressed()).containsExactly("All");
        start("Mine");
        assertThat(names()).containsExactly("Ada One", "Bea Two");
        assertThat(address()).isEqualTo("contacts?relationship=MINE");
        assertThat(pressed()).containsExactly("Mine");
        start("Shared with me");
        assertThat(names()).containsExactly("Cleo Three");
        shown().filter(shown().filter().withStatuses(Set.of(LeadStatus.ENGAGED)));
        assertThat(pressed()).isEmpty();
        open(address());
        assertThat(pressed()).isEmpty();
        choose("Mine");
        assertThat(pressed()).containsExactly("Mine");
    }

    @Test
    void not_touched_for_30_days_is_kept_in_words_in_views_and_addresses() {
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        jdbc.sql("update contact set last_activity_at = ?")
                .param(now.minusDays(40))
                .update();
        var dan = given.contact().named("Dan New").ownedBy(maya).create();
        jdbc.sql("update contact set last_activity_at = ? where id = ?")
                .param(now.minusDays(20))
                .param(dan.value())
                .update();
        open("contacts");
        start("Not touched for 30 days");
        assertThat(names()).containsExactlyInAnyOrder("Ada One", "Bea Two", "Cleo Three");
        assertThat(address()).contains("activity=not-for-a-month").doesNotContain("20");
        choose("Save as…");
        type("Forgotten");
        assertThat(views.of(maya).getFirst().shows()).contains("activity=not-for-a-month");
    }

    private void start(String label) {
        test(find(Button.class, find(StarterViews.class).single())
                        .withText(label)
                        .single())
                .click();
        roundTrip();
    }

    private List<String> pressed() {
        return find(Button.class, find(StarterViews.class).single()).all().stream()
                .filter(button -> "true".equals(button.getElement().getAttribute("aria-pressed")))
                .map(Button::getText)
                .toList();
    }

    @Test
    void a_refused_name_is_told_at_the_field_and_stays_there() {
        engaged();
        open("contacts");
        choose("Save as…");
        type("ENGAGED ");
        var field = find(TextField.class).withLabel("Name").single();
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).isEqualTo("You already have a view with that name. Enter another name.");
        assertThat(field.getValue()).isEqualTo("ENGAGED ");
        type(" ");
        assertThat(field.getErrorMessage()).isEqualTo("Enter a view name of at most 60 characters.");
        type("Mine");
        assertThat(views.of(maya)).extracting(SavedView::name).containsExactly("Engaged", "Mine");
    }

    @Test
    void a_view_opens_from_its_address_and_from_the_menu_with_filters_sort_and_columns() {
        var id = engaged();
        open("contacts?view=" + id);
        assertThat(names()).containsExactly("Ada One");
        assertThat(shown().shown().sort()).isEqualTo(new ContactSort(ContactSort.Column.CREATED, true));
        assertThat(shown().shown().columns().shows(ContactsColumn.EMAIL)).isFalse();
        assertThat(menuWords())
                .containsExactly(
                        "All contacts",
                        "Mine",
                        "Shared with me",
                        "Not touched for 30 days",
                        "Engaged",
                        "Save as…",
                        "Rename…",
                        "Make default",
                        "Delete…");
        assertThat(find(UnorderedList.class, menu()).single().getElement().getOuterHTML())
                .contains("aria-current=\"true\"");
        choose("All contacts");
        assertThat(names()).hasSize(3);
        assertThat(address()).isEqualTo("contacts");
        assertThat(shown().shown().columns().shows(ContactsColumn.EMAIL)).isTrue();
        choose("Engaged");
        assertThat(names()).containsExactly("Ada One");
        assertThat(address()).isEqualTo("contacts?view=" + id);
        assertThat(preferences.gridColumns(maya)).isEmpty();
    }

    @Test
    void a_changed_view_says_so_survives_a_reload_and_can_be_saved() {
        var id = engaged();
        open("contacts?view=" + id);
        shown().filter(shown().filter().withOwners(Set.of(maya)));
        shown().choose(shown().shown().columns().show(ContactsColumn.PHONE, false));
        assertThat(button().getElement().getTextRecursively()).isEqualTo("Engaged (changed)");
        assertThat(address())
                .contains("from=" + id, "owner=" + maya.value(), "columns=NAME")
                .doesNotContain("view");

        var before = shown().shown();
        open(address());
        assertThat(shown().shown()).isEqualTo(before);
        assertThat(views.find(maya, id).orElseThrow().shows()).doesNotContain("owner");
        choose("Save changes");
        assertThat(views.find(maya, id).orElseThrow().shows()).contains("owner=" + maya.value());
        assertThat(views.find(maya, id).orElseThrow().columns()).contains("-PHONE");
        assertThat(address()).isEqualTo("contacts?view=" + id);
        assertThat(menuWords()).doesNotContain("Save changes");
    }

    @Test
    void a_view_of_which_every_filter_was_taken_off_is_a_changed_one() {
        var id = engaged();
        open("contacts?view=" + id);
        shown().filter(ContactFilter.NONE);
        assertThat(address()).contains("from=" + id, "sort=-created").doesNotContain("status");
        shown().sort(ContactSort.BY_NAME);
        open(address());
        assertThat(names()).hasSize(3);
        assertThat(button().getElement().getTextRecursively()).isEqualTo("Engaged (changed)");
    }

    @Test
    void the_default_opens_where_the_address_says_nothing_and_all_contacts_have_an_address_of_their_own() {
        var id = engaged();
        open("contacts?view=" + id);
        choose("Make default");
        assertThat(menuWords()).contains("Engageddefault", "Remove as default");

        open("contacts");
        assertThat(names()).containsExactly("Ada One");
        open("contacts?archived=included");
        assertThat(names()).hasSize(3);
        assertThat(button().getElement().getTextRecursively()).isEqualTo("Views");
        choose("All contacts");
        assertThat(address()).isEqualTo("contacts?view=all");
        open("contacts?view=all");
        assertThat(names()).hasSize(3);

        choose("Engaged");
        choose("Remove as default");
        open("contacts");
        assertThat(names()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"view", "from"})
    void R4_somebody_elses_view_opens_nothing_and_says_nothing(String word) {
        var theirs = views.create(diego, "Diego's own", "status=ENGAGED", "NAME");
        for (String id : List.of(String.valueOf(theirs), "999999", "abc", "-1", "99999999999999999999")) {
            open("contacts?" + word + "=" + id);
            assertThat(names()).as(id).hasSize(3);
            assertThat(button().getElement().getTextRecursively()).isEqualTo("Views");
            assertThat(find(ViewNote.class).exists()).isFalse();
        }
        assertThat(menuWords())
                .containsExactly("All contacts", "Mine", "Shared with me", "Not touched for 30 days", "Save as…");
    }

    @Test
    void what_is_gone_is_left_out_with_a_quiet_sentence_and_the_rest_opens() {
        var group = given.group(maya, "Spring");
        var id = views.create(maya, "Old", "group=" + group + "&owner=" + diego.value() + "," + maya.value(), "NAME");
        jdbc.sql("delete from contact_group").update();
        jdbc.sql("delete from contact_access where user_id = ? and shared")
                .param(maya.value())
                .update();
        open("contacts?view=" + id);
        assertThat(names()).containsExactly("Ada One", "Bea Two");
        assertThat(find(ViewNote.class).single().getText())
                .isEqualTo("Left out of this view, because it is gone or you no longer see any of its contacts:"
                        + " Owner, Group.");
        assertThat(address()).isEqualTo("contacts?view=" + id);
        choose("Save changes");
        assertThat(views.find(maya, id).orElseThrow().shows()).isEqualTo("owner=" + maya.value());
        shown().filter(shown().filter().withStatuses(Set.of(LeadStatus.ENGAGED)));
        assertThat(find(ViewNote.class).exists()).isFalse();
    }

    @Test
    void a_view_is_renamed_and_deleted_and_the_list_stays_as_it_is() {
        var id = engaged();
        open("contacts?view=" + id);
        choose("Rename…");
        assertThat(find(TextField.class).withLabel("Name").single().getValue()).isEqualTo("Engaged");
        type("Warm");
        assertThat(button().getElement().getTextRecursively()).isEqualTo("Warm");
        choose("Delete…");
        confirm();
        assertThat(views.of(maya)).isEmpty();
        assertThat(button().getElement().getTextRecursively()).isEqualTo("Views");
        assertThat(names()).containsExactly("Ada One");
        assertThat(address()).contains("status=ENGAGED").doesNotContain("view", "from");
    }

    @Test
    void one_deleted_in_another_window_is_told_and_nothing_is_lost() {
        var id = engaged();
        open("contacts?view=" + id);
        shown().filter(shown().filter().withOwners(Set.of(maya)));
        views.delete(maya, id);
        choose("Save changes");
        assertThat(find(app.tandem.shell.parts.Toast.class)
                        .single()
                        .getElement()
                        .getTextRecursively())
                .contains("This view is no longer there");
        assertThat(names()).containsExactly("Ada One");
        assertThat(shown().filter().owners()).containsExactly(maya);
        assertThat(menuWords())
                .containsExactly("All contacts", "Mine", "Shared with me", "Not touched for 30 days", "Save as…");
    }

    @Test
    void without_a_view_columns_are_remembered_for_the_person_as_before() {
        open("contacts");
        shown().choose(shown().shown().columns().show(ContactsColumn.PHONE, false));
        assertThat(preferences.gridColumns(maya).orElseThrow()).contains("-PHONE");
        assertThat(address()).isEqualTo("contacts");
    }
}
