package app.tandem.email.template;

/** Thrown when somebody saved the template since its editor read it; nothing was saved (R49). */
public final class TemplateConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Template now;

    TemplateConflict(Template now) {
        super("The template has been changed.");
        this.now = now;
    }

    /** As it is now, the base of the next attempt. */
    public Template now() {
        return now;
    }
}
