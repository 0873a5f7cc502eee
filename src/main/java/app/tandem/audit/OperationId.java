package app.tandem.audit;

import java.io.Serializable;

/** The identity of an operation. */
public record OperationId(long value) implements Serializable {}
