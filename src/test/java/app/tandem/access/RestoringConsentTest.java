package app.tandem.access;

import static app.tandem.access.AdministrationPolicy.Deed.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.access.AdministrationPolicy.Account;
import app.tandem.access.AdministrationPolicy.Restorer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may have and give "Restore consent", and whom others ask (R15, R35). */
class RestoringConsentTest {

    private static final Account MEMBER = new Account("Maya Chen", true, false, true, false, false, true, true);
    private static final Account ADMIN = new Account("Carl Voss", true, false, true, true, false, false, true);
    private static final Account SELF = new Account("Ruth Adler", true, true, true, true, false, false, true);
    private static final Account ALONE = new Account("Ruth Adler", true, true, true, true, true, false, true);

    private static String why(Account its) {
        return text(AdministrationPolicy.against(GIVE_RESTORING, its));
    }

    private static String text(List<Explanation> reasons) {
        return reasons.isEmpty() ? "" : reasons.getFirst().text();
    }

    @Test
    void R35_only_an_administrator_gets_it_from_another_one_or_as_the_only_one_from_themself() {
        assertThat(why(ADMIN)).isEmpty();
        assertThat(why(ALONE)).isEmpty();
        assertThat(why(SELF))
                .isEqualTo("You cannot give “Restore consent” to yourself. Another administrator can give it to you.");
        assertThat(why(MEMBER))
                .isEqualTo("Only administrators can have “Restore consent”. Make Maya Chen an administrator first.");
        assertThat(why(new Account("Maya Chen", true, false, false, false, false, false, true)))
                .as("nobody makes a deactivated person an administrator")
                .isEqualTo("Only administrators can have “Restore consent”.");
        assertThat(why(new Account("Carl Voss", false, false, true, true, false, false, true)))
                .contains("Only an administrator of the organization");
        for (var its : List.of(ADMIN, SELF, ALONE)) {
            assertThat(AdministrationPolicy.against(WITHDRAW_RESTORING, its)).isEmpty();
        }
    }

    private static String restoring(boolean administers, boolean permitted, List<String> able, List<String> givers) {
        return text(AdministrationPolicy.againstRestoring(
                new Restorer("Northfield Lending", administers, permitted, able, givers)));
    }

    @Test
    void R35_only_an_administrator_with_it_restores_and_everybody_else_is_told_whom_to_ask() {
        var none = List.<String>of();
        var ruth = List.of("Ruth Adler");
        assertThat(restoring(true, true, none, none)).isEmpty();
        assertThat(restoring(true, false, ruth, ruth))
                .isEqualTo("You do not have the permission “Restore consent”. Ruth Adler can restore it, or give it to"
                        + " you.");
        assertThat(restoring(true, false, none, List.of("Ada", "Ben", "Cem", "Dia")))
                .endsWith("Ada, Ben or Cem can give it to you.");
        assertThat(restoring(true, false, none, none)).endsWith("you can give it to yourself under People.");
        assertThat(restoring(false, true, List.of("Ada", "Ben"), ruth))
                .as("the permission of another organization does not help")
                .isEqualTo("Only an administrator with the permission “Restore consent” can restore consent. Ask Ada or"
                        + " Ben.");
        assertThat(restoring(false, false, none, ruth)).endsWith("Ask Ruth Adler, who can arrange it.");
        assertThat(restoring(false, false, none, none)).endsWith("Ask an administrator of Northfield Lending.");
        assertThat(text(AdministrationPolicy.againstRestoring(new Restorer("", false, false, none, none))))
                .isEqualTo("Only an administrator with the permission “Restore consent” can restore consent.");
    }
}
