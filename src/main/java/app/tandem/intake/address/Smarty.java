package app.tandem.intake.address;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks Smarty's US Street API, which knows every address that the postal service delivers to. */
final class Smarty implements AutoCloseable {

    /** How many addresses one request has at most. */
    static final int BATCH = 100;

    private static final String NOT_FOUND = "Smarty does not know this address.";
    private static final String SEVERAL = "Smarty knows several such addresses.";
    private static final String NO_DOOR = "Smarty knows the house, but not this unit.";
    private static final String UNREADABLE = "Smarty's answer could not be read.";
    private static final String LATE = "Smarty did not answer in time.";
    private static final String DELIVERED = "Y";
    private static final int LONGEST = 4 << 20;

    private final SmartySettings settings;
    private final JsonMapper json = new JsonMapper();
    private final HttpClient http;
    private final RestClient client;
    private final ExecutorService calls =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("smarty").factory());

    Smarty(SmartySettings settings) {
        this.settings = settings;
        this.http = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(settings.timeout());
        this.client = RestClient.builder()
                .requestFactory(requests)
                .baseUrl(settings.address().toString())
                .build();
    }

    /** One answer for each address of a batch, in its order. */
    List<Standardized> ask(List<Address> batch) throws SmartyFailed {
        var answer = calls.submit(() -> send(batch));
        try {
            // a body that comes in drops would keep us for longer than any timeout of the connection
            return answers(answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS), batch.size());
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new SmartyFailed(LATE);
        } catch (InterruptedException interrupted) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new SmartyFailed("The question to Smarty was given up.");
        } catch (ExecutionException | CancellationException failed) {
            throw failed.getCause() instanceof SmartyFailed said ? said : new SmartyFailed(UNREADABLE);
        }
    }

    private byte[] send(List<Address> batch) throws SmartyFailed {
        try {
            var body = client.post()
                    .uri(uri -> uri.path("/street-address")
                            .queryParam("auth-id", "{id}")
                            .queryParam("auth-token", "{token}")
                            .build(settings.authId(), settings.authToken()))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(json.writeValueAsBytes(question(batch)))
                    .exchange((request, response) -> {
                        if (!response.getStatusCode().is2xxSuccessful()) {
                            throw new SmartyFailed(refusal(response.getStatusCode()));
                        }
                        return read(response.getBody());
                    });
            return body == null ? new byte[0] : body;
        } catch (ResourceAccessException failed) {
            throw failed.getCause() instanceof SmartyFailed said
                    ? said
                    : new SmartyFailed(unreached(failed.getCause()));
        } catch (RestClientException failed) {
            throw new SmartyFailed(UNREADABLE);
        }
    }

    private static byte[] read(InputStream body) throws IOException {
        var bytes = body.readNBytes(LONGEST);
        if (bytes.length == LONGEST) {
            throw new SmartyFailed(UNREADABLE);
        }
        return bytes;
    }

    private static List<Map<String, Object>> question(List<Address> batch) {
        return batch.stream()
                .map(address -> {
                    Map<String, Object> one = new LinkedHashMap<>();
                    one.put("street", address.street());
                    one.put("secondary", address.unit());
                    one.put("city", address.city());
                    one.put("state", address.state());
                    one.put("zipcode", address.zip());
                    // a second one shows that the first is a guess
                    one.put("candidates", 2);
                    one.put("match", "strict");
                    return one;
                })
                .toList();
    }

    private List<Standardized> answers(byte[] body, int size) throws SmartyFailed {
        List<List<JsonNode>> candidates = new ArrayList<>();
        for (int n = 0; n < size; n++) {
            candidates.add(new ArrayList<>());
        }
        try {
            var root = json.readTree(body);
            if (!root.isArray()) {
                throw new SmartyFailed(UNREADABLE);
            }
            for (var one : root) {
                int index = one.path("input_index").asInt(-1);
                if (index < 0 || index >= size) {
                    throw new SmartyFailed(UNREADABLE);
                }
                candidates.get(index).add(one);
            }
            List<Standardized> answers = new ArrayList<>();
            for (var of : candidates) {
                answers.add(answer(of));
            }
            return answers;
        } catch (JacksonException malformed) {
            throw new SmartyFailed(UNREADABLE);
        }
    }

    private static Standardized answer(List<JsonNode> candidates) throws SmartyFailed {
        if (candidates.size() != 1) {
            return Standardized.unsure(Standardizer.SMARTY, candidates.isEmpty() ? NOT_FOUND : SEVERAL);
        }
        var one = candidates.getFirst();
        if (!DELIVERED.equals(one.path("analysis").path("dpv_match_code").asString(""))) {
            return Standardized.unsure(Standardizer.SMARTY, NO_DOOR);
        }
        var parts = one.path("components");
        var zip = text(parts, "zipcode");
        var four = parts.path("plus4_code").asString("");
        return Standardized.sure(
                new StandardAddress(
                        Publication28.plain(text(one, "delivery_line_1")),
                        Publication28.plain(text(parts, "city_name")),
                        text(parts, "state_abbreviation"),
                        four.isEmpty() ? zip : zip + "-" + four),
                Standardizer.SMARTY);
    }

    private static String text(JsonNode node, String name) throws SmartyFailed {
        var text = node.path(name).asString("");
        if (text.isEmpty()) {
            throw new SmartyFailed(UNREADABLE);
        }
        return text;
    }

    private static String refusal(HttpStatusCode status) {
        return switch (status.value()) {
            case 401, 403 -> "Smarty refused the credentials.";
            case 402 -> "The subscription at Smarty is used up.";
            case 429 -> "Smarty takes no more questions for now.";
            default ->
                status.is5xxServerError()
                        ? "Smarty is out of order."
                        : "Smarty refused the question (" + status.value() + ").";
        };
    }

    private static String unreached(@Nullable Throwable cause) {
        return cause instanceof HttpTimeoutException
                        || cause != null && cause.getCause() instanceof HttpTimeoutException
                ? LATE
                : cause instanceof ConnectException ? "Smarty cannot be reached." : "Smarty broke off its answer.";
    }

    @Override
    public void close() {
        calls.shutdownNow();
        http.shutdownNow();
    }
}
