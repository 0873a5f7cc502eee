package app.tandem.imports;

import app.tandem.access.Reason;
import app.tandem.contact.ContactField;
import app.tandem.imports.WantedShares.Answer;
import app.tandem.imports.WantedShares.Origin;
import app.tandem.imports.WantedShares.Wanted;
import app.tandem.people.Actor;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says at the check with whom the run would share what it creates, in a fixed number of statements (R33, R46). */
@Component
class ExpectedShares {

    /** Where the lead source stands in what a row gives. */
    private static final String SOURCE = '"' + ContactField.LEAD_SOURCE.name() + "\":\"";

    /** New rows by lead source and owner; of the rows of one person that which counts is named by its number. */
    private static final String OF_SOURCES = """
            with said as (
              select coalesce(r.leader, r.no) as head, r.no,
                     substring(r.given, position(:key in r.given) + char_length(:key), 20) as rest
              from import_row r
              where r.check_id = :check and (r.outcome = :new or r.leader is not null) and position(:key in r.given) > 0),
            counts as (select head, %s(no) as no from said group by head)
            select h.owner_id, cast(substring(s.rest, 1, position('"' in s.rest) - 1) as bigint) as source, count(*) as n
            from counts c join said s on s.no = c.no
              join import_row h on h.check_id = :check and h.no = c.head and h.outcome = :new
            group by h.owner_id, cast(substring(s.rest, 1, position('"' in s.rest) - 1) as bigint)
            order by source, h.owner_id""";

    private final JdbcClient jdbc;
    private final WantedShares wishes;

    ExpectedShares(JdbcClient jdbc, WantedShares wishes) {
        this.jdbc = jdbc;
        this.wishes = wishes;
    }

    /**
     * With whom the run would share new contacts, and with whom not and why, as it would be decided now (R33, R46).
     *
     * @param check whose rows they are
     */
    List<ImportedShare> of(Actor importer, long check, Choices choices) {
        Map<Wanted, Integer> wanted = new LinkedHashMap<>();
        if (!choices.shareWith().isEmpty()) {
            newRows(check)
                    .forEach((owner, rows) -> choices.shareWith().stream()
                            .filter(with -> !with.equals(owner))
                            .forEach(with -> wanted.put(new Wanted(with, owner, Origin.CHOSEN), rows)));
        }
        var ofSource = newRowsOfSources(importer, check, choices.overwrites());
        var bySource = wishes.bySource(ofSource.stream().map(OfSource::source).collect(Collectors.toSet()));
        for (var one : ofSource) {
            bySource.getOrDefault(one.source(), List.of()).stream()
                    .filter(with -> !with.equals(one.owner()))
                    .forEach(with ->
                            wanted.merge(new Wanted(with, one.owner(), Origin.LEAD_SOURCE), one.rows(), Integer::sum));
        }
        return decided(importer, wanted);
    }

    private List<ImportedShare> decided(Actor importer, Map<Wanted, Integer> wanted) {
        Map<UserId, Map<Origin, List<Wanted>>> lines = new LinkedHashMap<>();
        var answers = wishes.answers(importer, wanted.keySet());
        answers.keySet()
                .forEach(wish -> lines.computeIfAbsent(wish.with(), any -> new EnumMap<>(Origin.class))
                        .computeIfAbsent(wish.origin(), any -> new ArrayList<>())
                        .add(wish));
        List<ImportedShare> all = new ArrayList<>();
        lines.values()
                .forEach(ofPerson -> ofPerson.forEach((origin, some) -> {
                    Person target = answer(answers, some.getFirst()).target();
                    Set<Reason> reasons = new LinkedHashSet<>();
                    int shared = 0;
                    int skipped = 0;
                    for (var wish : some) {
                        var decision = answer(answers, wish).decision();
                        int rows = wanted.getOrDefault(wish, 0);
                        shared += decision.allowed() ? rows : 0;
                        skipped += decision.allowed() ? 0 : rows;
                        reasons.addAll(decision.reasons());
                    }
                    all.add(new ImportedShare(
                            target,
                            origin == Origin.LEAD_SOURCE,
                            shared,
                            skipped,
                            ImportShares.why(target, Reason.codes(List.copyOf(reasons)))));
                }));
        return all;
    }

    private static Answer answer(Map<Wanted, Answer> answers, Wanted wish) {
        return Objects.requireNonNull(answers.get(wish));
    }

    private Map<UserId, Integer> newRows(long check) {
        Map<UserId, Integer> rows = new LinkedHashMap<>();
        jdbc.sql("select owner_id, count(*) as n from import_row where check_id = :check and outcome = :new"
                        + " group by owner_id order by owner_id")
                .param("check", check)
                .param("new", RowOutcome.NEW.code())
                .query(r -> {
                    rows.put(new UserId(r.getLong("owner_id")), r.getInt("n"));
                });
        return rows;
    }

    private record OfSource(long source, UserId owner, int rows) {}

    /** How many new contacts have which lead source; the same person's rows say it together. */
    private List<OfSource> newRowsOfSources(Actor importer, long check, boolean overwrites) {
        boolean any = jdbc.sql("select count(*) from lead_source_share s join lead_source l on l.id = s.lead_source_id"
                                + " where l.organization_id = :org and not l.retired")
                        .param("org", importer.organization().value())
                        .query(Integer.class)
                        .single()
                > 0;
        return any
                ? jdbc.sql(OF_SOURCES.formatted(overwrites ? "max" : "min"))
                        .param("check", check)
                        .param("new", RowOutcome.NEW.code())
                        .param("key", SOURCE)
                        .query((r, n) ->
                                new OfSource(r.getLong("source"), new UserId(r.getLong("owner_id")), r.getInt("n")))
                        .list()
                : List.of();
    }
}
