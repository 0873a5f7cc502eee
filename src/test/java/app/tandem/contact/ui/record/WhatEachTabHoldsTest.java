package app.tandem.contact.ui.record;

import static app.tandem.testing.Given.by;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ActivityLog;
import app.tandem.contact.ActivityLog.Entry;
import app.tandem.contact.ActivityLog.Kind;
import app.tandem.contact.ContactId;
import app.tandem.contact.ui.RecordTab;
import app.tandem.people.OrganizationId;
import app.tandem.people.UserId;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.EmptyDatabase;
import app.tandem.testing.Given;
import app.tandem.testing.ViewTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

/**
 * Everything that the page of a record holds for every kind of viewer, all tabs one after the other: section 3, cell by
 * cell, by marks that stand in one place of the record each. The bytes that go over the wire are looked at by
 * {@code WhatEverybodyReceivesIT}.
 */
@DatabaseTest
class WhatEachTabHoldsTest extends ViewTest {

    /** The columns of section 3: which viewer may find which mark. */
    private static final String SECTION_3 = """
            mark             owner supervisor colleague colleague-assigned partner-assigned partner-shared stranger
            ContactMark      yes   yes        yes       yes                yes              yes            no
            PublicNoteMark   yes   yes        yes       yes                yes              yes            no
            PrivateNoteMark  yes   no         no        no                 no               no             no
            ActivityMark     yes   yes        yes       yes                yes              no             no
            OwnerOnlyMark    yes   no         no        no                 no               no             no
            AboutLoanMark    yes   yes        yes       yes                no               no             no
            TaskMark         yes   yes        yes       yes                yes              no             no
            PapersMark       yes   yes        yes       yes                no               no             no
            NumberMark       yes   yes        yes       yes                no               no             no
            OtherLoanMark    no    no         no        no                 no               no             no
            LenderGroupMark  yes   yes        yes       yes                no               no             no
            FirmGroupMark    no    no         no        no                 yes              no             no
            HiddenColleague  yes   yes        yes       yes                no               no             no
            HiddenSupervisor yes   yes        yes       yes                no               no             no
            HiddenPartner    yes   yes        yes       yes                no               no             no
            """;

    /** Marks of which some viewer has to find every one: the tabs show them. */
    private static final Set<String> SHOWN = new TreeSet<>(List.of(
            "ContactMark",
            "ActivityMark",
            "OwnerOnlyMark",
            "AboutLoanMark",
            "NumberMark",
            "HiddenColleague",
            "HiddenSupervisor",
            "HiddenPartner"));

    @Autowired
    List<RecordTab> tabs;

    @Autowired
    ActivityLog log;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Given given;

    @Autowired
    EmptyDatabase database;

    @Autowired
    UserDetailsService users;

    OrganizationId northfield;
    UserId owner;
    UserId supervisor;
    UserId colleague;
    UserId assignedColleague;
    UserId assignedPartner;
    UserId sharedPartner;
    UserId hiddenPartner;
    UserId elsewhere;

    @BeforeEach
    void people() {
        database.empty();
        northfield = given.lender("Northfield Lending");
        var harbor = given.firm("Harbor Realty");
        owner = lo("Maya Chen", "owner");
        supervisor = given.lo("Sam HiddenSupervisor")
                .of(northfield)
                .onTeam("East")
                .manager()
                .email("supervisor@test.example")
                .password("a password")
                .create();
        colleague = lo("Diego HiddenColleague", "colleague");
        assignedColleague = lo("Nina Kowalski", "colleague-assigned");
        lo("Omar Farouk", "stranger");
        elsewhere = given.lo("Bo Li").of(northfield).create();
        assignedPartner = agent("Jonas Berg", "partner-assigned", harbor);
        sharedPartner = agent("Aisha Karim", "partner-shared", harbor);
        hiddenPartner = agent("Tom HiddenPartner", "hidden", given.firm("Lake Homes"));
        List.of(assignedPartner, sharedPartner, hiddenPartner).forEach(partner -> given.partners(owner, partner));
    }

    private UserId lo(String name, String mail) {
        return given.lo(name)
                .of(northfield)
                .onTeam(mail.equals("stranger") ? "West" : "East")
                .email(mail + "@test.example")
                .password("a password")
                .create();
    }

