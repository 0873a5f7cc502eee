package app.tandem.attack;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A long request over which the server tells its news where there are no sockets, as behind some proxies. */
public final class PushPoll {

    private final CompletableFuture<HttpResponse<String>> answer;

    private PushPoll(CompletableFuture<HttpResponse<String>> answer) {
        this.answer = answer;
    }

    static PushPoll open(Visitor visitor, int ui, String pushId) {
        return new PushPoll(Visitor.CLIENT.sendAsync(
                visitor.request(path(ui, pushId)).GET().build(), HttpResponse.BodyHandlers.ofString()));
    }

    /** Where the server tells its news and, if it did, would take commands. */
    static String path(int ui, String pushId) {
        return "/VAADIN/push?v-r=push&v-uiId=" + ui + "&v-pushId=" + pushId
                + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=3.1.5-javascript"
                + "&X-Atmosphere-Transport=long-polling&X-Atmosphere-TrackMessageSize=true"
                + "&Content-Type=application/json;%20charset=UTF-8";
    }

    /** Waits until the server has ended it, and has all that it said. */
    public String answer() {
        try {
            return answer.get(Visitor.PATIENCE.toSeconds(), TimeUnit.SECONDS).body();
        } catch (TimeoutException open) {
            throw new AssertionError("The server still holds it", open);
        } catch (ExecutionException cut) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
