package app.tandem.operation.ui;

import app.tandem.audit.OperationId;
import app.tandem.operation.Kinds;
import app.tandem.operation.log.LogFilter;
import app.tandem.people.UserId;
import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** URLs of the Operations pages: one operation, or the filtered list. */
public final class OperationAddress {

    public static final String LIST = "operations";

    private static final String NUMBER = "[1-9][0-9]{0,17}";

    private OperationAddress() {}

    /** The URL of one operation. */
    public static String of(OperationId operation) {
        return LIST + "/" + operation.value();
    }

    /** Parses an operation's id; empty if invalid. */
    public static Optional<Long> number(String text) {
        return text.matches(NUMBER) ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    /** Parses the filter; invalid parts are ignored. */
    public static LogFilter read(QueryParameters parameters, Kinds kinds) {
        return new LogFilter(
                parameters
                        .getSingleParameter("kind")
                        .filter(name -> kinds.of(name).isPresent())
                        .orElse(null),
                parameters
                        .getSingleParameter("by")
                        .flatMap(OperationAddress::number)
                        .map(UserId::new)
                        .orElse(null),
                parameters
                        .getSingleParameter("from")
                        .flatMap(OperationAddress::day)
                        .orElse(null),
                parameters
                        .getSingleParameter("until")
                        .flatMap(OperationAddress::day)
                        .orElse(null));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            var day = LocalDate.parse(text);
            return day.getYear() < 1970 || day.getYear() > 9999 ? Optional.empty() : Optional.of(day);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** Formats the filter. */
    public static QueryParameters write(LogFilter filter) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        put(parameters, "kind", filter.kind());
        UserId actor = filter.actor();
        put(parameters, "by", actor == null ? null : actor.value());
        put(parameters, "from", filter.from());
        put(parameters, "until", filter.to());
        return new QueryParameters(parameters);
    }

    private static void put(Map<String, List<String>> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, List.of(value.toString()));
        }
    }
}
