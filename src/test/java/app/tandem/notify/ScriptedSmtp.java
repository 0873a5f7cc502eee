package app.tandem.notify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that answers each command as a test says: with a refusal, with silence, or by hanging up. */
public final class ScriptedSmtp implements AutoCloseable {

    /** Never answers. */
    public static final String SILENCE = "silence";

    /** Closes the connection instead of answering. */
    public static final String HANG_UP = "hang up";

    /** The end of a mail's text. */
    public static final String END = ".";

    private static final Map<String, String> POLITE = Map.of(
            "HELLO",
            "220 test",
            "EHLO",
            "250 test",
            "MAIL",
            "250 ok",
            "RCPT",
            "250 ok",
            "DATA",
            "354 go on",
            END,
            "250 taken",
            "QUIT",
            "221 bye",
            "RSET",
            "250 ok");

    private final ServerSocket server;
    private final Map<String, String> answers = new ConcurrentHashMap<>(POLITE);
    private final Map<String, String> once = new ConcurrentHashMap<>();
    private final List<String> senders = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final List<String> ids = new CopyOnWriteArrayList<>();

    public ScriptedSmtp() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** From now on this command, or whole line, is answered so; "HELLO" is the connection itself. */
    public void answer(String command, String answer) {
        answers.put(command, answer);
    }

    /** The same once; then it is answered as before. */
    public void answerOnce(String command, String answer) {
        once.put(command, answer);
    }

    /** The Message-IDs of all mails whose text arrived, whatever was answered to it. */
    public List<String> messageIds() {
        return ids;
    }

    /** The lines that said from whom mails are. */
    public List<String> senders() {
        return senders;
    }

    /** How often somebody connected. */
    public int connections() {
        return connections.get();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                // the test has hung up
                continue;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            connections.incrementAndGet();
            talk(client);
        } catch (IOException e) {
            // the client has hung up
            return;
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        boolean open = reply(client, "HELLO");
        boolean text = false;
        for (String line = open ? in.readLine() : null; line != null; line = open ? in.readLine() : null) {
            if (text) {
                if (line.startsWith("Message-ID: ")) {
                    ids.add(line.substring("Message-ID: ".length()));
                }
                text = !line.equals(END);
                open = text || reply(client, END);
            } else {
                if (line.startsWith("MAIL")) {
                    senders.add(line);
                }
                String command = line.split(" ", -1)[0].toUpperCase(Locale.ROOT);
                open = reply(client, answers.containsKey(line) || once.containsKey(line) ? line : command)
                        && !command.equals("QUIT");
                text = command.equals("DATA");
            }
        }
    }

    /** Whether the conversation goes on. */
    private boolean reply(Socket client, String command) throws IOException {
        String only = once.remove(command);
        String answer = only == null ? answers.getOrDefault(command, "500 what?") : only;
        if (answer.equals(HANG_UP)) {
            return false;
        }
        if (!answer.equals(SILENCE)) {
            client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
