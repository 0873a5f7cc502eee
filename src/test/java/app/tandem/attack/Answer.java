package app.tandem.attack;

import java.util.List;
import java.util.Map;

/** What the server answered. */
public record Answer(int status, Map<String, List<String>> headers, String body) {

    /** The first header of that name in lower case; empty where there is none. */
    public String header(String name) {
        return headers.getOrDefault(name, List.of("")).getFirst();
    }
}
