package app.tandem.contact.consent;

/** Why an opt-out or opt-in cannot be recorded, as a sentence (R15, R35). */
public class ConsentRefused extends RuntimeException {

    ConsentRefused(String sentence) {
        super(sentence);
    }
}
