package app.tandem.people;

import java.util.Set;

/** Published inside the transaction that changes what these people may see or do, or whether they may sign in. */
public record PeopleChanged(Set<UserId> people) {

    public static PeopleChanged of(UserId... people) {
        return new PeopleChanged(Set.of(people));
    }
}
