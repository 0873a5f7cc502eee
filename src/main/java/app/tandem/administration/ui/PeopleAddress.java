package app.tandem.administration.ui;

import app.tandem.administration.Member;
import app.tandem.administration.MemberFilter;
import app.tandem.administration.Role;
import app.tandem.people.LicenceState;
import app.tandem.people.accounts.TeamId;
import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the people says: the filter, without what was searched for, and who is open at the side.
 *
 * @param open the key of the open person; empty for nobody
 */
record PeopleAddress(MemberFilter filter, String open) implements Serializable {

    private static final String ROLE = "role";
    private static final String TEAM = "team";
    private static final String LICENCE = "licence";
    private static final String STATUS = "status";
    private static final String OPEN = "open";

    /** Reads it; what cannot be read is left out. */
    static PeopleAddress read(QueryParameters parameters) {
        return new PeopleAddress(
                new MemberFilter(
                        "",
                        one(parameters, ROLE, Role.values()).orElse(null),
                        parameters
                                .getSingleParameter(TEAM)
                                .filter(text -> text.matches("[1-9][0-9]{0,17}"))
                                .map(text -> new TeamId(Long.parseLong(text)))
                                .orElse(null),
                        one(parameters, LICENCE, LicenceState.values()).orElse(null),
                        one(parameters, STATUS, Member.Status.values()).orElse(null)),
                parameters.getSingleParameter(OPEN).orElse(""));
    }

    private static <E extends Enum<E>> Optional<E> one(QueryParameters parameters, String name, E[] values) {
        return parameters
                .getSingleParameter(name)
                .flatMap(text -> Arrays.stream(values)
                        .filter(value -> value.name().equals(text))
                        .findFirst());
    }

    QueryParameters write() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        put(parameters, ROLE, filter.role());
        var team = filter.team();
        put(parameters, TEAM, team == null ? null : team.value());
        put(parameters, LICENCE, filter.licence());
        put(parameters, STATUS, filter.status());
        put(parameters, OPEN, open.isEmpty() ? null : open);
        return new QueryParameters(parameters);
    }

    private static void put(Map<String, List<String>> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, List.of(value instanceof Enum<?> one ? one.name() : value.toString()));
        }
    }

    PeopleAddress with(MemberFilter other) {
        return new PeopleAddress(other, open);
    }

    PeopleAddress opening(String key) {
        return new PeopleAddress(filter, key);
    }
}
