package app.tandem.operation.ui.export;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.Selection;
import app.tandem.contact.list.LineOrder;
import app.tandem.operation.Counts;
import app.tandem.operation.ui.PanelTest;
import app.tandem.operation.ui.ResultToast;
import app.tandem.people.UserId;
import app.tandem.shell.parts.RefusableButton;
import com.vaadin.flow.component.html.Anchor;
import org.junit.jupiter.api.Test;

/** The box that exports. */
class ExportDialogTest extends PanelTest {

    private ExportDialog dialog;

    private void open(UserId actor, Selection selection) {
        dialog = new ExportDialog(opened(actor, selection), LineOrder.NONE);
        dialog.open();
        roundTrip();
    }

    @Test
    void it_says_what_will_happen_exports_and_downloads_R46() {
        var mine = given.contact().named("Ada One").ownedBy(maya).create();
        var shared =
                given.contact().named("Bea Two").ownedBy(diego).sharedWith(maya).create();
        open(maya, these(mine, shared));
        assertThat(read(dialog))
                .contains(
                        "2 selected", "2will be exported", "Nobody gains or loses access, and nobody gets a message.");

        press("Export");
        assertThat(result.counts(0)).isEqualTo(new Counts(2, 0, 0, 0));
        assertThat(dialog.isOpened()).isFalse();
        ResultToast.show(operations, people, maya, result, asked);
        roundTrip();
        var link = find(Anchor.class).withText("Download").single();
        assertThat(link.getHref()).isEqualTo("operations/" + result.operation().value() + "/export.csv");
    }

    @Test
    void where_nothing_can_be_exported_the_button_says_why_R15() {
        var theirs = given.contact()
                .named("Ada One")
                .ownedBy(victor)
                .sharedWith(maya)
                .create();
        open(maya, these(theirs));
        assertThat(read(dialog)).contains("1refused", "account is deactivated");
        assertThat(find(RefusableButton.class).withText("Export").single().isRefused())
                .isTrue();
        dialog.close();
        assertThat(count("operation")).isZero();
    }
}
