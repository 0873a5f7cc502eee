package app.tandem.transfer.ui;

import app.tandem.access.Action;
import app.tandem.access.Circumstances;
import app.tandem.access.Helpers;
import app.tandem.access.Reason;
import app.tandem.operation.preview.Candidate;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.PersonLine;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Step 1: the new owner, found by part of a name among those possible (R24). */
class NewOwnerStep extends StepBox {

    static final int LISTED = 20;

    private final SerializableFunction<String, List<Candidate>> eligible;
    private final TextField name = new TextField("Select a New Owner");
    private final RadioButtonGroup<Candidate> list = new RadioButtonGroup<>();
    private final Span none = new Span();
    private final SerializableConsumer<@Nullable Person> onChoice;
    private @Nullable UserId chosen;

    NewOwnerStep(
            String organization,
            @Nullable Person present,
            String cannotBeChosen,
            SerializableFunction<String, List<Candidate>> eligible,
            SerializableConsumer<@Nullable Person> onChoice) {
        this.eligible = eligible;
        this.onChoice = onChoice;
        this.chosen = present == null ? null : present.id();
        name.setPrefixComponent(Icons.SEARCH.create());
        name.setClearButtonVisible(true);
        name.setWidthFull();
        name.setHelperText("Type part of a name. Only active colleagues in " + organization + ".");
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(change -> search(change.getValue()));
        list.setAriaLabel("New owner");
        list.addClassName("t-owners");
        list.setItemLabelGenerator(candidate -> candidate.person().name());
        list.setRenderer(new ComponentRenderer<>(NewOwnerStep::line));
        list.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                choose(change.getValue().person());
            }
        });
        none.addClassName("t-sub");
        var rule = new Span("Partners and deactivated people cannot be chosen.");
        rule.addClassName("t-sub");
        if (!cannotBeChosen.isEmpty()) {
            var why = new Span(cannotBeChosen);
            why.addClassName("t-line");
            add(why);
        }
        add(name, list, none, rule);
        search("");
        if (present != null && list.isEmpty()) {
            name.setValue(present.name());
            search(present.name());
        }
    }

    /** Why a previous owner cannot be chosen (R24). */
    static String why(Person person) {
        var reason = person.active() ? Reason.TARGET_NOT_ELIGIBLE : Reason.TARGET_DEACTIVATED;
        return reason.explain(new Circumstances(Action.CHANGE_OWNER, "", person.name(), List.of(), Helpers.NOBODY))
                .text();
    }

    @Override
    void demand(String message) {
        list.setErrorMessage(message);
        list.setInvalid(true);
        name.focus();
    }

    @Override
    List<Component> lines() {
        return List.of(name, list);
    }

    /** Accepts a typed name that is unambiguous. */
    @Override
    void settle() {
        var shown = list.getListDataView().getItems().toList();
        if (!name.isEmpty() && shown.size() == 1 && list.isEmpty()) {
            list.setValue(shown.getFirst());
            choose(shown.getFirst().person());
        }
    }

    @Override
    void focusField() {
        name.focus();
    }

    private void choose(Person person) {
        chosen = person.id();
        list.setInvalid(false);
        onChoice.accept(person);
    }

    private void search(String text) {
        var found = eligible.apply(text);
        var shown = found.stream().limit(LISTED).toList();
        list.setItems(shown);
        list.setVisible(!shown.isEmpty());
        shown.stream().filter(c -> c.person().id().equals(chosen)).findFirst().ifPresent(list::setValue);
        none.setVisible(shown.isEmpty() || found.size() > LISTED);
        none.setText(
                shown.isEmpty()
                        ? text.isBlank()
                                ? "There is nobody to choose."
                                : "Nobody who can be chosen matches “" + text + "”."
                        : "There are more. Type more of the name.");
    }

    private static PersonLine line(Candidate candidate) {
        var title = candidate.person().title();
        var about = Stream.of(candidate.teams(), title == null ? "" : title)
                .filter(part -> !part.isEmpty())
                .toList();
        return new PersonLine(
                candidate.person().name(),
                String.join(" · ", about),
                candidate.person().agent());
    }
}
