package app.tandem.transfer;

import app.tandem.operation.PreviewPart;
import java.util.List;

/**
 * What goes along to the new owner.
 *
 * @param archived how many of the contacts are archived and stay so (R29)
 * @param groups the names of the previous owners' groups (R27)
 * @param privateNotes how many private notes of the actor's own contacts (R7)
 */
public record GoesAlong(int archived, List<String> groups, int privateNotes) implements PreviewPart {}
