package app.tandem.bench.sessions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One opened page: speaks to the server as Vaadin's client does, keeps what the server told it about elements and rows,
 * and confirms what the server wants confirmed.
 */
final class Page {

    /** A row of the grid as the server named it. */
    record Row(String key, String name) {}

    private static final JsonMapper JSON = new JsonMapper();

    private final Http http;
    private final int ui;
    private final String securityKey;
    private final Map<Integer, Map<String, String>> values = new HashMap<>();
    private final Map<Integer, Integer> parents = new HashMap<>();
    private final Map<String, JsonNode> callables = new HashMap<>();
    private final TreeMap<Integer, Row> rows = new TreeMap<>();
    private int syncId;
    private int clientId;
    private int promises;

    private Page(Http http, JsonNode config) {
        this.http = http;
        this.ui = config.get("v-uiId").asInt();
        this.securityKey = config.get("uidl").get("Vaadin-Security-Key").asString();
        take(config.get("uidl"));
    }

    /** Opens an address such as {@code contacts} with a query such as {@code relationship=MINE} in a wide window. */
    static Page open(Http http, String path, String query) {
        var init = "/?v-r=init&location=" + path + "&query=" + Http.encoded(query)
                + "&v-sh=900&v-sw=1440&v-wh=900&v-ww=1440&v-bh=900&v-bw=1440&v-curdate=" + System.currentTimeMillis()
                + "&v-tzo=0&v-dstd=0&v-rtzo=0&v-dston=false&v-tzid=UTC&v-wn=v-" + Math.random()
                + "&v-td=false&v-pr=1&v-np=Linux&v-cs=light%20dark&v-pv=VISIBLE&v-fs=NOT_FULLSCREEN"
                + "&v-so=landscape-primary&v-soa=0&v-tn=aura";
        var page = new Page(http, JSON.readTree(http.get(init)).get("appConfig"));
        var navigate = event(1, "ui-navigate");
        navigate.putObject("data")
                .put("route", "/" + path)
                .put("query", query)
                .put("appShellTitle", "")
                .put("trigger", "")
                .putObject("historyState")
                .put("idx", 0);
        page.send(List.of(navigate));
        return page;
    }

    /** Types both and clicks on "Sign in". */
    void signIn(String email, String password) {
        int form = node("tag", "vaadin-login-form"::equals).orElseThrow(() -> missing("vaadin-login-form"));
        var login = event(form, "login");
        login.putObject("data").put("event.detail.username", email).put("event.detail.password", password);
        send(List.of(login));
    }

    /** Tells that the window goes elsewhere. */
    void leave() {
        http.post(path(), message(List.of()).put("UNLOAD", true).toString());
    }

    /** The rows that have come so far, by their place in the list. */
    TreeMap<Integer, Row> rows() {
        return rows;
    }

    /** What an element says that has this class. */
    String text(String className) {
        var element = node("class:" + className, any -> true).orElseThrow(() -> missing(className));
        return values.entrySet().stream()
                .filter(one -> Integer.valueOf(element).equals(parents.get(one.getKey())))
                .map(one -> one.getValue().getOrDefault("text", ""))
                .reduce("", String::concat);
    }

    /** Clicks on the button that says something that begins like this. */
    void click(String words) {
        int label = node("text", text -> text.startsWith(words)).orElseThrow(() -> missing(words));
        var click = event(parents.get(label), "click");
        click.putObject("data").put("event.detail", 1).put("event.button", 0).put("event.shiftKey", false);
        send(List.of(click));
    }

    /** Ticks the box of that name. */
    void tick(String name) {
        int box = node("accessibleName", name::equals).orElseThrow(() -> missing(name));
        var checked =
                JSON.createObjectNode().put("type", "mSync").put("node", box).put("feature", 1);
        checked.put("property", "checked").put("value", true);
        send(List.of(checked, event(box, "checked-changed")));
    }

    /** Scrolls the grid to where these rows are seen. */
    void scroll(int from, int count) {
        send(List.of(call(grid(), "setViewportRange", from, count)));
    }

    /** Calls a function that the cells of a row offer. */
    void inRow(int index, String function, Object... arguments) {
        var call = channel(callables.get(function));
        call.putArray("args").add(function).add(rows.get(index).key()).addPOJO(List.of(arguments));
        send(List.of(call));
    }

