package app.tandem.intake.address;

/** An address as it was typed; what is unknown is empty. */
public record Address(String street, String unit, String city, String state, String zip) {

    /** Whether nothing of it is known. */
    public boolean empty() {
        return street.isBlank() && unit.isBlank() && city.isBlank() && state.isBlank() && zip.isBlank();
    }
}
