package app.tandem.demo;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Fills an empty database with the demonstration data when {@code tandem.demo} is true, before the first request. */
@Component
class DemoData implements SmartInitializingSingleton {

    private final boolean wanted;
    private final JdbcClient jdbc;
    private final PeopleRows people;
    private final ContactTables contacts;
    private final DayWorkRows work;
    private final Past past;
    private final Invited invited;
    private final Consents consents;
    private final DemoEmail email;
    private final TransactionOperations transaction;

    DemoData(
            @Value("${tandem.demo:false}") boolean wanted,
            JdbcClient jdbc,
            PeopleRows people,
            ContactTables contacts,
            DayWorkRows work,
            Past past,
            Invited invited,
            Consents consents,
            DemoEmail email,
            TransactionOperations transaction) {
        this.wanted = wanted;
        this.jdbc = jdbc;
        this.people = people;
        this.contacts = contacts;
        this.work = work;
        this.past = past;
        this.invited = invited;
        this.consents = consents;
        this.email = email;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (wanted) {
            load();
        }
    }

    /** All or nothing; whether anything was loaded. */
    boolean load() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (jdbc.sql("select count(*) from organization")
                            .query(Integer.class)
                            .single()
                    > 0) {
                return false;
            }
            var chance = new Chance();
            var cast = people.write();
            var all = new Books(chance, new Names(chance), new Phones()).all();
            work.write(cast, contacts.write(cast, all, Listing.all(chance, all)));
            past.write(cast);
            invited.write(cast);
            consents.write(cast);
            email.write(cast);
            return true;
        }));
    }
}
