package app.tandem.imports.ui;

import app.tandem.contact.GroupName;
import app.tandem.contact.GroupRef;
import app.tandem.contact.record.LeadSources;
import app.tandem.contact.record.LeadSources.LeadSource;
import app.tandem.group.Groups;
import app.tandem.imports.Choices;
import app.tandem.imports.ShareTargets;
import app.tandem.imports.mapping.ImportField;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import app.tandem.shell.parts.BoundedComboBox;
import app.tandem.shell.parts.PeopleField;
import app.tandem.shell.parts.PersonLine;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Step 3: whose the contacts become, their lead source, group and shares, and what happens to matches (R1, R32, R33). */
class ChoicesStep extends StepPart {

    private final OwnImport own;
    private final ShareTargets targets;
    private final BoundedComboBox<String> group = new BoundedComboBox<>("Group");
    private final PeopleField<Person> share = new PeopleField<>("Share the new contacts with");
    private final Div tokens = new Div();
    private final List<Person> chosen = new ArrayList<>();
    private Choices choices;

    ChoicesStep(OwnImport own, ShareTargets targets, LeadSources sources, Groups groups) {
        this.own = own;
        this.targets = targets;
        this.choices = own.settings().choices();
        addClassName("t-import-choices");
        owner();
        source(sources);
        group(groups);
        share();
        matches();
    }

    private boolean hasColumn(ImportField field) {
        var mapping = own.settings().mapping();
        return mapping != null && !mapping.columns(field).isEmpty();
    }

    private void owner() {
        var possible = own.imports().owners(own.viewer());
        var part = part("Owner");
        if (possible.size() < 2) {
            part.add(
                    line(
                            "The new contacts are yours. Managers and administrators can import for those whom they supervise."));
        } else {
            var owner = new BoundedComboBox<Person>("Owner of the new contacts");
            owner.setItems(possible);
            owner.setItemLabelGenerator(this::name);
            owner.setRenderer(
                    new ComponentRenderer<>(person -> new PersonLine(name(person), person.organizationName(), false)));
            var now = Objects.requireNonNullElse(choices.owner(), own.viewer());
            owner.setValue(possible.stream()
                    .filter(person -> person.id().equals(now))
                    .findFirst()
                    .orElse(possible.getFirst()));
            owner.setWidthFull();
            owner.setHelperText("If that is not you, they get one message.");
            owner.addValueChangeListener(change -> {
                var person = change.getValue();
                if (person == null) {
                    owner.setValue(change.getOldValue());
                } else {
                    keep(own(person.id()));
                    forget();
                }
            });
            part.add(owner);
        }
        if (hasColumn(ImportField.OWNER_EMAIL)) {
            part.add(
                    line("The file has a column with the owner's e-mail. It goes first; this is for rows without it."));
        }
        add(part);
    }

    private String name(Person person) {
        return person.id().equals(own.viewer()) ? person.name() + " (you)" : person.name();
    }

    private Choices own(UserId owner) {
        return new Choices(
                owner.equals(own.viewer()) ? null : owner,
                choices.leadSource(),
                choices.group(),
                choices.shareWith(),
                choices.overwrites());
    }

    private void source(LeadSources sources) {
        var all = sources.of(own.viewer());
        var part = part("Lead source");
        if (all.isEmpty()) {
            part.add(line("Your organization has no lead sources yet. An administrator can add them."));
        } else {
            var source = new BoundedComboBox<LeadSource>(
                    hasColumn(ImportField.LEAD_SOURCE) ? "For rows without one" : "Of the new contacts");
            source.setItems(all);
            source.setItemLabelGenerator(LeadSource::name);
            source.setClearButtonVisible(true);
            source.setPlaceholder("None");
            source.setWidthFull();
            all.stream()
                    .filter(one -> one.id() == choices.leadSource())
                    .findFirst()
                    .ifPresent(source::setValue);
            source.setHelperText(brings());
            source.addValueChangeListener(change -> {
                var one = change.getValue();
                keep(new Choices(
                        choices.owner(),
                        one == null ? 0 : one.id(),
                        choices.group(),
                        choices.shareWith(),
                        choices.overwrites()));
                source.setHelperText(brings());
            });
            part.add(source);
        }
        add(part);
    }

    private String brings() {
        var into = own.imports().groupOf(own.viewer(), choices.leadSource());
        return "New contacts also get the automatic shares of their lead source."
                + (into.isEmpty() ? "" : " They are added to their owner's group \u201c" + into + "\u201d.");
    }

