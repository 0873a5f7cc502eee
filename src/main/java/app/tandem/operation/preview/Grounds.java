package app.tandem.operation.preview;

import app.tandem.access.Reason;
import java.io.Serializable;
import java.util.Set;

/**
 * Contacts with equal outcome and reasons.
 *
 * @param reasons empty where there is none
 */
public record Grounds(Set<Reason> reasons, int contacts) implements Serializable {}
