package app.tandem.administration.ui;

import app.tandem.administration.EntryRefused;
import app.tandem.administration.EntryRefused.Field;
import app.tandem.administration.Role;
import app.tandem.administration.TeamSheet;
import app.tandem.administration.invitations.NewMember;
import app.tandem.people.LicenceState;
import app.tandem.shell.parts.BoundedMultiSelectComboBox;
import app.tandem.shell.parts.SubmitButton;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.stream.Collectors;

/** Invites one person: who they are and what they may do; they get a link by e-mail. */
class InviteDialog extends Dialog {

    private final TextField email = field("E-mail address");
    private final TextField firstName = field("First name");
    private final TextField lastName = field("Last name");
    private final TextField title = field("Title");
    private final Select<Role> role = new Select<>();
    private final BoundedMultiSelectComboBox<TeamSheet> teams = new BoundedMultiSelectComboBox<>("Teams");
    private final BoundedMultiSelectComboBox<LicenceState> licences = new BoundedMultiSelectComboBox<>("Licences");
    private final Checkbox share = new Checkbox("Share & assign with colleagues", true);
    private final Checkbox changeOwner = new Checkbox("Change owner", true);
    private final EntryFields fields = new EntryFields()
            .put(Field.EMAIL, email)
            .put(Field.FIRST_NAME, firstName)
            .put(Field.LAST_NAME, lastName)
            .put(Field.TITLE, title)
            .put(Field.TEAMS, teams)
            .put(Field.LICENCES, licences);
    private final SerializableConsumer<NewMember> invite;
    private final SerializableConsumer<Command> proof;

    /**
     * @param invite an EntryRefused of it is shown at its field
     * @param proof does something when the administrator has proven themself
     * @param list opens the way to invite many at once
     */
    InviteDialog(
            List<TeamSheet> all,
            boolean lender,
            SerializableConsumer<NewMember> invite,
            SerializableConsumer<Command> proof,
            Runnable list) {
        this.invite = invite;
        this.proof = proof;
        setHeaderTitle("Invite somebody");
        addClassName("w-m");
        setCloseOnOutsideClick(false);
        var hint = new Paragraph("They get an e-mail with a link that works for seven days, and choose a password.");
        hint.addClassName("t-sub");
        email.setRequiredIndicatorVisible(true);
        firstName.setRequiredIndicatorVisible(true);
        lastName.setRequiredIndicatorVisible(true);
        role.setLabel("Role");
        role.setItems(Role.MEMBER, Role.ADMINISTRATOR);
        role.setItemLabelGenerator(Role::label);
        role.setValue(Role.MEMBER);
        role.setWidthFull();
        role.addValueChangeListener(change -> fit());
        teams.setItems(all);
        teams.setItemLabelGenerator(TeamSheet::name);
        teams.setWidthFull();
        teams.setVisible(!all.isEmpty());
        licences.setItems(LicenceState.values());
        licences.setItemLabelGenerator(LicenceState::name);
        licences.setWidthFull();
        licences.setVisible(lender);
        var names = new Div(firstName, lastName);
        names.addClassName("t-door-names");
        var work = new Div(title, role);
        work.addClassName("t-door-names");
        var permissions = new Div(share, changeOwner);
        permissions.addClassName("t-admin-permissions");
        var several = new Button("Invite a list instead", click -> {
            close();
            list.run();
        });
        several.addClassName("t-link");
        several.addThemeVariants(ButtonVariant.TERTIARY);
        var form = new Div(hint, several, email, names, work, teams, licences, permissions);
        form.addClassName("t-admin-form");
        add(form);
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter()
                .add(
                        cancel,
                        new SubmitButton("Send invitation", this::submit).onEnter(email, firstName, lastName, title));
        addOpenedChangeListener(opened -> email.focus());
    }

    private static TextField field(String label) {
        var field = new TextField(label);
        field.setWidthFull();
        return field;
    }

    /** Administrators have both permissions in any case. */
    private void fit() {
        boolean admin = role.getValue() == Role.ADMINISTRATOR;
        share.setReadOnly(admin);
        changeOwner.setReadOnly(admin);
        if (admin) {
            share.setValue(true);
            changeOwner.setValue(true);
        }
    }

    private boolean submit() {
        if (role.getValue() == Role.ADMINISTRATOR) {
            proof.accept(this::invite);
            return false;
        }
        return invite();
    }

    private boolean invite() {
        fields.clear();
        try {
            invite.accept(new NewMember(
                    email.getValue(),
                    firstName.getValue(),
                    lastName.getValue(),
                    title.getValue(),
                    role.getValue() == Role.ADMINISTRATOR,
                    share.getValue(),
                    changeOwner.getValue(),
                    licences.getValue(),
                    teams.getValue().stream().map(TeamSheet::id).collect(Collectors.toSet())));
            close();
            return true;
        } catch (EntryRefused refused) {
            fields.show(refused);
            return false;
        }
    }
}
