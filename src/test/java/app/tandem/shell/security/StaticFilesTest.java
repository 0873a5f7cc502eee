package app.tandem.shell.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class StaticFilesTest {

    private final StaticFiles files = new StaticFiles();

    @ParameterizedTest
    @ValueSource(strings = {"/VAADIN/build/x.js", "/styles/tandem.css", "/icons/tandem.svg", "/aura/aura.css"})
    void files_are_files(String path) {
        assertThat(files.matches(request(path))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/contacts", "/contacts/icons/", "/stylesheets"})
    void pages_are_none(String path) {
        assertThat(files.matches(request(path))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/VAADIN/build/x.js", "/icons/tandem.svg"})
    void what_the_client_engine_asks_for_is_none_whatever_its_path(String path) {
        var request = request(path);
        request.setParameter("v-r", "uidl");
        assertThat(files.matches(request)).isFalse();
    }

    private static MockHttpServletRequest request(String path) {
        var request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        return request;
    }
}
