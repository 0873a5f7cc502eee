package app.tandem.email.template;

import java.io.Serializable;
import java.time.Instant;

/** How often a template was sent, as far as one may know. */
public record TemplateUsage(int sendings, int emails, Instant last) implements Serializable {}
