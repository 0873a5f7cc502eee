package app.tandem.model;

import java.util.TreeSet;

/** Contacts and tasks that are there without an operation. */
final class Planting {

    private final Town town;

    Planting(Town town) {
        this.town = town;
    }

    Account plant(Deed.Plant plant) {
        var card = new Card(plant.card(), town.person(plant.owner()));
        card.ownedSince = town.moment;
        if (plant.assignee() != Wish.NOBODY) {
            card.assignee = town.person(plant.assignee());
            card.assignment = new Card.Gift(card.owner, 0);
        }
        plant.shares().forEach((with, by) -> card.shares.put(town.person(with), new Card.Gift(town.person(by), 0)));
        card.archived = plant.archived();
        card.onLoan = plant.onLoan();
        card.groupsOf(card.owner).addAll(new TreeSet<>(plant.groups()));
        town.cards.put(card.no, card);
        plant.errands().forEach(no -> errand(new Deed.Errand(0, no, card.no)));
        return Account.NOTHING;
    }

    /** Only who sees it has a task on it. */
    Account errand(Deed.Errand errand) {
        var card = town.cards.get(errand.card());
        var person = town.person(errand.person());
        if (card != null && town.sees(person, card)) {
            card.errands.add(new Card.Errand(person, false));
        }
        return Account.NOTHING;
    }
}
