package app.tandem.operation;

import app.tandem.audit.OperationId;

/** Published in the transaction that ends an operation: listen to it after the commit. */
public record OperationEnded(OperationId operation) {}
