package app.tandem.operation;

/** Published in the transaction that ends an operation: listen to it after the commit. */
public record OperationEnded(OperationId operation) {}
