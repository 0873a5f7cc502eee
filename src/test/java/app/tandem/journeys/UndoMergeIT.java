package app.tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.tandem.testing.Journey;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two records merged by mistake: what the undo would do, and both as they were before (R19). */
@Tag("long")
class UndoMergeIT extends Journey {

    @Test
    void mayaMergesTwoPeopleByMistakeAndHasBothAgain() {
        Page page = signedIn(Cast.MAYA);
        var screen = new Screen(page);
        var stays = created(page, "Zelda", "Marchbanks");
        var goes = created(page, "Zelda", "Quine");
        page.navigate(goes + "/notes");
        screen.textBox("New note").fill("Met at the open house");
        page.keyboard().press("Tab");
        screen.button("Add note").last().click();
        assertThat(screen.text("Met at the open house").last()).isVisible();

        page.navigate(address() + "/merge/" + number(stays) + "-" + number(goes));
        screen.button("Merge 2 contacts").click();
        screen.dialog("Merge").button("Merge 2 contacts").click();
        screen.dialog("Are these the same person?").button("Merge anyway").click();
        screen.toast("2 contacts merged");
        assertThat(page).hasURL(stays);
        page.navigate(goes);
        assertThat(page).hasURL(stays);

        screen.button("Undo merge").click();
        Screen box = screen.dialog("Undo merge");
        box.says("Zelda Quine comes back");
        box.says("With 1 note, all its values and activity");
        box.says("Zelda Marchbanks stays");
        box.button("Undo merge").click();
        screen.toast("Merge undone");

        page.navigate(goes + "/notes");
        assertThat(page).hasURL(goes + "/notes");
        assertThat(page.locator("h1")).hasText("Zelda Quine");
        screen.says("Met at the open house");
        page.navigate(stays + "/notes");
        assertThat(page.locator("h1")).hasText("Zelda Marchbanks");
        assertThat(page.getByText("Met at the open house")).hasCount(0);
        page.navigate(stays);
        assertThat(page.locator("h1")).hasText("Zelda Marchbanks");
        assertThat(page.getByText("Undo merge")).hasCount(0);
    }

    private String created(Page page, String first, String last) {
        new NewContact(page).open(address()).create(first, last);
        assertThat(page).hasURL(Pattern.compile("/contacts/\\d+$"));
        return page.url();
    }

    private static String number(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