    private UserId agent(String name, String mail, OrganizationId firm) {
        return given.agent(name)
                .of(firm)
                .email(mail + "@test.example")
                .password("a password")
                .create();
    }

    @Test
    void section_3_whatever_tab_is_opened_nobody_is_sent_what_they_may_not_see() {
        var withPartner = marked(assignedPartner);
        var withColleague = marked(assignedColleague);
        List<String> lines = SECTION_3.lines().toList();
        List<String> viewers = List.of(lines.getFirst().split(" +"));
        Map<String, String> pages = new LinkedHashMap<>();
        viewers.stream()
                .skip(1)
                .forEach(viewer -> pages.put(
                        viewer, everything(viewer, viewer.equals("colleague-assigned") ? withColleague : withPartner)));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(" +");
            for (int i = 1; i < cells.length; i++) {
                var page = pages.get(viewers.get(i));
                if (cells[i].equals("no")) {
                    assertThat(page).as("%s for %s", cells[0], viewers.get(i)).doesNotContain(cells[0]);
                } else if (SHOWN.contains(cells[0])) {
                    assertThat(page).as("%s for %s", cells[0], viewers.get(i)).contains(cells[0]);
                }
            }
        }
    }

    /** A contact with a mark in every part. */
    private ContactId marked(UserId assignee) {
        var contact = given.contact()
                .named("Ada ContactMark")
                .ownedBy(owner)
                .assignedTo(assignee, by(owner))
                .sharedWith(colleague, sharedPartner, hiddenPartner)
                .inGroup(colleague, "LenderGroupMark")
                .inGroup(assignedPartner, "FirmGroupMark")
                .onLoan("NumberMark-" + assignee.value())
                .create();
        given.contact()
                .named("Cy OtherLoanMark")
                .ownedBy(elsewhere)
                .onLoan("NumberMark-" + assignee.value())
                .create();
        log.record(Entry.of(contact, owner, Kind.CALL_LOGGED, "ActivityMark"));
        log.record(new Entry(contact, owner, Kind.NOTE_ADDED, "OwnerOnlyMark", null, true, false));
        log.record(new Entry(contact, owner, Kind.TASK_ADDED, "AboutLoanMark", hiddenPartner, false, true));
        log.record(new Entry(contact, supervisor, Kind.TASK_ADDED, "For another", colleague, false, false));
        note(contact, "PublicNoteMark", false);
        note(contact, "PrivateNoteMark", true);
        task(contact, "TaskMark", "");
        task(contact, "PapersMark", "NumberMark-" + assignee.value());
        return contact;
    }

    private void note(ContactId contact, String body, boolean onlyOwner) {
        jdbc.sql("insert into note (contact_id, author_id, body, search_text, only_owner, created_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        contact.value(),
                        owner.value(),
                        body,
                        body.toLowerCase(Locale.ROOT),
                        onlyOwner,
                        Given.THEN.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void task(ContactId contact, String title, String loan) {
        jdbc.sql("insert into task (contact_id, title, due_on, assignee_id, created_by, created_at, loan_number)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        contact.value(),
                        title,
                        LocalDate.of(2026, 12, 1),
                        owner.value(),
                        owner.value(),
                        Given.THEN.atOffset(ZoneOffset.UTC),
                        loan)
                .update();
    }

    /** All that the page holds, tab after tab. */
    private String everything(String viewer, ContactId contact) {
        var user = users.loadUserByUsername(viewer + "@test.example");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        List<String> addresses = new ArrayList<>(List.of(""));
        tabs.forEach(tab -> addresses.add("/" + tab.address()));
        var pages = new StringBuilder();
        for (String address : addresses) {
            UI.getCurrent().navigate("contacts/999999");
            UI.getCurrent().navigate("contacts/" + contact.value() + address);
            pages.append(whole());
        }
        return pages.toString();
    }

    /** The page with everything around it. */
    private static String whole() {
        var chain = UI.getCurrent().getInternals().getActiveRouterTargetsChain();
        return ((Component) chain.getLast()).getElement().getOuterHTML()
                + UI.getCurrent().getInternals().getTitle();
    }
}
