package app.tandem.email;

/** Nothing can be sent, with a sentence that says why and who can help. */
public final class EmailRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EmailRefused(String sentence) {
        super(sentence);
    }
}
