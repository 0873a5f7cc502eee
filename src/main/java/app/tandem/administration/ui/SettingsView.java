package app.tandem.administration.ui;

import app.tandem.administration.AdministrationRefused;
import app.tandem.administration.OrganizationSettings;
import app.tandem.administration.OrganizationSettings.Settings;
import app.tandem.people.CurrentUser;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.Toast;
import app.tandem.shell.proof.Prover;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import jakarta.annotation.security.PermitAll;
import java.io.Serializable;

/** The two settings of the organization, each with what it does and how many people it concerns (section 1). */
@Route(AdministrationPage.PATH + "/settings")
@PageTitle("Settings · Tandem")
@PermitAll
class SettingsView extends AdministrationPage {

    private final OrganizationSettings settings;
    private final Prover prover;
    private final Div place = new Div();

    SettingsView(AdministrationPages pages, OrganizationSettings settings, Prover prover, CurrentUser current) {
        super(pages, current.id());
        this.settings = settings;
        this.prover = prover;
        place.addClassName("t-settings");
        add(place);
    }

    private record Choice(boolean strict, String label, String words) implements Serializable {}

    @Override
    protected void enter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        place.removeAll();
        settings.of(viewer).ifPresent(now -> {
            var foot = new Span("A setting never takes away a share or an assignment that is there."
                    + " Every change is in the audit trail.");
            foot.addClassName("t-sub");
            place.add(sharing(now), changing(now), factor(now), foot);
        });
    }

    private RadioButtonGroup<Choice> sharing(Settings now) {
        var all = new Choice(
                false,
                "The whole organization",
                "Whoever may share can share with and assign to any of the " + EventWords.people(now.people()) + ".");
        var alone = now.alone() == 0
                ? ""
                : " " + EventWords.people(now.alone()) + (now.alone() == 1 ? " is" : " are")
                        + " on no team with anybody else and could share with no colleague.";
        var teams = new Choice(
                true,
                "Their own teams",
                "Only with people of a team that they are on. This binds " + EventWords.people(now.sharing())
                        + "; administrators are free of it." + alone);
        return group(
                "Members may share with",
                now.teamsOnly() ? teams : all,
                all,
                teams,
                (choice, save) -> save.execute(),
                choice -> settings.shareWithTeamsOnly(viewer, choice.strict()));
    }

    private RadioButtonGroup<Choice> changing(Settings now) {
        var owners = new Choice(
                false,
                "Owners and supervisors",
                EventWords.people(now.changing()) + (now.changing() == 1 ? " has" : " have")
                        + " the permission “Change owner” and can hand over what they own.");
        var supervisors = new Choice(
                true,
                "Supervisors only",
                "Nobody hands over what they own themself; their manager or an administrator does it. This binds "
                        + EventWords.people(now.changing()) + ", and " + EventWords.people(now.supervisors())
                        + " can do it for others.");
        return group(
                "Change owner is for",
                now.supervisorsOnly() ? supervisors : owners,
                owners,
                supervisors,
                (choice, save) -> save.execute(),
                choice -> settings.changeOwnerForSupervisorsOnly(viewer, choice.strict()));
    }

    private RadioButtonGroup<Choice> factor(Settings now) {
        var no = new Choice(false, "No", "Everybody decides for themself.");
        int without = now.withoutFactor();
        var yes = new Choice(
                true,
                "Yes",
                without == 0
                        ? "All administrators have one."
                        : Amount.number(without) + " of " + Amount.number(now.admins())
                                + (now.admins() == 1 ? " administrator" : " administrators")
                                + (without == 1 ? " has" : " have")
                                + " none: whoever has none is signed out, and sets one up at the next sign-in before"
                                + " anything else.");
        return group(
                "Administrators need a second factor",
                now.factorNeeded() ? yes : no,
                no,
                yes,
                this::prove,
                choice -> settings.administratorsNeedFactor(viewer, choice.strict()));
    }

    /** Has the administrator prove themself before sign-ins get easier. */
    private void prove(Choice choice, Command save) {
        if (choice.strict()) {
            save.execute();
        } else {
            prover.prove(viewer, save);
            show();
        }
    }

    private RadioButtonGroup<Choice> group(
            String label,
            Choice value,
            Choice first,
            Choice second,
            SerializableBiConsumer<Choice, Command> before,
            SerializableConsumer<Choice> save) {
        var group = new RadioButtonGroup<Choice>(label);
        group.addClassName("t-setting");
        group.setItems(first, second);
        group.setRenderer(new ComponentRenderer<>(SettingsView::line));
        group.setValue(value);
        group.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                before.accept(change.getValue(), () -> save(label, change.getValue(), save));
            }
        });
        return group;
    }

    private void save(String label, Choice choice, SerializableConsumer<Choice> save) {
        try {
            save.accept(choice);
            Toast.done(label + ": " + choice.label(), "It holds from now on.");
        } catch (AdministrationRefused refused) {
            Toast.refused("Nothing was changed", String.join(" ", refused.reasons()));
        }
        show();
    }

    private static Div line(Choice choice) {
        var label = new Span(choice.label());
        label.addClassName("t-setting-label");
        var words = new Span(choice.words());
        words.addClassName("t-sub");
        var line = new Div(label, words);
        line.addClassName("t-setting-line");
        return line;
    }
}
