package app.tandem.contact.ui.list;

import app.tandem.access.Relationship;
import app.tandem.contact.LeadStatus;
import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.ContactFilter.Archived;
import app.tandem.contact.list.ContactFilter.Imported.Did;
import app.tandem.contact.list.ContactSort;
import app.tandem.contact.list.Days;
import app.tandem.contact.list.Days.Recent;
import app.tandem.people.UserId;
import app.tandem.shell.parts.ReaderTime;
import app.tandem.time.TheClock;
import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Filter and sort in the URL; the search text is not part of it. Unreadable parts are ignored. */
public record FilterAddress(ContactFilter filter, ContactSort sort) implements Serializable {

    /** The default: everything that is not archived, by name. */
    public static final FilterAddress ALL = new FilterAddress(ContactFilter.NONE, ContactSort.BY_NAME);

    private static final int VALUES = 200;
    private static final int YEARS = 200;

    /** Parses a URL; the search text is empty. */
    public static FilterAddress of(QueryParameters address) {
        return of(address, ReaderTime::today);
    }

    /** Parses a URL on a day, supplied only if relative words need it. */
    static FilterAddress of(QueryParameters address, Supplier<LocalDate> today) {
        var filter = ContactFilter.NONE
                .withRelationships(set(address, "relationship", word -> constant(Relationship.class, word)))
                .withOwners(set(address, "owner", word -> number(word).map(UserId::new)))
                .withStatuses(set(address, "status", word -> constant(LeadStatus.class, word)))
                .withLeadSources(set(address, "source", FilterAddress::number))
                .withGroups(set(address, "group", FilterAddress::number))
                .withCreated(days(address, "created", today))
                .withActivity(days(address, "activity", today))
                .withValidEmail(flag(address, "valid-email"))
                .withUnsubscribed(flag(address, "unsubscribed"))
                .withArchived(archived(address))
                .withOnLoan(flag(address, "loan"))
                .withSharedWith(set(address, "shared-with", word -> number(word).map(UserId::new)))
                .withShared(flag(address, "shared"))
                .withAssignees(set(address, "assignee", word -> number(word).map(UserId::new)))
                .withOutsideLicences(flag(address, "outside-licences"))
                .withMessage(address.getSingleParameter("message")
                        .flatMap(FilterAddress::number)
                        .orElse(null))
                .withImported(Arrays.stream(Did.values())
                        .flatMap(did -> imported(address, did).stream())
                        .findFirst()
                        .orElse(null));
        return new FilterAddress(filter, sort(address));
    }

    /** The URL without the search text; defaults are left out. */
    public QueryParameters write() {
        Map<String, String> words = new LinkedHashMap<>();
        put(words, "relationship", filter.relationships().stream().map(Enum::name));
        put(words, "owner", filter.owners().stream().map(id -> String.valueOf(id.value())));
        put(words, "status", filter.statuses().stream().map(Enum::name));
        put(words, "source", filter.leadSources().stream().map(String::valueOf));
        put(words, "group", filter.groups().stream().map(String::valueOf));
        put(words, "created", range(filter.created()));
        put(words, "activity", range(filter.activity()));
        put(words, "valid-email", filter.validEmail() ? Stream.of("yes") : Stream.empty());
        put(words, "unsubscribed", filter.unsubscribed() ? Stream.of("yes") : Stream.empty());
        put(words, "archived", archivedWord());
        put(words, "loan", filter.onLoan() ? Stream.of("yes") : Stream.empty());
        put(words, "shared-with", filter.sharedWith().stream().map(id -> String.valueOf(id.value())));
        put(words, "shared", filter.shared() ? Stream.of("yes") : Stream.empty());
        put(words, "assignee", filter.assignees().stream().map(id -> String.valueOf(id.value())));
        put(words, "outside-licences", filter.outsideLicences() ? Stream.of("yes") : Stream.empty());
        put(words, "message", Stream.ofNullable(filter.message()).map(String::valueOf));
        var imported = filter.imported();
        if (imported != null) {
            put(words, word(imported.did()), Stream.of("" + imported.operation()));
        }
        if (!sort.equals(ContactSort.BY_NAME)) {
            words.put("sort", (sort.descending() ? "-" : "") + word(sort.column()));
        }
        return QueryParameters.simple(words);
    }

    private static Optional<ContactFilter.Imported> imported(QueryParameters address, Did did) {
        return address.getSingleParameter(word(did))
                .flatMap(FilterAddress::number)
                .map(operation -> new ContactFilter.Imported(operation, did));
    }

    private static String word(Did did) {
        return switch (did) {
            case CREATED -> "created-by";
            case CHANGED -> "updated-by";
            case EITHER -> "imported-by";
        };
    }

    private Stream<String> archivedWord() {
        return switch (filter.archived()) {
            case LEFT_OUT -> Stream.empty();
            case INCLUDED -> Stream.of("included");
            case ONLY -> Stream.of("only");
        };
    }

    /** Keeps relative words, so that a URL means "today" tomorrow as well. */
    private static Stream<String> range(Days days) {
        var recent = days.recent();
        if (recent != null) {
            return Stream.of(word(recent));
        }
        var from = days.from();
        var to = days.to();
        return from == null && to == null
                ? Stream.empty()
                : Stream.of((from == null ? "" : from) + ".." + (to == null ? "" : to));
    }

    private static void put(Map<String, String> words, String name, Stream<String> values) {
        var value = String.join(",", values.collect(Collectors.toCollection(TreeSet::new)));
        if (!value.isEmpty()) {
            words.put(name, value);
        }
    }

    private static Archived archived(QueryParameters address) {
        return switch (address.getSingleParameter("archived").orElse("")) {
            case "included" -> Archived.INCLUDED;
            case "only" -> Archived.ONLY;
            default -> Archived.LEFT_OUT;
        };
    }

    private static ContactSort sort(QueryParameters address) {
        var word = address.getSingleParameter("sort").orElse("");
        var descending = word.startsWith("-");
        return Arrays.stream(ContactSort.Column.values())
                .filter(column -> word(column).equals(descending ? word.substring(1) : word))
                .findFirst()
                .map(column -> new ContactSort(column, descending))
                .orElse(ContactSort.BY_NAME);
    }

    private static String word(Enum<?> column) {
        return column.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean flag(QueryParameters address, String name) {
        return address.getSingleParameter(name).filter("yes"::equals).isPresent();
    }

    private static <T> Set<T> set(QueryParameters address, String name, Function<String, Optional<T>> read) {
        return address.getParameters(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .limit(VALUES)
                .flatMap(word -> read.apply(word.strip()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(word))
                .findFirst();
    }

    /** Parses an id. */
    public static Optional<Long> number(String word) {
        return word.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.valueOf(word)) : Optional.empty();
    }

    private static Days days(QueryParameters address, String name, Supplier<LocalDate> today) {
        var words = address.getSingleParameter(name).orElse("");
        var ends = List.of(words.split("\\.\\.", -1));
        return Arrays.stream(Recent.values())
                .filter(recent -> word(recent).equals(words))
                .findFirst()
                .map(recent -> Days.of(recent, today.get()))
                .orElseGet(() -> ends.size() == 2 ? Days.between(day(ends.get(0)), day(ends.get(1))) : Days.ANY);
    }

    private static @Nullable LocalDate day(String word) {
        try {
            var day = LocalDate.parse(word);
            return Math.abs(day.getYear() - TheClock.latestToday().getYear()) > YEARS ? null : day;
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
