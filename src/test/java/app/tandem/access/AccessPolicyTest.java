package app.tandem.access;

import static app.tandem.access.Action.*;
import static app.tandem.access.Other.*;
import static app.tandem.access.Reason.*;
import static app.tandem.access.Somebody.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who may do what, rule by rule and then case by case against {@link WrittenRules} (sections 3 and 4). */
class AccessPolicyTest {

    private static final Set<Action> WITH_TARGET = EnumSet.of(SHARE, UNSHARE, ASSIGN, UNASSIGN, CHANGE_OWNER);

    /** Everybody is there who could help. */
    private static final Helpers.Around AROUND =
            new Helpers.Around(new Standing.Rights(true, true, false, true, true, false), true, true, true, true, true);

    @Test
    void every_action_of_every_standing_towards_everybody_is_decided_as_the_rules_are_written() {
        Set<String> wrong = new HashSet<>();
        for (var who : EveryCase.standings()) {
            List<EveryCase.Named<Target>> others = EveryCase.targets(who.value());
            for (Action action : Action.values()) {
                for (var other : WITH_TARGET.contains(action) ? others : others.subList(0, 1)) {
                    var expected = WrittenRules.answer(action, who.value(), other.value());
                    var actual = AccessPolicy.decide(action, who.value(), other.value());
                    if (wrong.size() < 20 && !same(expected, actual)) {
                        wrong.add(asked(who, action, other) + ": the rules say " + expected + ", the policy " + actual);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean same(WrittenRules.Answer expected, Decision actual) {
        var kind = actual.allowed()
                ? WrittenRules.Kind.ALLOWED
                : actual.reasons().isEmpty() ? WrittenRules.Kind.UNCHANGED : WrittenRules.Kind.REFUSED;
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        actual.reasons().forEach(r -> reasons.add(WrittenRules.NOT_YOURS.contains(r) ? NOT_YOURS_SHARED : r));
        return kind == expected.kind() && reasons.equals(expected.reasons());
    }

    @Test
    void R15_R6a_no_answer_depends_on_a_loan_or_a_share_that_a_partner_may_not_see() {
        for (var who : EveryCase.permitted()) {
            Standing s = who.value();
            if (s.partner() && !s.shared() && !s.onLoan() && !s.sharedWithAnybody()) {
                for (Action action : Action.values()) {
                    for (var other : EveryCase.targets(s)) {
                        var without = AccessPolicy.decide(action, s, other.value());
                        var hidden = new Somebody(s).onLoan().withShares().asks(action, other.value());
                        if (!hidden.equals(without)) {
                            assertThat(hidden).as(asked(who, action, other)).isEqualTo(without);
                        }
                    }
                }
            }
        }
    }

    @Test
    void R15_what_a_refusal_says_about_the_reader_is_true() {
        for (var who : EveryCase.permitted()) {
            Standing s = who.value();
            for (Action action : Action.values()) {
                for (var other : EveryCase.targets(s)) {
                    Set<Reason> reasons =
                            AccessPolicy.decide(action, s, other.value()).reasons();
                    boolean lies = reasons.contains(NOT_YOURS_SHARED) && (!s.shared() || s.assigned())
                            || reasons.contains(NOT_YOURS_ASSIGNED) && !s.assigned()
                            || reasons.contains(NOT_YOURS_SUPERVISED) && !s.supervisor()
                            || reasons.contains(NOT_THEIR_OWNER) && (s.owner() || s.partner());
                    if (lies) {
                        assertThat(reasons).as(asked(who, action, other)).isEmpty();
                    }
                }
            }
        }
    }

    private static String asked(EveryCase.Named<Standing> who, Action action, EveryCase.Named<Target> other) {
        return who.words() + " asks to " + action.words() + ", the other person being " + other.words();
    }

    @Test
    void R4_whoever_has_no_relation_or_is_deactivated_may_not_even_know_that_it_exists() {
        var deactivated = new Standing.Rights(false, true, false, true, true, false);
        for (Action action : Action.values()) {
            assertThat(unrelated().asks(action).reasons()).containsExactly(GONE);
            assertThat(owner().rights(deactivated).asks(action).reasons()).containsExactly(GONE);
            assertThat(unrelated().archived().onLoan().withShares().asks(action))
                    .isEqualTo(unrelated().asks(action));
        }
    }

    @Test
    void R5_the_rights_of_several_relationships_add_up() {
        assertThat(shared().and(assignee()).asks(EDIT).allowed()).isTrue();
        assertThat(supervisor().and(shared()).asks(ADD_NOTE).allowed()).isTrue();
        assertThat(supervisor().and(shared()).asks(CHANGE_OWNER).allowed()).isTrue();
        assertThat(supervisor().and(assignee()).asks(ARCHIVE).allowed()).isTrue();
        assertThat(supervisor().and(assignee()).asks(SHARE, partner().target()).allowed())
                .as("as the assignee, with a partner of one's own")
                .isTrue();
    }

    @Test
    void R8_limited_edit_is_notes_tasks_calls_groups_mail_and_journeys() {
        for (Action action :
                List.of(ADD_NOTE, ADD_TASK, LOG_CALL, RECORD_OUTCOME, SEND_EMAIL, ADD_TO_JOURNEY, PUT_IN_GROUP)) {
            assertThat(shared().asks(action).allowed()).as(action.words()).isTrue();
            assertThat(shared().partner().asks(action).allowed())
                    .as(action.words())
                    .isTrue();
        }
        for (Action action : List.of(EDIT, ADD_PLAN, SHARE, ASSIGN, ARCHIVE, DELETE, MERGE)) {
            assertThat(shared().asks(action).reasons()).as(action.words()).contains(NOT_YOURS_SHARED);
        }
        assertThat(EDIT_REFUSED.text())
                .isEqualTo("It is only shared with you. Its owner, Maya Chen, can edit its data.");
    }

    private static final Explanation EDIT_REFUSED =
            NOT_YOURS_SHARED.explain(new Circumstances(EDIT, "Maya Chen", "", List.of(), Helpers.EVERYBODY));

    @Test
    void R9_colleagues_need_the_permission_partners_do_not() {
        var without = new Standing.Rights(true, false, false, true, true, false);
        assertThat(owner().rights(without).asks(SHARE, colleague().target()).reasons())
                .containsExactly(NO_SHARE_PERMISSION);
        assertThat(owner().rights(without).asks(SHARE, partner().target()).allowed())
                .isTrue();
        assertThat(owner().rights(without).asks(SHARE).allowed())
                .as("somebody can be chosen")
                .isTrue();
    }

    @Test
    void R9_the_setting_leaves_ones_own_teams() {
        var teams = new Standing.Rights(true, true, true, true, true, false);
        assertThat(owner().rights(teams).asks(ASSIGN, colleague().target()).reasons())
                .containsExactly(OWN_TEAMS_ONLY);
        assertThat(owner().rights(teams)
                        .asks(ASSIGN, colleague().onCommonTeam().target())
                        .allowed())
                .isTrue();
        assertThat(owner().rights(teams).asks(ASSIGN, partner().target()).allowed())
                .isTrue();
    }

    @Test
    void R9_a_deactivated_colleague_and_a_former_partner_get_nothing_new_but_lose_what_they_have() {
        assertThat(owner().asks(SHARE, colleague().deactivated().target()).reasons())
                .containsExactly(TARGET_DEACTIVATED);
        assertThat(owner().asks(SHARE, formerPartner().target()).reasons()).containsExactly(TARGET_NO_PARTNER);
        assertThat(owner().asks(UNSHARE, colleague().deactivated().shared()).allowed())
                .isTrue();
        assertThat(owner().asks(UNASSIGN, formerPartner().assignee()).allowed()).isTrue();
    }

    @Test
    void R9_a_supervisor_acting_as_the_owner_reaches_the_owners_organization_only() {
        assertThat(supervisor().asks(SHARE, colleague().target()).allowed()).isTrue();
        assertThat(supervisor().asks(SHARE, partner().target()).reasons()).containsExactly(TARGET_OUTSIDE_ORGANIZATION);
    }

    @Test
    void R9_an_assigned_partner_brings_in_their_firm_and_their_active_partners_of_the_owners_organization() {
        var agent = assignee().partner();
        assertThat(agent.asks(SHARE, colleague().ofOwners(false).target()).allowed())
                .isTrue();
        assertThat(agent.asks(SHARE, partner().ofOwners(true).target()).allowed())
                .isTrue();
        assertThat(agent.asks(SHARE, partner().target()).reasons()).containsExactly(TARGET_THIRD_ORGANIZATION);
        assertThat(agent.asks(SHARE, formerPartner().ofOwners(true).target()).reasons())
                .containsExactly(TARGET_NO_PARTNER);
    }

    @Test
    void R9_an_assigned_partner_brings_in_nobody_when_no_partnership_is_behind_it() {
        assertThat(assignee()
                        .partner(false)
                        .asks(ASSIGN, colleague().ofOwners(false).target())
                        .reasons())
                .containsExactly(PARTNERSHIP_NOT_ACTIVE);
        assertThat(assignee().partner(false).asks(ASSIGN).reasons()).containsExactly(PARTNERSHIP_NOT_ACTIVE);
    }

    @Test
    void R12_taking_away_is_never_blocked_by_archive_loan_or_deactivation() {
        for (Somebody who : List.of(owner(), supervisor(), assignee())) {
            var stuck = who.archived().onLoan().withShares().ofDeactivatedOwner();
            assertThat(stuck.asks(UNSHARE, colleague().deactivated().shared()).allowed())
                    .isTrue();
        }
        assertThat(shared().archived()
                        .onLoan()
                        .ofDeactivatedOwner()
                        .asks(UNSHARE, self().shared())
                        .allowed())
                .isTrue();
        assertThat(assignee()
                        .archived()
                        .ofDeactivatedOwner()
                        .asks(UNASSIGN, self().assignee())
                        .allowed())
                .isTrue();
    }

    @Test
    void R12_a_shared_user_ends_their_own_share_only_and_has_no_assignment_to_end() {
        assertThat(shared().asks(UNSHARE).allowed()).isTrue();
        assertThat(shared().asks(UNSHARE, colleague().shared()).reasons()).containsExactly(NOT_YOURS_SHARED);
        assertThat(shared().asks(UNASSIGN).reasons()).containsExactly(NOT_YOURS_SHARED);
        assertThat(shared().asks(UNASSIGN, colleague().assignee()).reasons()).containsExactly(NOT_YOURS_SHARED);
    }

    @Test
    void R12_an_assigned_partner_unshares_themself_their_firm_and_those_they_shared_with() {
        var agent = assignee().partner().withShares();
        assertThat(agent.asks(UNSHARE, colleague().ofOwners(false).shared()).allowed())
                .isTrue();
        assertThat(agent.asks(UNSHARE, partner().ofOwners(true).sharedByActor()).allowed())
                .isTrue();
        assertThat(agent.asks(UNSHARE, partner().ofOwners(true).shared()).reasons())
                .containsExactly(NOT_YOUR_SHARE);
        assertThat(agent.and(shared()).asks(UNSHARE, self().shared()).allowed()).isTrue();
    }

    @Test
    void R12_a_supervisor_of_a_holder_ends_what_the_holder_has_without_seeing_the_contact() {
        assertThat(unrelated().asks(UNSHARE, subordinate().shared()).allowed()).isTrue();
        assertThat(unrelated()
                        .partner(false)
                        .asks(UNASSIGN, subordinate().ofOwners(false).assignee())
                        .allowed())
                .isTrue();
        assertThat(unrelated().asks(SHARE, subordinate().target()).reasons()).containsExactly(GONE);
        assertThat(unrelated().asks(UNSHARE, subordinate().target()).reasons())
                .as("R18, R45: like a contact that does not exist any more")
                .containsExactly(GONE);
    }

    @Test
    void R13_what_already_holds_is_unchanged_before_any_refusal() {
        for (Somebody who : List.of(owner(), assignee(), shared(), supervisor())) {
            var stuck = who.archived().ofDeactivatedOwner().withShares();
            assertThat(stuck.asks(SHARE, colleague().deactivated().shared())).isEqualTo(Decision.UNCHANGED);
            assertThat(stuck.asks(UNSHARE, colleague().target())).isEqualTo(Decision.UNCHANGED);
            assertThat(stuck.asks(UNASSIGN, colleague().target())).isEqualTo(Decision.UNCHANGED);
            assertThat(stuck.asks(ARCHIVE)).isEqualTo(Decision.UNCHANGED);
        }
        assertThat(assignee().archived().asks(ASSIGN, colleague().owner())).isEqualTo(Decision.UNCHANGED);
        assertThat(shared().asks(SHARE, colleague().owner())).isEqualTo(Decision.UNCHANGED);
        assertThat(supervisor().asks(CHANGE_OWNER, colleague().owner())).isEqualTo(Decision.UNCHANGED);
    }

    @Test
    void R13_R6a_a_partner_does_not_learn_from_unchanged_with_whom_others_shared_it() {
        var agent = shared().partner();
        var stranger = formerPartner().ofOwners(true);
        assertThat(agent.asks(SHARE, stranger.shared())).isEqualTo(agent.asks(SHARE, stranger.target()));
        assertThat(agent.asks(UNSHARE, stranger.shared())).isEqualTo(agent.asks(UNSHARE, stranger.target()));
        assertThat(agent.asks(UNASSIGN, formerPartner().target()))
                .as("the assignee is known to everybody")
                .isEqualTo(Decision.UNCHANGED);
    }

    @Test
    void R6a_no_answer_to_a_partner_depends_on_a_share_of_the_other_person_that_they_may_not_know() {
        for (var who : EveryCase.permitted()) {
            Standing s = who.value();
            if (!s.partner() || !s.sees()) {
                continue;
            }
            for (Action action : Action.values()) {
                for (var other : EveryCase.targets(s)) {
                    Target t = other.value();
                    boolean hidden = t.sharedWith()
                            && !t.sharedByActor()
                            && !t.self()
                            && !t.ofActorsOrganization()
                            && !t.owner();
                    if (hidden) {
                        assertThat(AccessPolicy.decide(action, s, t))
                                .as(asked(who, action, other))
                                .isEqualTo(AccessPolicy.decide(action, s, withoutShare(t)));
                        assertThat(Helpers.of(action, s, t, AROUND))
                                .as("who can help, " + asked(who, action, other))
                                .isEqualTo(Helpers.of(action, s, withoutShare(t), AROUND));
                    }
                }
            }
        }
    }

    @Test
    void R39_no_email_goes_to_an_address_that_is_missing_invalid_or_opted_out_nor_to_an_archived_contact() {
        for (var who : List.of(
                owner(), assignee(), shared(), shared().partner(), assignee().partner())) {
            assertThat(who.asks(SEND_EMAIL).allowed()).isTrue();
            assertThat(who.with(Fact.EMAIL_MISSING, true).asks(SEND_EMAIL).reasons())
                    .containsExactly(EMAIL_MISSING);
            assertThat(who.with(Fact.EMAIL_NOT_VALID, true).asks(SEND_EMAIL).reasons())
                    .containsExactly(EMAIL_NOT_VALID);
            assertThat(who.with(Fact.EMAIL_OPTED_OUT, true).asks(SEND_EMAIL).reasons())
                    .containsExactly(EMAIL_OPTED_OUT);
            assertThat(who.archived()
                            .with(Fact.EMAIL_NOT_VALID, true)
                            .with(Fact.EMAIL_OPTED_OUT, true)
                            .asks(SEND_EMAIL)
                            .reasons())
                    .as("all reasons at once")
                    .containsExactly(ARCHIVED, EMAIL_NOT_VALID, EMAIL_OPTED_OUT);
        }
        var unreachable = owner().with(Fact.EMAIL_MISSING, true).with(Fact.EMAIL_OPTED_OUT, true);
        for (Action other : EnumSet.complementOf(EnumSet.of(SEND_EMAIL))) {
            assertThat(unreachable.asks(other)).as("only mail depends on it").isEqualTo(owner().asks(other));
        }
        assertThat(unrelated().with(Fact.EMAIL_OPTED_OUT, true).asks(SEND_EMAIL).reasons())
                .as("R4: and whoever does not see it learns nothing of its address")
                .containsExactly(GONE);
    }

    @Test
    void each_fact_has_a_bit_of_its_own() {
        assertThat(EnumSet.allOf(Fact.class).stream().mapToLong(Fact::bit).sum())
                .isEqualTo((1L << Fact.values().length) - 1);
    }

    private static Target withoutShare(Target t) {
        return new Target(t.facts().with(Fact.TARGET_SHARED, false).with(Fact.TARGET_SHARED_BY_ACTOR, false));
    }

    @Test
    void R13_what_is_in_the_group_already_is_unchanged_whoever_owns_it_and_what_is_not_leaves_it_unchanged() {
        for (var who : List.of(owner(), assignee(), shared(), supervisor(), shared().partner())) {
            for (var it : List.of(who, who.archived(), who.ofDeactivatedOwner())) {
                assertThat(AccessPolicy.decide(PUT_IN_GROUP, it.standing(), true))
                        .isEqualTo(Decision.UNCHANGED);
                assertThat(AccessPolicy.decide(TAKE_FROM_GROUP, it.standing(), false))
                        .isEqualTo(Decision.UNCHANGED);
                assertThat(AccessPolicy.decide(TAKE_FROM_GROUP, it.standing(), true))
                        .isEqualTo(Decision.ALLOWED);
            }
            assertThat(AccessPolicy.decide(PUT_IN_GROUP, who.archived().standing(), false))
                    .isEqualTo(Decision.ALLOWED);
            assertThat(AccessPolicy.decide(
                                    PUT_IN_GROUP, who.ofDeactivatedOwner().standing(), false)
                            .reasons())
                    .containsExactly(OWNER_DEACTIVATED);
        }
        for (boolean inGroup : List.of(true, false)) {
            assertThat(AccessPolicy.decide(PUT_IN_GROUP, unrelated().standing(), inGroup)
                            .reasons())
                    .containsExactly(GONE);
            assertThat(AccessPolicy.decide(TAKE_FROM_GROUP, unrelated().standing(), inGroup)
                            .reasons())
                    .containsExactly(GONE);
        }
    }

    @Test
    void R14_with_a_deactivated_owner_one_views_and_takes_away_and_nothing_else() {
        for (Action action : Action.values()) {
            Set<Reason> reasons = supervisor()
                    .and(assignee())
                    .and(shared())
                    .ofDeactivatedOwner()
                    .asks(action)
                    .reasons();
            boolean free =
                    Set.of(VIEW, TAKE_FROM_GROUP, UNSHARE, UNASSIGN, ACTIVATE).contains(action);
            assertThat(reasons.contains(OWNER_DEACTIVATED)).as(action.words()).isNotEqualTo(free);
        }
        assertThat(assignee().archived().ofDeactivatedOwner().asks(ACTIVATE).reasons())
                .containsExactly(OWNER_DEACTIVATED);
        assertThat(OWNER_DEACTIVATED
                        .explain(new Circumstances(SHARE, "Victor Hale", "", List.of(), Helpers.EVERYBODY))
                        .text())
                .isEqualTo("The owner's account is deactivated. An administrator must reactivate Victor Hale.");
    }

    @Test
    void R14_an_administrator_archives_and_adds_notes_to_what_stayed_on_a_loan_and_nothing_else() {
        var stayed = admin().onLoan().ofDeactivatedOwner();
        for (Action action : Action.values()) {
            // nothing to activate is no refusal (R13)
            var free = Set.of(VIEW, TAKE_FROM_GROUP, UNSHARE, UNASSIGN, ADD_NOTE, ARCHIVE, ACTIVATE);
            assertThat(stayed.asks(action).reasons().contains(OWNER_DEACTIVATED))
                    .as(action.words())
                    .isEqualTo(!free.contains(action));
        }
        for (Action action : List.of(ADD_NOTE, ARCHIVE)) {
            assertThat(stayed.asks(action).allowed()).as(action.words()).isTrue();
            assertThat(admin().ofDeactivatedOwner().asks(action).reasons())
                    .as("not on a loan")
                    .containsExactly(NOT_YOURS_SUPERVISED, OWNER_DEACTIVATED);
            assertThat(admin().onLoan().asks(action).reasons())
                    .as("the owner is there")
                    .containsExactly(NOT_YOURS_SUPERVISED);
            assertThat(supervisor().onLoan().ofDeactivatedOwner().asks(action).reasons())
                    .as("a manager")
                    .containsExactly(NOT_YOURS_SUPERVISED, OWNER_DEACTIVATED);
        }
        assertThat(stayed.archived().asks(ADD_NOTE).allowed()).isTrue();
        assertThat(stayed.archived().asks(ARCHIVE)).isEqualTo(Decision.UNCHANGED);
        assertThat(stayed.archived().asks(ACTIVATE).reasons()).contains(OWNER_DEACTIVATED);
    }

    @Test
    void R15_all_reasons_are_given_in_their_order() {
        assertThat(shared().archived()
                        .ofDeactivatedOwner()
                        .rights(new Standing.Rights(true, false, true, true, true, false))
                        .asks(SHARE, colleague().deactivated().target())
                        .reasons())
                .containsExactly(
                        NOT_YOURS_SHARED,
                        OWNER_DEACTIVATED,
                        ARCHIVED,
                        NO_SHARE_PERMISSION,
                        OWN_TEAMS_ONLY,
                        TARGET_DEACTIVATED);
        assertThat(assignee()
                        .onLoan()
                        .withShares()
                        .ofDeactivatedOwner()
                        .asks(DELETE)
                        .reasons())
                .containsExactly(NOT_YOURS_ASSIGNED, OWNER_DEACTIVATED, STILL_SHARED, ON_LOAN);
    }

    @Test
    void R15_every_reason_is_a_sentence_and_every_action_has_words() {
        for (List<String> loans : List.of(List.<String>of(), List.of("1"), List.of("1", "2", "3"))) {
            for (Reason reason : Reason.values()) {
                for (Action action : Action.values()) {
                    for (String target : List.of("", "Jonas Berg")) {
                        var words = reason.explain(
                                new Circumstances(action, "Maya Chen", target, loans, Helpers.EVERYBODY));
                        assertThat(words.text())
                                .doesNotContain("{", "}", "  ", "!", "lease")
                                .endsWith(".");
                        assertThat(words.fact()).matches("[A-Z].*\\.");
                    }
                }
            }
        }
        assertThat(Action.values()).allSatisfy(a -> assertThat(a.words()).isNotBlank());
        assertThat(ON_LOAN.explain(new Circumstances(DELETE, "", "", List.of("1", "2", "3"), Helpers.EVERYBODY))
                        .fact())
                .isEqualTo("On loans 1, 2 and 3.");
    }

    @Test
    void the_audit_trail_keeps_reasons_as_codes_and_gives_the_same_back() {
        assertThat(Reason.ofCodes(Reason.codes(EnumSet.allOf(Reason.class)))).containsExactly(Reason.values());
        assertThat(Reason.codes(List.of(ON_LOAN, ARCHIVED, ON_LOAN))).isEqualTo("9 21");
        assertThat(Reason.ofCodes("9 4711")).as("of a later version").containsExactly(ARCHIVED);
        assertThat(Reason.ofCodes(Reason.codes(Set.of()))).isEmpty();
    }

    @Test
    void R17_only_the_owner_deletes_and_not_what_is_shared_or_on_a_loan() {
        assertThat(owner().asks(DELETE).allowed()).isTrue();
        assertThat(owner().withShares().asks(DELETE).reasons()).containsExactly(STILL_SHARED);
        assertThat(owner().onLoan().asks(DELETE).reasons()).containsExactly(ON_LOAN);
        assertThat(supervisor().asks(DELETE).reasons()).containsExactly(NOT_YOURS_SUPERVISED);
        assertThat(owner().archived().asks(DELETE).allowed()).isTrue();
    }

    @Test
    void R22_an_archived_contact_refuses_all_but_a_fixed_list() {
        Set<Action> possible = EnumSet.of(
                VIEW,
                ADD_NOTE,
                PUT_IN_GROUP,
                TAKE_FROM_GROUP,
                ACTIVATE,
                UNSHARE,
                UNASSIGN,
                CHANGE_OWNER,
                MERGE,
                DELETE,
                EXPORT);
        for (Action action : EnumSet.complementOf(EnumSet.of(ARCHIVE))) {
            var decision = owner().archived().asks(action);
            assertThat(decision.allowed()).as(action.words()).isEqualTo(possible.contains(action));
            assertThat(decision.reasons().contains(ARCHIVED)).as(action.words()).isEqualTo(!possible.contains(action));
        }
    }

    @Test
    void R24_the_new_owner_is_an_active_colleague_of_the_owner() {
        assertThat(owner().asks(CHANGE_OWNER, colleague().target()).allowed()).isTrue();
        assertThat(supervisor().asks(CHANGE_OWNER, self().target()).allowed()).isTrue();
        assertThat(owner().asks(CHANGE_OWNER, partner().target()).reasons()).containsExactly(TARGET_NOT_ELIGIBLE);
        assertThat(owner().asks(CHANGE_OWNER, colleague().deactivated().target())
                        .reasons())
                .containsExactly(TARGET_NOT_ELIGIBLE);
    }

    @Test
    void R25_the_owner_needs_the_permission_and_the_setting_a_supervisor_neither() {
        var neither = new Standing.Rights(true, true, false, false, false, false);
        assertThat(owner().rights(neither).asks(CHANGE_OWNER).reasons())
                .containsExactly(NO_CHANGE_OWNER_PERMISSION, SUPERVISORS_ONLY);
        assertThat(supervisor().rights(neither).asks(CHANGE_OWNER).allowed()).isTrue();
        assertThat(assignee().asks(CHANGE_OWNER, self().target()).reasons()).containsExactly(NOT_THEIR_OWNER);
    }

    @Test
    void R26_what_is_on_a_loan_keeps_its_owner() {
        assertThat(owner().onLoan().asks(CHANGE_OWNER).reasons()).containsExactly(ON_LOAN);
        assertThat(supervisor().onLoan().asks(CHANGE_OWNER).reasons()).containsExactly(ON_LOAN);
        assertThat(assignee().partner().onLoan().asks(CHANGE_OWNER).reasons()).containsExactly(NOT_YOURS_ASSIGNED);
    }
}
