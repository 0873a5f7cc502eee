package app.tandem.imports;

import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads what is kept of an import as text. */
@Component
class Json {

    private final JsonMapper json;

    Json(JsonMapper json) {
        this.json = json;
    }

    String text(Object value) {
        return json.writeValueAsString(value);
    }

    <T> T read(String text, Class<T> type) {
        return json.readValue(text, type);
    }

    <T> T read(String text, TypeReference<T> type) {
        return json.readValue(text, type);
    }

    List<Problem> problems(String text) {
        return text.isEmpty() ? List.of() : json.readValue(text, new TypeReference<>() {});
    }

    List<String> cells(String text) {
        return text.isEmpty() ? List.of() : json.readValue(text, new TypeReference<>() {});
    }
}
