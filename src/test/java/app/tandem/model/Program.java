package app.tandem.model;

import app.tandem.access.Action;
import app.tandem.audit.OperationId;
import app.tandem.contact.ActionRefused;
import app.tandem.contact.ArchiveReason;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactNotFound;
import app.tandem.contact.GroupRef;
import app.tandem.contact.Selection;
import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.record.Contacts;
import app.tandem.deleted.Delete;
import app.tandem.deleted.DeletedContacts;
import app.tandem.group.PutInGroup;
import app.tandem.group.TakeFromGroup;
import app.tandem.operation.Change;
import app.tandem.operation.Operations;
import app.tandem.operation.Request;
import app.tandem.operation.archive.Activate;
import app.tandem.operation.archive.Archive;
import app.tandem.operation.export.Export;
import app.tandem.operation.log.FollowUps;
import app.tandem.operation.relationship.Assign;
import app.tandem.operation.relationship.Share;
import app.tandem.operation.relationship.Unassign;
import app.tandem.operation.relationship.Unshare;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.testing.EmptyDatabase;
import app.tandem.testing.Given;
import app.tandem.transfer.HandOver;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.BeanFactory;

/** Does the deeds of a story with the services of the program, in an emptied database, as people would. */
final class Program {

    private final Operations operations;
    private final FollowUps followUps;
    private final DeletedContacts deletedContacts;
    private final Contacts contacts;
    private final People people;
    private final Given given;
    private final Circumstance circumstance;
    private final Numbers numbers;
    private final Evidence evidence;

    Program(BeanFactory beans) {
        operations = beans.getBean(Operations.class);
        followUps = beans.getBean(FollowUps.class);
        deletedContacts = beans.getBean(DeletedContacts.class);
        contacts = beans.getBean(Contacts.class);
        people = beans.getBean(People.class);
        given = beans.getBean(Given.class);
        beans.getBean(EmptyDatabase.class).empty();
        numbers = new Numbers(Cast.create(given));
        circumstance = new Circumstance(beans, numbers);
        evidence = new Evidence(beans, numbers);
    }

    Evidence evidence() {
        return evidence;
    }

    Account perform(Deed deed) {
        return switch (deed) {
            case Deed.Plant plant -> circumstance.plant(plant);
            case Deed.Turn turn -> circumstance.turn(turn);
            case Deed.Errand errand -> circumstance.errand(errand);
            case Deed.Act act -> act(act);
            case Deed.Undo undo -> undo(undo);
            case Deed.HandBack back -> handBack(back);
            case Deed.Restore restore -> restore(restore);
            case Deed.Edit edit -> edit(edit);
        };
    }

    private boolean isAway(int person) {
        return !people.actor(numbers.user(person)).active();
    }

    private Account act(Deed.Act act) {
        if (isAway(act.actor())) {
            return Account.NOTHING;
        }
        var actor = numbers.user(act.actor());
        var operation = operations.open(actor, selection(act.choice()));
        var meanwhile = act.meanwhile();
        if (meanwhile != null) {
            perform(meanwhile);
        }
        if (operations.selected(actor, operation) == 0 || isAway(act.actor())) {
            operations.discard(actor, operation);
            return Account.NOTHING;
        }
        List<Change> changes =
                act.wishes().stream().map(wish -> change(actor, wish)).toList();
        var ticked = act.ticked().stream().map(numbers::user).collect(Collectors.toSet());
        return submit(act.no(), actor, operation, new Request(changes, ticked), act.wishes());
    }

    private Selection selection(Deed.Choice choice) {
        var some = numbers.contacts(choice.cards());
        if (!choice.all()) {
            return new Selection.Some(some);
        }
        var filter = ContactFilter.NONE.withArchived(choice.archived());
        return new Selection.AllMatching(
                choice.owner() == Wish.NOBODY ? filter : filter.withOwners(Set.of(numbers.user(choice.owner()))), some);
    }

