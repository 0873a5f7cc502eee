package app.tandem.intake.address;

/**
 * An address as the postal service writes it: capitals, no punctuation.
 *
 * @param street with the unit
 * @param state by its code
 * @param zip five digits, or nine with a hyphen
 */
public record StandardAddress(String street, String city, String state, String zip) {

    /** On one line. */
    @Override
    public String toString() {
        return street + ", " + city + " " + state + " " + zip;
    }
}
