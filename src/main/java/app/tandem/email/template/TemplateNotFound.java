package app.tandem.email.template;

import java.util.NoSuchElementException;

/** There is no such template, or it is none of theirs, or it has been removed: nobody can tell which (R4). */
public final class TemplateNotFound extends NoSuchElementException {

    private static final long serialVersionUID = 1L;

    TemplateNotFound() {
        super("There is no such template.");
    }
}
