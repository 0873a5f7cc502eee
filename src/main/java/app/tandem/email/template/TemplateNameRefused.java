package app.tandem.email.template;

/** A name that a template cannot have; the sentence belongs at the field. Nothing was saved. */
public final class TemplateNameRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    TemplateNameRefused(String sentence) {
        super(sentence);
    }

    /** The reason. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
