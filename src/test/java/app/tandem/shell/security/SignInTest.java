package app.tandem.shell.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.tandem.people.SignedInUser;
import app.tandem.people.UserId;
import app.tandem.people.accounts.Accounts;
import app.tandem.people.signins.SignIns;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.EmptyDatabase;
import app.tandem.testing.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class SignInTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    Given given;

    @Autowired
    EmptyDatabase database;

    @Autowired
    Accounts accounts;

    @Autowired
    UserDetailsService people;

    @Autowired
    SignIns signIns;

    MockMvc mvc;
    UserId maya;

    @BeforeEach
    void maya_has_an_account() {
        database.empty();
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        maya = given.lo("Maya Chen")
                .of(given.lender("Northfield Lending"))
                .email("maya@test.example")
                .password("a password")
                .create();
    }

    @Test
    void whoever_is_not_signed_in_is_sent_to_the_sign_in_page() throws Exception {
        mvc.perform(get("/contacts?status=NEW_LEAD")).andExpect(redirectedUrl("/login"));
    }

    @Test
    void the_open_session_of_a_deactivated_user_ends_at_the_next_request() throws Exception {
        var page = signedIn();
        var open = signedIn();
        accounts.deactivate(maya);
        mvc.perform(get("/contacts").session(page)).andExpect(redirectedUrl("/login?deactivated"));
        assertThat(page.isInvalid()).isTrue();
        mvc.perform(post("/").param("v-r", "uidl").session(open))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/login?deactivated")));
        assertThat(open.isInvalid()).isTrue();
    }

    @Test
    void a_path_that_looks_like_a_file_keeps_no_session_of_a_deactivated_user_open() throws Exception {
        for (var path : new String[] {"/VAADIN/dynamic/x", "/VAADIN/x", "/icons/x"}) {
            var open = signedIn();
            accounts.deactivate(maya);
            mvc.perform(post(path).param("v-r", "uidl").session(open).with(csrf()))
                    .andExpect(content().string(containsString("/login?deactivated")));
            assertThat(open.isInvalid()).isTrue();
            accounts.reactivate(maya);
        }
    }

    @Test
    void every_answer_carries_the_headers_that_protect_it() throws Exception {
        mvc.perform(get("/contacts"))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Cache-Control", containsString("no-store")));
    }

    private MockHttpSession signedIn() {
        var user = people.loadUserByUsername("maya@test.example");
        var context = SecurityContextHolder.createEmptyContext();
        var proven = UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
        proven.setDetails(signIns.begin((SignedInUser) user, "A browser"));
        context.setAuthentication(proven);
        var session = new MockHttpSession();
        session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        return session;
    }
}
