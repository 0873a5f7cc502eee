package app.tandem.operation.ui.relationship;

import app.tandem.access.Action;
import app.tandem.contact.ui.FixesSelection;
import app.tandem.operation.Change;
import app.tandem.operation.Request;
import app.tandem.operation.preview.Candidate;
import app.tandem.operation.preview.Preview;
import app.tandem.operation.relationship.Assign;
import app.tandem.operation.relationship.Share;
import app.tandem.operation.relationship.Unassign;
import app.tandem.operation.relationship.Unshare;
import app.tandem.operation.ui.OpenOperation;
import app.tandem.operation.ui.PreviewPane;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Amount;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.server.Command;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The panel to share and unshare, or assign and unassign, the selected contacts (R9, R44-R47). */
public class SharePanel extends Div implements FixesSelection {

    /** Which pair of changes the panel offers. */
    public enum Mode {
        SHARE(new Way(Action.SHARE, "Share", Share::new), new Way(Action.UNSHARE, "Unshare", Unshare::new)),
        ASSIGN(new Way(Action.ASSIGN, "Assign", Assign::new), new Way(Action.UNASSIGN, "Unassign", Unassign::new));

        private record Way(Action action, String label, SerializableFunction<UserId, Change> change)
                implements Serializable {}

        private final Way give;
        private final Way take;

        Mode(Way give, Way take) {
            this.give = give;
            this.take = take;
        }

        Action give() {
            return give.action();
        }

        Action take() {
            return take.action();
        }

        private Way of(Action action) {
            return action == take.action() ? take : give;
        }
    }

    private final OpenOperation opened;
    private final Mode mode;
    private final Command onClose;
    private final ChangeChoice action;
    private final MemberField member;
    private final PartnerNote partnerNote;
    private final PreviewPane consequences;
    private final PanelHead head = new PanelHead(this::openNotify, this::submit, this::close);
    private final String actingAs;
    private Set<UserId> alsoTell = Set.of();

    /** Closes by the command. */
    public SharePanel(OpenOperation opened, Mode mode, Command onClose) {
        this.opened = opened;
        this.mode = mode;
        this.onClose = onClose;
        this.member = new MemberField(opened, mode.give(), chosen -> refresh());
        this.action = choice();
        var owners = opened.operations().actingAs(opened.actor(), opened.id()).stream()
                .map(owner -> owner.person().name())
                .toList();
        this.actingAs = owners.isEmpty() ? "" : Amount.names(owners);
        this.partnerNote = new PartnerNote(opened);
        this.consequences = opened.consequences();
        consequences.onPreview(this::previewed);
        var body = new Div(action, member, partnerNote, consequences);
        body.addClassName("t-panel-body");
        addClassName("t-panel");
        getElement().setAttribute("role", "region");
        add(head, body);
        Shortcuts.addShortcutListener(this, this::close, Key.ESCAPE).listenOn(this);
        turn();
        opened.belongTo(this);
    }

    /** Opens it; what is not possible is locked with its reasons (R15). */
    private ChangeChoice choice() {
        var menu = opened.operations().menu(opened.actor(), opened.id(), List.of(mode.give(), mode.take()));
        var give = Objects.requireNonNull(menu.get(mode.give()));
        var take = Objects.requireNonNull(menu.get(mode.take()));
        var nothing = !take.possible()
                ? ""
                : member.nobodyHolds(mode.take())
                        ? mode == Mode.SHARE
                                ? "None of these contacts is shared."
                                : "None of these contacts is assigned."
                        : "";
        return new ChangeChoice(
                new ChangeChoice.Way(mode.give(), label(mode.give()), give.reasons(), ""),
                new ChangeChoice.Way(mode.take(), label(mode.take()), take.reasons(), nothing),
                this::turn);
    }

    /** Chooses a person as if picked from the list; does nothing if they are not in it. */
    public void choose(Person person) {
        member.choose(person);
    }

    /** Closes without submitting, discarding the working set. */
    @Override
    public void close() {
        opened.discard();
        leave();
    }

    private void leave() {
        FocusReturn.give(this);
        onClose.execute();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        action.focusChosen();
    }

    private String label(Action chosen) {
        return mode.of(chosen).label();
    }

    private void turn() {
        head.show(label(action.getValue()), opened.selected(), actingAs);
        getElement().setAttribute("aria-label", label(action.getValue()));
        member.offer(action.getValue());
        refresh();
    }

    private void refresh() {
        var chosen = member.value();
        partnerNote.show(action.getValue(), chosen);
        head.free();
        if (chosen.isEmpty()) {
            consequences.clear();
        } else {
            consequences.show(request(chosen.get()));
        }
    }

    private void previewed(Preview preview) {
        head.show(label(action.getValue()), preview.selected(), actingAs);
        head.submittable(preview);
    }

    private void openNotify() {
        new NotifySharedUsers(opened, alsoTell, this::ticked).open();
    }

    private void ticked(Set<UserId> users) {
        alsoTell = Set.copyOf(users);
        head.ticked(users.size());
        refresh();
    }

    private boolean submit() {
        var chosen = member.value();
        if (chosen.isEmpty()) {
            member.demand();
            return false;
        }
        opened.submit(request(chosen.get()), this::leave);
        return true;
    }

    private Request request(Candidate chosen) {
        var target = chosen.person().id();
        var change = mode.of(action.getValue()).change().apply(target);
        return new Request(List.of(change), alsoTell);
    }
}
