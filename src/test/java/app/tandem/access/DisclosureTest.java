package app.tandem.access;

import static app.tandem.access.Somebody.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who sees which part of a record: section 3 of the rules cell by cell, and R6a. */
class DisclosureTest {

    private static final String SECTION_3 = """
            part                 owner  supervisor  colleague  partner-assignee  partner-shared
            CONTACT_DATA         yes    yes         yes        yes               yes
            PUBLIC_NOTES         yes    yes         yes        yes               yes
            OWN_ENTRIES          yes    yes         yes        yes               yes
            PRIVATE_NOTES        yes    no          no         no                no
            LOANS                yes    yes         yes        no                no
            ACTIVITY             yes    yes         yes        yes               no
            TASKS                yes    yes         yes        yes               no
            ORGANIZATION_GROUPS  yes    yes         yes        yes               no
            ALL_RELATIONS        yes    yes         yes        no                no
            """;

    private static final Map<String, List<Somebody>> COLUMNS = Map.of(
            "owner", List.of(owner()),
            "supervisor", List.of(supervisor()),
            "colleague", List.of(assignee(), shared(), assignee().and(shared())),
            "partner-assignee",
                    List.of(assignee().partner(), assignee().and(shared()).partner(false)),
            "partner-shared", List.of(shared().partner(), shared().partner(false)));

    @Test
    void section_3_cell_by_cell() {
        List<String> lines = SECTION_3.lines().toList();
        List<String> columns = List.of(lines.getFirst().split(" +"));
        List<String> parts = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(" +");
            var part = Disclosure.Part.valueOf(cells[0]);
            parts.add(part.name());
            for (int i = 1; i < cells.length; i++) {
                for (Somebody who : COLUMNS.get(columns.get(i))) {
                    assertThat(Disclosure.sees(part, who.standing()))
                            .as("%s, %s", part, EveryCase.words(who.standing()))
                            .isEqualTo(cells[i].equals("yes"));
                }
            }
        }
        assertThat(Disclosure.Part.values())
                .as("no part without a row")
                .extracting(Enum::name)
                .containsExactlyInAnyOrderElementsOf(parts);
    }

    @Test
    void R5_sight_adds_up_over_every_standing_and_without_sight_there_is_nothing() {
        for (var who : EveryCase.standings()) {
            Standing s = who.value();
            boolean sees = s.rights().active() && (s.owner() || s.assigned() || s.shared() || s.supervisor());
            for (var part : Disclosure.Part.values()) {
                boolean expected = sees
                        && switch (part) {
                            case CONTACT_DATA, PUBLIC_NOTES, OWN_ENTRIES -> true;
                            case PRIVATE_NOTES -> s.owner();
                            case LOANS, ALL_RELATIONS -> s.owner() || s.supervisor() || s.colleague();
                            case ACTIVITY, TASKS, ORGANIZATION_GROUPS ->
                                s.owner() || s.supervisor() || s.colleague() || s.assigned();
                        };
                assertThat(Disclosure.sees(part, s))
                        .as("%s, %s", part, who.words())
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void R6a_a_partner_knows_the_owner_the_assignee_their_own_firm_and_those_with_whom_they_shared_it() {
        for (Somebody partner : List.of(shared().partner(), assignee().partner())) {
            Standing s = partner.standing();
            assertThat(Disclosure.knowsOf(s, false, true, false)).isTrue();
            assertThat(Disclosure.knowsOf(s, true, false, false)).isTrue();
            assertThat(Disclosure.knowsOf(s, false, false, true)).isTrue();
            assertThat(Disclosure.knowsOf(s, false, false, false))
                    .as("nobody else")
                    .isFalse();
        }
    }

    @Test
    void R6a_a_colleague_knows_of_everybody_and_whoever_does_not_see_it_of_nobody() {
        assertThat(Disclosure.knowsOf(shared().standing(), false, false, false)).isTrue();
        assertThat(Disclosure.knowsOf(supervisor().standing(), false, false, false))
                .isTrue();
        assertThat(Disclosure.knowsOf(unrelated().standing(), true, true, true)).isFalse();
    }
}
