package app.tandem.intake;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;

/** Which area codes of the country code 1 are in use; each is looked up once. */
final class AreaCodes {

    private static final int DIGITS = 3;
    private static final int UNKNOWN = 0;
    private static final int EXISTS = 1;
    private static final int MISSING = 2;
    private static final AtomicIntegerArray FOUND = new AtomicIntegerArray(1000);

    private AreaCodes() {}

    /** Whether any number of its area is in use: not every exchange that exists is known to be one. */
    static boolean exists(String digits) {
        int area = Integer.parseInt(digits, 0, DIGITS, 10);
        int found = FOUND.get(area);
        if (found == UNKNOWN) {
            found = search(area) ? EXISTS : MISSING;
            FOUND.set(area, found);
        }
        return found == EXISTS;
    }

    private static boolean search(int area) {
        return IntStream.rangeClosed(2, 9)
                .anyMatch(digit -> PhoneNumberUtil.getInstance()
                        .isValidNumber(new PhoneNumber()
                                .setCountryCode(1)
                                .setNationalNumber(area * 10_000_000L + digit * 1_000_000L + 345_678)));
    }
}