    private Change change(UserId actor, Wish wish) {
        var group = new GroupRef(0, wish.detail());
        if (wish.action() == Action.TAKE_FROM_GROUP) {
            group = new GroupRef(given.group(actor, wish.detail()), wish.detail());
        }
        return switch (wish.action()) {
            case SHARE -> new Share(numbers.user(wish.target()));
            case UNSHARE -> new Unshare(numbers.user(wish.target()));
            case ASSIGN -> new Assign(numbers.user(wish.target()));
            case UNASSIGN -> new Unassign(numbers.user(wish.target()));
            case ARCHIVE -> new Archive(ArchiveReason.valueOf(wish.detail()));
            case ACTIVATE -> new Activate();
            case CHANGE_OWNER -> new HandOver(numbers.user(wish.target()), wish.detail(), wish.flag());
            case PUT_IN_GROUP -> new PutInGroup(wish.detail());
            case TAKE_FROM_GROUP -> new TakeFromGroup(group);
            case EXPORT -> new Export();
            default -> new Delete(wish.flag());
        };
    }

    private Wish wish(Change change) {
        var target = change.target();
        var undoes = change.undoes();
        return new Wish(
                change.action(),
                target == null ? Wish.NOBODY : numbers.person(target.value()),
                change instanceof Archive archive ? archive.reason().name() : "",
                false,
                undoes == null ? -1 : undoes.no());
    }

    private Account submit(int deed, UserId actor, OperationId operation, Request request, List<Wish> wishes) {
        var preview = operations.preview(actor, operation, request);
        var result = operations.submit(actor, operation, request);
        numbers.operation(deed, operation);
        return evidence.account(operation, wishes, preview, result);
    }

    private Account undo(Deed.Undo undo) {
        var undone = numbers.operation(undo.undone());
        if (undone == null || isAway(undo.actor())) {
            return Account.NOTHING;
        }
        var actor = numbers.user(undo.actor());
        try {
            var followUp = followUps.undo(actor, undone);
            List<Wish> wishes =
                    followUp.request().changes().stream().map(this::wish).toList();
            return submit(undo.no(), actor, followUp.operation(), followUp.request(), wishes);
        } catch (NoSuchElementException unknown) {
            return Account.refused(Model.NO_OPERATION);
        } catch (IllegalStateException over) {
            return Account.refused(Model.NOT_POSSIBLE);
        }
    }

    private Account handBack(Deed.HandBack back) {
        var undone = numbers.operation(back.undone());
        if (undone == null || isAway(back.actor())) {
            return Account.NOTHING;
        }
        var actor = numbers.user(back.actor());
        var previous = numbers.user(back.previous());
        OperationId operation;
        try {
            operation =
                    followUps.handBack(actor, undone, people.find(previous).orElseThrow(IllegalArgumentException::new));
        } catch (NoSuchElementException unknown) {
            return Account.refused(Model.NO_OPERATION);
        } catch (IllegalStateException noChangeOfOwner) {
            return Account.NOTHING;
        }
        if (operations.selected(actor, operation) == 0) {
            return Account.NOTHING;
        }
        var change = new HandOver(previous, "", back.keepShare());
        var wish = Wish.newOwner(back.previous(), "", back.keepShare());
        return submit(back.no(), actor, operation, Request.of(change), List.of(wish));
    }

    private Account restore(Deed.Restore restore) {
        if (isAway(restore.actor())) {
            return Account.NOTHING;
        }
        var before = evidence.latestOperation();
        var restored = deletedContacts.restore(numbers.user(restore.actor()), numbers.contacts(restore.cards()));
        return evidence.restored(before, restored.contacts());
    }

    private Account edit(Deed.Edit edit) {
        var contact = numbers.contact(edit.card());
        if (contact == null || isAway(edit.actor())) {
            return Account.NOTHING;
        }
        var actor = numbers.user(edit.actor());
        try {
            var seen = contacts.open(actor, contact).data();
            contacts.edit(actor, contact, seen, seen.with(ContactField.EMPLOYER, edit.employer()));
            return Account.NOTHING;
        } catch (ContactNotFound unseen) {
            return Account.refused(Model.NO_CONTACT);
        } catch (ActionRefused refused) {
            return Account.refused(Model.NOT_ALLOWED);
        }
    }
}
