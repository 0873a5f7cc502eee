package app.tandem.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Whoever comes with a jar of cookies and forges what they like. A visitor is one browser, or two who hold the same
 * cookie: {@link #twin} has a copy of the jar.
 */
public final class Visitor {

    static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BROWSER =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/150.0.0.0 Safari/537.36";

    private final String address;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** Somebody with an empty jar at an address such as {@code http://localhost:8080}. */
    public Visitor(String address) {
        this.address = address;
    }

    /** Somebody else with the same cookies, as when one was planted or stolen. */
    public Visitor twin() {
        var twin = new Visitor(address);
        twin.cookies.putAll(cookies);
        return twin;
    }

    /** Name and value of every cookie in the jar; may be changed. */
    public Map<String, String> cookies() {
        return cookies;
    }

    /** Asks for a path; headers as pairs of name and value. */
    public Answer get(String path, String... headers) {
        return send(with(request(path).GET(), headers));
    }

    /** Posts a body of that type; headers as pairs of name and value. */
    public Answer post(String path, String type, String body, String... headers) {
        var request = request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body));
        return send(with(request, headers));
    }

    /** Posts a form; headers as pairs of name and value. */
    public Answer submit(String path, Map<String, String> fields, String... headers) {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return post(path, "application/x-www-form-urlencoded", body, headers);
    }

    /** Opens a page such as {@code contacts?q=x}, and goes on to where it leads. */
    public OpenedPage open(String location) {
        return OpenedPage.open(this, location);
    }

    /** Signs in within a new page, as people do, and returns that page. */
    public OpenedPage signIn(String email, String password) {
        var page = open("login");
        page.signIn(email, password);
        return page;
    }

    String address() {
        return address;
    }

    String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    HttpRequest.Builder request(String path) {
        var builder = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("User-Agent", BROWSER)
                .header("Accept-Language", "en-US");
        if (!cookies.isEmpty()) {
            builder.header("Cookie", cookieHeader());
        }
        return builder;
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Answer(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        var parts = List.of(cookie.split(";")).getFirst().split("=", 2);
        if (parts[1].isEmpty()) {
            cookies.remove(parts[0]);
        } else {
            cookies.put(parts[0], parts[1]);
        }
    }
}
