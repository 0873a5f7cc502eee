package app.tandem.group.ui;

import app.tandem.contact.GroupName;
import app.tandem.contact.GroupRef;
import app.tandem.group.GroupChoice;
import app.tandem.people.Folding;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.BoundedComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** "Group": one of the actor's own by part of its name, or the name of a new one. */
class GroupField extends BoundedComboBox<GroupChoice> {

    private final int selected;
    private final boolean makes;
    private List<GroupChoice> groups = List.of();

    /**
     * An empty field.
     *
     * @param selected how many contacts are selected
     * @param makes whether a new group can be named
     */
    GroupField(int selected, boolean makes, SerializableRunnable onChange) {
        super("Group");
        this.selected = selected;
        this.makes = makes;
        setWidthFull();
        setClearButtonVisible(true);
        setRequiredIndicatorVisible(true);
        setPlaceholder(makes ? "Type a name" : "Select a group");
        setItemLabelGenerator(choice -> choice.group().name());
        setRenderer(new ComponentRenderer<>(this::line));
        setAllowCustomValue(makes);
        addCustomValueSetListener(typed -> setValue(named(typed.getDetail())));
        addValueChangeListener(change -> {
            setInvalid(false);
            onChange.run();
        });
    }

    /** Offers these groups; what was chosen before is forgotten. */
    void offer(List<GroupChoice> choices) {
        groups = List.copyOf(choices);
        clear();
        setItems(query -> {
            int offset = query.getOffset();
            return matching(query.getFilter().orElse("")).skip(offset).limit(query.getLimit());
        });
        getLazyDataView()
                .setIdentifierProvider(choice -> isNew(choice)
                        ? "new " + choice.group().name()
                        : choice.group().id());
    }

    /** What was chosen, if a group can be called so. */
    Optional<GroupChoice> chosen() {
        return getOptionalValue()
                .filter(choice ->
                        !isNew(choice) || GroupName.possible(choice.group().name()));
    }

    /** Says at the field what is missing: a group, or a name that a group can have. */
    void demand() {
        refuse(
                isEmpty()
                        ? makes ? "Select a group or type the name of a new one." : "Select a group first."
                        : "A group name has 1 to " + GroupName.LONGEST + " characters.");
    }

    /** Says this at the field and goes there; what was typed stays. */
    void refuse(String sentence) {
        setErrorMessage(sentence);
        setInvalid(true);
        focus();
    }

    /** Whether the group is to be made. */
    static boolean isNew(GroupChoice choice) {
        return choice.group().id() == 0;
    }

    private Stream<GroupChoice> matching(String text) {
        String part = Folding.fold(text);
        var found = groups.stream()
                .filter(choice -> Folding.fold(choice.group().name()).contains(part));
        boolean another = makes && GroupName.possible(text) && isNew(named(text));
        return another ? Stream.concat(found, Stream.of(named(text))) : found;
    }

    /** The group of that name, or a new one. */
    private GroupChoice named(String text) {
        String key = GroupName.key(text);
        return groups.stream()
                .filter(choice -> GroupName.key(choice.group().name()).equals(key))
                .findFirst()
                .orElseGet(() -> new GroupChoice(new GroupRef(0, text.strip()), 0));
    }

    private Div line(GroupChoice choice) {
        var name = new Span(
                isNew(choice)
                        ? "Create “" + choice.group().name() + "”"
                        : choice.group().name());
        name.addClassName("t-group-choice-n");
        var line = new Div(name);
        line.addClassName("t-group-choice");
        if (choice.contacts() > 0) {
            var holds = new Span(Amount.number(choice.contacts()) + " of " + Amount.number(selected) + " in it");
            holds.addClassName("t-sub");
            line.add(holds);
        }
        return line;
    }
}
