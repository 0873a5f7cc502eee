package app.tandem;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.access.Reason;
import app.tandem.audit.AccountEvent;
import app.tandem.audit.Mailing;
import app.tandem.audit.Outcome;
import app.tandem.audit.RecipientRole;
import app.tandem.consent.Channel;
import app.tandem.consent.ConsentSource;
import app.tandem.consent.Said;
import app.tandem.contact.LeadStatus;
import app.tandem.duplicates.Sureness;
import app.tandem.email.domain.DomainRecord;
import app.tandem.people.AccountChanged;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * The codes that are stored for good. Whoever adds a value adds a line with a code that no other has; a line that changes
 * rewords what was stored before.
 */
class StoredCodesTest {

    @Test
    void R48_the_reasons_of_the_audit_trail() {
        assertThat(codes(Reason.values(), reason -> Reason.codes(Set.of(reason))))
                .isEqualTo("""
                GONE 1
                NO_LONGER_MATCHES 2
                NOT_YOURS_SHARED 3
                NOT_YOURS_ASSIGNED 4
                NOT_YOURS_SUPERVISED 5
                NOT_YOUR_SHARE 6
                NOT_THEIR_OWNER 7
                OWNER_DEACTIVATED 8
                ARCHIVED 9
                EMAIL_MISSING 26
                EMAIL_NOT_VALID 27
                EMAIL_OPTED_OUT 28
                NO_SHARE_PERMISSION 10
                OWN_TEAMS_ONLY 11
                NO_CHANGE_OWNER_PERMISSION 12
                SUPERVISORS_ONLY 13
                PARTNERSHIP_NOT_ACTIVE 14
                TARGET_DEACTIVATED 15
                TARGET_OUTSIDE_ORGANIZATION 16
                TARGET_NO_PARTNER 17
                TARGET_THIRD_ORGANIZATION 18
                TARGET_NOT_ELIGIBLE 19
                STILL_SHARED 20
                ON_LOAN 21
                UNDO_NOT_YOURS 22
                UNDO_OWNER_CHANGED 23
                UNDO_MERGED 24
                UNDO_MADE_ANEW 25""");
    }

    @Test
    void R45_the_outcomes_of_the_audit_trail() {
        assertThat(codes(Outcome.values(), Outcome::code)).isEqualTo("""
                DONE 1
                UNCHANGED 2
                REFUSED 3
                FAILED 4""");
        assertThat(Outcome.values())
                .allSatisfy(one -> assertThat(Outcome.of(one.code())).isEqualTo(one));
    }

    @Test
    void R35_what_is_kept_of_consent() {
        assertThat(codes(Channel.values(), Channel::code)).isEqualTo("""
                EMAIL 1
                SMS 2
                CALL 3""");
        assertThat(codes(ConsentSource.values(), ConsentSource::code)).isEqualTo("""
                RECORD 1
                LIST 2
                IMPORT 3
                RESTORED 4
                LINK 5
                ONE_CLICK 6
                COMPLAINT 7""");
        assertThat(codes(Said.values(), Said::code)).isEqualTo("""
                UNKNOWN 0
                IN_WRITING 1
                BY_PHONE 2
                IN_PERSON 3
                BY_EMAIL 4
                OTHERWISE 5""");
    }

    @Test
    void R48_what_was_done_with_accounts_teams_and_settings() {
        assertThat(codes(AccountEvent.values(), AccountEvent::code)).isEqualTo("""
                ORGANIZATION_SET_UP 1
                INVITED 2
                INVITED_AGAIN 3
                LINK_COPIED 4
                INVITATION_WITHDRAWN 5
                JOINED 6
                DEACTIVATED 7
                REACTIVATED 8
                ROLE 9
                MAY_SHARE 10
                MAY_CHANGE_OWNER 11
                NAME 12
                TITLE 13
                LICENCES 14
                TEAM_CREATED 15
                TEAM_RENAMED 16
                TEAM_DELETED 17
                TEAM_JOINED 18
                TEAM_LEFT 19
                TEAM_MANAGED 20
                TEAM_MANAGED_NO_MORE 21
                SHARE_SCOPE 22
                CHANGE_OWNER_BY 23
                SIGNED_OUT 24
                PASSWORD_CHANGED 25
                PASSWORD_RESET 26
                SIGNED_OUT_EVERYWHERE 27
                FACTOR_ON 28
                FACTOR_OFF 29
                FACTOR_REMOVED 30
                RECOVERY_CODES_RENEWED 31
                RECOVERY_CODE_USED 32
                EMAIL 33
                ADMINS_NEED_FACTOR 34
                PHONE 35
                EMAIL_ASKED 36
                SIGNED_OUT_ONE 37
                CODE_WRONG 38
                PARTNER_INVITED 40
                PARTNER_INVITED_AGAIN 41
                PARTNER_LINK_COPIED 42
                PARTNER_INVITATION_WITHDRAWN 43
                PARTNERSHIP_DECLINED 44
                PARTNERSHIP_BEGUN 45
                PARTNERSHIP_ENDED 46
                PARTNER_INVITATION_REDIRECTED 47
                OFFBOARDED 50
                RESTORE_CONSENT 51
                RESTORE_CONSENT_SELF 52
                SOURCE_ADDED 60
                SOURCE_RENAMED 61
                SOURCE_DELETED 62
                SOURCE_RETIRED 63
                SOURCE_OFFERED 64
                SOURCE_SHARES 65
                SOURCE_SHARES_NO_MORE 66
                SOURCE_GROUP 67
                CONSENT_RESTORED 70
                OPT_OUT_ADDED 71
                OPT_OUTS_ADDED 72
                CONSENT_EXPORTED 73
                EMAIL_LEGAL_NAME 80
                EMAIL_POSTAL_ADDRESS 81
                EMAIL_LICENCE 82
                EMAIL_DOMAIN 83
                EMAIL_DKIM_SELECTOR 84
                EMAIL_DOMAIN_VERIFIED 85
                EMAIL_DOMAIN_LOST 86
                EMAIL_PAUSED 87
                EMAIL_RESUMED 88
                NMLS 89""");
        assertThat(AccountEvent.values())
                .allSatisfy(one -> assertThat(AccountEvent.of(one.code())).isEqualTo(one));
    }

