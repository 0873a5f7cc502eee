package app.tandem.attack;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.testing.EmptyDatabase;
import app.tandem.testing.Given;
import app.tandem.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Behind a proxy that ends TLS: the safer cookie, and what the proxy says is believed because a setting names it. */
@ServerTest
@TestPropertySource(properties = {"tandem.address=https://tandem.example", "tandem.proxies=127.0.0.1/32, ::1/128"})
@Tag("slow")
class BehindProxyTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    EmptyDatabase database;

    Visitor visitor;

    @BeforeEach
    void maya_has_an_account() {
        database.empty();
        visitor = new Visitor("http://localhost:" + port);
        given.northfield();
    }

    @Test
    void the_cookie_is_bound_to_this_host_and_travels_by_https_only() {
        var cookie = visitor.get("/contacts", "X-Forwarded-Proto", "https").header("set-cookie");
        assertThat(cookie)
                .startsWith("__Host-JSESSIONID=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
        visitor.signIn("maya@test.example", "a password");
        assertThat(visitor.cookies()).containsOnlyKeys("__Host-JSESSIONID", "__Host-tandem-device");
    }

    @Test
    void browsers_that_came_by_https_come_by_nothing_else_for_a_year() {
        assertThat(visitor.get("/login", "X-Forwarded-Proto", "https").header("strict-transport-security"))
                .contains("max-age=31536000", "includeSubDomains");
        assertThat(visitor.get("/login").headers()).doesNotContainKey("strict-transport-security");
    }

    @Test
    void a_cookie_of_the_plain_name_is_nobodys() {
        visitor.signIn("maya@test.example", "a password");
        var planted = new Visitor("http://localhost:" + port);
        planted.cookies().put("JSESSIONID", visitor.cookies().get("__Host-JSESSIONID"));
        assertThat(planted.get("/contacts").header("location")).contains("/login");
    }

    @Test
    void sockets_open_from_the_address_that_the_proxy_tells_by_https_only() {
        var page = visitor.signIn("maya@test.example", "a password");
        var told = new String[] {
            "X-Forwarded-For",
            "203.0.113.7",
            "X-Forwarded-Proto",
            "https",
            "X-Forwarded-Host",
            "tandem.example",
            "Origin",
            "https://tandem.example"
        };
        var own = page.connect(told);
        assertThat(own.status()).isEqualTo(101);
        own.leave();
        told[7] = "http://tandem.example";
        assertThat(page.connect(told).status()).isEqualTo(403);
        told[7] = "https://evil.example";
        assertThat(page.connect(told).status()).isEqualTo(403);
    }
}
