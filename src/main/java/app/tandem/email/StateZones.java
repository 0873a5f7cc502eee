package app.tandem.email;

import app.tandem.sql.Sql;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The time zone in which most people of a state live: when it is nine in the morning for a contact. */
final class StateZones {

    private static final Map<String, List<String>> STATES = new LinkedHashMap<>();

    static {
        put("America/New_York", "CT DC DE FL GA IN KY MA MD ME MI NC NH NJ NY OH PA RI SC VA VT WV");
        put("America/Chicago", "AL AR IA IL KS LA MN MO MS ND NE OK SD TN TX WI");
        put("America/Denver", "CO ID MT NM UT WY");
        put("America/Phoenix", "AZ");
        put("America/Los_Angeles", "CA NV OR WA");
        put("America/Anchorage", "AK");
        put("Pacific/Honolulu", "HI");
        put("America/Puerto_Rico", "PR VI");
        put("Pacific/Guam", "GU MP");
        put("Pacific/Pago_Pago", "AS");
    }

    private StateZones() {}

    private static void put(String zone, String states) {
        STATES.put(zone, Arrays.asList(states.split(" ")));
    }

    /** The states of each zone, by the zone's name. */
    static Map<String, List<String>> all() {
        return STATES;
    }

    /** That day and time where the state of a column is, as an instant in SQL; elsewhere that of the other zone. */
    static Sql instant(String state, LocalDateTime at, ZoneId elsewhere) {
        var cases = Sql.of("");
        int n = 0;
        for (var zone : STATES.entrySet()) {
            cases = Sql.of(
                            "%s when " + state + " in (:dueStates" + n + ") then cast(:due" + n
                                    + " as timestamp with time zone)",
                            cases)
                    .with("dueStates" + n, zone.getValue())
                    .with("due" + n, at.atZone(ZoneId.of(zone.getKey())).toOffsetDateTime());
            n++;
        }
        return Sql.of("case%s else cast(:dueElse as timestamp with time zone) end", cases)
                .with("dueElse", at.atZone(elsewhere).toOffsetDateTime());
    }
}
