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
import app.tandem.operation.log.LogRows;
import app.tandem.operation.relationship.Assign;
import app.tandem.people.SignedInUser;
import app.tandem.people.signins.SignIns;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import java.nio.charset.StandardCharsets;
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

/** The address of an operation's rows as a file, through the security chain. */
@DatabaseTest
class RowsDownloadTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    UserDetailsService users;

    @Autowired
    SignIns signIns;

    @Autowired
    Operations operations;

    @Autowired
    Given given;

    OperationId operation;

    @BeforeEach
    void anOperation() {
        given.northfield();
        var contact = given.contact().named("Ada Okonkwo").ownedBy(maya).create();
        operation = operations.open(maya, new Selection.Some(Set.of(contact)));
        operations.submit(maya, operation, Request.of(new Assign(diego)));
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
    void whoever_did_it_and_who_supervises_them_get_the_file() throws Exception {
        for (var who : Set.of("maya", "ruth")) {
            var answer = fetch(LogRows.address(operation), who);
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getHeader("Content-Disposition"))
                    .isEqualTo("attachment; filename=\"tandem-operation-" + operation.value() + ".csv\"");
            assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                    .isEqualTo("\uFEFFOutcome,Contact,What,Before,After,Reasons\r\n"
                            + "done,Ada Okonkwo,assign to Diego Ramos,not assigned,assigned to Diego Ramos,\r\n");
        }
    }

    @Test
    void to_everybody_else_it_does_not_exist_R4() throws Exception {
        assertThat(fetch(LogRows.address(operation), "diego").getStatus()).isEqualTo(404);
        assertThat(fetch(LogRows.address(operation), "diego").getContentAsString())
                .isEmpty();
        assertThat(fetch("operations/999999/rows.csv", "maya").getStatus()).isEqualTo(404);
        assertThat(fetch(LogRows.address(operation), "").getStatus()).isNotEqualTo(200);
    }
}
