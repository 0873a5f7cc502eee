package app.tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** Everything that the server sends to one window, byte for byte, whatever the page shows of it. */
final class Received {

    /** The addresses of all tabs of a record, the profile first. */
    static final List<String> TABS = List.of("", "/activity", "/notes", "/tasks", "/loans", "/access");

    private static final String PUSH = "v-r=push";
    private static final Pattern READABLE = Pattern.compile("json|html");

    private final List<String> bodies = new CopyOnWriteArrayList<>();

    private Received() {}

    /** From now on. */
    static Received by(Page page) {
        var received = new Received();
        page.onWebSocket(socket -> socket.onFrameReceived(frame -> received.bodies.add(String.valueOf(frame.text()))));
        // where WebSocket does not come about, push waits for something to say: nobody else may wait with it
        page.onRequestFinished(request -> {
            if (request.url().contains(PUSH)) {
                received.pushed(request);
            }
        });
        page.route("**/*", route -> {
            if (route.request().url().contains(PUSH)
                    || !Set.of("document", "xhr", "fetch")
                            .contains(route.request().resourceType())) {
                route.resume();
                return;
            }
            APIResponse answer = route.fetch();
            if (READABLE.matcher(answer.headers().getOrDefault("content-type", ""))
                    .find()) {
                received.bodies.add(answer.text());
            }
            route.fulfill(new Route.FulfillOptions().setResponse(answer));
        });
        return received;
    }

    private void pushed(Request request) {
        try {
            bodies.add(request.response().text());
        } catch (PlaywrightException leftBehind) {
            // the page that it was for is gone, and the words with it
        }
    }

    /** Opens every tab of the record on which the window stands, one after the other, to its end. */
    void everyTab(Page page) {
        String record = page.url().replaceFirst("(/contacts/\\d+).*", "$1");
        for (String tab : TABS) {
            page.navigate(record + tab);
            assertThat(page.locator(".t-record, .t-empty").first()).isVisible();
            page.mouse().wheel(0, 20_000);
        }
        page.navigate(record);
        assertThat(page.locator(".t-record, .t-empty").first()).isVisible();
    }

    String text() {
        return String.join("\n", bodies);
    }
}
