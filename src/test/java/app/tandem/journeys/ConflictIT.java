package app.tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.tandem.testing.Journey;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two people type at the same time (R49). */
class ConflictIT extends Journey {

    @Test
    @Tag("long")
    void theSecondEditorIsToldWhatTheFirstOneChangedAndNeitherLosesAnything() {
        Page one = signedIn(Cast.NINA);
        var first = new NewContact(one).open(address()).create("Conrad", "Flicker");
        assertThat(one).hasURL(Pattern.compile("/contacts/\\d+$"));
        Page other = one.context().newPage();
        other.navigate(one.url());
        var second = new Screen(other);

        Screen firstForm = edit(first);
        Screen secondForm = edit(second);
        firstForm.textBox("Last name").fill("Flickinger");
        firstForm.textBox("Spouse").fill("Ada Flickinger");
        firstForm.button("Save").click();
        first.says("Ada Flickinger");

        secondForm.textBox("Last name").fill("Flickett");
        secondForm.textBox("Cell phone").fill("(415) 555-2671");
        secondForm.button("Save").click();
        second.says("Not saved yet: somebody else changed it first");
        second.says("changed Last name");
        second.says("to “Flickinger”. You typed “Flickett”.");
        assertThat(secondForm.textBox("Cell phone")).hasValue("(415) 555-2671");
        secondForm.button("Take “Flickinger”").click();
        assertThat(secondForm.textBox("Last name")).hasValue("Flickinger");
        secondForm.button("Save").click();

        second.says("Conrad Flickinger");
        second.says("Ada Flickinger");
        second.says("(415) 555-2671");
    }

    private static Screen edit(Screen record) {
        record.button("Edit Contact").click();
        return new Screen(record.page(), record.byRole(AriaRole.GROUP, "Edit Contact"));
    }
}
