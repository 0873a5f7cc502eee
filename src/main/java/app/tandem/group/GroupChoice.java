package app.tandem.group;

import app.tandem.contact.GroupRef;
import java.io.Serializable;

/**
 * One of the actor's own groups, to be chosen in a panel.
 *
 * @param contacts how many of the selected contacts are in it
 */
public record GroupChoice(GroupRef group, int contacts) implements Serializable {}
