package app.tandem.contact.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.access.Disclosure;
import app.tandem.access.Relationship;
import app.tandem.contact.ContactId;
import app.tandem.contact.LeadStatus;
import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.ContactFilter.Archived;
import app.tandem.contact.list.ContactList;
import app.tandem.contact.list.ContactRow;
import app.tandem.contact.list.ContactSort;
import app.tandem.contact.list.Days;
import app.tandem.contact.list.FilterChoices;
import app.tandem.contact.list.FilterSql;
import app.tandem.contact.visibility.MixPeople.Who;
import app.tandem.people.Folding;
import app.tandem.people.LicenceState;
import app.tandem.people.People;
import app.tandem.sql.Dialect;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each filter, search, sort and list of choices against a reading of the same data in memory (R6, R23, R36). */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilterProofTest {

    private static final ContactFilter ALL = ContactFilter.NONE.withArchived(Archived.INCLUDED);
    private static final LocalDate DAY =
            LocalDate.ofInstant(Given.THEN, ZoneOffset.UTC).plusDays(12);

    private static final List<ZoneId> ZONES = Stream.of("America/Los_Angeles", "Pacific/Kiritimati", "Europe/Zurich")
            .map(ZoneId::of)
            .toList();

    @Autowired
    ContactList list;

    @Autowired
    Dialect dialect;

    @Autowired
    People users;

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    Mixes mixes;
    final Map<String, Long> sources = new HashMap<>();

    @BeforeAll
    void everyMix() {
        mixes = new Mixes(given, jdbc);
        for (int n = 0; n < ZONES.size(); n++) {
            jdbc.sql("update app_user set browser_zone = ? where mod(id, ?) = ?")
                    .params(ZONES.get(n).getId(), ZONES.size(), n)
                    .update();
        }
        jdbc.sql("select l.id, l.name, o.name from lead_source l join organization o on o.id = l.organization_id")
                .query(r -> {
                    sources.put(r.getString(3).split(" ")[0] + "/" + r.getString(2), r.getLong(1));
                });
    }

    @Test
    void relationship_owner_status_lead_source_and_valid_address() {
        for (Relationship one : Relationship.values()) {
            agree(ALL.withRelationships(Set.of(one)), viewer -> m -> m.relationship(viewer) == one);
        }
        Set<Relationship> two = Set.of(Relationship.MINE, Relationship.TEAM);
        agree(ALL.withRelationships(two), viewer -> m -> two.contains(m.relationship(viewer)));
        for (String owner : List.of("owner", "partner", "admin")) {
            Who who = mixes.people.the(owner);
            agree(ALL.withOwners(Set.of(who.id())), viewer -> m -> m.owner().equals(who));
        }
        Set<LeadStatus> statuses = Set.of(LeadStatus.ENGAGED, LeadStatus.CLOSED);
        agree(ALL.withStatuses(statuses), viewer -> m -> statuses.contains(m.status()));
        agree(
                ALL.withLeadSources(Set.of(sources.get("Northfield/Zillow"))),
                viewer -> m -> m.leadSource().equals("Zillow")
                        && m.owner().organization().equals("Northfield"));
        agree(ALL.withValidEmail(true), viewer -> m -> !m.email().isEmpty() && m.id().value() % 4 != 0);
        agree(
                ContactFilter.NONE.withStatuses(statuses).withRelationships(two).withValidEmail(true),
                viewer -> m -> !m.archived()
                        && statuses.contains(m.status())
                        && two.contains(m.relationship(viewer))
                        && !m.email().isEmpty()
                        && m.id().value() % 4 != 0);
    }

    @Test
    void R6a_assigned_to_somebody_and_shared_with_anybody_whose_share_the_viewer_may_know() {
        for (String assignee : List.of("colleague of the team", "partner", "owner")) {
            Who who = mixes.people.the(assignee);
            agree(ALL.withAssignees(Set.of(who.id())), viewer -> m -> who.equals(m.assignee()));
        }
        agree(
                ALL.withShared(true),
                viewer -> m -> m.shares().keySet().stream().anyMatch(other -> m.tellsOfShare(viewer, other)));
        for (String holder : List.of("partner", "agent of another firm", "manager")) {
            Who who = mixes.people.the(holder);
            agree(
                    ALL.withSharedWith(Set.of(who.id())),
                    viewer -> m -> m.shares().containsKey(who) && m.tellsOfShare(viewer, who));
        }
    }

    @Test
    void R50_outside_of_the_licences_of_whoever_looks_and_nothing_where_they_have_none() {
        Who licensed = mixes.people.the("owner");
        given.licensed(licensed.id(), LicenceState.MN, LicenceState.WI);
        given.licensed(mixes.people.the("partner").id(), LicenceState.MN);
        Set<String> outside = Set.of("AZ", "iowa ");
        agree(ALL.withOutsideLicences(true), viewer -> m -> viewer.equals(licensed) && outside.contains(m.state()));
        assertThat(list.count(licensed.id(), ALL.withOutsideLicences(true))).isPositive();
    }

    @Test
    void days_of_creation_and_of_the_last_activity_that_the_viewer_may_see() {
        agree(ALL.withCreated(DAY, DAY), viewer -> m -> between(day(viewer, m.created()), DAY, DAY));
        agree(ALL.withCreated(null, DAY), viewer -> m -> between(day(viewer, m.created()), null, DAY));
        agree(ALL.withActivity(DAY, null), viewer -> m -> between(day(viewer, m.activity(viewer)), DAY, null));
        agree(
                ALL.withActivity(DAY, DAY.plusDays(3)),
                viewer -> m -> between(day(viewer, m.activity(viewer)), DAY, DAY.plusDays(3)));
        agree(ALL.withActivity(null, DAY), viewer -> m -> between(day(viewer, m.activity(viewer)), null, DAY));
        var untouched = Days.of(Days.Recent.NOT_FOR_A_MONTH, DAY.plusDays(30));
        agree(
                ALL.withActivity(untouched),
                viewer -> m ->
                        between(day(viewer, m.activity(viewer) == null ? m.created() : m.activity(viewer)), null, DAY));
    }

    @Test
    void R6_a_loan_matches_for_those_only_who_see_loans() {
        agree(
                ALL.withOnLoan(true),
                viewer -> m -> m.onLoan() && Disclosure.sees(Disclosure.Part.LOANS, m.standing(viewer)));
        for (String partner : List.of("partner", "former partner", "agent of another firm", "admin of the firm")) {
            Who who = mixes.people.the(partner);
            assertThat(list.page(who.id(), ALL.withOnLoan(true), ContactSort.BY_NAME, 0, 500))
                    .as("%s", who)
                    .allMatch(row -> mixes.all.stream().anyMatch(m -> m.id().equals(row.id()) && m.colleague(who)));
        }
    }

    @Test
    void R6_a_group_matches_for_those_only_who_see_it() {
        mixes.groups.forEach((group, id) -> {
            Who whose = mixes.people.the(group.substring(0, group.indexOf('/')));
            agree(
                    ALL.withGroups(Set.of(id)),
                    viewer -> m -> m.groups().contains(group) && m.tellsOfGroup(viewer, whose));
        });
    }

    @Test
    void text_is_searched_for_word_by_word_without_accents_and_a_number_by_its_digits() {
        for (String text : List.of(
                "zoe",
                "ZOË mül",
                "muller zoe",
                "lukasz zak",
                "o'neil smith-j",
                "émile",
                "angstrom",
                "SØREN",
                "strasse gross",
                "100%",
                "%",
                "_",
                "l_e",
                "b%l",
                "!",
                "\"bo\"",
                "\\",
                "B14_x",
                "mail.example 100%",
                "612-555-0123",
                "(612) 555",
                "+1 612 555 01",
                "0123",
                "nobody at all",
                "zoe nobody")) {
            agree(ALL.withText(text), viewer -> m -> matches(m, text));
        }
        assertThat(mixes.all.stream().filter(m -> matches(m, "%")).count()).isBetween(1L, mixes.all.size() - 1L);
        assertThat(mixes.all.stream().filter(m -> matches(m, "612-555-0123")).count())
                .isEqualTo(1);
    }

    @Test
    void the_best_matches_of_a_search_are_visible_ones_that_match() {
        for (Who viewer : mixes.people.everybody()) {
            var best = list.best(viewer.id(), "muller", 500).stream()
                    .map(r -> r.id().value())
                    .toList();
            assertThat(best)
                    .as("%s", viewer)
                    .containsExactlyInAnyOrderElementsOf(ids(m -> m.seenBy(viewer) && matches(m, "muller")));
            assertThat(list.best(viewer.id(), "  ", 5)).isEmpty();
            // neither a backslash nor a wild card means anything but itself
            assertThat(list.best(viewer.id(), "a\\b%_!", 5)).isEmpty();
        }
    }

    @Test
    void every_sort_is_a_permutation_in_the_order_of_what_the_viewer_sees_with_the_empty_ones_last() {
        Set<LeadStatus> half = Set.of(LeadStatus.NEW_LEAD, LeadStatus.ENGAGED, LeadStatus.CLOSED);
        for (String kind : List.of("partner", "manager", "agent of the firm")) {
            Who viewer = mixes.people.the(kind);
            Set<Long> visible = Set.copyOf(ids(m -> m.seenBy(viewer) && half.contains(m.status())));
            for (var column : ContactSort.Column.values()) {
                for (boolean descending : new boolean[] {false, true}) {
                    List<ContactRow> rows =
                            list.page(viewer.id(), ALL.withStatuses(half), new ContactSort(column, descending), 0, 200);
                    assertThat(rows)
                            .extracting(r -> r.id().value())
                            .doesNotHaveDuplicates()
                            .hasSameElementsAs(visible);
                    Comparator<byte[]> order =
                            descending ? Comparator.nullsLast(bytes().reversed()) : Comparator.nullsLast(bytes());
                    assertThat(rows.stream().map(r -> key(column, r)).toList())
                            .as("%s sorts by %s%s", viewer, column, descending ? ", descending" : "")
                            .isSortedAccordingTo(order);
                }
            }
        }
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        Who viewer = mixes.people.the("manager");
        var sort = new ContactSort(ContactSort.Column.STATUS, true);
        List<ContactRow> whole = list.page(viewer.id(), ALL, sort, 0, 1000);
        List<ContactRow> pages = new ArrayList<>();
        for (int offset = 0; offset < whole.size(); offset += 37) {
            pages.addAll(list.page(viewer.id(), ALL, sort, offset, 37));
        }
        assertThat(pages).isEqualTo(whole);
    }

    @Test
    void R6_the_choices_of_filters_come_from_visible_contacts_only() {
        for (Who viewer : mixes.people.everybody()) {
            List<Mix> seen = mixes.all.stream().filter(m -> m.seenBy(viewer)).toList();
            assertThat(list.owners(viewer.id()))
                    .as("owners for %s", viewer)
                    .extracting(FilterChoices.Owner::id)
                    .containsExactlyInAnyOrderElementsOf(
                            seen.stream().map(m -> m.owner().id()).distinct().toList());
            assertThat(list.ownersAmong(
                            viewer.id(),
                            mixes.all.stream()
                                    .map(m -> m.owner().id())
                                    .distinct()
                                    .toList()))
                    .as("owners among some for %s", viewer)
                    .extracting(FilterChoices.Owner::id)
                    .containsExactlyInAnyOrderElementsOf(
                            seen.stream().map(m -> m.owner().id()).distinct().toList());
            assertThat(list.leadSources(viewer.id()))
                    .as("lead sources for %s", viewer)
                    .extracting(FilterChoices.LeadSource::id)
                    .containsExactlyInAnyOrderElementsOf(seen.stream()
                            .filter(m -> !m.leadSource().isEmpty())
                            .map(m -> sources.get(m.owner().organization() + "/" + m.leadSource()))
                            .distinct()
                            .toList());
            assertThat(list.groups(viewer.id()))
                    .as("groups for %s", viewer)
                    .extracting(FilterChoices.Group::id)
                    .containsExactlyInAnyOrderElementsOf(mixes.groups.entrySet().stream()
                            .filter(g -> seen.stream()
                                    .anyMatch(m -> m.groups().contains(g.getKey())
                                            && m.tellsOfGroup(
                                                    viewer,
                                                    mixes.people.the(g.getKey().split("/")[0]))))
                            .map(Map.Entry::getValue)
                            .toList());
        }
    }

    @Test
    void the_count_among_a_selection_counts_visible_matches_only() {
        Set<ContactId> some =
                Set.copyOf(mixes.all.subList(0, 60).stream().map(Mix::id).toList());
        for (Who viewer : mixes.people.everybody()) {
            assertThat(list.count(viewer.id(), ALL, some)).isEqualTo((int) mixes.all.subList(0, 60).stream()
                    .filter(m -> m.seenBy(viewer))
                    .count());
        }
    }

    private void agree(ContactFilter filter, Function<Who, Predicate<Mix>> matches) {
        for (Who viewer : mixes.people.everybody()) {
            List<Long> expected =
                    ids(m -> m.seenBy(viewer) && matches.apply(viewer).test(m));
            List<Long> found = FilterSql.of(dialect, users.actor(viewer.id()), filter)
                    .ids()
                    .on(jdbc)
                    .query(Long.class)
                    .list();
            if (found.size() != expected.size() || !found.containsAll(expected)) {
                assertThat(found).as("%s filters by %s", viewer, filter).containsExactlyInAnyOrderElementsOf(expected);
            }
            assertThat(list.count(viewer.id(), filter))
                    .as("%s counts %s", viewer, filter)
                    .isEqualTo(expected.size());
        }
    }

    private List<Long> ids(Predicate<Mix> which) {
        return mixes.all.stream().filter(which).map(m -> m.id().value()).toList();
    }

    private static boolean matches(Mix m, String text) {
        String digits = m.phone().replaceAll("\\D", "");
        List<String> places = List.of(plain(m.first() + " " + m.last()), plain(m.email()), digits);
        boolean number = text.matches("[\\d\\s()+./-]*\\d[\\d\\s()+./-]*");
        List<String> words = number
                ? List.of(text.replaceAll("\\D", ""))
                : List.of(plain(text).split(" "));
        return words.stream().allMatch(w -> places.stream().anyMatch(p -> p.contains(w)));
    }

    private static String plain(String text) {
        String lower = text.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("æ", "ae")
                .replace("ł", "l");
        return Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static LocalDate day(Who viewer, java.time.@org.jspecify.annotations.Nullable Instant instant) {
        return instant == null ? null : LocalDate.ofInstant(instant, zone(viewer));
    }

    /** The viewers are far apart: for a third of them 15:00 UTC is another day already. */
    private static ZoneId zone(Who viewer) {
        return ZONES.get((int) (viewer.id().value() % ZONES.size()));
    }

    private static boolean between(LocalDate day, LocalDate from, LocalDate to) {
        return day != null && (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    private static Comparator<byte[]> bytes() {
        return Arrays::compareUnsigned;
    }

    private static byte[] key(ContactSort.Column column, ContactRow row) {
        String text = switch (column) {
            case EMAIL -> row.email().toLowerCase(Locale.ROOT);
            case PHONE -> row.phone();
            case STATUS -> String.valueOf(row.status().code());
            case RELATIONSHIP -> String.valueOf(row.relationship().rank());
            case LAST_ACTIVITY ->
                row.lastActivity() == null ? "" : row.lastActivity().toString();
            case CREATED -> row.created().toString();
            case NAME -> row.name();
            case LEAD_SOURCE -> row.leadSource();
            case OWNER -> row.owner().name();
            case ASSIGNED_TO -> row.assignee() == null ? "" : row.assignee().name();
        };
        boolean folded =
                Stream.of("NAME", "LEAD_SOURCE", "OWNER", "ASSIGNED_TO").anyMatch(column.name()::equals);
        return text.isEmpty()
                ? null
                : folded ? Folding.sortKey(text) : text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
