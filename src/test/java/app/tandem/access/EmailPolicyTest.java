package app.tandem.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.access.EmailPolicy.Deed;
import app.tandem.access.EmailPolicy.Template;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who reads and changes templates of e-mails: the owner alone, or everybody of the organization and its administrators. */
class EmailPolicyTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // who, the organization's, active colleague, own, administrator, sees it, changes it
        "the owner of their own, false, true, true, false, true, true",
        "an administrator of their own, false, true, true, true, true, true",
        "a colleague of somebody's own, false, true, false, false, false, false",
        "an administrator of somebody's own, false, true, false, true, false, false",
        "a member of the organization's, true, true, false, false, true, false",
        "an administrator of the organization's, true, true, false, true, true, true",
        "a stranger of the organization's, true, false, false, false, false, false",
        "an administrator of another organization, true, false, false, true, false, false",
        "somebody deactivated of their own, false, false, true, false, false, false"
    })
    void who_reads_and_changes_a_template(
            String who,
            boolean organizations,
            boolean colleague,
            boolean own,
            boolean admin,
            boolean sees,
            boolean changes) {
        var its = new Template(organizations, colleague, own, admin);
        assertThat(EmailPolicy.sees(its)).isEqualTo(sees);
        for (var deed : Deed.values()) {
            assertThat(EmailPolicy.against(deed, its).isEmpty()).as("%s", deed).isEqualTo(changes);
        }
    }

    @ParameterizedTest
    @EnumSource(Deed.class)
    void a_member_is_told_who_can_and_a_stranger_only_that_there_is_nothing(Deed deed) {
        assertThat(EmailPolicy.against(deed, new Template(true, true, false, false)))
                .singleElement()
                .satisfies(reason -> assertThat(reason.fact()).startsWith("Only an administrator can "));
        assertThat(EmailPolicy.against(deed, new Template(true, false, false, false)))
                .extracting(Explanation::text)
                .containsExactly("There is no such template.");
    }

    @ParameterizedTest
    @CsvSource({"true, false, true", "false, true, true", "true, true, true", "false, false, false"})
    void one_knows_of_one_s_own_sendings_and_an_administrator_of_all(boolean own, boolean admin, boolean sees) {
        assertThat(EmailPolicy.seesSending(own, admin)).isEqualTo(sees);
    }
}
