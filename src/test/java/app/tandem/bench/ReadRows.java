package app.tandem.bench;

import app.tandem.access.Relationship;
import app.tandem.contact.LeadStatus;
import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.ContactFilter.Archived;
import app.tandem.contact.list.ContactSort;
import app.tandem.contact.list.ContactSort.Column;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The rows of reading: for each kind of user the calls that the list, the filters, the search and the record make. */
final class ReadRows {

    private static final int PAGE_500 = 499 * Reads.PAGE;
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 9, 30);

    private final Lab lab;
    private final Viewer viewer;
    private final Example example;
    private final Reads reads;

    private ReadRows(Lab lab, Viewer viewer) {
        this.lab = lab;
        this.viewer = viewer;
        this.example = Example.of(lab, viewer);
        this.reads = new Reads(lab, viewer);
    }

    /** All rows, user by user. */
    static List<Contest> of(Lab lab, BenchBook book) {
        List<Contest> all = new ArrayList<>();
        for (Viewer viewer : List.of(
                Viewer.of(lab, "heavy", book.heavy().getFirst()),
                Viewer.of(lab, "typical", book.typical()),
                Viewer.of(lab, "manager", book.manager()),
                Viewer.of(lab, "admin", book.admin()))) {
            all.addAll(new ReadRows(lab, viewer).all());
        }
        // of the few that were shared to choose examples
        lab.execute(
                "vacuum contact_access",
                "vacuum contact",
                "analyze operation, operation_change, operation_item, message");
        return all;
    }

    private List<Contest> all() {
        pages();
        sorts();
        searches();
        filters();
        new ScreenReads(lab, viewer, example, reads).add();
        return reads.all();
    }

    private void pages() {
        page("first page by name", 0);
        if (example.count() >= PAGE_500 + Reads.PAGE) {
            page("page 500", PAGE_500);
        } else {
            int last = Math.max(1, example.count() / Reads.PAGE);
            page("page 500 (the last full one: " + last + ")", (last - 1) * Reads.PAGE);
        }
        reads.count("exact count", "count", ContactFilter.NONE, Map.of());
    }

    private void page(String name, int offset) {
        reads.page(name, "page-by-name", ContactFilter.NONE, ContactSort.BY_NAME, offset, Map.of("offset", offset));
    }

    private void sorts() {
        for (Column column : Column.values()) {
            if (column != Column.NAME) {
                sort(column, false);
            }
        }
        sort(Column.NAME, true);
        sort(Column.LAST_ACTIVITY, true);
        sort(Column.CREATED, true);
    }

    private void sort(Column column, boolean descending) {
        String words = column.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        reads.page(
                "sort by " + words + (descending ? ", descending" : ""),
                "sort-" + words.replace(' ', '-') + (descending ? "-desc" : ""),
                ContactFilter.NONE,
                new ContactSort(column, descending),
                0,
                Map.of());
    }

    private void searches() {
        search("search by name", example.fragments().name());
        search("search by e-mail", example.fragments().email());
        search("search by phone", example.fragments().phone());
    }

    private void search(String name, String text) {
        both(name, "search", ContactFilter.NONE.withText(text), Map.of("pattern", "%" + text + "%", "text", text));
    }

    private void filters() {
        var relationship = viewer.access().equals("own") ? Relationship.SHARED : Relationship.TEAM;
        filter(
                "relationship",
                ContactFilter.NONE.withRelationships(Set.of(relationship)),
                Map.of("relationship", relationship.rank()));
        filter(
                "owner",
                ContactFilter.NONE.withOwners(Set.of(example.owner())),
                Map.of("owner", example.owner().value()));
        var statuses = Set.of(LeadStatus.ENGAGED, LeadStatus.CLOSED);
        filter(
                "status",
                ContactFilter.NONE.withStatuses(statuses),
                Map.of("statuses", statuses.stream().map(s -> s.code()).toArray(Integer[]::new)));
        filter(
                "lead source",
                ContactFilter.NONE.withLeadSources(Set.of(example.leadSource())),
                Map.of("source", example.leadSource()));
        filter("group", ContactFilter.NONE.withGroups(Set.of(example.group())), Map.of("group", example.group()));
        Map<String, Object> days = Map.of("from", start(FIRST_DAY), "to", start(LAST_DAY.plusDays(1)));
        filter("created", ContactFilter.NONE.withCreated(FIRST_DAY, LAST_DAY), days);
        filter("activity", ContactFilter.NONE.withActivity(FIRST_DAY, LAST_DAY), days);
        filter("valid email", ContactFilter.NONE.withValidEmail(true), Map.of());
        filter("archived included", ContactFilter.NONE.withArchived(Archived.INCLUDED), Map.of());
        filter("archived only", ContactFilter.NONE.withArchived(Archived.ONLY), Map.of());
        filter("on loan", ContactFilter.NONE.withOnLoan(true), Map.of());
        example.message()
                .ifPresent(message ->
                        filter("message", ContactFilter.NONE.withMessage(message), Map.of("message", message)));
    }

    private void filter(String words, ContactFilter filter, Map<String, ?> parameters) {
        both("filter by " + words, "filter-" + words.replace(' ', '-'), filter, parameters);
    }

    private void both(String name, String file, ContactFilter filter, Map<String, ?> parameters) {
        reads.page(name + ": page", file + "-page", filter, ContactSort.BY_NAME, 0, parameters);
        reads.count(name + ": count", file + "-count", filter, parameters);
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(ZoneId.systemDefault()).toOffsetDateTime();
    }
}
