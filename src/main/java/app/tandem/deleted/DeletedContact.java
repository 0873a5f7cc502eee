package app.tandem.deleted;

import app.tandem.contact.ContactId;
import java.io.Serializable;
import java.time.Instant;

/**
 * A deleted contact as its owner sees it.
 *
 * @param name what it is called; never blank
 * @param by who deleted it; empty where it was the owner themself
 * @param daysLeft for how many more days it can be restored; 1 on the last
 */
public record DeletedContact(ContactId id, String name, boolean archived, Instant at, String by, int daysLeft)
        implements Serializable {}
