package app.tandem.email.template;

import app.tandem.audit.OperationId;
import java.io.Serializable;
import java.time.Instant;

/**
 * One sending of a template.
 *
 * @param version which text it was; 0 where it was changed for this sending
 * @param emails to how many contacts
 * @param by the name of who sent it
 * @param own whether that is the reader
 */
public record TemplateUse(OperationId operation, int version, int emails, Instant at, String by, boolean own)
        implements Serializable {}
