package app.tandem.operation.rest;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.tandem.audit.OperationId;
import app.tandem.contact.Selection;
import app.tandem.operation.Operations;
import app.tandem.operation.Request;
import app.tandem.operation.export.Export;
import app.tandem.operation.export.Exports;
import app.tandem.people.SignedInUser;
import app.tandem.people.accounts.Accounts;
import app.tandem.people.signins.SignIns;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The address of an export's file, through the security chain. */
@DatabaseTest
class ExportDownloadTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    UserDetailsService users;

    @Autowired
    SignIns signIns;

    @Autowired
    Operations operations;

    @Autowired
    Accounts accounts;

    @Autowired
    Given given;

    OperationId export;

    @BeforeEach
    void anExport() {
        given.northfield();
        var contact = given.contact().named("Ada Okonkwo").ownedBy(maya).create();
        export = operations.open(maya, new Selection.Some(Set.of(contact)));
        operations.submit(maya, export, Request.of(new Export()));
    }

    private MockHttpServletResponse fetch(String address, String who) throws Exception {
        var request = get("/" + address);
        if (!who.isEmpty()) {
            var signedIn = (SignedInUser) users.loadUserByUsername(who + "@test.example");
            var proven = UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of());
            proven.setDetails(signIns.begin(signedIn, "A browser"));
            request.with(authentication(proven));
        }
        DefaultMockMvcBuilder builder =
                MockMvcBuilders.webAppContextSetup(context).apply(springSecurity());
        return builder.build().perform(request).andReturn().getResponse();
    }

    @Test
    void whoever_made_it_gets_a_file_with_a_date_in_its_name_that_nobody_keeps() throws Exception {
        var answer = fetch(Exports.address(export), "maya");
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith("text/csv").containsIgnoringCase("charset=utf-8");
        assertThat(answer.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"tandem-contacts-" + LocalDate.now() + ".csv\"");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        assertThat(answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .startsWith("\uFEFFFirst name,Last name,")
                .contains("\r\nAda,Okonkwo,");
    }

    @Test
    void to_everybody_else_it_does_not_exist_R4() throws Exception {
        assertThat(fetch(Exports.address(export), "ruth").getStatus()).isEqualTo(404);
        assertThat(fetch(Exports.address(export), "ruth").getContentAsString()).isEmpty();
        assertThat(fetch("operations/999999/export.csv", "maya").getStatus()).isEqualTo(404);
        assertThat(fetch("operations/999999999999999999/export.csv", "maya").getStatus())
                .isEqualTo(404);
        assertThat(fetch(Exports.address(export), "").getStatus()).isNotEqualTo(200);
    }

    @Test
    void a_deactivated_person_gets_nothing() throws Exception {
        var person = (SignedInUser) users.loadUserByUsername("maya@test.example");
        var then = UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
        then.setDetails(signIns.begin(person, "A browser"));
        accounts.deactivate(maya);
        DefaultMockMvcBuilder builder =
                MockMvcBuilders.webAppContextSetup(context).apply(springSecurity());
        var answer = builder.build()
                .perform(get("/" + Exports.address(export)).with(authentication(then)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(302);
    }
}
