package app.tandem.administration.ui;

import app.tandem.administration.Member;
import app.tandem.administration.Member.Status;
import app.tandem.people.LicenceState;
import app.tandem.shell.parts.ReaderTime;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.io.Serializable;
import java.util.stream.Collectors;

/** Somebody who is invited, at the side of the list: send again, copy the link, withdraw. */
class InvitationPanel extends PersonPanel {

    /** What the page does for it. */
    interface Page extends Serializable {

        void close();

        void copyLink(Member invited);

        void resend(Member invited);

        void withdraw(Member invited);
    }

    InvitationPanel(Member invited, Page page) {
        super(invited, page::close);
        var since = invited.since();
        var words = new Span((since == null ? "" : "Invited " + ReaderTime.dayInWords(since) + ". ")
                + (invited.status() == Status.EXPIRED
                        ? "The link works no more; send it again or copy a new one."
                        : "The link works for seven days from when it was last sent, once."));
        words.addClassName("t-sub2");
        var copy = new Button("Copy invitation link", click -> page.copyLink(invited));
        var again = new Button("Send again", click -> page.resend(invited));
        var acts = new Div(copy, again);
        acts.addClassName("t-admin-acts");
        body(
                PeopleGrid.status(invited),
                words,
                acts,
                fact("Role", new Span(PeopleGrid.role(invited))),
                fact("Teams", new Span(invited.teams().isEmpty() ? "None" : String.join(", ", invited.teams()))),
                fact(
                        "Licences",
                        new Span(
                                invited.licences().isEmpty()
                                        ? "None"
                                        : invited.licences().stream()
                                                .map(LicenceState::name)
                                                .collect(Collectors.joining(", ")))),
                fact("Permissions", new Span(PeopleGrid.permissionsInWords(invited))));
        var withdraw = new Button("Withdraw invitation", click -> page.withdraw(invited));
        withdraw.addThemeVariants(ButtonVariant.TERTIARY);
        foot(withdraw);
    }
}
