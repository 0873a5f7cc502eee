package app.tandem.contact.record;

import app.tandem.access.Action;
import app.tandem.access.Disclosure;
import app.tandem.contact.ActionRefused;
import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactId;
import app.tandem.contact.ContactName;
import app.tandem.contact.ContactNotFound;
import app.tandem.contact.LeadStatus;
import app.tandem.contact.external.ExternalId;
import app.tandem.contact.external.ExternalIdTable;
import app.tandem.contact.external.ExternalIds;
import app.tandem.contact.visibility.ContactAuthorization;
import app.tandem.live.Live;
import app.tandem.people.Actor;
import app.tandem.people.People;
import app.tandem.people.UserId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates, opens and edits contacts. */
@Service
@Transactional
public class Contacts {

    private final People people;
    private final ContactAuthorization facts;
    private final ContactTable table;
    private final RecordRows rows;
    private final ContactRecords records;
    private final ContactEdits edits;
    private final LeadSources leadSources;
    private final ExternalIdTable externalIds;
    private final Live live;
    private final Clock clock;

    Contacts(
            People people,
            ContactAuthorization facts,
            ContactTable table,
            RecordRows rows,
            ContactRecords records,
            ContactEdits edits,
            LeadSources leadSources,
            ExternalIdTable externalIds,
            Live live,
            Clock clock) {
        this.externalIds = externalIds;
        this.people = people;
        this.facts = facts;
        this.table = table;
        this.rows = rows;
        this.records = records;
        this.edits = edits;
        this.leadSources = leadSources;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Creates a contact owned by the actor (R1); any detail is enough (R31). Throws InvalidContact with a message per
     * rejected field.
     */
    public ContactId create(UserId actor, ContactData typed) {
        var owner = people.actor(actor);
        if (!owner.active()) {
            throw new IllegalStateException("A deactivated user creates nothing.");
        }
        var sources = leadSources.known(owner.organization()).offered();
        var base = ContactData.EMPTY.with(ContactField.STATUS, LeadStatus.NEW_LEAD.name());
        var data = new ContactForm(sources)
                .check(base, typed.with(ContactField.STATUS, typed.status().name()));
        externalIdsAreFree(owner, owner.id(), base, data);
        var id = table.insert(owner, data, now());
        live.contact(id.value());
        return id;
    }

    /** Opens what the viewer may see of a contact; throws ContactNotFound if that is nothing (R4, R6, R6a). */
    @Transactional(readOnly = true)
    public ContactRecord open(UserId viewer, ContactId id) {
        return records.of(id, facts.of(viewer, id));
    }

    /**
     * Saves an edit based on what the editor saw (R49). Fields changed only by others stay; fields changed by both are
     * an EditConflict and nothing is saved. Throws ContactNotFound, ActionRefused or InvalidContact.
     *
     * @param seen the data as the editor saw it
     * @param wanted the same with what the editor typed
     */
    public ContactRecord edit(UserId actor, ContactId id, ContactData seen, ContactData wanted) {
        if (!table.lock(id)) {
            throw new ContactNotFound();
        }
        var editor = facts.of(actor, id);
        var row = rows.find(id, actor).orElseThrow(ContactNotFound::new);
        refuseUnlessAllowed(id, editor, row);
        // what the editor does not see they change no more than they read (R6)
        var visible = ContactField.in(Disclosure.parts(editor.standing()));
        var base = seen.only(visible);
        var typed = wanted.only(visible);
        var known = leadSources.known(row.owner().organization());
        var sources = known.names();
        var form = new ContactForm(known.offered());
        var mine = form.check(base, typed);
        var both = fieldsOfBoth(base, row.data(), mine);
        if (!both.isEmpty()) {
            throw new EditConflict(
                    edits.conflicts(
                            id,
                            both,
                            field -> shown(field, row.data(), sources),
                            field -> shown(field, mine, sources),
                            someone -> RelatedRows.known(editor, row, someone)),
                    with(base, both, row.data()));
        }
        externalIdsAreFree(editor.actor(), row.owner().id(), row.data(), mine);
        var merged = with(row.data(), base.differences(mine), mine);
        save(id, editor, row.data(), form.whole(merged), sources);
        return records.of(id, editor);
    }

    /**
     * Refuses an id by which another contact of the owner is found, if the actor sees that one. If not they learn nothing
     * of it (R4): the id is kept, and leads to the other one.
     */
    private void externalIdsAreFree(Actor actor, UserId owner, ContactData before, ContactData after) {
        List<ExternalId> added = new ArrayList<>(ExternalIds.of(after.text(ContactField.EXTERNAL_IDS)));
        added.removeAll(ExternalIds.of(before.text(ContactField.EXTERNAL_IDS)));
        externalIds.holders(owner, added).stream()
                .filter(holder -> facts.sees(actor.id(), holder.contact()))
                .findFirst()
                .ifPresent(holder -> {
                    var other = table.find(holder.contact()).orElseThrow(ContactNotFound::new);
                    throw new InvalidContact(Map.of(
                            ContactField.EXTERNAL_IDS,
                            "%s belongs to %s. Two contacts of one owner cannot have the same."
                                    .formatted(holder.id(), ContactName.of(other))));
                });
    }

    private void refuseUnlessAllowed(ContactId id, ContactAuthorization.Found editor, RecordRows.Row row) {
        var answer = records.answer(Action.EDIT, id, editor, row.owner().name());
        if (!answer.decision().allowed()) {
            throw new ActionRefused(answer.reasons());
        }
    }

    private void save(
            ContactId id,
            ContactAuthorization.Found editor,
            ContactData before,
            ContactData after,
            Map<Long, String> sources) {
        var changed = before.differences(after);
        if (changed.isEmpty()) {
            return;
        }
        var now = now();
        table.update(id, before, after, editor.actor().id(), now);
        edits.add(
                id,
                changed,
                field -> shown(field, before, sources),
                field -> shown(field, after, sources),
                editor.actor(),
                now);
        live.contact(id.value());
    }

    private static Set<ContactField> fieldsOfBoth(ContactData base, ContactData now, ContactData mine) {
        var both = EnumSet.copyOf(base.differences(now));
        both.retainAll(base.differences(mine));
        both.retainAll(now.differences(mine));
        return both;
    }

    private static ContactData with(ContactData data, Set<ContactField> fields, ContactData other) {
        var changed = data;
        for (var field : fields) {
            changed = changed.with(field, other.text(field));
        }
        return changed;
    }

    static String shown(ContactField field, ContactData data, Map<Long, String> sources) {
        var text = data.text(field);
        return field == ContactField.LEAD_SOURCE && !text.isEmpty()
                ? sources.getOrDefault(Long.valueOf(text), "")
                : FieldFormat.of(field, data);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
