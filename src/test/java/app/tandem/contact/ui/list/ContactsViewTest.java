package app.tandem.contact.ui.list;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ArchiveReason;
import app.tandem.contact.ContactId;
import app.tandem.contact.LeadStatus;
import app.tandem.contact.Selection;
import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.ContactRow;
import app.tandem.contact.ui.ActionMenu;
import app.tandem.contact.ui.ContactPeek;
import app.tandem.contact.ui.list.filter.FilterBar;
import app.tandem.contact.ui.list.filter.FilterButton;
import app.tandem.contact.ui.list.grid.ContactsColumn;
import app.tandem.contact.ui.list.grid.ContactsGrid;
import app.tandem.contact.ui.search.HelpDialog;
import app.tandem.contact.ui.search.SearchHits;
import app.tandem.group.ui.GroupDialog;
import app.tandem.operation.Operations;
import app.tandem.operation.Request;
import app.tandem.operation.archive.Archive;
import app.tandem.operation.ui.archive.ArchiveDialog;
import app.tandem.operation.ui.relationship.SharePanel;
import app.tandem.people.LicenceState;
import app.tandem.people.OrganizationId;
import app.tandem.people.UserId;
import app.tandem.people.preferences.Preferences;
import app.tandem.shell.parts.RefusableButton;
import app.tandem.shell.parts.Toast;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.EmptyDatabase;
import app.tandem.testing.Given;
import app.tandem.testing.ViewTest;
import app.tandem.transfer.ui.ChangeOwnerWizard;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

/** The contact grid as an owner, an agent and a manager use it. */
@DatabaseTest
class ContactsViewTest extends ViewTest {

    @Autowired
    Given given;

    @Autowired
    EmptyDatabase database;

    @Autowired
    UserDetailsService users;

    @Autowired
    Preferences preferences;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Operations operations;

    ContactId ada;
    ContactId bea;
    ContactId cleo;

    @BeforeEach
    void contacts() {
        given.northfield();
        given.moves(aisha, given.firm("Lake Homes"));
        ada = given.contact()
                .named("Ada One")
                .ownedBy(maya)
                .sharedWith(jonas, aisha)
                .create();
        bea = given.contact().named("Bea Two").ownedBy(maya).assignedTo(diego).create();
        cleo = given.contact()
                .named("Cleo Three")
                .ownedBy(diego)
                .sharedWith(maya)
                .create();
        given.contact().named("Zoe Unseen").ownedBy(diego).create();
    }

    private UserId agent(String name, String mail, OrganizationId firm) {
        return given.agent(name)
                .of(firm)
                .email(mail + "@test.example")
                .password("a password")
                .create();
    }

    private void open(String who, String address) {
        var user = users.loadUserByUsername(who + "@test.example");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        UI.getCurrent().navigate("contacts/999999");
        UI.getCurrent().navigate(address.isEmpty() ? "" : "contacts", query(address));
        roundTrip();
    }

    private static com.vaadin.flow.router.QueryParameters query(String address) {
        return new com.vaadin.flow.router.Location(address.isEmpty() ? "contacts" : address).getQueryParameters();
    }

    private ContactsView view() {
        return (ContactsView) getCurrentView();
    }

    private ContactsGrid grid() {
        return find(ContactsGrid.class).single();
    }

    private List<String> names() {
        return rows().stream().map(ContactRow::name).toList();
    }

    private List<ContactRow> rows() {
        var grid = grid();
        return Stream.iterate(0, n -> n < test(grid).size(), n -> n + 1)
                .map(n -> test(grid).getRow(n))
                .toList();
    }

    private void tick(ContactId... ids) {
        var rows = rows();
        for (var id : ids) {
            var row =
                    rows.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
            view().turn(rows.indexOf(row), row, false);
        }
        roundTrip();
    }

    private String strip() {
        return seen(find(SelectionStrip.class).single().getElement());
    }

