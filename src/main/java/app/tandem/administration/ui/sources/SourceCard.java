package app.tandem.administration.ui.sources;

import app.tandem.administration.sources.SourceSheet;
import app.tandem.administration.sources.SourceSheet.Sharee;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.PeopleField;
import app.tandem.shell.parts.PersonLine;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A lead source: whom its new contacts are shared with, their group, and what can be done with it (R33). */
public class SourceCard extends Details {

    private static final String WHEN =
            "Only when an import or the API creates a contact, never for one entered by hand. Each"
                    + " share needs somebody whom the contact’s owner could share it with at that moment: an active colleague, as the"
                    + " settings allow, or an active co-marketing partner of the owner. How many are skipped and why is in the"
                    + " import’s result.";

    /** What the page does for it. */
    public interface Page extends Serializable {

        void rename(SourceSheet source);

        void delete(SourceSheet source);

        void retire(SourceSheet source);

        void offer(SourceSheet source);

        void group(SourceSheet source);

        void share(SourceSheet source, Sharee person);

        void unshare(SourceSheet source, Sharee person);

        List<Sharee> candidates(SourceSheet source, String text, int offset, int limit);

        void opened(SourceSheet source, boolean open);
    }

    private final SourceSheet source;
    private final Page page;

    /** Shows the lead source; the page does what is asked. */
    public SourceCard(SourceSheet source, Page page, boolean open) {
        this.source = source;
        this.page = page;
        addClassName("t-team");
        setSummary(summary());
        if (source.retired()) {
            add(
                    words(
                            "Retired: the contacts that have it keep it. It is not offered any more, and brings nothing along."));
        }
        add(
                heading("New contacts are shared with"),
                words(WHEN),
                people(),
                add(),
                heading("Their group"),
                group(),
                acts());
        setOpened(open);
        addOpenedChangeListener(change -> page.opened(source, change.isOpened()));
    }

    private Div summary() {
        var name = new Span(source.name());
        name.addClassName("t-team-name");
        List<String> words = new ArrayList<>();
        if (source.retired()) {
            words.add("Retired");
        }
        words.add(Amount.contacts(source.contacts()));
        if (!source.people().isEmpty()) {
            words.add("new ones shared with "
                    + Amount.names(source.people().stream().map(Sharee::name).toList()));
        }
        if (!source.group().isEmpty()) {
            words.add("group “" + source.group() + "”");
        }
        var line = new Span(String.join(" · ", words));
        line.addClassName("t-sub");
        var summary = new Div(name, line);
        summary.addClassName("t-team-summary");
        return summary;
    }

    private static H2 heading(String text) {
        var heading = new H2(text);
        heading.addClassName("t-h3");
        return heading;
    }

    private static Paragraph words(String text) {
        var words = new Paragraph(text);
        words.addClassNames("t-sub", "t-source-words");
        return words;
    }

    private UnorderedList people() {
        var list = new UnorderedList();
        list.addClassName("t-team-people");
        list.getElement().setAttribute("aria-label", "Whom new contacts of " + source.name() + " are shared with");
        source.people().forEach(person -> list.add(new ListItem(line(person))));
        list.setVisible(!source.people().isEmpty());
        return list;
    }

    private Div line(Sharee person) {
        var remove = new Button(Icons.X.create(), click -> page.unshare(source, person));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.addClassName("t-icon-button");
        remove.setAriaLabel("Share no more with " + person.name());
        var words = person.against().isEmpty() ? person.line() : person.against();
        var line = new Div(new PersonLine(person.name(), words, person.agent()), remove);
        line.addClassName("t-team-line");
        return line;
    }

    private PeopleField<Sharee> add() {
        var field = new PeopleField<Sharee>("Share with somebody");
        field.setItemLabelGenerator(person -> person.agent() ? person.name() + ", " + person.line() : person.name());
        field.offer((text, offset, limit) -> page.candidates(source, text, offset, limit), "");
        field.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                page.share(source, change.getValue());
            }
        });
        field.addClassName("t-team-add");
        return field;
    }

    private Div group() {
        var name = new Span(source.group().isEmpty() ? "None" : source.group());
        name.addClassName("t-source-group-name");
        var change = new Button("Change group", click -> page.group(source));
        change.setAriaLabel("Change the group for new contacts of " + source.name());
        var group = new Div(name, change);
        group.addClassName("t-source-group");
        return group;
    }

    private Div acts() {
        var rename = new Button("Rename", click -> page.rename(source));
        rename.setAriaLabel("Rename " + source.name());
        var acts = new Div(rename);
        if (source.retired()) {
            acts.add(new Button("Offer again", click -> page.offer(source)));
        } else {
            var end = source.contacts() == 0
                    ? new Button("Delete", click -> page.delete(source))
                    : new Button("Retire", click -> page.retire(source));
            end.addThemeVariants(ButtonVariant.TERTIARY);
            acts.add(end);
        }
        acts.addClassName("t-team-acts");
        return acts;
    }
}
