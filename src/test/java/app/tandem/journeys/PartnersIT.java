package app.tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.testing.Journey;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Present and former partners (R9, R10). */
@Tag("long")
class PartnersIT extends Journey {

    @Test
    void priyaCannotShareWithColleaguesButWithHerPartner() {
        String contact = "Владимир Соколов";
        var priya = new ContactList(signedIn(Cast.PRIYA)).open(address());
        priya.tick(contact);
        priya.strip().button("Share with user").click();
        Screen panel = priya.region("Share");
        Locator member = panel.byRole(AriaRole.COMBOBOX, "Select A Team Member");
        member.click();
        assertThat(priya.option("Aisha Karim")).isVisible();
        assertThat(priya.options()).hasCount(1);
        priya.option("Aisha Karim").click();
        panel.says("will be shared with Aisha Karim");
        panel.button("Submit").click();
        priya.toast("1 contact shared with Aisha Karim");

        new ContactList(signedIn(Cast.AISHA)).open(address()).find(contact);
    }

    @Test
    void tomStillSeesWhatHeHadUntilMayaUnsharesIt() {
        String contact = "Katarzyna Wiśniewska";
        Page tom = signedIn(Cast.TOM);
        var list = new ContactList(tom).open(address());
        int before = list.count();
        assertThat(before).isPositive();
        list.find(contact).click();
        assertThat(tom).hasURL(Pattern.compile("/contacts/\\d+$"));
        String record = tom.url();

        var maya = new ContactList(signedIn(Cast.MAYA)).open(address());
        maya.tick(contact);
        maya.strip().button("Share with user").click();
        maya.region("Share").byRole(AriaRole.RADIO, "Unshare").check();
        Screen panel = maya.region("Unshare");
        panel.byRole(AriaRole.COMBOBOX, "Select A Team Member").fill("Tom");
        assertThat(maya.option("Tom Sutter")).containsText("former partner · 1 of 1");
        maya.option("Tom Sutter").click();
        panel.says("will no longer be shared with Tom Sutter");
        panel.button("Submit").click();
        maya.toast("1 contact no longer shared with Tom Sutter");

        tom.navigate(record); // his open page may have left it by itself
        new Screen(tom).says("There is nothing here that you can see");
        assertThat(list.open(address()).count()).isEqualTo(before - 1);
    }
}
