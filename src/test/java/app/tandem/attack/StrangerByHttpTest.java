package app.tandem.attack;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ArchiveReason;
import app.tandem.contact.ContactId;
import app.tandem.contact.Selection;
import app.tandem.contact.list.SavedViews;
import app.tandem.imports.ImportSettings;
import app.tandem.imports.ImportSummary;
import app.tandem.imports.Imports;
import app.tandem.imports.file.ReadAs;
import app.tandem.operation.Change;
import app.tandem.operation.Operations;
import app.tandem.operation.Request;
import app.tandem.operation.archive.Activate;
import app.tandem.operation.archive.Archive;
import app.tandem.operation.export.Export;
import app.tandem.operation.relationship.Share;
import app.tandem.people.UserId;
import app.tandem.people.accounts.Accounts;
import app.tandem.testing.EmptyDatabase;
import app.tandem.testing.Given;
import app.tandem.testing.ServerTest;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Opens every page and every file as nobody, as a colleague and as a person of another organization to whom nothing of
 * it belongs: what is hidden from them and what never existed look alike (R4).
 */
@ServerTest
@Tag("slow")
class StrangerByHttpTest {

    private static final String PASSWORD = "a password";
    private static final List<String> SECRETS = List.of("Natarajan", "Hot leads", "priya@");
    private static final List<String> STRANGERS = List.of("", "lou@test.example", "kim@test.example");
    /** Ids are so high that no other number of an answer is taken for one. */
    private static final long FIRST = 700_001;

    private static final String MISSING = "799999";

    private static final Pattern WORDS = Pattern.compile("\"[^\"]*\"");

    /** Where addresses name nothing that anybody could own. */
    private static final Set<String> NAMELESS = Set.of(
            "",
            "login",
            "forgot-password",
            "set-up",
            "preferences",
            "notifications",
            "tasks",
            "groups",
            "deleted",
            "duplicates",
            "import",
            "outbox",
            "outbox/contacts",
            "partners",
            "former-partners",
            "team",
            "administration/teams",
            "administration/lead-sources",
            "administration/settings",
            "administration/consent",
            "administration/email",
            "templates",
            "administration/audit-trail");

    /** What whoever has the token finds there is no matter of who is signed in. */
    private static final Set<String> LINKS = Set.of(
            "invitation/ID",
            "partnership/ID",
            "reset-password/ID",
            "confirm-email/ID",
            "unsubscribe/ID",
            "unsubscribe/ID/");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    ServletContext servlets;

    @Autowired
    Given given;

    @Autowired
    EmptyDatabase database;

    @Autowired
    Operations operations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SavedViews views;

    @Autowired
    Accounts accounts;

    @Autowired
    Imports imports;

    UserId maya;

    /** By the template of a route or endpoint: addresses with {@code ID} where a number stands, and that number. */
    final Map<String, List<Address>> addresses = new LinkedHashMap<>();

    private record Address(String text, long hidden) {

        /** Whether it opens a page of Vaadin's; otherwise a file, or a page of plain HTML. */
        boolean page() {
            return !text.endsWith(".csv") && !text.startsWith("unsubscribe/");
        }

        String ofHidden() {
            return text.replace("ID", String.valueOf(hidden));
        }

        String ofMissing() {
            return text.replace("ID", MISSING);
        }
    }

