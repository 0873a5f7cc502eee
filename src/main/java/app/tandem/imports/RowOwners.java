package app.tandem.imports;

import app.tandem.access.Explanation;
import app.tandem.access.ImportPolicy;
import app.tandem.people.Actor;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose contacts the rows of a file become: those whom it names by e-mail, as the importer may (R1). */
@Component
class RowOwners {

    private static final String GONE = "The owner is not there any more. Choose another.";

    private final JdbcClient jdbc;
    private final People people;

    RowOwners(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** Who owns a row, or why nobody does. */
    record Answer(UserId owner, @Nullable String refusal) {}

    /** Looks owners up for one file; each is asked for once. */
    Lookup of(Actor importer, UserId usual) {
        return new Lookup(importer, usual);
    }

    final class Lookup {

        private final Actor importer;
        private final UserId usual;
        private final Map<String, Answer> known = new HashMap<>();

        private Lookup(Actor importer, UserId usual) {
            this.importer = importer;
            this.usual = usual;
        }

        /** The owner with this address, or the usual one where the row names none. */
        Answer named(String email) {
            return known.computeIfAbsent(email.strip().toLowerCase(Locale.ROOT), this::find);
        }

        private Answer find(String email) {
            if (email.isEmpty()) {
                return people.find(usual)
                        .filter(person -> person.organization().equals(importer.organization()))
                        .map(person -> new Answer(usual, refusal(person)))
                        .orElseGet(() -> new Answer(usual, GONE));
            }
            return jdbc.sql("select id from app_user where lower(email) = :email and organization_id = :org")
                    .param("email", email)
                    .param("org", importer.organization().value())
                    .query((r, n) -> new UserId(r.getLong(1)))
                    .optional()
                    .flatMap(people::find)
                    .map(person -> new Answer(person.id(), refusal(person)))
                    .orElseGet(() -> new Answer(usual, "Nobody at your organization has this address."));
        }

        private @Nullable String refusal(Person person) {
            return ImportPolicy.against(ImportChunks.owner(importer, person))
                    .map(Explanation::text)
                    .orElse(null);
        }
    }

    /** Why this person may not import now for those of these people for whom they may not, in words. */
    Map<UserId, String> refusals(Actor importer, Collection<UserId> owners) {
        var allowed = allowed(importer, owners);
        var found = people.find(owners);
        Map<UserId, String> why = new HashMap<>();
        for (var owner : owners) {
            if (!allowed.contains(owner)) {
                why.put(
                        owner,
                        Optional.ofNullable(found.get(owner))
                                .flatMap(person -> ImportPolicy.against(ImportChunks.owner(importer, person)))
                                .map(Explanation::text)
                                .orElse(GONE));
            }
        }
        return why;
    }

    /** Those of these people for whom this person may import now. */
    Set<UserId> allowed(Actor importer, Collection<UserId> owners) {
        return people.find(owners).values().stream()
                .filter(person -> importer.active() && ImportPolicy.owns(ImportChunks.owner(importer, person)))
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    /** Who may own what this person imports, themself first, then by name. */
    List<Person> possible(Actor importer) {
        if (!importer.isSupervisor()) {
            return people.find(importer.id()).stream().toList();
        }
        var ids = jdbc.sql("select id from app_user where organization_id = :org and active order by sort_name, id")
                .param("org", importer.organization().value())
                .query((r, n) -> new UserId(r.getLong(1)))
                .list();
        return people.find(ids).values().stream()
                .filter(person -> ImportPolicy.owns(ImportChunks.owner(importer, person)))
                .sorted((a, b) -> Boolean.compare(b.id().equals(importer.id()), a.id().equals(importer.id())))
                .toList();
    }
}
