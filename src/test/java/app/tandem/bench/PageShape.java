package app.tandem.bench;

import app.tandem.contact.ContactName;
import app.tandem.contact.RelatedPerson;
import app.tandem.contact.list.ContactRow;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A page of the grid in a form that is equal for the application and for raw SQL: all that the screen shows, in order. */
final class PageShape {

    private static final String FIRM = "FIRM";

    private PageShape() {}

    static List<List<@Nullable Object>> of(List<ContactRow> page) {
        return page.stream().map(PageShape::of).toList();
    }

    private static List<@Nullable Object> of(ContactRow row) {
        return Arrays.asList(
                row.id().value(),
                row.name(),
                row.email(),
                row.phone(),
                row.status().code(),
                row.leadSource(),
                person(row.owner()),
                row.assignee() == null ? null : person(row.assignee()),
                row.sharedWith().stream().map(PageShape::person).toList(),
                row.relationship().rank(),
                row.lastActivity(),
                row.created(),
                row.archived());
    }

    private static List<Object> person(RelatedPerson person) {
        return List.of(person.id().value(), person.name(), person.partner());
    }

    /** Of the rows of {@code part/row.sql} and of {@code part/shares.sql}. */
    static List<List<@Nullable Object>> of(List<RawPlan.Row> page, List<RawPlan.Row> shares) {
        Map<Long, List<Object>> sharedWith = new HashMap<>();
        shares.forEach(share -> sharedWith
                .computeIfAbsent(share.number(0), id -> new ArrayList<>())
                .add(person(share, 1)));
        return page.stream().map(row -> of(row, sharedWith)).toList();
    }

    private static List<@Nullable Object> of(RawPlan.Row row, Map<Long, List<Object>> sharedWith) {
        return Arrays.asList(
                row.number(0),
                ContactName.of(row.text(1), row.text(2), row.text(3), row.text(4)),
                row.text(3),
                row.text(4),
                (int) row.number(5),
                row.text(6),
                person(row, 7),
                row.values()[11] == null ? null : person(row, 11),
                sharedWith.getOrDefault(row.number(0), List.of()),
                (int) row.number(15),
                instant(row.values()[16]),
                instant(row.values()[17]),
                Objects.equals(row.values()[18], true));
    }

    private static List<Object> person(RawPlan.Row row, int column) {
        return List.of(
                row.number(column),
                row.text(column + 1) + " " + row.text(column + 2),
                FIRM.equals(row.text(column + 3)));
    }

    private static @Nullable Instant instant(@Nullable Object time) {
        return time instanceof Timestamp at ? at.toInstant() : null;
    }
}
