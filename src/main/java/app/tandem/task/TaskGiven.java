package app.tandem.task;

/** Published in the transaction that assigns a task to another person. */
public record TaskGiven(TaskId task) {}
