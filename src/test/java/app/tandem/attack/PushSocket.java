package app.tandem.attack;

import java.net.URI;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The socket over which the server tells its news, and over which somebody may try to give commands. */
public final class PushSocket implements WebSocket.Listener {

    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final LinkedBlockingQueue<String> arriving = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder part = new StringBuilder();
    private final CompletableFuture<WebSocket> socket;

    private PushSocket(WebSocket.Builder builder, URI address) {
        this.socket = builder.buildAsync(address, this);
    }

    static PushSocket open(Visitor visitor, int ui, String pushId, String... headers) {
        var address = visitor.address().replaceFirst("^http", "ws") + "/VAADIN/push?v-r=push&v-uiId=" + ui
                + "&v-pushId=" + pushId
                + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=3.1.5-javascript"
                + "&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true"
                + "&Content-Type=application/json;%20charset=UTF-8&X-atmo-protocol=true";
        var builder = Visitor.CLIENT.newWebSocketBuilder().connectTimeout(Visitor.PATIENCE);
        if (!visitor.cookies().isEmpty()) {
            builder.header("Cookie", visitor.cookieHeader());
        }
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        return new PushSocket(builder, URI.create(address));
    }

    /** The status with which the server refused to open it; 101 where it did not. */
    public int status() {
        try {
            socket.join();
            return 101;
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                return refused.getResponse().statusCode();
            }
            throw e;
        }
    }

    /** Sends a message of a page, as Vaadin's client would if the push went both ways. */
    public void send(String message) {
        try {
            socket.join().sendText(message.length() + "|" + message, true).join();
        } catch (CompletionException e) {
            // it is closed: that is what the caller wants to know, and asks for
            closed.complete(-1);
        }
    }

    /** All that has come until now. */
    public List<String> messages() {
        return List.copyOf(messages);
    }

    /** The next message, or an empty one where the socket closes, or nothing comes within the patience, instead. */
    public String next() {
        try {
            var message = arriving.poll(Visitor.PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return message == null ? "" : message;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the server has closed it; false where it does not within the patience. */
    public boolean closes() {
        try {
            closed.get(Visitor.PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (java.util.concurrent.TimeoutException open) {
            return false;
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the server has closed it by now. */
    public boolean isClosed() {
        return closed.isDone();
    }

    /** Goes away. */
    public void leave() {
        socket.thenAccept(WebSocket::abort);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            var message = part.toString().replaceFirst("^\\d+\\|", "");
            part.setLength(0);
            messages.add(message);
            arriving.add(message);
        }
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        end(status);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        end(-1);
    }

    private void end(int status) {
        closed.complete(status);
        arriving.add("");
    }
}
