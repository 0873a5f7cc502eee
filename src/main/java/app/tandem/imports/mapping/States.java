package app.tandem.imports.mapping;

import app.tandem.people.LicenceState;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The states by code and name, and which of them have ZIP codes that begin with a zero. */
final class States {

    private static final Pattern NO_LETTERS = Pattern.compile("[^A-Z]");
    private static final Map<String, String> CODES = new HashMap<>();
    private static final Map<String, Set<String>> ZEROS = Map.ofEntries(
            Map.entry(
                    "MA",
                    Set.of(
                            "010", "011", "012", "013", "014", "015", "016", "017", "018", "019", "020", "021", "022",
                            "023", "024", "025", "026", "027", "055")),
            Map.entry("RI", Set.of("028", "029")),
            Map.entry("NH", Set.of("030", "031", "032", "033", "034", "035", "036", "037", "038")),
            Map.entry("ME", Set.of("039", "040", "041", "042", "043", "044", "045", "046", "047", "048", "049")),
            Map.entry("VT", Set.of("050", "051", "052", "053", "054", "056", "057", "058", "059")),
            Map.entry("CT", Set.of("060", "061", "062", "063", "064", "065", "066", "067", "068", "069")),
            Map.entry(
                    "NJ",
                    Set.of(
                            "070", "071", "072", "073", "074", "075", "076", "077", "078", "079", "080", "081", "082",
                            "083", "084", "085", "086", "087", "088", "089")),
            Map.entry("PR", Set.of("006", "007", "009")),
            Map.entry("VI", Set.of("008")),
            Map.entry("NY", Set.of("005", "063")));

    static {
        Arrays.stream(LicenceState.values()).forEach(state -> {
            CODES.put(key(state.name()), state.name());
            CODES.put(key(state.label()), state.name());
        });
        for (var military : Set.of("AA", "AE", "AP")) {
            CODES.put(key(military), military);
        }
        CODES.put(key("Washington DC"), "DC");
        CODES.put(key("Virgin Islands"), "VI");
    }

    private States() {}

    /** The code of a state by code or name, "MN" for "Minnesota" and "minn" for nothing; empty if it is none. */
    static Optional<String> code(String text) {
        var code = CODES.get(text);
        return Optional.ofNullable(code != null ? code : CODES.get(key(text)));
    }

    /** Whether ZIP codes of the state begin so. */
    static boolean hasZip(String code, String zip) {
        return ZEROS.getOrDefault(code, Set.of()).contains(zip.substring(0, 3));
    }

    private static String key(String text) {
        return NO_LETTERS.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("");
    }
}
