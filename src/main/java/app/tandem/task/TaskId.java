package app.tandem.task;

import java.io.Serializable;

/** The identity of a task. */
public record TaskId(long value) implements Serializable {}
