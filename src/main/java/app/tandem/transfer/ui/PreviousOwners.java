package app.tandem.transfer.ui;

import app.tandem.operation.preview.Preview.PersonCount;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Amount;
import java.io.Serializable;
import java.util.List;

/** Describes whose contacts can be handed over. */
record PreviousOwners(List<PersonCount> owners, UserId actor) implements Serializable {

    /** Whether the actor owns all that can be handed over. */
    boolean self() {
        return owners.size() == 1 && owners.getFirst().person().id().equals(actor);
    }

    /** "212 of your contacts", "5 contacts of Maya Chen"; only the number where others cannot be handed over. */
    String title(int selected) {
        if (owners.stream().mapToInt(PersonCount::contacts).sum() < selected) {
            return Amount.contacts(selected);
        }
        if (self()) {
            return Amount.number(selected) + " of your contacts";
        }
        return switch (owners.size()) {
            case 0 -> Amount.contacts(selected);
            case 1 ->
                Amount.contacts(selected) + " of " + owners.getFirst().person().name();
            default -> Amount.contacts(selected) + " of " + owners.size() + " owners";
        };
    }

    /** One name, or how many. */
    String name() {
        return owners.size() == 1 ? owners.getFirst().person().name() : owners.size() + " previous owners";
    }

    /** After "Share the transferred contacts with". */
    String withWhom() {
        if (self()) {
            return "yourself";
        }
        return owners.size() == 1 ? owners.getFirst().person().name() : "their previous owners";
    }

    String yes() {
        if (self()) {
            return "the contacts stay shared with you.";
        }
        return owners.size() == 1
                ? "the contacts stay shared with " + name() + "."
                : "each previous owner keeps a share of their contacts.";
    }

    String no() {
        if (self()) {
            return "the contacts are gone from your account, unless something else lets you see them.";
        }
        return owners.size() == 1
                ? "the contacts are gone from the account of " + name() + ", unless something else lets " + name()
                        + " see them."
                : "the contacts are gone from the accounts of their previous owners, unless something else lets them"
                        + " see them.";
    }
}