    private int grid() {
        return node("tag", "vaadin-grid"::equals).orElseThrow(() -> missing("vaadin-grid"));
    }

    /** Sends this and then, as the client does, what the answers ask for. */
    private void send(List<ObjectNode> rpc) {
        var next = rpc;
        while (!next.isEmpty()) {
            var answer = JSON.readTree(http.post(path(), message(next).toString()));
            if (answer.has("meta")) {
                throw new IllegalStateException("The server answers " + answer);
            }
            next = take(answer);
        }
    }

    private String path() {
        return "/?v-r=uidl&v-uiId=" + ui;
    }

    private ObjectNode message(List<ObjectNode> rpc) {
        var message = JSON.createObjectNode().put("csrfToken", securityKey);
        message.putArray("rpc").addAll(rpc);
        return message.put("syncId", syncId).put("clientId", clientId++);
    }

    /** Keeps what an answer tells; returns what has to be sent because of it. */
    private List<ObjectNode> take(JsonNode answer) {
        syncId = answer.get("syncId").asInt();
        answer.path("changes").forEach(this::change);
        List<ObjectNode> replies = new ArrayList<>();
        answer.path("execute").forEach(script -> execute((ArrayNode) script, replies));
        return replies;
    }

    private void change(JsonNode change) {
        int node = change.get("node").asInt();
        var known = values.computeIfAbsent(node, id -> new HashMap<>());
        switch (change.get("type").asString()) {
            case "detach" -> values.remove(node);
            case "put" ->
                known.put(change.get("key").asString(), change.path("value").asString(""));
            case "splice" -> {
                change.path("addNodes").forEach(child -> parents.put(child.asInt(), node));
                change.path("add").forEach(word -> known.put("class:" + word.asString(""), ""));
            }
            default -> {}
        }
    }

    private void execute(ArrayNode script, List<ObjectNode> replies) {
        var words = script.get(script.size() - 1).asString();
        if (words.contains("$connector.set(")) {
            int index = script.get(1).asInt();
            for (var item : script.get(2)) {
                rows.put(index++, row(item));
            }
        } else if (words.contains("$connector.confirm(")) {
            replies.add(call(
                    script.get(0).get("@v-node").asInt(),
                    "confirmUpdate",
                    script.get(1).asInt()));
        } else if (words.contains("setLitRenderer(")) {
            script.get(3).forEach(name -> callables.put(name.asString(), script.get(2)));
        } else if (words.startsWith("try{Promise.resolve(")) {
            StreamSupport.stream(script.spliterator(), false)
                    .filter(argument -> argument.has("@v-return"))
                    .findFirst()
                    .ifPresent(success -> {
                        var channel = channel(success);
                        channel.putArray("args").addNull();
                        replies.add(channel);
                    });
        }
    }

    private static Row row(JsonNode item) {
        var name = item.properties().stream()
                .filter(property -> property.getKey().endsWith("_name"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A row without a name: " + item));
        return new Row(item.get("key").asString(), name.getValue().asString());
    }

    private Optional<Integer> node(String key, Predicate<String> value) {
        return values.entrySet().stream()
                .filter(one -> one.getValue().containsKey(key)
                        && value.test(one.getValue().get(key)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private ObjectNode call(int node, String method, int... arguments) {
        var call = JSON.createObjectNode().put("type", "publishedEventHandler").put("node", node);
        var list = call.put("templateEventMethodName", method).putArray("templateEventMethodArgs");
        for (int argument : arguments) {
            list.add(argument);
        }
        return call.put("promise", promises++);
    }

    private static ObjectNode channel(JsonNode reference) {
        var at = reference.get("@v-return");
        return JSON.createObjectNode()
                .put("type", "channel")
                .put("node", at.get(0).asInt())
                .put("channel", at.get(1).asInt());
    }

    private static ObjectNode event(int node, String name) {
        var event =
                JSON.createObjectNode().put("type", "event").put("node", node).put("event", name);
        event.putObject("data");
        return event;
    }

    private static IllegalStateException missing(String what) {
        return new IllegalStateException("The page has no " + what);
    }
}
