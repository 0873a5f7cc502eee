package app.tandem.intake.address;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How the postal service abbreviates (Publication 28, appendix C). */
final class PostalWords {

    /** Every way to write a suffix, by its standard abbreviation. */
    static final Map<String, String> SUFFIXES = new HashMap<>();

    static {
        for (var line : Tables.lines("suffixes.txt")) {
            var words = line.split(" ");
            for (var word : words) {
                SUFFIXES.put(word, words[0]);
            }
        }
    }

    static final Map<String, String> DIRECTIONS = Map.ofEntries(
            Map.entry("N", "N"),
            Map.entry("NORTH", "N"),
            Map.entry("S", "S"),
            Map.entry("SOUTH", "S"),
            Map.entry("E", "E"),
            Map.entry("EAST", "E"),
            Map.entry("W", "W"),
            Map.entry("WEST", "W"),
            Map.entry("NE", "NE"),
            Map.entry("NORTHEAST", "NE"),
            Map.entry("NW", "NW"),
            Map.entry("NORTHWEST", "NW"),
            Map.entry("SE", "SE"),
            Map.entry("SOUTHEAST", "SE"),
            Map.entry("SW", "SW"),
            Map.entry("SOUTHWEST", "SW"));

    /** Units that have a number or a letter. */
    static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("APARTMENT", "APT"),
            Map.entry("APT", "APT"),
            Map.entry("BUILDING", "BLDG"),
            Map.entry("BLDG", "BLDG"),
            Map.entry("DEPARTMENT", "DEPT"),
            Map.entry("DEPT", "DEPT"),
            Map.entry("FLOOR", "FL"),
            Map.entry("FL", "FL"),
            Map.entry("HANGAR", "HNGR"),
            Map.entry("HNGR", "HNGR"),
            Map.entry("LOT", "LOT"),
            Map.entry("PENTHOUSE", "PH"),
            Map.entry("PH", "PH"),
            Map.entry("ROOM", "RM"),
            Map.entry("RM", "RM"),
            Map.entry("SLIP", "SLIP"),
            Map.entry("SPACE", "SPC"),
            Map.entry("SPC", "SPC"),
            Map.entry("STOP", "STOP"),
            Map.entry("SUITE", "STE"),
            Map.entry("STE", "STE"),
            Map.entry("TRAILER", "TRLR"),
            Map.entry("TRLR", "TRLR"),
            Map.entry("UNIT", "UNIT"));

    /** Units that need none. */
    static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("BASEMENT", "BSMT"),
            Map.entry("BSMT", "BSMT"),
            Map.entry("FRONT", "FRNT"),
            Map.entry("FRNT", "FRNT"),
            Map.entry("LOBBY", "LBBY"),
            Map.entry("LBBY", "LBBY"),
            Map.entry("LOWER", "LOWR"),
            Map.entry("LOWR", "LOWR"),
            Map.entry("OFFICE", "OFC"),
            Map.entry("OFC", "OFC"),
            Map.entry("PENTHOUSE", "PH"),
            Map.entry("PH", "PH"),
            Map.entry("REAR", "REAR"),
            Map.entry("SIDE", "SIDE"),
            Map.entry("UPPER", "UPPR"),
            Map.entry("UPPR", "UPPR"));

    /** Roads that are called by a number, in the words of appendix F. */
    static final Map<String, String> ROADS = Map.of(
            "HIGHWAY", "HIGHWAY",
            "HWY", "HIGHWAY",
            "ROUTE", "ROUTE",
            "RTE", "ROUTE",
            "RT", "ROUTE",
            "ROAD", "ROAD",
            "RD", "ROAD",
            "INTERSTATE", "INTERSTATE",
            "US", "US HIGHWAY");

    /** Abbreviations that say something else within a name than at its end. */
    static final Set<String> ONLY_LAST = Set.of("ST", "AVE", "AV", "BLVD", "RD", "DR", "LN", "CT", "PL", "HWY", "PKWY");

    private PostalWords() {}
}
