package app.tandem.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A page as the server knows it, without a browser: its number, its security key, its elements, all that was answered.
 * Messages go out over HTTP with {@link #send}, over the push socket with {@link PushSocket#send}.
 */
public final class OpenedPage {

    private static final JsonMapper JSON = new JsonMapper();

    private final Visitor visitor;
    private final String location;
    private final int ui;
    private final String key;
    private final String pushId;
    private final Map<Integer, Map<String, JsonNode>> elements = new HashMap<>();
    private final Map<Integer, Integer> parents = new HashMap<>();
    private final StringBuilder received = new StringBuilder();
    private final List<ObjectNode> waiting = new ArrayList<>();
    private int syncId;
    private int clientId;

    private OpenedPage(Visitor visitor, String location, JsonNode config) {
        this.visitor = visitor;
        this.location = location;
        this.ui = config.get("v-uiId").asInt();
        var uidl = config.get("uidl");
        this.key = uidl.get("Vaadin-Security-Key").asString();
        this.pushId = uidl.path("Vaadin-Push-ID").asString("");
        take(uidl);
    }

    static OpenedPage open(Visitor visitor, String location) {
        var parts = location.split("\\?", 2);
        var query = parts.length == 1 ? "" : parts[1];
        var init = "/?v-r=init&location=" + Visitor.encoded(parts[0]) + "&query=" + Visitor.encoded(query)
                + "&v-sh=900&v-sw=1440&v-wh=900&v-ww=1440&v-bh=900&v-bw=1440&v-curdate=1767225600000"
                + "&v-tzo=0&v-dstd=0&v-rtzo=0&v-dston=false&v-tzid=UTC&v-wn=v-1"
                + "&v-td=false&v-pr=1&v-np=Linux&v-cs=light%20dark&v-pv=VISIBLE&v-fs=NOT_FULLSCREEN"
                + "&v-so=landscape-primary&v-soa=0&v-tn=aura";
        var answer = visitor.get(init);
        if (answer.status() != 200) {
            throw new IllegalStateException("No page at " + location + ": " + answer);
        }
        var page =
                new OpenedPage(visitor, location, JSON.readTree(answer.body()).get("appConfig"));
        page.send(page.navigation(parts[0], query));
        return page;
    }

    /** Its number within the session. */
    public int ui() {
        return ui;
    }

    /** The key that the server wants with every message of this page. */
    public String key() {
        return key;
    }

    /** All that the server has answered so far, without line breaks of its own. */
    public String received() {
        return received.toString();
    }

    /** Takes what came another way, as over a socket. */
    public void take(String message) {
        if (message.startsWith("{")) {
            take(JSON.readTree(message));
        }
    }

    /** Types both and clicks on "Sign in", as at the sign-in page, and confirms what the answer wants confirmed. */
    public JsonNode signIn(String email, String password) {
        var answer = send(login(email, password));
        confirm();
        return answer;
    }

    /** Answers the scripts that wait for an answer, as every browser does by itself. */
    public void confirm() {
        if (!waiting.isEmpty()) {
            var replies = waiting.toArray(ObjectNode[]::new);
            waiting.clear();
            send(replies);
        }
    }

    /** What the sign-in form sends. */
    public ObjectNode login(String email, String password) {
        var login = event(element("tag", "vaadin-login-form"), "login");
        login.withObject("data").put("event.detail.username", email).put("event.detail.password", password);
        return login;
    }

    /** What a click on an element sends. */
    public ObjectNode click(int element) {
        var click = event(element, "click");
        var data = click.withObject("data").put("event.detail", 1).put("event.button", 0);
        for (var key : List.of("ctrlKey", "shiftKey", "altKey", "metaKey")) {
            data.put("event." + key, false);
        }
        for (var place : List.of("screenX", "screenY", "clientX", "clientY")) {
            data.put("event." + place, 1);
        }
        return click;
    }

    /** What the change of a property sends, such as a value that was typed. */
    public ObjectNode property(int element, String name, String value) {
        return JSON.createObjectNode()
                .put("type", "mSync")
                .put("node", element)
                .put("feature", 1)
                .put("property", name)
                .put("value", value);
    }

    /** An event of an element, without data yet. */
    public ObjectNode event(int element, String name) {
        var event = JSON.createObjectNode()
                .put("type", "event")
                .put("node", element)
                .put("event", name);
        event.putObject("data");
        return event;
    }

    /** What going to another address within the page sends. */
    public ObjectNode navigation(String path, String query) {
        var navigate = event(1, "ui-navigate");
        navigate.withObject("data")
                .put("route", "/" + path)
                .put("query", query)
                .put("appShellTitle", "")
                .put("trigger", "")
                .putObject("historyState")
                .put("idx", 0);
        return navigate;
    }

    /** A call of a function that an element offers to its browser. */
    public ObjectNode call(int element, String method, Object... arguments) {
        var call = JSON.createObjectNode().put("type", "publishedEventHandler").put("node", element);
        var list = call.put("templateEventMethodName", method).putArray("templateEventMethodArgs");
        for (var argument : arguments) {
            list.addPOJO(argument);
        }
        return call.put("promise", 0);
    }

    /** Sends over HTTP, with the cookies that the visitor has by now; returns the answer. */
    public JsonNode send(ObjectNode... calls) {
        return sendAs(visitor, calls);
    }

    /** Sends with the cookies of somebody else. */
    public JsonNode sendAs(Visitor other, ObjectNode... calls) {
        var answer = post(other, message(calls));
        if (!answer.body().startsWith("{")) {
            received.append(answer.body());
            return JSON.createObjectNode().put("status", answer.status());
        }
        var json = JSON.readTree(answer.body());
        take(json);
        return json;
    }

    /** Posts a message that was made by hand. */
    public Answer post(Visitor other, String message) {
        return other.post("/?v-r=uidl&v-uiId=" + ui, "application/json; charset=UTF-8", message);
    }

    /** The next message of this page; it counts as sent. */
    public String message(ObjectNode... calls) {
        var message = JSON.createObjectNode().put("csrfToken", key);
        message.putArray("rpc").addAll(List.of(calls));
        return message.put("syncId", syncId).put("clientId", clientId++).toString();
    }

    /** The sign of life that an open page sends every few minutes. */
    public Answer heartbeat() {
        return visitor.post("/?v-r=heartbeat&v-uiId=" + ui, "text/plain", "");
    }

    /** Opens the push socket of this page, with these headers beside the cookies. */
    public PushSocket connect(String... headers) {
        return PushSocket.open(visitor, ui, pushId, headers);
    }

    /** Asks for the news of this page as a browser does without sockets. */
    public PushPoll poll() {
        return PushPoll.open(visitor, ui, pushId);
    }

    /** Posts a command where the news come from, with the cookies of this page. */
    public Answer pushed(ObjectNode... calls) {
        return visitor.post(PushPoll.path(ui, pushId), "application/json; charset=UTF-8", message(calls));
    }

    /** Opens the push socket of a page that is not there, in the same session. */
    public PushSocket connectToNone() {
        return PushSocket.open(visitor, ui + 1000, pushId);
    }

    /** Whether an element has a property, attribute or tag of that value. */
    public boolean has(String key, String value) {
        return elements(key, value::equals).findAny().isPresent();
    }

    /** The first element with a property, attribute, tag or text of that value. */
    public int element(String key, String value) {
        return elements(key, value::equals)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(location + " has no " + key + " " + value));
    }

    /** The elements whose property, attribute, tag or text is like that. */
    public Stream<Integer> elements(String key, Predicate<String> value) {
        return elements.entrySet().stream()
                .filter(one -> value.test(text(one.getValue().get(key))))
                .map(Map.Entry::getKey)
                .sorted();
    }

    /** All words on it. */
    public Stream<String> texts() {
        return elements.values().stream().map(one -> text(one.get("text")));
    }

    /** The elements of this tag with this text somewhere within; the one that came last is the last. */
    public List<Integer> around(String tag, String text) {
        return elements("text", text::equals)
                .map(words -> nearest(tag, words))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private Optional<Integer> nearest(String tag, int from) {
        Integer one = from;
        while (one != null
                && !tag.equals(text(elements.getOrDefault(one, Map.of()).get("tag")))) {
            one = parents.get(one);
        }
        return Optional.ofNullable(one);
    }

    private static String text(@Nullable JsonNode value) {
        return value == null ? "" : Objects.requireNonNullElse(value.asString(""), "");
    }

    private void take(JsonNode answer) {
        syncId = answer.path("syncId").asInt(syncId);
        answer.path("changes").forEach(this::change);
        answer.path("execute").forEach(this::execute);
        received.append(answer);
    }

    private void execute(JsonNode script) {
        if (script.get(script.size() - 1).asString("").startsWith("try{Promise.resolve(")) {
            for (var argument : script) {
                if (argument.has("@v-return")) {
                    waiting.add(returning(argument.get("@v-return")));
                    return;
                }
            }
        }
    }

    private static ObjectNode returning(JsonNode to) {
        var reply = JSON.createObjectNode()
                .put("type", "channel")
                .put("node", to.get(0).asInt())
                .put("channel", to.get(1).asInt());
        reply.putArray("args").addNull();
        return reply;
    }

    private void change(JsonNode change) {
        int node = change.path("node").asInt();
        switch (change.path("type").asString("")) {
            case "detach" -> elements.remove(node);
            case "splice" -> change.path("addNodes").forEach(child -> parents.put(child.asInt(), node));
            case "put" ->
                elements.computeIfAbsent(node, any -> new HashMap<>())
                        .put(change.path("key").asString(""), change.path("value"));
            default -> elements.computeIfAbsent(node, any -> new HashMap<>());
        }
    }

    /** Every message that the server pushed until now, kept with the page. */
    public List<String> hear(PushSocket socket) {
        var messages = new ArrayList<>(socket.messages());
        messages.forEach(this::take);
        return messages;
    }
}
