package app.tandem.operation.ui.relationship;

import app.tandem.access.Action;
import app.tandem.audit.OperationId;
import app.tandem.operation.Operations;
import app.tandem.operation.preview.Candidate;
import app.tandem.operation.ui.OpenOperation;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.PartnerBadge;
import app.tandem.shell.parts.PeopleField;
import app.tandem.shell.parts.PersonAvatar;
import app.tandem.shell.parts.PersonLine;
import app.tandem.shell.parts.ReaderTime;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * "Select A Team Member": finds people by part of a name, or offers the current holders; shows the chosen one below
 * (R9).
 */
class MemberField extends Div {

    /** How many people of the same name are checked. */
    private static final int NAMESAKES = 100;

    private final Operations operations;
    private final UserId actor;
    private final OperationId operation;
    private final PeopleField<Candidate> people = new PeopleField<>("Select A Team Member");
    private final Div picked = new Div();
    private Action action;
    private int selected;

    MemberField(OpenOperation opened, Action first, SerializableConsumer<Optional<Candidate>> onChange) {
        this.operations = opened.operations();
        this.actor = opened.actor();
        this.operation = opened.id();
        this.action = first;
        people.setClearButtonVisible(true);
        people.setItemLabelGenerator(candidate -> candidate.person().name());
        people.setRenderer(new ComponentRenderer<>(this::line));
        people.addValueChangeListener(change -> {
            show(change.getValue());
            onChange.accept(Optional.ofNullable(change.getValue()));
        });
        picked.addClassName("t-picked");
        addClassName("t-member-field");
        add(people, picked);
        offer(first);
    }

    /** Offers this action's people and clears the choice. */
    final void offer(Action next) {
        action = next;
        people.clear();
        people.setInvalid(false);
        people.offer(
                (text, offset, limit) -> {
                    selected = operations.selected(actor, operation);
                    return operations.candidates(actor, operation, next, text, offset, limit);
                },
                why(next));
        people.getLazyDataView()
                .setIdentifierProvider(candidate -> candidate.person().id());
        show(null);
    }

    private String why(Action next) {
        if (next.takesAccessAway()) {
            return nobodyHolds(next)
                    ? (next == Action.UNSHARE
                            ? "None of these contacts is shared."
                            : "None of these contacts is assigned.")
                    : "";
        }
        return operations.whyNoColleagues(actor, operation, next);
    }

    /** Whether nobody holds it, as far as the actor may know (R6a). */
    boolean nobodyHolds(Action take) {
        return operations.candidates(actor, operation, take, "", 0, 1).isEmpty();
    }

    /** Chooses one of those whom it offers. */
    void choose(Person person) {
        operations.candidates(actor, operation, action, person.name(), 0, NAMESAKES).stream()
                .filter(candidate -> candidate.person().id().equals(person.id()))
                .findFirst()
                .ifPresent(people::setValue);
    }

    Optional<Candidate> value() {
        return people.getOptionalValue();
    }

    /** Shows that somebody has to be chosen. */
    void demand() {
        people.setErrorMessage("Select a team member first.");
        people.setInvalid(true);
        people.focus();
    }

    private PersonLine line(Candidate candidate) {
        return new PersonLine(
                candidate.person().name(), about(candidate), candidate.person().agent());
    }

    private String about(Candidate candidate) {
        var text = new StringBuilder(candidate.person().organizationName());
        if (!candidate.partner() && !candidate.teams().isEmpty()) {
            text.append(" · ").append(candidate.teams());
        }
        if (candidate.formerPartner()) {
            text.append(" · former partner");
        }
        if (!candidate.person().active()) {
            text.append(" · deactivated");
        }
        if (action.takesAccessAway()) {
            text.append(" · ").append(Amount.number(candidate.holds())).append(" of ");
            text.append(Amount.number(selected));
        }
        return text.toString();
    }

    private void show(@Nullable Candidate candidate) {
        picked.removeAll();
        picked.setVisible(candidate != null);
        people.setPrefixComponent(
                candidate == null
                        ? null
                        : new PersonAvatar(
                                candidate.person().name(), candidate.person().agent()));
        if (candidate == null) {
            return;
        }
        people.setInvalid(false);
        if (candidate.person().agent()) {
            picked.add(new PartnerBadge());
        }
        var since = candidate.partnerSince();
        var line = new Span(
                since == null
                        ? about(candidate)
                        : candidate.person().organizationName() + " · your partner since "
                                + ReaderTime.dayInWords(since));
        line.addClassName("t-sub");
        picked.add(line);
    }
}
