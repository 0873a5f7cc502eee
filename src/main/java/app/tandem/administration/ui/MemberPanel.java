package app.tandem.administration.ui;

import app.tandem.access.AdministrationPolicy.Deed;
import app.tandem.administration.AccountHistory.Line;
import app.tandem.administration.Member;
import app.tandem.administration.Member.Status;
import app.tandem.administration.Members.Detail;
import app.tandem.administration.Role;
import app.tandem.people.LicenceState;
import app.tandem.shell.parts.BoundedMultiSelectComboBox;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.ReaderTime;
import app.tandem.shell.parts.RefusableButton;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox.AutoExpandMode;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.TextRenderer;
import java.io.Serializable;
import java.util.List;
import java.util.Set;

/** One person with an account at the side of the list; what is changed is saved as it is changed. */
class MemberPanel extends PersonPanel {

    /** What the page does for it. */
    interface Page extends Serializable {

        void close();

        void rename(Member member);

        void administer(Member member, boolean admin);

        void permit(Member member, boolean share, boolean changeOwner);

        void permitRestoring(Member member, boolean may);

        void license(Member member, Set<LicenceState> states);

        void signOut(Member member);

        void turnOffFactor(Member member);

        void deactivate(Member member);

        void reactivate(Member member);
    }

    private final Detail detail;
    private final Member member;
    private final Page page;

    MemberPanel(Detail detail, List<Line> history, List<Component> offered, Page page) {
        super(detail.member(), page::close);
        this.detail = detail;
        this.member = detail.member();
        this.page = page;
        body(
                fact("Name", name()),
                fact("Role", role()),
                fact("Teams", new Span(member.teams().isEmpty() ? "None" : String.join(", ", member.teams()))),
                detail.lender() ? licences() : new Div(),
                permissions(),
                factor(),
                signIns(),
                past(history));
        foot(act());
        offered.forEach(this::foot);
        foot(new Span("Saved as you change it"));
    }

    private Component name() {
        var edit = new Button("Edit", click -> page.rename(member));
        edit.addClassName("t-link");
        edit.setAriaLabel("Edit name and title");
        var words = new Span(member.title().isEmpty() ? member.name() : member.name() + ", " + member.title());
        var line = new Div(words, edit);
        line.addClassName("t-admin-value");
        return line;
    }

