package app.tandem.offboarding.ui;

import app.tandem.offboarding.DividedBy;
import app.tandem.offboarding.Division;
import app.tandem.offboarding.NewOwner;
import app.tandem.offboarding.OffboardingDraft;
import app.tandem.offboarding.Offboardings;
import app.tandem.people.LicenceState;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.PeopleField;
import app.tandem.shell.parts.PersonLine;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Step 2: one new owner, or several and who gets what. */
class ToWhomStep extends Div {

    private static final int MOST = 20;

    private final Offboardings offboardings;
    private final UserId viewer;
    private final UserId leaver;
    private final Map<UserId, NewOwner> known;
    private final SerializableConsumer<OffboardingDraft> onChange;
    private final PeopleField<NewOwner> field = new PeopleField<>("Add a new owner");
    private final UnorderedList people = new UnorderedList();
    private final RadioButtonGroup<DividedBy> how =
            new RadioButtonGroup<>("Split the contacts", List.of(DividedBy.values()));
    private final Div values = new Div();
    private OffboardingDraft draft;

    /** @param known whom the page has met so far */
    ToWhomStep(
            Offboardings offboardings,
            UserId viewer,
            UserId leaver,
            OffboardingDraft draft,
            Map<UserId, NewOwner> known,
            SerializableConsumer<OffboardingDraft> onChange) {
        this.offboardings = offboardings;
        this.viewer = viewer;
        this.leaver = leaver;
        this.draft = draft;
        this.known = known;
        this.onChange = onChange;
        addClassName("t-offboard-whom");
        field.setItemLabelGenerator(owner -> owner.person().name());
        field.setHelperText("Active colleagues only. Choose one, or several to split the contacts among them.");
        field.offer((text, offset, limit) -> offboardings.newOwners(viewer, leaver, text, offset, limit), "");
        field.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                add(change.getValue());
            }
        });
        people.addClassName("t-team-people");
        people.getElement().setAttribute("aria-label", "New owners");
        how.setItemLabelGenerator(DividedBy::label);
        how.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                propose(this.draft.with(
                        new Division(change.getValue(), this.draft.division().to(), Map.of(), Set.of())));
            }
        });
        values.addClassName("t-offboard-values");
        var chosen = new Div(people, how, values);
        chosen.addClassName("t-offboard-chosen");
        add(field, chosen);
        show();
    }

    void focusField() {
        field.focus();
    }

    /** Says at the field what is missing. */
    void demand(String message) {
        field.setErrorMessage(message);
        field.setInvalid(true);
        field.focus();
    }

    /** What the field says. */
    String message() {
        return field.isInvalid() ? field.getErrorMessage() : "";
    }

    void add(NewOwner owner) {
        field.clear();
        field.setInvalid(false);
        if (draft.division().to().size() < MOST) {
            known.put(owner.person().id(), owner);
            propose(draft.adding(owner.person().id()));
        }
    }

    /** Somebody who was chosen may be unable to take anything over meanwhile. */
    private void propose(OffboardingDraft next) {
        try {
            change(proposed(next));
        } catch (IllegalArgumentException left) {
            change(takeOut(next));
        }
    }

    private OffboardingDraft proposed(OffboardingDraft next) {
        var division = next.division();
        return division.by() == DividedBy.EVENLY
                ? next
                : next.with(offboardings.propose(viewer, leaver, division.by(), division.to()));
    }

    /** Takes out of the choices who cannot take contacts over any more, and says so. */
    void takeOut() {
        change(takeOut(draft));
    }

    private OffboardingDraft takeOut(OffboardingDraft chosen) {
        var able = offboardings.able(viewer, leaver, chosen.division().to());
        var left = chosen.division().to().stream()
                .filter(one -> !able.contains(one))
                .toList();
        var without = chosen;
        for (var one : left) {
            without = without.removing(one);
        }
        demand(Amount.names(left.stream().map(one -> known(one).person().name()).toList())
                + " cannot take contacts over any more. Choose somebody else, or go on without them.");
        return proposed(without);
    }

    private void change(OffboardingDraft changed) {
        draft = changed;
        onChange.accept(changed);
        show();
    }

    /** What was asked stays where it is, so that the keyboard does, too. */
    private void show() {
        var division = draft.division();
        people.removeAll();
        division.to().forEach(owner -> people.add(new ListItem(line(owner))));
        boolean several = division.to().size() > 1;
        how.setVisible(several);
        how.setValue(division.by());
        values.removeAll();
        values.setVisible(several && division.by() != DividedBy.EVENLY);
        if (values.isVisible()) {
            showValues();
        }
    }

    private NewOwner known(UserId owner) {
        return Objects.requireNonNull(known.get(owner), "somebody who was chosen");
    }

    private Div line(UserId owner) {
        var person = known(owner);
        var remove = new Button(Icons.X.create(), click -> change(draft.removing(owner)));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.addClassName("t-icon-button");
        remove.setAriaLabel("Remove " + person.person().name());
        var line = new Div(new PersonLine(person.person().name(), about(person), false), remove);
        line.addClassName("t-team-line");
        return line;
    }

    /** "Lakeside · Licensed in MN, WI". */
    static String about(NewOwner owner) {
        return Stream.of(owner.teams(), licences(owner))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    static String licences(NewOwner owner) {
        return owner.licences().isEmpty()
                ? ""
                : "Licensed in "
                        + owner.licences().stream()
                                .sorted()
                                .map(LicenceState::name)
                                .collect(Collectors.joining(", "));
    }

    private void showValues() {
        var division = draft.division();
        for (var portion : offboardings.portions(viewer, leaver, division.by())) {
            var who = new Select<UserId>();
            who.setItems(division.to());
            who.setItemLabelGenerator(owner -> known(owner).person().name());
            who.setValue(division.values()
                    .getOrDefault(portion.value(), division.to().getFirst()));
            who.setAriaLabel(division.by().value() + " " + portion.label() + " goes to");
            who.addValueChangeListener(change -> {
                if (change.isFromClient() && change.getValue() != null) {
                    draft = draft.with(draft.division().with(portion.value(), change.getValue()));
                    onChange.accept(draft);
                }
            });
            var many = new Span(Amount.contacts(portion.contacts()));
            many.addClassName("t-sub");
            var line = new Div(new Span(portion.label()), many, who);
            line.addClassName("t-offboard-value");
            values.add(line);
        }
    }

    static Map<UserId, NewOwner> nobodyYet() {
        return new LinkedHashMap<>();
    }
}
