package app.tandem.intake.address;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server that answers as Smarty does, or fails in one of its ways. */
public final class FakeSmarty implements AutoCloseable {

    /** How it answers. */
    public interface Answer {
        void to(HttpExchange exchange, JsonNode question) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
    private volatile Answer answer = FakeSmarty::known;

    public FakeSmarty() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/street-address", this::handle);
        server.start();
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    SmartySettings settings(Duration timeout) {
        return new SmartySettings(
                address(), "an id", "a+token&", Duration.ofSeconds(20), timeout, Duration.ofMinutes(1));
    }

    /** Addresses as they are where this is set up. */
    public Addresses addresses() {
        return new Addresses(settings(Duration.ofMinutes(1)), Clock.systemUTC());
    }

    /** The questions so far. */
    public List<JsonNode> asked() {
        return List.copyOf(asked);
    }

    /** Answers like this from now on. */
    public FakeSmarty answers(Answer how) {
        answer = how;
        return this;
    }

    public FakeSmarty answers(int status, String body) {
        return answers((exchange, question) -> send(exchange, status, body));
    }

    /** Says nothing until it is closed. */
    FakeSmarty silent() {
        return answers((exchange, question) -> await());
    }

    /** Begins an answer and never ends it. */
    FakeSmarty slow() {
        return answers((exchange, question) -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('[');
            exchange.getResponseBody().flush();
            await();
        });
    }

    /** Knows each address as it is. */
    public static void known(HttpExchange exchange, JsonNode question) throws IOException {
        var body = new StringBuilder("[");
        for (int n = 0; n < question.size(); n++) {
            body.append(n == 0 ? "" : ",")
                    .append(candidate(n, question.get(n).get("street").asString(), "Y"));
        }
        send(exchange, 200, body + "]");
    }

    static String candidate(int index, String street, String match) {
        return """
                {"input_index": %d, "candidate_index": 0, "delivery_line_1": "%s", "last_line": "St. Paul MN 55105-1811",
                 "components": {"city_name": "Saint Paul", "state_abbreviation": "MN", "zipcode": "55105",
                 "plus4_code": "1811"}, "analysis": {"dpv_match_code": "%s"}}""".formatted(index, street, match);
    }

    public static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        if (!"auth-id=an+id&auth-token=a%2Btoken%26"
                .equals(exchange.getRequestURI().getRawQuery().replace("%20", "+"))) {
            send(exchange, 401, "");
            return;
        }
        var question = new JsonMapper().readTree(exchange.getRequestBody());
        asked.add(question);
        answer.to(exchange, question);
    }

    private void await() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
