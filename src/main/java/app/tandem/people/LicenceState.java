package app.tandem.people;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The states, districts and territories that license loan officers (R50), by their postal codes. */
public enum LicenceState {
    AL("Alabama"),
    AK("Alaska"),
    AZ("Arizona"),
    AR("Arkansas"),
    CA("California"),
    CO("Colorado"),
    CT("Connecticut"),
    DE("Delaware"),
    DC("District of Columbia"),
    FL("Florida"),
    GA("Georgia"),
    GU("Guam"),
    HI("Hawaii"),
    ID("Idaho"),
    IL("Illinois"),
    IN("Indiana"),
    IA("Iowa"),
    KS("Kansas"),
    KY("Kentucky"),
    LA("Louisiana"),
    ME("Maine"),
    MD("Maryland"),
    MA("Massachusetts"),
    MI("Michigan"),
    MN("Minnesota"),
    MS("Mississippi"),
    MO("Missouri"),
    MT("Montana"),
    NE("Nebraska"),
    NV("Nevada"),
    NH("New Hampshire"),
    NJ("New Jersey"),
    NM("New Mexico"),
    NY("New York"),
    NC("North Carolina"),
    ND("North Dakota"),
    OH("Ohio"),
    OK("Oklahoma"),
    OR("Oregon"),
    PA("Pennsylvania"),
    PR("Puerto Rico"),
    RI("Rhode Island"),
    SC("South Carolina"),
    SD("South Dakota"),
    TN("Tennessee"),
    TX("Texas"),
    UT("Utah"),
    VT("Vermont"),
    VI("U.S. Virgin Islands"),
    VA("Virginia"),
    WA("Washington"),
    WV("West Virginia"),
    WI("Wisconsin"),
    WY("Wyoming");

    private static final Map<String, LicenceState> BY_TEXT = Arrays.stream(values())
            .flatMap(state ->
                    Arrays.stream(new String[] {state.name(), state.label}).map(text -> Map.entry(text, state)))
            .collect(Collectors.toUnmodifiableMap(entry -> Folding.key(entry.getKey()), Map.Entry::getValue));

    private final String label;

    LicenceState(String label) {
        this.label = label;
    }

    /** "Minnesota". */
    public String label() {
        return label;
    }

    /** The states whose codes are in an array, or none. */
    public static Set<LicenceState> read(@Nullable Array codes) throws SQLException {
        return codes == null
                ? Set.of()
                : Arrays.stream((Object[]) codes.getArray())
                        .map(code -> valueOf(code.toString()))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** The state that this text names, by code or in full: "mn", "Minnesota". */
    public static Optional<LicenceState> read(String text) {
        return Optional.ofNullable(BY_TEXT.get(Folding.key(text)));
    }
}
