package app.tandem.duplicates;

import static app.tandem.testing.Northfield.*;

import app.tandem.contact.ContactId;
import app.tandem.testing.StrangerCases;
import org.springframework.beans.factory.annotation.Autowired;

/** Possible duplicates among the contacts of others (R4). */
class DuplicatesStrangerTest extends StrangerCases {

    @Autowired
    PossibleDuplicates possibleDuplicates;

    @Autowired
    DuplicateSearch search;

    ContactId one;
    ContactId other;
    ContactId apartOne;
    ContactId apartOther;

    @Override
    protected void given() {
        one = zbigniew();
        other = zbigniew();
        apartOne = zbigniew();
        apartOther = zbigniew();
        search.run(maya);
        possibleDuplicates.apart(maya, new ContactPair(apartOne, apartOther));
        // a search is due again
        given.contact().named(SECRET).ownedBy(maya).create();
    }

    private ContactId zbigniew() {
        return given.contact()
                .named("Zbigniew Kowalczyk")
                .email("zbigniew.kowalczyk81@mail.example")
                .ownedBy(maya)
                .create();
    }

    @Override
    protected void cases() {
        asks("PossibleDuplicates.count", s -> possibleDuplicates.count(s));
        asks("PossibleDuplicates.list", s -> possibleDuplicates.list(s, 9).pairs());
        asks("PossibleDuplicates.open", s -> possibleDuplicates.open(s, new ContactPair(one, other)));
        does("PossibleDuplicates.apart", s -> possibleDuplicates.apart(s, new ContactPair(one, other)));
        asks("PossibleDuplicates.apart", s -> possibleDuplicates.apart(s));
        does("PossibleDuplicates.maybe", s -> possibleDuplicates.maybe(s, new ContactPair(apartOne, apartOther)));
        own("PossibleDuplicates.lookAnew");
    }
}