    private Component role() {
        boolean admin = member.role() == Role.ADMINISTRATOR;
        var role = new Select<Role>();
        role.setItems(Role.MEMBER, Role.ADMINISTRATOR);
        role.setItemLabelGenerator(Role::label);
        role.setValue(admin ? Role.ADMINISTRATOR : Role.MEMBER);
        role.setAriaLabel("Role");
        var why = detail.against(admin ? Deed.MAKE_MEMBER : Deed.MAKE_ADMIN);
        role.setReadOnly(!why.isEmpty());
        role.setHelperText(
                why.isEmpty() ? member.role() == Role.MANAGER ? "Manages a team." : null : String.join(" ", why));
        role.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                page.administer(member, change.getValue() == Role.ADMINISTRATOR);
            }
        });
        return role;
    }

    private Component licences() {
        var states = new BoundedMultiSelectComboBox<LicenceState>("Licences");
        states.setItems(LicenceState.values());
        states.setItemLabelGenerator(LicenceState::name);
        states.setRenderer(new TextRenderer<>(state -> state.name() + "  " + state.label()));
        states.setValue(member.licences());
        states.setWidthFull();
        states.setAutoExpand(AutoExpandMode.VERTICAL);
        states.setHelperText(
                member.licences().isEmpty()
                        ? "None entered: not judged. With states entered, whoever gives them a contact of another state is"
                                + " warned first."
                        : "Whoever gives them a contact of another state is warned first, and can still do it.");
        states.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                license(states);
            }
        });
        states.getElement().addPropertyChangeListener("opened", "opened-changed", change -> license(states));
        return states;
    }

    /** Saves the licences once the list is closed: the panel is drawn anew by it, and the list would be gone. */
    private void license(BoundedMultiSelectComboBox<LicenceState> states) {
        if (!states.isOpened() && !states.getValue().equals(member.licences())) {
            page.license(member, states.getValue());
        }
    }

    private Component permissions() {
        var share = permission("Share & assign with colleagues", member.mayShare());
        var change = permission("Change owner", member.mayChangeOwner());
        share.addValueChangeListener(ticked -> {
            if (ticked.isFromClient()) {
                page.permit(member, share.getValue(), change.getValue());
            }
        });
        change.addValueChangeListener(ticked -> {
            if (ticked.isFromClient()) {
                page.permit(member, share.getValue(), change.getValue());
            }
        });
        var both = new Div(share, change);
        both.addClassName("t-admin-permissions");
        var why = detail.against(Deed.PERMIT);
        if (!why.isEmpty()) {
            var words = new Span(String.join(" ", why));
            words.addClassName("t-sub");
            both.add(words);
        }
        both.add(restoring());
        return fact("Permissions", both);
    }

    private Checkbox restoring() {
        boolean given = member.mayRestoreConsent();
        var box = new Checkbox("Restore consent", given);
        var why = detail.against(given ? Deed.WITHDRAW_RESTORING : Deed.GIVE_RESTORING);
        box.setReadOnly(!why.isEmpty());
        box.setHelperText(why.isEmpty() ? null : String.join(" ", why));
        box.addValueChangeListener(ticked -> {
            if (ticked.isFromClient()) {
                page.permitRestoring(member, ticked.getValue());
            }
        });
        return box;
    }

    private Checkbox permission(String label, boolean given) {
        var box = new Checkbox(label, given || member.alwaysPermitted());
        box.setReadOnly(!detail.against(Deed.PERMIT).isEmpty());
        return box;
    }

    private Component factor() {
        if (!member.factor()) {
            return fact("Second factor", PeopleGrid.factor(false));
        }
        var off = new RefusableButton("Turn off second factor", () -> page.turnOffFactor(member));
        off.refuse(detail.against(Deed.TURN_OFF_FACTOR));
        var both = new Div(PeopleGrid.factor(true), off);
        both.addClassName("t-admin-permissions");
        return fact("Second factor", both);
    }

    private Component signIns() {
        var open = detail.signIns();
        if (open.isEmpty()) {
            return fact("Sign-ins", new Span("Nowhere"));
        }
        var title = new H3("Sign-ins");
        title.addClassName("t-h3");
        var lines = new Div(title);
        lines.addClassName("t-admin-past");
        for (var one : open) {
            var when = new Span(ReaderTime.recent(one.seenAt()));
            when.addClassName("t-sub");
            var line = new Div(Icons.MONITOR.create(), new Span(one.device()), when);
            line.addClassName("t-admin-sign-in");
            lines.add(line);
        }
        if (detail.against(Deed.SIGN_OUT).isEmpty()) {
            lines.add(new Button("Sign out everywhere", click -> page.signOut(member)));
        }
        return lines;
    }

    private static Component past(List<Line> history) {
        var title = new H3("History");
        title.addClassName("t-h3");
        var lines = new Div(title);
        lines.addClassName("t-admin-past");
        for (var line : history) {
            var when = new Span(ReaderTime.dayInWords(line.at()));
            when.addClassName("t-sub");
            var entry = new Div(when, new Span(EventWords.sentence(line)));
            entry.addClassName("t-admin-past-line");
            lines.add(entry);
        }
        if (history.isEmpty()) {
            var none = new Span("Nothing has been changed yet.");
            none.addClassName("t-sub");
            lines.add(none);
        }
        return lines;
    }

    private Button act() {
        if (member.status() == Status.DEACTIVATED) {
            return new Button("Reactivate", click -> page.reactivate(member));
        }
        var deactivate = new RefusableButton("Deactivate", () -> page.deactivate(member));
        deactivate.refuse(detail.against(Deed.DEACTIVATE));
        return deactivate;
    }
}