    /** What of it is visible. */
    private static String seen(Element part) {
        return part.isTextNode()
                ? part.getText()
                : part.isVisible()
                        ? part.getChildren().map(ContactsViewTest::seen).collect(Collectors.joining(" "))
                        : "";
    }

    private static String read(Component component) {
        return component.getElement().getTextRecursively();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
        roundTrip();
    }

    private MenuItem entry(String label) {
        var menu = find(ActionMenu.class).single().getItems().getFirst().getSubMenu();
        return entries(menu)
                .filter(item -> item.getElement().getTextRecursively().startsWith(label))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<MenuItem> entries(SubMenu menu) {
        return menu.getItems().stream()
                .flatMap(item -> Stream.concat(
                        Stream.of(item), item.isParentItem() ? entries(item.getSubMenu()) : Stream.empty()));
    }

    private void choose(String label) {
        var entry = entry(label);
        ComponentUtil.fireEvent(entry, new ClickEvent<>(entry));
        roundTrip();
    }

    @Test
    void R4_one_sees_what_one_owns_and_what_was_shared_and_nothing_else() {
        open("maya", "");
        assertThat(view()).isInstanceOf(ContactsView.class);
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("Contacts · Tandem");
        assertThat(names()).containsExactlyInAnyOrder("Ada One", "Bea Two", "Cleo Three");
        assertThat(read(find(ContactsFoot.class).single())).startsWith("3 contacts");
    }

    @Test
    void R6a_a_partner_reads_nothing_of_other_partners() {
        open("jonas", "contacts");
        assertThat(names()).containsExactly("Ada One");
        assertThat(rows().getFirst().sharedWith())
                .extracting(person -> person.name())
                .containsExactly("Jonas Berg");
        more();
        assertThat(find(com.vaadin.flow.component.checkbox.Checkbox.class)
                        .withLabel("Archived")
                        .exists())
                .isTrue();
        assertThat(find(com.vaadin.flow.component.checkbox.Checkbox.class)
                        .withLabel("Has loan")
                        .exists())
                .isFalse();
    }

    @Test
    void R50_who_has_licences_finds_what_is_outside_of_them() {
        open("maya", "contacts");
        more();
        assertThat(find(com.vaadin.flow.component.checkbox.Checkbox.class)
                        .withLabel("Outside my licences")
                        .exists())
                .as("without licences")
                .isFalse();

        given.licensed(maya, LicenceState.MN);
        given.contact().named("Pat Phoenix").ownedBy(maya).field("state", "AZ").create();
        open("maya", "contacts?outside-licences=yes");
        assertThat(names()).containsExactly("Pat Phoenix");
        assertThat(read(find(FilterBar.class).single())).contains("Outside my licencesMore");
        more();
        assertThat(find(com.vaadin.flow.component.checkbox.Checkbox.class)
                        .withLabel("Outside my licences")
                        .single()
                        .getValue())
                .isTrue();
    }

    @Test
    void R6_a_pasted_address_with_what_one_may_not_see_matches_nothing_without_an_error() {
        open("jonas", "contacts?owner=" + diego.value() + "&group=12345");
        assertThat(read(view())).contains("No contact matches 2 filters", "1 contact does without the filters");
        assertThat(read(view())).doesNotContain("Diego");
        press("Clear filters");
        assertThat(names()).containsExactly("Ada One");
    }

    @Test
    void a_pasted_address_filters_and_sorts_and_shows_chips() {
        open("maya", "contacts?owner=" + maya.value() + "&status=NEW_LEAD&sort=-name&junk=1");
        assertThat(names()).containsExactly("Bea Two", "Ada One");
        assertThat(read(find(FilterBar.class).single())).contains("Owner: You", "Status: New Lead");
        test(find(Button.class).withAriaLabel("Remove the filter Owner: You").single())
                .click();
        roundTrip();
        assertThat(names()).containsExactly("Cleo Three", "Bea Two", "Ada One");
    }

    @Test
    void the_search_is_not_a_filter_of_the_address_and_says_what_would_help() {
        given.contact().named("Okonkwa Old").ownedBy(maya).archived().create();
        open("maya", "contacts?status=PRE_APPROVED");
        var search = find(TextField.class).withClassName("t-search").single();
        test(search).setValue("okonkwa");
        roundTrip();
        assertThat(read(view()))
                .contains("No contact matches “okonkwa” and 1 filter", "What you cannot see is never counted.");
        press("Clear filters");
        assertThat(read(view())).contains("No contact matches “okonkwa”", "1 archived contact does.");
        press("Include archived");
        assertThat(names()).containsExactly("Okonkwa Old");
    }

    @Test
    void taking_off_a_filter_keeps_the_text_that_was_typed_since_and_the_grid_stays_in_its_place() {
        open("maya", "contacts?owner=" + maya.value());
        var attached = new AtomicInteger();
        grid().addAttachListener(again -> attached.incrementAndGet());
        test(find(TextField.class).withClassName("t-search").single()).setValue("e");
        roundTrip();
        assertThat(names()).containsExactly("Ada One", "Bea Two");
        test(find(Button.class).withAriaLabel("Remove the filter Owner: You").single())
                .click();
        roundTrip();
        assertThat(names()).containsExactly("Ada One", "Bea Two", "Cleo Three");
        assertThat(view().shown().filter().text()).isEqualTo("e");
        assertThat(attached).hasValue(0);
    }

    @Test
    void R23_archived_contacts_are_out_unless_they_are_asked_for() {
        given.contact().named("Dan Four").ownedBy(maya).archived().create();
        open("maya", "contacts");
        assertThat(names()).doesNotContain("Dan Four");
        more();
        find(com.vaadin.flow.component.checkbox.Checkbox.class)
                .withLabel("Archived")
                .single();
        open("maya", "contacts?archived=included");
        assertThat(names()).contains("Dan Four", "Ada One");
        press("Only these");
        assertThat(names()).containsExactly("Dan Four");
    }

    @Test
    void R45_ticks_are_kept_by_filters_and_the_strip_counts_what_they_hide() {
        open("maya", "contacts");
        tick(ada, cleo);
        assertThat(strip()).contains("2 selected", "Select all 3 matching").doesNotContain("hidden");
        view().shown().filter(ContactFilter.NONE.withOwners(Set.of(maya)));
        roundTrip();
        assertThat(strip()).contains("2 selected", "1 hidden by the filter", "Select all 2 matching");
        press("Clear");
        assertThat(strip()).contains("Tick contacts first").doesNotContain("selected", "Clear", "matching");
    }

    @Test
    void R45_all_matching_less_some_stays_all_of_its_own_filter() {
        open("maya", "contacts?owner=" + maya.value());
        tick(ada);
        press("Select all 2 matching");
        assertThat(strip()).contains("2 selected").doesNotContain("matching");
        tick(bea);
        assertThat(strip()).contains("1 selected", "Select all 2 matching");
        view().shown()
                .filter(ContactFilter.NONE
                        .withStatuses(Set.of(LeadStatus.CLOSED))
                        .withArchived(ContactFilter.Archived.INCLUDED));
        roundTrip();
        assertThat(strip()).contains("1 selected", "1 hidden by the filter");
        view().shown().filter(ContactFilter.NONE);
        roundTrip();
        assertThat(strip()).contains("1 selected").doesNotContain("hidden");
        tick(cleo);
        assertThat(read(find(Toast.class).last())).contains("not among those selected");
    }

    @Test
    void r45_a_range_that_nobody_has_gone_through_is_refused_and_loads_nothing() {
        open("maya", "contacts");
        var row = rows().getFirst();
        for (int forged : new int[] {1_000_000, Integer.MAX_VALUE, -1, Integer.MIN_VALUE}) {
            view().turn(0, row, false);
            view().turn(forged, row, true);
            assertThat(read(find(Toast.class).last())).contains("A range takes up to 10,000 contacts");
            assertThat(strip()).contains("1 selected");
            view().turn(0, row, false);
        }
    }

    @Test
    void the_header_box_ticks_the_loaded_rows_and_a_range_is_ticked_at_once() {
        open("maya", "contacts");
        names();
        view().turnLoaded();
        assertThat(strip()).contains("3 selected");
        view().turnLoaded();
        assertThat(strip()).contains("Tick contacts first");
        var rows = rows();
        view().turn(0, rows.get(0), false);
        view().turn(2, rows.get(2), true);
        assertThat(strip()).contains("3 selected");
    }

    @Test
    void R15_what_applies_in_part_says_to_how_many_and_what_applies_to_none_says_why() {
        open("maya", "contacts");
        tick(ada, cleo);
        assertThat(read(entry("Archive"))).isEqualTo("Archive1 of 2");
        assertThat(read(entry("Change Owner"))).isEqualTo("Change Owner1 of 2");
        assertThat(read(entry("Activate"))).as("nothing to do is no refusal").isEqualTo("ActivateNone is archived.");
        assertThat(entry("Activate").getElement().getAttribute("aria-disabled")).isEqualTo("true");
        assertThat(entry("Activate").isEnabled()).as("the keyboard reaches it").isTrue();
        choose("Activate");
        assertThat(find(Toast.class).exists()).isFalse();
        assertThat(find(ArchiveDialog.class).exists()).isFalse();
        press("Clear");
        tick(cleo);
        assertThat(read(entry("Share with user"))).isEqualTo("Share with userUnshare only");
        assertThat(find(RefusableButton.class)
                        .withText("Assign to user")
                        .single()
                        .isRefused())
                .isTrue();
        choose("Change Owner");
        assertThat(read(find(Toast.class).last())).contains("Diego Ramos");
        assertThat(find(ChangeOwnerWizard.class).exists()).isFalse();
    }

    @Test
    void what_comes_later_is_absent() {
        open("maya", "contacts");
        tick(ada);
        var menu = find(MenuBar.class)
                .withClassName("t-actions")
                .single()
                .getItems()
                .getFirst()
                .getSubMenu();
        assertThat(entries(menu).map(ContactsViewTest::read).toList())
                .noneMatch(words -> words.startsWith("Configure"))
                .anyMatch(words -> words.equals("Send e-mail"))
                .anyMatch(words -> words.startsWith("Admin actions"));
    }

    @Test
    void R44_ticked_contacts_are_added_to_a_group_and_removed_from_it() {
        open("maya", "contacts");
        tick(ada, cleo);
        assertThat(read(entry("Remove from group"))).isEqualTo("Remove from groupNone is in a group of yours.");
        choose("Remove from group");
        assertThat(find(Toast.class).exists()).isFalse();
        assertThat(find(GroupDialog.class).exists()).isFalse();
        choose("Add to group");
        var dialog = find(GroupDialog.class).single();
        var field = find(ComboBox.class).withLabel("Group").single();
        ComponentUtil.fireEvent(field, new ComboBoxBase.CustomValueSetEvent<>(field, true, "Spring mailing"));
        roundTrip();
        assertThat(read(dialog)).contains("2will be added to “Spring mailing”", "nobody gets a message");
        press("Submit");
        assertThat(read(find(Toast.class).last())).contains("2 contacts added to “Spring mailing”");
        assertThat(strip()).as("a selection ends with its operation").contains("Tick contacts first");
        tick(ada, bea);
        assertThat(read(entry("Remove from group"))).isEqualTo("Remove from group1 of 2");
        choose("Remove from group");
        press("Submit");
        assertThat(read(find(Toast.class).last())).contains("1 contact removed from “Spring mailing”", "1 unchanged");
    }

    @Test
    void the_panel_opens_beside_the_grid_and_the_selection_stays() {
        open("maya", "contacts");
        tick(ada, bea);
        choose("Share with user");
        assertThat(find(SharePanel.class).exists()).isTrue();
        assertThat(read(find(SharePanel.class).single())).contains("2 contacts");
        assertThat(names()).hasSize(3);
        assertThat(strip()).contains("2 selected");
        choose("Assign to user");
        assertThat(read(find(SharePanel.class).single())).contains("Assign");
    }

    @Test
    void R23_after_archiving_the_list_is_read_again() {
        open("maya", "contacts");
        tick(ada);
        choose("Archive");
        var dialog = find(ArchiveDialog.class).single();
        find(com.vaadin.flow.component.select.Select.class)
                .withLabel("Reason")
                .single()
                .setValue(ArchiveReason.DECEASED);
        test(find(RefusableButton.class).withText("Archive").from(dialog).single())
                .click();
        roundTrip();
        assertThat(names()).containsExactlyInAnyOrder("Bea Two", "Cleo Three");
        assertThat(read(find(Toast.class).last())).contains("1 contact archived");
        assertThat(strip()).contains("Tick contacts first");
    }

    @Test
    void R45_all_matching_ends_with_its_operation_and_what_is_ticked_since_stays() {
        open("maya", "contacts?owner=" + maya.value());
        tick(ada);
        press("Select all 2 matching");
        archive("DECEASED");
        assertThat(strip()).contains("Tick contacts first").doesNotContain("selected");
        var eve = given.contact().named("Eve Five").ownedBy(maya).create();
        view().refresh();
        assertThat(rows()).extracting(ContactRow::id).containsExactly(eve);
        assertThat(find(ContactsGrid.class).single().getGenericDataView().getItems())
                .hasSize(1);
        tick(eve);
        assertThat(strip()).contains("1 selected");
        press("Undo");
        assertThat(strip())
                .as("undo is not the operation of what is ticked now")
                .contains("1 selected");
    }

    @Test
    void R45_what_was_ticked_and_is_gone_meanwhile_is_not_merged_and_the_list_says_so() {
        open("maya", "contacts?owner=" + maya.value());
        tick(ada);
        press("Select all 2 matching");
        var others = operations.open(maya, new Selection.Some(Set.of(ada, bea)));
        operations.submit(maya, others, Request.of(new Archive(ArchiveReason.DECEASED)));
        choose("Merge");
        assertThat(read(find(Toast.class).last())).contains("There is nothing left to merge");
        assertThat(strip()).contains("Tick contacts first");
    }

    private void archive(String reason) {
        choose("Archive");
        var dialog = find(ArchiveDialog.class).single();
        find(com.vaadin.flow.component.select.Select.class)
                .withLabel("Reason")
                .single()
                .setValue(ArchiveReason.valueOf(reason));
        test(find(RefusableButton.class).withText("Archive").from(dialog).single())
                .click();
        roundTrip();
    }

    @Test
    void R15_before_anything_is_ticked_the_strip_shows_what_could_be_done_and_what_to_do_first() {
        open("maya", "contacts");
        assertThat(strip()).contains("Tick contacts first");
        for (var words : List.of("Share with user", "Assign to user", "Actions")) {
            var button = find(RefusableButton.class).withText(words).single();
            assertThat(button.isRefused()).as(words).isTrue();
            assertThat(button.isEnabled()).as(words).isTrue();
            assertThat(button.getElement().getAttribute("aria-disabled")).isEqualTo("true");
            assertThat(button.getIcon()).as("nothing forbids " + words).isNull();
            assertThat(button.getTooltip().getText()).isEqualTo("Tick contacts first");
            test(button).click();
            assertThat(read(find(Toast.class).last())).contains("Tick contacts first");
        }
        assertThat(find(SharePanel.class).exists()).isFalse();
        var strip = find(SelectionStrip.class).single();
        tick(ada);
        assertThat(find(SelectionStrip.class).single()).isSameAs(strip);
        assertThat(find(RefusableButton.class)
                        .withText("Share with user")
                        .single()
                        .isRefused())
                .isFalse();
        assertThat(find(RefusableButton.class).withText("Actions").exists()).isFalse();
    }

    @Test
    void R45_while_a_panel_is_open_the_boxes_are_locked_and_say_so() {
        open("maya", "contacts");
        tick(ada, bea);
        press("Share with user");
        assertThat(strip())
                .contains("2 selected", "Selection fixed while the panel is open", "Change selection")
                .doesNotContain("Clear", "matching");
        tick(bea);
        assertThat(read(find(Toast.class).last())).contains("Selection fixed while the panel is open");
        view().turnLoaded();
        assertThat(strip()).contains("2 selected");
        assertThat(grid().getElement().hasAttribute("locked")).isTrue();
        press("Change selection");
        assertThat(find(SharePanel.class).exists()).isFalse();
        assertThat(strip()).contains("2 selected", "Clear").doesNotContain("fixed");
        assertThat(grid().getElement().hasAttribute("locked")).isFalse();
        tick(bea);
        assertThat(strip()).contains("1 selected");
    }

    @Test
    void columns_are_remembered() {
        open("maya", "contacts");
        view().reordered(List.of(ContactsColumn.NAME, ContactsColumn.CREATED));
        assertThat(preferences.gridColumns(maya).orElseThrow()).startsWith("NAME,-CREATED,EMAIL");
        preferences.setGridColumns(maya, "NAME,-EMAIL,CREATED");
        open("maya", "contacts");
        assertThat(grid().getColumnByKey("EMAIL").isVisible()).isFalse();
        assertThat(grid().getColumns().stream()
                        .filter(column -> column.isVisible())
                        .map(column -> column.getKey()))
                .startsWith("BOX", "NAME", "CREATED", "PHONE");
    }

    @Test
    void an_empty_account_says_what_to_do_next() {
        given.northfield();
        open("maya", "contacts");
        assertThat(read(view())).contains("You have no contacts yet.", "New contact");
        open("jonas", "contacts");
        assertThat(read(view())).contains("Nothing has been shared with you yet.");
    }

    @Test
    void R4_the_search_on_every_page_finds_contacts_that_one_sees_and_then_people() {
        open("maya", "contacts");
        var search = find(TextField.class).withClassName("t-global").single();
        test(search).setValue("e");
        roundTrip();
        var hits = find(SearchHits.class).single();
        assertThat(read(hits)).contains("Cleo Three", "People", "Diego Ramos").doesNotContain("Zoe");
        assertThat(hits.activeId()).isEqualTo("hit-0");
        test(search).setValue("oper");
        roundTrip();
        assertThat(read(hits)).isEqualTo("ScreensOperations");
    }

    @Test
    void opening_a_record_and_coming_back_keeps_search_sort_ticks_and_filter() {
        open("maya", "contacts?owner=" + maya.value() + "&sort=-name");
        test(find(TextField.class).withClassName("t-search").single()).setValue("e");
        tick(ada, bea);
        UI.getCurrent().navigate("contacts/" + bea.value());
        roundTrip();
        var crumb = find(com.vaadin.flow.component.html.Anchor.class)
                .withClassName("t-crumb")
                .single();
        assertThat(crumb.getHref())
                .contains("owner=" + maya.value(), "sort=-name")
                .as("names that were searched for stand in no address")
                .doesNotContain("text", "=e");
        var back = new com.vaadin.flow.router.Location(crumb.getHref());
        UI.getCurrent().navigate(back.getPath(), back.getQueryParameters());
        roundTrip();
        assertThat(names()).containsExactly("Bea Two", "Ada One");
        assertThat(view().shown().filter().text()).isEqualTo("e");
        assertThat(strip()).contains("2 selected");
        UI.getCurrent().navigate("contacts/" + bea.value());
        UI.getCurrent().navigate("contacts");
        roundTrip();
        assertThat(names()).as("another address starts anew").hasSize(3);
        assertThat(strip()).contains("Tick contacts first");
    }

    @Test
    void what_can_no_longer_be_seen_is_not_ticked_when_one_comes_back() {
        open("maya", "contacts");
        tick(ada, cleo);
        UI.getCurrent().navigate("contacts/" + bea.value());
        unshare();
        UI.getCurrent().navigate("contacts");
        roundTrip();
        assertThat(strip()).contains("1 selected");
    }

    @Test
    void a_row_is_peeked_at_beside_the_list_and_the_next_one_takes_its_place() {
        open("maya", "contacts");
        var rows = rows();
        view().peek(rows.get(0));
        assertThat(read(find(ContactPeek.class).single())).contains("Ada One", "Jonas Berg");
        assertThat(grid().getElement().hasAttribute("peeking")).isTrue();
        view().peek(rows.get(1));
        assertThat(read(find(ContactPeek.class).single()))
                .contains("Bea Two", "Diego Ramos")
                .doesNotContain("Ada One");
        unshare();
        view().peek(rows.get(2));
        assertThat(read(find(Toast.class).last())).contains("Cleo Three is no longer in your account");
        assertThat(find(ContactPeek.class).exists()).isFalse();
        view().peek(rows.get(0));
        view().closePeek();
        assertThat(find(ContactPeek.class).exists()).isFalse();
        assertThat(grid().getElement().hasAttribute("peeking")).isFalse();
        view().follow(rows.get(1));
        assertThat(find(ContactPeek.class).exists())
                .as("an arrow that comes after Escape opens nothing")
                .isFalse();
        tick(ada);
        press("Share with user");
        view().peek(rows.get(1));
        assertThat(find(SharePanel.class).exists()).as("a panel stays").isTrue();
        view().closePeek();
        assertThat(find(SharePanel.class).exists()).isTrue();
    }

    @Test
    void R6_a_partner_peeks_at_no_more_than_the_record_shows() {
        open("jonas", "contacts");
        view().peek(rows().getFirst());
        assertThat(read(find(ContactPeek.class).single()))
                .contains("Ada One", "Maya Chen", "You")
                .doesNotContain("Aisha");
    }

    @Test
    void newcomers_are_told_in_one_line_until_they_dismiss_it() {
        open("maya", "contacts");
        assertThat(read(find(NewHere.class).single())).contains("New here?", "Space", "peeks at a contact");
        test(find(Button.class).withAriaLabel("Do not show this again").single())
                .click();
        roundTrip();
        assertThat(find(NewHere.class).exists()).isFalse();
        open("maya", "contacts");
        assertThat(find(NewHere.class).exists()).isFalse();
        open("jonas", "contacts");
        assertThat(find(NewHere.class).exists()).as("each for themself").isTrue();
    }

    @Test
    void the_help_says_the_keys_and_what_every_mark_means() {
        open("maya", "contacts");
        press("?");
        var help = read(find(HelpDialog.class).single());
        for (var relationship : app.tandem.access.Relationship.values()) {
            assertThat(help).contains(relationship.label() + ": ");
        }
        assertThat(help).contains("Space", "Peek at the contact", "Tick everything", "Go to a contact");
    }

    @Test
    void a_set_filter_is_a_chip_in_its_place_and_a_set_box_is_one_before_more() {
        open("maya", "contacts?status=NEW_LEAD&loan=yes&created=month");
        var line = read(find(FilterBar.class).single());
        assertThat(line).contains("Relationship", "Status: New Lead", "Created: Last 30 days", "Has loanMore");
        assertThat(line.indexOf("Status: New Lead")).isBetween(line.indexOf("Owner"), line.indexOf("Lead source"));
        press("Clear all");
        assertThat(read(find(FilterBar.class).single())).doesNotContain("New Lead", "Has loan", "Last 30");
    }

    private void unshare() {
        jdbc.sql("delete from contact_access where user_id = ? and shared")
                .param(maya.value())
                .update();
    }

    private void more() {
        test(find(FilterButton.class).all().stream()
                        .filter(one -> read(one).equals("More"))
                        .findFirst()
                        .orElseThrow())
                .click();
        roundTrip();
    }
}
