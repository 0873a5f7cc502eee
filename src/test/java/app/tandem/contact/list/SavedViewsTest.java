package app.tandem.contact.list;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.contact.ContactName;
import app.tandem.contact.LeadStatus;
import app.tandem.intake.Cleaned;
import app.tandem.people.UserId;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import app.tandem.testing.NaughtyStrings;
import java.util.Collections;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** Saved views: own, named, one that opens first. */
@DatabaseTest
class SavedViewsTest {

    @Autowired
    SavedViews views;

    @Autowired
    SavedFilters parts;

    @Autowired
    Given given;

    @BeforeEach
    void people() {
        given.northfield();
    }

    private long create(String name) {
        return views.create(maya, name, "status=ENGAGED", "NAME");
    }

    private static void refused(ThrowingCallable call, String sentence) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ViewRefused.class,
                        refused -> assertThat(refused.sentence()).isEqualTo(sentence));
    }

    @Test
    void a_view_is_kept_with_its_filters_and_columns_and_listed_by_name() {
        create("zebra");
        long hot = create(" Hot leads ");
        assertThat(views.of(maya)).extracting(SavedView::name).containsExactly("Hot leads", "zebra");
        views.save(maya, hot, "sort=-created", "NAME,-EMAIL");
        assertThat(views.find(maya, hot))
                .contains(new SavedView(hot, "Hot leads", "sort=-created", "NAME,-EMAIL", false));
        views.rename(maya, hot, "Árvore");
        views.rename(maya, hot, "Arvore");
        assertThat(views.of(maya)).extracting(SavedView::name).containsExactly("Arvore", "zebra");
        views.delete(maya, hot);
        assertThat(views.of(maya)).extracting(SavedView::name).containsExactly("zebra");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "\u200B", "a\0b", "1234567890123456789012345678901234567890123456789012345678901"})
    void a_name_has_1_to_60_characters(String name) {
        refused(() -> create(name), "Enter a view name of at most 60 characters.");
        long view = create("x");
        refused(() -> views.rename(maya, view, name), "Enter a view name of at most 60 characters.");
    }

    @Test
    void two_views_of_a_person_never_differ_by_case_accents_or_blanks_alone_but_those_of_two_people_do() {
        create("Hot  Leads");
        var other = create("Other");
        refused(() -> create("hót leads"), "You already have a view with that name. Enter another name.");
        refused(
                () -> views.rename(maya, other, "HOT LEADS"),
                "You already have a view with that name. Enter another name.");
        views.create(diego, "Hot Leads", "", "");
        assertThat(views.of(diego)).hasSize(1);
    }

    @Test
    void only_a_name_that_is_taken_is_called_taken() {
        assertThatThrownBy(() -> views.create(new UserId(999_999), "Hot leads", "", "NAME"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void names_of_all_kinds_come_back_cleaned() {
        for (String name : NaughtyStrings.all()) {
            if (!ContactName.invisible(name)
                    && Cleaned.line(name).length() <= SavedViews.NAME
                    && name.indexOf('\0') < 0) {
                long view;
                try {
                    view = create(name);
                } catch (ViewRefused taken) {
                    assertThat(taken.sentence()).startsWith("You have");
                    continue;
                }
                assertThat(views.find(maya, view)).map(SavedView::name).contains(Cleaned.line(name));
                views.delete(maya, view);
            }
        }
    }

    @Test
    void a_person_has_at_most_100_views_and_is_told_so() {
        for (int n = 0; n < SavedViews.MOST; n++) {
            create("View " + n);
        }
        refused(() -> create("One more"), "You have 100 views, the most that can be kept. Delete one first.");
        views.create(diego, "Mine", "", "");
        views.delete(maya, views.of(maya).getFirst().id());
        create("One more");
    }

    @Test
    void a_filter_by_more_than_fits_is_refused_in_words() {
        refused(
                () -> views.create(maya, "Much", "x".repeat(20_001), ""),
                "Remove some of the people, groups or lead sources; a view cannot keep that many.");
    }

    @Test
    void of_two_windows_that_delete_one_view_at_once_the_second_finds_none() throws Exception {
        try (var windows = Executors.newFixedThreadPool(2)) {
            for (int n = 0; n < 20; n++) {
                long view = create("Leads " + n);
                var answers = windows.invokeAll(Collections.nCopies(2, () -> {
                    try {
                        views.delete(maya, view);
                        return "deleted";
                    } catch (NoSuchElementException none) {
                        return "none";
                    }
                }));
                assertThat(answers).extracting(Future::get).containsExactlyInAnyOrder("deleted", "none");
            }
        }
    }

    @Test
    void one_view_at_most_opens_first() {
        var one = create("One");
        var two = create("Two");
        assertThat(views.first(maya)).isEmpty();
        views.openFirst(maya, one, true);
        views.openFirst(maya, two, true);
        assertThat(views.first(maya)).map(SavedView::id).contains(two);
        assertThat(views.of(maya)).filteredOn(SavedView::opensFirst).hasSize(1);
        views.openFirst(maya, two, false);
        assertThat(views.first(maya)).isEmpty();
    }

    @Test
    void R4_somebody_elses_view_does_not_exist() {
        var mine = create("Mine");
        views.openFirst(maya, mine, true);
        assertThat(views.find(diego, mine)).isEmpty();
        assertThat(views.first(diego)).isEmpty();
        for (ThrowingCallable call : Set.<ThrowingCallable>of(
                () -> views.save(diego, mine, "", ""),
                () -> views.rename(diego, mine, "Stolen"),
                () -> views.openFirst(diego, mine, false),
                () -> views.delete(diego, mine))) {
            assertThatThrownBy(call).isInstanceOf(NoSuchElementException.class);
        }
        assertThat(views.first(maya)).map(SavedView::name).contains("Mine");
    }

    @Test
    void what_is_gone_or_seen_no_more_is_left_out_of_a_kept_filter_and_nothing_else() {
        given.contact().ownedBy(maya).inGroup(maya, "Full").leadSource("Zillow").create();
        given.contact()
                .ownedBy(diego)
                .sharedWith(maya)
                .inGroup(diego, "Diego's")
                .create();
        given.contact().ownedBy(jonas).leadSource("Secret").create();
        var full = given.group(maya, "Full");
        var empty = given.group(maya, "Empty");
        var others = given.group(diego, "Diego's");
        var foreign = given.group(jonas, "Foreign");
        var kept = ContactFilter.NONE
                .withOwners(Set.of(maya, diego, jonas))
                .withGroups(Set.of(full, empty, others, foreign, 999L))
                .withLeadSources(Set.of(999L))
                .withStatuses(Set.of(LeadStatus.ENGAGED))
                .withOnLoan(true);
        assertThat(parts.stillThere(maya, kept))
                .isEqualTo(kept.withOwners(Set.of(maya, diego))
                        .withGroups(Set.of(full, empty, others))
                        .withLeadSources(Set.of()));
        assertThat(parts.stillThere(maya, ContactFilter.NONE)).isEqualTo(ContactFilter.NONE);
    }
}
