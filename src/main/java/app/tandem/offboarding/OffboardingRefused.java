package app.tandem.offboarding;

import java.util.List;

/** Thrown when somebody may not offboard a person whom they supervise; says why. */
public class OffboardingRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OffboardingRefused(List<String> reasons) {
        super(String.join(" ", reasons));
    }
}
