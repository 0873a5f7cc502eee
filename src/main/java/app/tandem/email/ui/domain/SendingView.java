package app.tandem.email.ui.domain;

import app.tandem.administration.AdministrationRefused;
import app.tandem.administration.ui.AdministrationPage;
import app.tandem.administration.ui.AdministrationPages;
import app.tandem.email.domain.EmailSheet;
import app.tandem.email.domain.EmailSheet.Entries;
import app.tandem.email.domain.SendingDomain;
import app.tandem.people.CurrentUser;
import app.tandem.shell.parts.Ask;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.ReaderTime;
import app.tandem.shell.parts.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** What the organization's e-mails to contacts say of it, from which domain they come, and whether any go out. */
@Route(AdministrationPage.PATH + "/email")
@PageTitle("E-mail · Tandem")
@PermitAll
class SendingView extends AdministrationPage {

    private final transient SendingDomain domains;
    private final SendingForm form;
    private final Div records = new Div();
    private final Div sending = new Div();

    SendingView(AdministrationPages pages, SendingDomain domains, CurrentUser current) {
        super(pages, current.id());
        this.domains = domains;
        form = new SendingForm(this::save);
        var place = new Div(
                part(
                        "E-mails to contacts",
                        "Below every e-mail stand the sender, their licence, and what is entered here. It cannot be taken"
                                + " away. Nothing is sent before the legal name and the postal address are entered.",
                        sending,
                        form),
                part(
                        "Records of the sending domain",
                        "Mail servers believe that an e-mail comes from you when the name servers of your domain say so, in"
                                + " three TXT records. Whoever manages your domain adds them. They are looked at every"
                                + " day; e-mail to more than one contact goes out while all three are well.",
                        records));
        place.addClassName("t-sending");
        add(place);
    }

    private static Section part(String title, String words, Component... content) {
        var heading = new H2(title);
        heading.addClassName("t-h2");
        var line = new Paragraph(words);
        line.addClassNames("t-line", "t-sub2");
        var part = new Section(heading, line);
        part.add(content);
        part.addClassName("t-sending-part");
        return part;
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        domains.of(viewer).ifPresent(sheet -> {
            form.show(sheet.entries());
            show(sheet);
        });
    }

    private void refresh() {
        domains.of(viewer).ifPresent(this::show);
    }

    private void show(EmailSheet sheet) {
        sending.removeAll();
        sending.add(sheet.pausedAt() == null ? goingOut() : paused(sheet));
        records.removeAll();
        records.add(new DomainRecords(sheet, this::check));
    }

    private Div goingOut() {
        var pause = new Button("Pause all e-mail", Icons.MINUS.create(), click -> askToPause());
        return state("t-sending-out", Icons.CHECK, "E-mail to contacts goes out.", "", pause);
    }

    private Div paused(EmailSheet sheet) {
        var since = sheet.pausedAt() == null ? "" : ReaderTime.recent(sheet.pausedAt());
        var resume = new Button("Resume", Icons.ACTIVATE.create(), click -> pause(false));
        return state(
                "lose",
                Icons.WARNING,
                "All e-mail to contacts is paused.",
                "By " + sheet.pausedBy() + " · " + since + ". What was sent meanwhile waits.",
                resume);
    }

    private static Div state(String tone, Icons icon, String title, String words, Button act) {
        var heading = new Div(title);
        heading.addClassName("t-callout-title");
        var text = new Div(heading);
        text.addClassName("t-callout-text");
        if (!words.isEmpty()) {
            var line = new Div(words);
            line.addClassName("t-line");
            text.add(line);
        }
        var state = new Div(icon.create(), text, act);
        state.addClassNames("t-callout", "t-sending-state", tone);
        return state;
    }

    private void askToPause() {
        new Ask(
                        "Pause all e-mail to contacts?",
                        "Within seconds nothing more goes out, of nobody in your organization. What is queued waits until an"
                                + " administrator resumes it.",
                        "Pause",
                        "Keep sending",
                        () -> pause(true))
                .open();
    }

    private void pause(boolean paused) {
        domains.pause(viewer, paused);
        Toast.done(paused ? "All e-mail to contacts is paused" : "E-mail to contacts goes out again", "");
        refresh();
    }

    /** Throws EntryRefused and AdministrationRefused, which the form tells. */
    private Entries save(Entries seen, Entries typed) {
        boolean domainChanged =
                !seen.domain().equals(typed.domain()) || !seen.selector().equals(typed.selector());
        domains.save(viewer, seen, typed);
        var sheet = domains.of(viewer).orElseThrow();
        if (domainChanged && !sheet.entries().domain().isEmpty() && sheet.checkedAt() == null) {
            look();
        }
        Toast.done("Saved", "It stands below every e-mail from now on.");
        refresh();
        return sheet.entries();
    }

    private void check() {
        try {
            look();
        } catch (AdministrationRefused refused) {
            Toast.refused("Nothing was looked up", String.join(" ", refused.reasons()));
        }
        refresh();
    }

    private void look() {
        if (!domains.check(viewer)) {
            Toast.failed(
                    "No name server answered",
                    "Nothing is known of the records now, and everything stays as it was. Check again in a few minutes.");
        }
    }
}
