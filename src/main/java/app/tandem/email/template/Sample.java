package app.tandem.email.template;

import app.tandem.email.text.EmailFooter;
import app.tandem.email.text.RenderedEmail;
import java.io.Serializable;

/** A text as an invented contact would get it from somebody. */
public record Sample(String from, String to, RenderedEmail email, EmailFooter footer) implements Serializable {}
