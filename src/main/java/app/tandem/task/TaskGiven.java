package app.tandem.task;

/** Somebody was given a task by somebody else; published in the transaction that gives it. */
public record TaskGiven(TaskId task) {}