    @Test
    void R51_what_people_are_told_of_their_accounts() {
        assertThat(codes(AccountChanged.What.values(), AccountChanged.What::code))
                .isEqualTo("""
                PASSWORD_CHANGED 1
                PASSWORD_RESET 2
                SIGNED_OUT_EVERYWHERE 3
                FACTOR_ON 4
                FACTOR_OFF 5
                FACTOR_REMOVED 6
                RECOVERY_CODES_RENEWED 7
                RECOVERY_CODE_USED 8
                EMAIL 9
                EMAIL_ASKED 10
                SIGNED_OUT_ONE 11
                CODE_WRONG 12""");
        assertThat(AccountChanged.What.values())
                .allSatisfy(
                        one -> assertThat(AccountChanged.What.of(one.code())).isEqualTo(one));
    }

    @Test
    void what_is_kept_of_a_sending_domain() {
        assertThat(codes(DomainRecord.values(), DomainRecord::code)).isEqualTo("""
                SPF 1
                DKIM 2
                DMARC 3""");
        assertThat(DomainRecord.values())
                .allSatisfy(one -> assertThat(DomainRecord.of(one.code())).isEqualTo(one));
    }

    @Test
    void R47_the_roles_of_messages_of_which_the_lowest_wins() {
        assertThat(codes(RecipientRole.values(), RecipientRole::code)).isEqualTo("""
                RAN_IT 0
                NEW_OWNER 1
                ASSIGNEE 2
                SHARED_WITH 3
                FORMER_ASSIGNEE 4
                OWNER 5
                TICKED 6
                SHARE_UNDONE 7
                TASK_ASSIGNEE 8""");
        assertThat(RecipientRole.values())
                .allSatisfy(one -> assertThat(RecipientRole.of(one.code())).isEqualTo(one));
    }

    @Test
    void R47_how_far_messages_have_come() {
        assertThat(codes(Mailing.values(), Mailing::code)).isEqualTo("""
                NOT_LOOKED_AT 0
                WAITS_FOR_DIGEST 1
                SETTLED 2""");
    }

    /** The list sorts by the code: a status between two others needs a sort key of its own. */
    @Test
    void R42_the_statuses_of_leads() {
        assertThat(codes(LeadStatus.values(), LeadStatus::code)).isEqualTo("""
                NEW_LEAD 0
                CONTACT_ATTEMPTED 1
                ENGAGED 2
                APPLICATION_STARTED 3
                APPLICATION_SUBMITTED 4
                PRE_APPROVED 5
                IN_PROCESS 6
                CLOSED 7""");
        assertThat(LeadStatus.values())
                .isSortedAccordingTo(Comparator.comparing(LeadStatus::code))
                .allSatisfy(one -> assertThat(LeadStatus.of(one.code())).isEqualTo(one));
    }

    @Test
    void how_sure_it_is_that_two_contacts_are_one_person() {
        assertThat(codes(Sureness.values(), Sureness::code)).isEqualTo("""
                ALMOST_CERTAIN 1
                LIKELY 2
                POSSIBLE 3""");
        assertThat(Sureness.values())
                .allSatisfy(one -> assertThat(Sureness.of(one.code())).isEqualTo(one));
    }

    private static <E extends Enum<E>> String codes(E[] values, Function<E, Object> code) {
        assertThat(Arrays.stream(values).map(code)).as("each code once").doesNotHaveDuplicates();
        return Arrays.stream(values)
                .map(value -> value + " " + code.apply(value))
                .collect(joining("\n"));
    }
}
