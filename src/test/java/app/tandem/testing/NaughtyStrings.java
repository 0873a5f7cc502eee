package app.tandem.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The strings that have broken other programs. */
public final class NaughtyStrings {

    private NaughtyStrings() {}

    /** All of them. */
    public static List<String> all() {
        try (var file = NaughtyStrings.class.getResourceAsStream("/testdata/blns/blns.json")) {
            return JsonMapper.builder().build().readValue(file, new TypeReference<List<String>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
