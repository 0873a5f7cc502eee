package app.tandem.demo;

import app.tandem.contact.ContactField;
import app.tandem.contact.external.ExternalIds;
import app.tandem.people.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Writes the contacts of the demonstration, who can see them, their loans and groups; in batches. */
@Component
class ContactTables {

    private static final Set<String> WITHOUT_ID = Set.of(
            "contact_access",
            "loan",
            "loan_participation",
            "contact_group_member",
            "contact_external_id",
            "lead_source_share");

    private final NamedParameterJdbcTemplate jdbc;

    ContactTables(JdbcTemplate jdbc) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
    }

    /** The id of each contact, in the order in which they were written. */
    Map<Draft, Long> write(Cast cast, List<Draft> drafts, List<Listing> groups) {
        var rows = new ContactFields(cast, leadSources(cast, drafts));
        var ids = ids(drafts, insert("contact", drafts.stream().map(rows::of).toList()));
        List<Map<String, @Nullable Object>> access = new ArrayList<>();
        List<Map<String, @Nullable Object>> loans = new ArrayList<>();
        for (var draft : drafts) {
            access.addAll(new AccessFields(cast, draft, id(ids, draft)).all());
            draft.loans.forEach((number, role) ->
                    loans.add(row("contact_id", id(ids, draft), "loan_number", number, "role", role)));
        }
        insert("contact_access", access);
        insert("contact_external_id", externalIds(cast, drafts, ids));
        insert("loan_participation", loans);
        insert("loan", new LoanFields(cast).all(drafts));
        groups.forEach(group -> group(cast, group, ids));
        return ids;
    }

    private static List<Map<String, @Nullable Object>> externalIds(
            Cast cast, List<Draft> drafts, Map<Draft, Long> ids) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (var draft : drafts) {
            for (var one : ExternalIds.of(draft.more.text(ContactField.EXTERNAL_IDS))) {
                rows.add(row(
                        "contact_id",
                        id(ids, draft),
                        "source",
                        one.source(),
                        "source_key",
                        one.key(),
                        "external_id",
                        one.id(),
                        "owner_id",
                        taken.add(cast.id(draft.owner) + one.toString()) ? cast.id(draft.owner) : null));
            }
        }
        return rows;
    }

    private Map<String, Long> leadSources(Cast cast, List<Draft> drafts) {
        var keys = drafts.stream()
                .filter(draft -> !draft.leadSource.isEmpty())
                .map(draft -> List.of(cast.organization(draft.owner), draft.leadSource))
                .distinct()
                .sorted(Comparator.comparing(Object::toString))
                .toList();
        List<Map<String, @Nullable Object>> rows = keys.stream()
                .map(key -> row(
                        "organization_id",
                        key.get(0),
                        "name",
                        key.get(1),
                        "sort_name",
                        Folding.sortKey(key.get(1).toString())))
                .toList();
        var ids = insert("lead_source", rows);
        Map<String, Long> sources = new LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            sources.put(keys.get(i).get(0) + keys.get(i).get(1).toString(), ids.get(i));
        }
        brings(sources.get(cast.lender() + "Zillow"), "Zillow leads", cast.id(Who.JONAS), cast.id(Who.DIEGO));
        brings(sources.get(cast.lender() + "Open house"), "", cast.id(Who.AISHA));
        return sources;
    }

    /** What the new contacts of a lead source bring along (R33). */
    private void brings(@Nullable Long source, String group, Long... with) {
        if (source == null) {
            return;
        }
        jdbc.update("update lead_source set group_name = :group where id = :id", Map.of("group", group, "id", source));
        insert(
                "lead_source_share",
                Stream.of(with)
                        .map(user -> row("lead_source_id", source, "user_id", user))
                        .toList());
    }

    private void group(Cast cast, Listing group, Map<Draft, Long> ids) {
        long id = insert(
                        "contact_group",
                        List.of(row(
                                "user_id",
                                cast.id(group.of()),
                                "name",
                                group.name(),
                                "name_key",
                                Folding.key(group.name()))))
                .getFirst();
        insert(
                "contact_group_member",
                group.members().stream()
                        .map(draft -> row("group_id", id, "contact_id", id(ids, draft), "added_at", draft.lastActivity))
                        .toList());
    }

    /** One batch; the generated ids, in the order of the rows, where there are any. */
    List<Long> insert(String table, List<Map<String, @Nullable Object>> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var columns = rows.getFirst().keySet();
        var sql = "insert into " + table + " (" + String.join(", ", columns) + ") values (:"
                + String.join(", :", columns) + ")";
        var values = rows.stream().map(MapSqlParameterSource::new).toArray(MapSqlParameterSource[]::new);
        if (WITHOUT_ID.contains(table)) {
            jdbc.batchUpdate(sql, values);
            return List.of();
        }
        var keys = new GeneratedKeyHolder();
        jdbc.batchUpdate(sql, values, keys, new String[] {"id"});
        return keys.getKeyList().stream()
                .map(key -> ((Number) Objects.requireNonNull(key.get("id"))).longValue())
                .toList();
    }

    private static Map<Draft, Long> ids(List<Draft> drafts, List<Long> ids) {
        Map<Draft, Long> all = new LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            all.put(drafts.get(i), ids.get(i));
        }
        return all;
    }

    private static long id(Map<Draft, Long> ids, Draft draft) {
        return Objects.requireNonNull(ids.get(draft));
    }

    static Map<String, @Nullable Object> row(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return row;
    }
}