    private void group(Groups groups) {
        List<String> names =
                groups.of(own.viewer()).stream().map(GroupRef::name).toList();
        group.setItems(names);
        group.setAllowCustomValue(true);
        group.setClearButtonVisible(true);
        group.setPlaceholder("None");
        group.setWidthFull();
        group.setHelperText("One of your groups, or the name of a new one. Updated contacts are added too.");
        group.setValue(choices.group().isEmpty() ? null : choices.group());
        group.addCustomValueSetListener(
                typed -> group.setValue(typed.getDetail().strip()));
        group.addValueChangeListener(change -> {
            var name = change.getValue() == null ? "" : change.getValue().strip();
            boolean possible = name.isEmpty() || GroupName.possible(name);
            group.setErrorMessage("A group name has 1 to " + GroupName.LONGEST + " characters.");
            group.setInvalid(!possible);
            if (possible) {
                keep(new Choices(
                        choices.owner(), choices.leadSource(), name, choices.shareWith(), choices.overwrites()));
            }
            changed();
        });
        var part = part("Group");
        group.setLabel("Add the contacts to");
        part.add(group);
        add(part);
    }

    private void share() {
        share.setPlaceholder("Add a person");
        share.setItemLabelGenerator(Person::name);
        share.setRenderer(new ComponentRenderer<>(
                person -> new PersonLine(person.name(), person.organizationName(), person.agent())));
        share.offer(
                (text, offset, limit) -> targets.find(own.viewer(), ownerNow(), text, offset, limit),
                targets.whyNoColleagues(own.viewer()));
        share.getLazyDataView().setIdentifierProvider(Person::id);
        share.addValueChangeListener(change -> {
            var person = change.getValue();
            if (person != null) {
                share.clear();
                if (chosen.stream().noneMatch(one -> one.id().equals(person.id()))) {
                    chosen.add(person);
                    keepShares();
                }
            }
        });
        tokens.addClassName("t-tokens");
        chosen.addAll(targets.among(own.viewer(), ownerNow(), choices.shareWith()));
        showTokens();
        var part = part("Share");
        part.add(share, tokens);
        add(part);
    }

    private UserId ownerNow() {
        return Objects.requireNonNullElse(choices.owner(), own.viewer());
    }

    /** Somebody else may own them now, with whom these cannot be shared. */
    private void forget() {
        var still = targets.among(own.viewer(), ownerNow(), choices.shareWith());
        chosen.clear();
        chosen.addAll(still);
        keepShares();
    }

    private void keepShares() {
        showTokens();
        keep(new Choices(
                choices.owner(),
                choices.leadSource(),
                choices.group(),
                chosen.stream().map(Person::id).toList(),
                choices.overwrites()));
    }

    private void showTokens() {
        tokens.removeAll();
        chosen.forEach(person -> tokens.add(new ShareToken(person, () -> {
            chosen.removeIf(one -> one.id().equals(person.id()));
            keepShares();
            share.focus();
        })));
        tokens.setVisible(!chosen.isEmpty());
    }

    private void matches() {
        var mode = new RadioButtonGroup<Boolean>("Where Tandem already has a value");
        mode.setItems(true, false);
        mode.setItemLabelGenerator(CheckStep::mode);
        mode.setValue(choices.overwrites());
        mode.setHelperText("An empty cell never erases anything.");
        mode.addValueChangeListener(change -> keep(new Choices(
                choices.owner(),
                choices.leadSource(),
                choices.group(),
                choices.shareWith(),
                Boolean.TRUE.equals(change.getValue()))));
        var part = part("Contacts that you have already");
        part.add(mode);
        add(part);
    }

    private static Div part(String title) {
        var heading = new H2(title);
        heading.addClassName("t-h3");
        var part = new Div(heading);
        part.addClassName("t-import-choice");
        return part;
    }

    private static Paragraph line(String words) {
        var line = new Paragraph(words);
        line.addClassNames("t-sub", "t-line");
        return line;
    }

    private void keep(Choices other) {
        choices = other;
        own.keep(own.settings().choices(other));
    }

    @Override
    String next() {
        return "Next: Check";
    }

    @Override
    List<String> missing() {
        return group.isInvalid() ? List.of("Enter another name for the group.") : List.of();
    }

    @Override
    boolean goOn() {
        return true;
    }
}
