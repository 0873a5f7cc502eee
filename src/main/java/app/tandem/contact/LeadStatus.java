package app.tandem.contact;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The lead status, with its permanent stored code; the list is fixed (R42). */
public enum LeadStatus {
    NEW_LEAD(0, "New Lead"),
    CONTACT_ATTEMPTED(1, "Contact Attempted"),
    ENGAGED(2, "Engaged"),
    APPLICATION_STARTED(3, "Application Started"),
    APPLICATION_SUBMITTED(4, "Application Submitted"),
    PRE_APPROVED(5, "Pre-Approved"),
    IN_PROCESS(6, "In Process"),
    CLOSED(7, "Closed");

    private static final Map<Integer, LeadStatus> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(LeadStatus::code, status -> status));

    private final int code;
    private final String label;

    LeadStatus(int code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The words on the screen. */
    public String label() {
        return label;
    }

    /** The stored code. */
    public int code() {
        return code;
    }

    /** The status with this code; throws IllegalArgumentException if there is none. */
    public static LeadStatus of(int code) {
        var status = BY_CODE.get(code);
        if (status == null) {
            throw new IllegalArgumentException("No status has the code " + code);
        }
        return status;
    }
}
