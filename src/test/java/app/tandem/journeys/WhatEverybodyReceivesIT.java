package app.tandem.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.testing.Journey;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the server sends of one contact to everybody around it and to a stranger, tab by tab (section 3, R4, R6a). */
@Tag("long")
class WhatEverybodyReceivesIT extends Journey {

    /** Stands in the history of the contact alone: it was typed and changed again. */
    private static final String HISTORY = "Kestrel Foundry of Duluth";

    private static final String NAME = "Wilhelmina Quackenbush";

    @Test
    void everybodyReceivesWhatTheyMaySeeAndNothingElse() {
        Page maya = signedIn(Cast.MAYA);
        Screen record = new NewContact(maya).open(address()).create("Wilhelmina", "Quackenbush");
        String contact = maya.url();
        employer(record, HISTORY);
        employer(record, "");
        give(record, "Share with user", "Share", "Diego Ramos");
        give(record, "Share with user", "Share", "Aisha Karim");
        give(record, "Assign to user", "Assign", "Jonas Berg");

        for (String colleague : new String[] {Cast.MAYA, Cast.SAM, Cast.DIEGO}) {
            assertThat(received(colleague, contact))
                    .as(colleague)
                    .contains(NAME, HISTORY, "Sam Whitfield", "Diego Ramos", "Aisha Karim");
        }
        assertThat(received(Cast.JONAS, contact))
                .as("assigned partner")
                .contains(NAME, HISTORY, "Maya Chen", "Aisha Karim")
                .doesNotContain("Diego Ramos", "Sam Whitfield", "Ruth Adler");
        assertThat(received(Cast.AISHA, contact))
                .as("shared partner")
                .contains(NAME, "Maya Chen", "Jonas Berg")
                .doesNotContain(HISTORY, "Diego Ramos", "Sam Whitfield", "Ruth Adler");
        assertThat(received(Cast.OMAR, contact))
                .as("stranger")
                .doesNotContain(NAME, "Quackenbush", HISTORY, "Maya Chen", "Jonas Berg");
    }

    private static void employer(Screen record, String name) {
        record.button("Edit Employment").click();
        record.textBox("Employer").fill(name);
        record.button("Save").click();
        record.button("Edit Employment").waitFor();
    }

    private static void give(Screen record, String action, String region, String name) {
        record.action("Admin actions", action);
        Screen panel = record.region(region);
        panel.choose("Select A Team Member", name);
        panel.says("will be");
        panel.button("Submit").click();
        record.toast(name);
    }

    private String received(String who, String contact) {
        Page page = signedIn(who);
        page.navigate("about:blank");
        Received received = Received.by(page);
        page.navigate(contact);
        received.everyTab(page);
        return received.text();
    }
}
