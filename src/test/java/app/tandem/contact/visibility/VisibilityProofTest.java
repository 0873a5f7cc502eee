package app.tandem.contact.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.access.AccessPolicy;
import app.tandem.access.Action;
import app.tandem.access.Disclosure;
import app.tandem.access.Fact;
import app.tandem.access.Standing;
import app.tandem.access.Target;
import app.tandem.contact.ContactNotFound;
import app.tandem.contact.RelatedPerson;
import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.ContactFilter.Archived;
import app.tandem.contact.list.ContactList;
import app.tandem.contact.list.ContactRow;
import app.tandem.contact.list.ContactSort;
import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.record.Contacts;
import app.tandem.contact.visibility.MixPeople.Who;
import app.tandem.people.People;
import app.tandem.sql.Sql;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list, the count, the facts in SQL and the rules as written agree on every contact and viewer (R4-R6a). */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisibilityProofTest {

    private static final ContactFilter ALL = ContactFilter.NONE.withArchived(Archived.INCLUDED);

    @Autowired
    ContactList list;

    @Autowired
    Contacts contacts;

    @Autowired
    Standings standings;

    @Autowired
    People users;

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    Mixes mixes;

    @BeforeAll
    void everyMix() {
        mixes = new Mixes(given, jdbc);
    }

    @Test
    void the_mixes_keep_the_invariants_and_are_worth_looking_at() {
        assertThat(jdbc.sql("select problem from access_inconsistency")
                        .query(String.class)
                        .list())
                .isEmpty();
        for (Who viewer : mixes.people.everybody()) {
            long seen = mixes.all.stream().filter(m -> m.seenBy(viewer)).count();
            assertThat(seen).as("%s", viewer).isLessThan(mixes.all.size());
            assertThat(seen > 0).as("%s", viewer).isEqualTo(viewer.active());
        }
    }

    @Test
    void R4_list_count_facts_and_rules_agree_contact_by_contact() {
        for (Who viewer : mixes.people.everybody()) {
            List<Long> listed =
                    rows(viewer, ALL).stream().map(r -> r.id().value()).toList();
            Map<Long, Standing> facts = facts(viewer);
            assertThat(listed).as("%s sees each once", viewer).doesNotHaveDuplicates();
            assertThat(list.count(viewer.id(), ALL)).as("count of %s", viewer).isEqualTo(listed.size());
            for (Mix mix : mixes.all) {
                boolean sees = mix.seenBy(viewer);
                long id = mix.id().value();
                assertThat(listed.contains(id)).as("%s lists %s", viewer, mix).isEqualTo(sees);
                assertThat(AccessPolicy.decide(Action.VIEW, facts.get(id), Target.NONE)
                                .allowed())
                        .as("%s may view %s", viewer, mix)
                        .isEqualTo(sees);
            }
        }
    }

    @Test
    void R23_archived_contacts_are_out_of_the_list_unless_asked_for() {
        for (Who viewer : mixes.people.everybody()) {
            for (boolean archived : new boolean[] {true, false}) {
                var filter = ContactFilter.NONE.withArchived(archived ? Archived.ONLY : Archived.LEFT_OUT);
                assertThat(ids(viewer, filter))
                        .as("%s", viewer)
                        .containsExactlyInAnyOrderElementsOf(mixes.all.stream()
                                .filter(m -> m.seenBy(viewer) && m.archived() == archived)
                                .map(m -> m.id().value())
                                .toList());
            }
        }
    }

    @Test
    void the_standing_that_the_database_finds_is_that_of_the_rules_field_by_field() {
        for (Who viewer : mixes.people.everybody()) {
            Map<Long, Standing> facts = facts(viewer);
            for (Mix mix : mixes.all) {
                Standing expected = mix.standing(viewer);
                if (!facts.get(mix.id().value()).equals(expected)) {
                    assertThat(facts.get(mix.id().value()))
                            .as("%s towards %s", viewer, mix)
                            .isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void R14_while_somebody_is_offboarded_they_alone_count_as_active() {
        for (String kind : List.of("deactivated owner", "deactivated colleague", "owner")) {
            Who leaver = mixes.people.the(kind);
            for (Who viewer : mixes.people.everybody()) {
                Map<Long, Standing> facts = facts(standings.of(viewer.id()).offboarding(leaver.id()));
                for (Mix mix : mixes.all) {
                    boolean active = mix.owner().active() || mix.owner().equals(leaver);
                    assertThat(facts.get(mix.id().value()).facts())
                            .as("%s towards %s while offboarding %s", viewer, mix, leaver)
                            .isEqualTo(mix.standing(viewer).facts().with(Fact.OWNER_ACTIVE, active));
                }
            }
        }
    }

    @Test
    void R6_the_conditions_on_rows_are_the_disclosure_of_section_3() {
        for (Who viewer : mixes.people.everybody()) {
            Map<Long, List<Boolean>> parts = new HashMap<>();
            Sql.of(
                            "select v.contact_id, case when %s then 1 else 0 end, case when %s then 1 else 0 end from %s v"
                                    + " join contact c on c.id = v.contact_id",
                            VisibleParts.LOANS, VisibleParts.ACTIVITY, Visibility.of(users.actor(viewer.id())))
                    .on(jdbc)
                    .query(r -> {
                        parts.put(r.getLong(1), List.of(r.getInt(2) == 1, r.getInt(3) == 1));
                    });
            for (Mix mix : mixes.all) {
                Standing s = mix.standing(viewer);
                if (mix.seenBy(viewer)) {
                    assertThat(parts.get(mix.id().value()))
                            .as("loans and activity, %s of %s", viewer, mix)
                            .containsExactly(
                                    Disclosure.sees(Disclosure.Part.LOANS, s),
                                    Disclosure.sees(Disclosure.Part.ACTIVITY, s));
                }
            }
        }
    }

    @Test
    void R6a_the_list_names_only_those_shares_that_the_viewer_may_know_of() {
        for (Who viewer : mixes.people.everybody()) {
            Map<Long, ContactRow> rows = new HashMap<>();
            rows(viewer, ALL).forEach(r -> rows.put(r.id().value(), r));
            for (Mix mix : mixes.all) {
                if (mix.seenBy(viewer)) {
                    var row = rows.get(mix.id().value());
                    assertThat(row.sharedWith().stream().map(RelatedPerson::id))
                            .as("%s reads of %s", viewer, mix)
                            .containsExactlyInAnyOrderElementsOf(mix.shares().keySet().stream()
                                    .filter(other -> mix.tellsOfShare(viewer, other))
                                    .map(Who::id)
                                    .toList());
                    assertThat(row.owner().id()).isEqualTo(mix.owner().id());
                    assertThat(row.assignee() == null ? null : row.assignee().id())
                            .isEqualTo(
                                    mix.assignee() == null
                                            ? null
                                            : mix.assignee().id());
                    assertThat(row.relationship()).isEqualTo(mix.relationship(viewer));
                    assertThat(row.lastActivity())
                            .as("%s reads of %s", viewer, mix)
                            .isEqualTo(mix.activity(viewer));
                }
            }
        }
    }

    @Test
    void R4_R6a_the_record_opens_for_those_who_see_it_and_names_nobody_else() {
        for (Who viewer : mixes.people.everybody()) {
            for (int i = viewer.name().length() % 3; i < mixes.all.size(); i += 5) {
                Mix mix = mixes.all.get(i);
                ContactRecord opened = null;
                try {
                    opened = contacts.open(viewer.id(), mix.id());
                } catch (ContactNotFound none) {
                    assertThat(none).hasMessage(new ContactNotFound().getMessage());
                }
                assertThat(opened != null).as("%s opens %s", viewer, mix).isEqualTo(mix.seenBy(viewer));
                if (opened != null) {
                    assertThat(opened.sharedWith().stream().map(r -> r.person().id()))
                            .as("%s opens %s", viewer, mix)
                            .containsExactlyInAnyOrderElementsOf(mix.shares().keySet().stream()
                                    .filter(other -> mix.tellsOfShare(viewer, other))
                                    .map(Who::id)
                                    .toList());
                    assertThat(opened.seenBy() > 0).isEqualTo(mix.colleague(viewer));
                }
            }
        }
    }

    private List<Long> ids(Who viewer, ContactFilter filter) {
        return rows(viewer, filter).stream().map(r -> r.id().value()).toList();
    }

    private List<ContactRow> rows(Who viewer, ContactFilter filter) {
        List<ContactRow> rows = new ArrayList<>();
        List<ContactRow> page;
        do {
            page = list.page(viewer.id(), filter, ContactSort.BY_NAME, rows.size(), 70);
            rows.addAll(page);
        } while (page.size() == 70);
        return rows;
    }

    private Map<Long, Standing> facts(Who viewer) {
        return facts(standings.of(viewer.id()));
    }

    private Map<Long, Standing> facts(StandingSql who) {
        Map<Long, Standing> facts = new HashMap<>();
        Sql.of("select c.id, %s from contact c%s", who.factsWithShares(), who.joins())
                .on(jdbc)
                .query(r -> {
                    facts.put(r.getLong(1), who.standing(r.getInt(2)));
                });
        return facts;
    }
}
