package app.tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.testing.Journey;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the server sends to a partner, byte for byte, whatever the page shows of it (R6, R6a). */
@Tag("long")
class WhatPartnersReceiveIT extends Journey {

    private static final String CONTACT = "María Fernanda Gutiérrez de la Vega y Santillán";
    /** With whom Maya shared it besides, or who supervises her. */
    private static final List<String> HIDDEN = List.of(
            "Diego Ramos",
            "Sam Whitfield",
            "Nina Kowalski",
            "Priya Patel",
            "Ruth Adler",
            "diego.ramos",
            "sam.whitfield",
            "nina.kowalski",
            "priya.patel",
            "ruth.adler");

    @Test
    void aPartnerReceivesNothingOfThoseWithWhomAContactIsSharedBesides() {
        receivesNothingOfOthers(Cast.JONAS);
    }

    @Test
    void anotherPartnerNeither() {
        receivesNothingOfOthers(Cast.TOM);
    }

    private void receivesNothingOfOthers(String partner) {
        Page page = signedIn(partner);
        var list = new ContactList(page).open(address());
        Received received = Received.by(page); // not the first rows: of others Jonas may know the assignee

        list.find(CONTACT).click();
        var record = new Screen(page);
        record.says("Shared with you by Maya Chen");
        record.root().getByText("Harbor Realty").first().waitFor();
        record.action("Admin actions", "Assign to user");
        record.toast("It is only shared with you.");
        record.button("Edit Relationships").click();
        Screen box = record.dialog("Modify Relationships");
        box.button("Notify Shared Users").click();
        record.dialog("Notify Shared Users").says("Assignments are not listed here");

        received.everyTab(page);
        assertThat(received.text()).contains("Santillán").doesNotContain(HIDDEN);
    }

    @Test
    void partnersReceiveNothingOfLoans() {
        var maya = new ContactList(signedIn(Cast.MAYA)).open(address());
        maya.filter("Has loan");
        maya.filter("Relationship", "Mine");
        Set<String> onLoan = maya.everything();

        Page page = signedIn(Cast.JONAS);
        Received received = Received.by(page);
        var list = new ContactList(page).open(address());
        list.more();
        assertThat(list.checkBox("Has loan")).not().isVisible();
        page.keyboard().press("Escape");
        list.filter("Relationship", "Shared with me");
        onLoan.retainAll(list.everything());
        String contact = onLoan.iterator().next();
        page.navigate(address() + "/" + contact.substring(0, contact.indexOf(' ')));
        new Screen(page).says("Shared with you by");
        received.everyTab(page);
        page.navigate(address() + "/contacts?loan=yes");
        assertThat(list.text("No contact matches 1 filter")).isVisible();

        assertThat(received.text())
                .contains(contact.substring(contact.indexOf(' ') + 1))
                .doesNotContain("4471-");
    }
}
