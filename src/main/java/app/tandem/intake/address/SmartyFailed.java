package app.tandem.intake.address;

import java.io.IOException;

/** Why Smarty gave no answer, in words that name no secret. */
final class SmartyFailed extends IOException {

    SmartyFailed(String sentence) {
        super(sentence);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