    @BeforeEach
    void what_belongs_to_maya_alone() throws IOException {
        database.empty();
        Stream.of(
                        "contact",
                        "contact_group",
                        "operation",
                        "app_user",
                        "lead_source",
                        "message",
                        "note",
                        "task",
                        "import_job",
                        "saved_view")
                .forEach(table -> jdbc.sql("alter table " + table + " alter column id restart with " + FIRST)
                        .update());
        var lender = given.lender("Northfield Lending");
        maya = given.lo("Maya Chen")
                .of(lender)
                .email("maya@test.example")
                .password(PASSWORD)
                .create();
        given.lo("Ruth Adler")
                .of(lender)
                .admin()
                .email("ruth@test.example")
                .password(PASSWORD)
                .create();
        var jonas = given.agent("Jonas Berg").of(given.firm("Harbor Realty")).create();
        given.partners(maya, jonas);
        given.lo("Lou Brandt")
                .of(lender)
                .email("lou@test.example")
                .password(PASSWORD)
                .create();
        given.agent("Kim Park")
                .of(given.firm("Bay Homes"))
                .email("kim@test.example")
                .password(PASSWORD)
                .create();
        var contact = given.contact()
                .named("Priya Natarajan")
                .email("priya@mail.example")
                .ownedBy(maya)
                .leadSource("Zillow")
                .inGroup(maya, "Hot leads")
                .create();
        var other = given.contact().named("Pria Natarajan").ownedBy(maya).create();
        var group = given.group(maya, "Hot leads");
        var shared = ran(maya, contact.value(), new Share(jonas));
        var exported = ran(maya, contact.value(), new Export());
        ran(maya, contact.value(), new Archive(ArchiveReason.OTHER));
        ran(maya, contact.value(), new Activate());
        var source = jdbc.sql("select id from lead_source").query(Long.class).single();
        var message = jdbc.sql("select min(id) from message").query(Long.class).single();
        var view = views.create(maya, "Hot leads of Priya", "status=NEW_LEAD", "name");

        address("contacts/:contact/:tab?", "contacts/ID", contact.value());
        for (var tab : List.of("notes", "tasks", "activity", "access", "loans", "marketing", "none")) {
            address("contacts/:contact/:tab?", "contacts/ID/" + tab, contact.value());
        }
        address("merge/:contacts", "merge/ID-ID", contact.value());
        address("merge/:contacts", "merge/ID-1", contact.value());
        address("merge/:contacts", "merge/ID-" + other.value(), contact.value());
        jdbc.sql(
                        "insert into possible_duplicate (first_id, second_id, owner_id, sureness, probability, reason, found_at,"
                                + " seen_at) values (:one, :other, :maya, 1, 1, 'same name', current_timestamp,"
                                + " current_timestamp)")
                .param("one", contact.value())
                .param("other", other.value())
                .param("maya", maya.value())
                .update();
        address("duplicates/:pair", "duplicates/ID-" + other.value(), contact.value());
        jdbc.sql(
                        "insert into email_template (id, organization_id, owner_id, holder, name, name_key, version, changed_at,"
                                + " changed_by) select 9001, u.organization_id, u.id, u.id, 'For Priya Natarajan', 'x', 1,"
                                + " current_timestamp, u.id from app_user u where u.id = :maya")
                .param("maya", maya.value())
                .update();
        jdbc.sql("insert into email_text (organization_id, template_id, version, subject, body, created_at, created_by)"
                        + " select t.organization_id, t.id, 1, 'Priya Natarajan', 'Priya Natarajan', current_timestamp,"
                        + " t.owner_id from email_template t")
                .update();
        address("templates/:template", "templates/ID", 9001);
        address("templates/:template", "templates/new?copy=ID", 9001);
        address("contacts", "contacts?owner=ID", maya.value());
        address("contacts", "contacts?group=ID", group);
        address("contacts", "contacts?source=ID", source);
        address("contacts", "contacts?message=ID", message);
        address("contacts", "contacts?view=ID", view);
        address(
                "send-email/:operation",
                "send-email/ID",
                operations.open(maya, new Selection.Some(Set.of(contact))).value());
        address("operations", "operations?by=ID", maya.value());
        address("operations/:operation", "operations/ID", shared);
        address("operations/:operation", "operations/ID", exported);
        address("/operations/{operation:[0-9]{1,18}}/export.csv", "operations/ID/export.csv", exported);
        address("/operations/{operation:[0-9]{1,18}}/rows.csv", "operations/ID/rows.csv", shared);
        address("administration", "administration?open=user-ID", maya.value());
        jdbc.sql("insert into offboarding (id, organization_id, leaver_id, actor_id, begun_at, was_active, divided_by,"
                        + " sign_ins, partnerships, stopped) select 9001, u.organization_id, u.id, u.id, current_timestamp,"
                        + " true, 'EVENLY', 0, 0, 0 from app_user u where u.id = :maya")
                .param("maya", maya.value())
                .update();
        long imported = imported();
        address("import/:import", "import/ID", imported);
        address("import/:import", "import/ID?step=check", imported);
        address("/import/{id:[0-9]{1,18}}/rejected.csv", "import/ID/rejected.csv", imported);
        address(
                "import/operation/:operation",
                "import/operation/ID",
                imports.submit(maya, imported).value());
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> imports.find(maya, imported).stage() == ImportSummary.Stage.FINISHED);
        address("team/offboard/:leaver", "team/offboard/ID", maya.value());
        address("team/offboarding/:offboarding", "team/offboarding/ID", 9001);
        address("invitation/:token", "invitation/ID", FIRST);
        address("partnership/:token", "partnership/ID", FIRST);
        address("reset-password/:token", "reset-password/ID", FIRST);
        address("confirm-email/:token", "confirm-email/ID", FIRST);
        address("/unsubscribe/{token}", "unsubscribe/ID", FIRST);
        address("/unsubscribe/{token}/", "unsubscribe/ID/", FIRST);
        NAMELESS.forEach(template -> address(template, template, 0));
    }

    private long imported() throws IOException {
        var file = Files.createTempFile("stranger", ".csv");
        try {
            Files.writeString(
                    file, "First name,Last name,E-mail\nPriya,Natarajan,new@mail.example\nPriya,Natarajan,none\n");
            long id = imports.upload(maya, "Hot leads.csv", file);
            imports.keep(
                    maya,
                    id,
                    ImportSettings.GUESSED.mapping(
                            imports.look(maya, id, ReadAs.GUESSED).mapping()));
            imports.check(maya, id, LocalDate.of(2026, 11, 30), (rows, rejected) -> {});
            return id;
        } finally {
            Files.delete(file);
        }
    }

    private void address(String template, String text, long hidden) {
        addresses.computeIfAbsent(template, any -> new ArrayList<>()).add(new Address(text, hidden));
    }

    private long ran(UserId actor, long contact, Change change) {
        var operation = operations.open(actor, new Selection.Some(Set.of(new ContactId(contact))));
        operations.submit(actor, operation, Request.of(change));
        return operation.value();
    }

    @Test
    void every_route_and_every_endpoint_is_opened() {
        var found = new TreeSet<>(routes());
        found.addAll(endpoints());
        assertThat(addresses.keySet())
                .as("add addresses of what is new, drop what is gone")
                .containsExactlyInAnyOrderElementsOf(found);
    }

    private Set<String> routes() {
        return ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets)).getRegisteredRoutes().stream()
                .flatMap(route -> Stream.concat(
                        Stream.of(route.getTemplate()),
                        route.getRouteAliases().stream().map(alias -> alias.getTemplate())))
                .collect(Collectors.toSet());
    }

    /** Of Tandem itself; the page of errors answers nobody who asks for it. */
    private Set<String> endpoints() {
        return context.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(one -> one.getValue().getBeanType().getName().startsWith("app.tandem"))
                .map(Map.Entry::getKey)
                .map(RequestMappingInfo::getPatternValues)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    @Test
    void R4_what_is_hidden_and_what_is_missing_look_alike_to_every_stranger() {
        for (var stranger : STRANGERS) {
            var visitor = new Visitor("http://localhost:" + port);
            if (!stranger.isEmpty()) {
                visitor.signIn(stranger, PASSWORD);
            }
            addresses.values().stream().flatMap(List::stream).forEach(address -> {
                var as = (stranger.isEmpty() ? "nobody" : stranger) + " at " + address.text();
                var hidden = asked(visitor, address.ofHidden());
                assertThat(hidden).as(as).doesNotContain(SECRETS);
                if (address.hidden() != 0) {
                    assertThat(head(hidden)).as(as).isEqualTo(head(asked(visitor, address.ofMissing())));
                }
                boolean toSignIn = hidden.startsWith("302 ") && hidden.contains("/login");
                if (address.page() && !toSignIn) {
                    var page = opened(visitor, address.ofHidden());
                    assertThat(page).as(as).doesNotContain(SECRETS);
                    if (address.hidden() != 0) {
                        assertThat(page).as(as).isEqualTo(opened(visitor, address.ofMissing()));
                    }
                }
            });
        }
    }

    @Test
    void whom_it_belongs_to_finds_something_else_at_each_of_them_than_where_nothing_is() {
        var visitor = new Visitor("http://localhost:" + port);
        visitor.signIn("maya@test.example", PASSWORD);
        var admin = new Visitor("http://localhost:" + port);
        admin.signIn("ruth@test.example", PASSWORD);
        var alike = addresses.values().stream()
                .flatMap(List::stream)
                .filter(address -> address.hidden() != 0 && !LINKS.contains(address.text()))
                .filter(address -> {
                    var right =
                            Stream.of("administration", "team").anyMatch(address.text()::startsWith) ? admin : visitor;
                    return found(right, address, address.ofHidden()).equals(found(right, address, address.ofMissing()));
                })
                .map(Address::text);
        assertThat(alike)
                .as("no such tab, no two contacts, and a message to Jonas")
                .containsExactlyInAnyOrder("contacts/ID/none", "merge/ID-ID", "merge/ID-1", "contacts?message=ID");
    }

    private static String found(Visitor visitor, Address address, String text) {
        return address.page() ? opened(visitor, text) : asked(visitor, text);
    }

    @Test
    void R51_whose_account_is_closed_is_led_to_the_sign_in_page_from_everywhere() {
        var visitor = new Visitor("http://localhost:" + port);
        visitor.signIn("maya@test.example", PASSWORD);
        var nobody = new Visitor("http://localhost:" + port);
        var copies = addresses.values().stream()
                .flatMap(List::stream)
                .filter(address -> nobody.get("/" + address.ofHidden()).status() == 302)
                .collect(Collectors.toMap(address -> address, any -> visitor.twin()));
        assertThat(copies).hasSizeGreaterThan(30);
        accounts.deactivate(maya);
        copies.forEach((address, copy) -> {
            var answer = copy.get("/" + address.ofHidden(), "Accept", "text/html");
            assertThat(answer.status() + " to " + answer.header("location") + answer.body())
                    .as(address.text())
                    .matches("302 to /login\\?(deactivated|expired)");
        });
    }

    /** By its address, as a link is opened. */
    private static String asked(Visitor visitor, String address) {
        var answer = visitor.get("/" + address, "Accept", "text/html");
        return answer.status() + " " + answer.header("location") + " " + answer.header("content-type") + "\n"
                + same(answer.body());
    }

    /** Of a page only status, address and type: its words come when it is open. */
    private static String head(String answer) {
        return answer.contains("text/html") ? answer.lines().findFirst().orElseThrow() : answer;
    }

    /** Within a page that is open, all that the server tells of it. */
    private static String opened(Visitor visitor, String address) {
        return same(visitor.open(address).received());
    }

    /** All words of an answer in an order of their own, without what differs from page to page. */
    private static String same(String answer) {
        var alike = answer.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "KEY")
                .replaceAll("(?i)root-\\d+", "ROOT")
                .replaceAll("lr_[0-9a-f]+", "RENDERER")
                .replaceAll("7\\d{5}(?!\\d)", "ID");
        return WORDS.matcher(alike).results().map(MatchResult::group).sorted().collect(Collectors.joining("\n"));
    }
}
