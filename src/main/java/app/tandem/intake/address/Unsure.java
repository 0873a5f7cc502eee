package app.tandem.intake.address;

/** Why an address cannot be made standard. */
final class Unsure extends Exception {

    Unsure(String sentence) {
        super(sentence, null, false, false);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
