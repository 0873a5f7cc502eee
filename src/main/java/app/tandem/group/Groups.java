package app.tandem.group;

import app.tandem.access.Disclosure;
import app.tandem.audit.OperationId;
import app.tandem.contact.ContactId;
import app.tandem.contact.GroupRef;
import app.tandem.contact.visibility.ContactAuthorization;
import app.tandem.intake.OnceOnly;
import app.tandem.people.People;
import app.tandem.people.UserId;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Users' named lists of contacts; each belongs to one user. Contacts are added and removed by operations (R44). */
@Service
@Transactional
public class Groups {

    private static final OnceOnly NAMES = new OnceOnly("contact_group_name");

    private final StoredGroups stored;
    private final ContactAuthorization facts;
    private final People people;
    private final GroupRows rows;

    Groups(StoredGroups stored, ContactAuthorization facts, People people, GroupRows rows) {
        this.stored = stored;
        this.facts = facts;
        this.people = people;
        this.rows = rows;
    }

    /** The group of a colleague of the viewer. */
    public record OfOthers(GroupRef group, String owner) implements Serializable {}

    /**
     * One of a user's groups with what they see of it.
     *
     * @param contacts how many contacts the list shows of it, without archived ones (R23)
     * @param archived how many archived ones it holds besides
     * @param lastAdded when one of them was last put in; null while it holds none
     */
    public record Overview(
            GroupRef group,
            int contacts,
            int archived,
            @Nullable Instant lastAdded) implements Serializable {}

    /**
     * The groups that one contact is in, as its viewer sees them (section 3).
     *
     * @param own the viewer's own
     * @param others those of other people of the viewer's organization, where the viewer may know
     */
    public record OfContact(List<GroupRef> own, List<OfOthers> others) implements Serializable {}

    /** Creates a group; throws GroupNameRefused for an invalid or existing name. */
    public long create(UserId user, String name) {
        var group = new StoredGroup(user, name);
        once(() -> stored.save(group));
        return group.id();
    }

    /** Renames one of the user's groups; throws GroupNameRefused like {@link #create}. */
    public void rename(UserId user, long group, String name) {
        own(user, group).rename(name);
        once(stored::flush);
    }

    /** Deletes one of the user's own groups; its contacts stay as they are. */
    public void delete(UserId user, long group) {
        stored.delete(own(user, group));
        stored.flush();
    }

    /** The user's own groups, by name. */
    @Transactional(readOnly = true)
    public List<GroupRef> of(UserId user) {
        return rows.of(user);
    }

    /** The groups that a contact is in, each kind by name; ContactNotFound if the viewer does not see it (R4, R6). */
    @Transactional(readOnly = true)
    public OfContact of(UserId viewer, ContactId contact) {
        var found = facts.of(viewer, contact);
        boolean others = Disclosure.sees(Disclosure.Part.ORGANIZATION_GROUPS, found.standing());
        return new OfContact(rows.of(viewer, contact), others ? rows.ofOthers(found.actor(), contact) : List.of());
    }

    /** The user's own groups with what is in them, by name. */
    @Transactional(readOnly = true)
    public List<Overview> overview(UserId user) {
        return rows.overview(people.actor(user));
    }

    /**
     * The actor's own groups, by name, each with its number of visible contacts in an opened operation; throws
     * NoSuchElementException if that is somebody else's.
     */
    @Transactional(readOnly = true)
    public List<GroupChoice> choices(UserId actor, OperationId operation) {
        return rows.choices(people.actor(actor), operation);
    }

    private StoredGroup own(UserId user, long group) {
        return stored.findByIdAndUserId(group, user)
                .orElseThrow(() -> new NoSuchElementException("There is no such group."));
    }

    private static void once(Runnable write) {
        NAMES.write(write, () -> new GroupNameRefused("You already have a group with that name. Enter another name."));
    }
}
