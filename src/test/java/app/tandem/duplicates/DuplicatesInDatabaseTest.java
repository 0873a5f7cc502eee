package app.tandem.duplicates;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.record.ContactBulk;
import app.tandem.duplicates.Population.Quality;
import app.tandem.duplicates.Population.Truth;
import app.tandem.people.People;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Extent;
import app.tandem.testing.Given;
import app.tandem.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A made-up town as the contacts of one owner: read, compared and kept. With {@code -Dtandem.write-docs=true
 * -Dtandem.long=true} on PostgreSQL the time of 20,000 contacts is measured into docs/duplicates.md.
 */
@DatabaseTest
class DuplicatesInDatabaseTest {

    private static final Path PAGE = Path.of("docs", "duplicates.md");
    private static final String BEGIN = "<!-- with the database -->\n";
    private static final String END = "\n<!-- figures -->\n";
    private static final int AT_ONCE = 5_000;

    @Autowired
    DuplicateSearch search;

    @Autowired
    ContactBulk contacts;

    @Autowired
    People people;

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void the_pairs_of_a_town_are_found_among_the_contacts_of_its_owner() throws IOException {
        given.northfield();
        var town = new Population(Extent.of(20_000, 600), Quality.USUAL, 17);
        List<Long> ids = stored(town.contacts);
        Map<Long, Long> truly = new HashMap<>();
        for (int n = 0; n < ids.size(); n++) {
            truly.put(ids.get(n), town.contacts.get(n).id());
        }

        long begin = System.nanoTime();
        assertThat(search.run(maya)).isTrue();
        double seconds = (System.nanoTime() - begin) / 1e9;
        assertThat(search.run(maya)).as("nothing has changed").isFalse();

        Set<Truth> found = new HashSet<>();
        jdbc.sql("select first_id, second_id from possible_duplicate").query(r -> {
            long one = truly.getOrDefault(r.getLong("first_id"), 0L);
            long other = truly.getOrDefault(r.getLong("second_id"), 0L);
            found.add(new Truth(Math.min(one, other), Math.max(one, other)));
        });
        int pairs = found.size();
        found.retainAll(town.truth);
        assertThat((double) found.size() / pairs).as("precision").isGreaterThanOrEqualTo(0.98);
        assertThat((double) found.size() / town.truth.size()).as("recall").isGreaterThanOrEqualTo(0.88);
        if (Boolean.getBoolean("tandem.write-docs") && Extent.isWhole() && TestDatabase.isPostgres()) {
            var page = Files.readString(PAGE);
            Files.writeString(
                    PAGE,
                    page.substring(0, page.indexOf(BEGIN) + BEGIN.length())
                            + String.format(
                                    Locale.ROOT,
                                    "With PostgreSQL, from reading %,d contacts of one owner to keeping %,d pairs: %.1f s.%n",
                                    ids.size(),
                                    pairs,
                                    seconds)
                            + page.substring(page.indexOf(END)));
        }
        assertThat(Files.readString(PAGE)).contains(BEGIN);
    }

    private List<Long> stored(List<Person> town) {
        var actor = people.actor(maya);
        var now = OffsetDateTime.ofInstant(Given.THEN, ZoneOffset.UTC);
        List<Long> ids = new ArrayList<>();
        for (int from = 0; from < town.size(); from += AT_ONCE) {
            var some = town.subList(from, Math.min(from + AT_ONCE, town.size())).stream()
                    .map(person -> new ContactBulk.New(maya, data(person)))
                    .toList();
            new TransactionTemplate(transactions)
                    .executeWithoutResult(status -> ids.addAll(contacts.insert(actor, some, now)));
        }
        return ids;
    }

    private static ContactData data(Person person) {
        Map<ContactField, String> texts = new EnumMap<>(ContactField.class);
        texts.put(ContactField.STATUS, "NEW_LEAD");
        texts.put(ContactField.FIRST_NAME, person.first());
        texts.put(ContactField.LAST_NAME, person.last());
        texts.put(ContactField.NAME_SUFFIX, person.suffix());
        put(texts, person.emails(), ContactField.EMAIL, ContactField.OTHER_EMAIL);
        put(texts, person.phones(), ContactField.CELL_PHONE, ContactField.HOME_PHONE, ContactField.OFFICE_PHONE);
        texts.put(ContactField.STREET, person.address().street());
        texts.put(ContactField.UNIT, person.address().unit());
        texts.put(ContactField.CITY, person.address().city());
        texts.put(ContactField.STATE, person.address().state());
        texts.put(ContactField.ZIP, person.address().zip());
        if (person.birthday() != null) {
            texts.put(ContactField.BIRTHDAY, person.birthday().toString());
        }
        return ContactData.of(texts);
    }

    private static void put(Map<ContactField, String> texts, List<String> values, ContactField... fields) {
        for (int n = 0; n < Math.min(values.size(), fields.length); n++) {
            texts.put(fields[n], values.get(n));
        }
    }
}
