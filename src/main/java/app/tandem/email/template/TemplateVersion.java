package app.tandem.email.template;

import java.io.Serializable;
import java.time.Instant;

/** One text that a template has had; it never changes. */
public record TemplateVersion(int version, String subject, String body, Instant at, String by)
        implements Serializable {}
