package app.tandem.email.ui.template;

import app.tandem.email.template.Sample;
import app.tandem.email.template.Samples;
import app.tandem.email.template.Template;
import app.tandem.email.template.TemplateNotFound;
import app.tandem.email.template.TemplateUse;
import app.tandem.email.template.TemplateVersion;
import app.tandem.email.template.Templates;
import app.tandem.email.text.EmailTextRefused;
import app.tandem.email.ui.LetterPreview;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.ReaderTime;
import app.tandem.shell.parts.TabLists;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Beside a template: as it arrives, its versions, where it was used. */
class TemplateSide extends Div {

    private final transient Templates templates;
    private final transient Samples samples;
    private final UserId viewer;
    private final SerializableBiConsumer<String, String> restore;
    private final LetterPreview preview = new LetterPreview();
    private final Checkbox bare = new Checkbox("Nothing known but the address");
    private final Div versions = new Div();
    private final Div uses = new Div();
    private final TabSheet tabs = new TabSheet();
    private final Tab versionsTab;
    private final Tab usesTab;
    private String subject = "";
    private String body = "";

    /** @param restore takes the subject and body of an older version */
    TemplateSide(Templates templates, Samples samples, UserId viewer, SerializableBiConsumer<String, String> restore) {
        this.templates = templates;
        this.samples = samples;
        this.viewer = viewer;
        this.restore = restore;
        addClassName("t-template-side");
        bare.addValueChangeListener(change -> preview(subject, body));
        var sample = new Div(bare, preview);
        sample.addClassName("t-template-sample");
        tabs.addClassName("t-plain-tabs");
        tabs.setWidthFull();
        tabs.add("Preview", sample);
        versionsTab = tabs.add("Versions", versions);
        usesTab = tabs.add("Where used", uses);
        TabLists.plain(tabs);
        add(tabs);
    }

    /** Shows that text as an invented contact would get it. */
    void preview(String newSubject, String newBody) {
        subject = newSubject;
        body = newBody;
        if (subject.isBlank() && body.isBlank()) {
            preview.say("Write a subject and a text: here it stands as a contact gets it.");
            return;
        }
        try {
            Sample sample = samples.of(viewer, subject, body, bare.getValue());
            preview.show(sample.from(), sample.to(), sample.email(), sample.footer());
        } catch (EmailTextRefused refused) {
            preview.say(refused.problems().getFirst().sentence());
        }
    }

    /** Shows what has become of it; nothing of a new one. */
    void show(@Nullable Template template) {
        versionsTab.setVisible(template != null);
        usesTab.setVisible(template != null);
        versions.removeAll();
        uses.removeAll();
        if (template != null) {
            try {
                versions.add(list(template, templates.versions(viewer, template.id())));
                uses.add(list(templates.usedIn(viewer, template.id())));
            } catch (TemplateNotFound gone) {
                versions.add(quiet("It has been removed meanwhile."));
            }
        }
    }

    private UnorderedList list(Template now, List<TemplateVersion> all) {
        var list = new UnorderedList();
        list.addClassName("t-template-list");
        all.forEach(one -> list.add(line(now, one)));
        return list;
    }

    private ListItem line(Template now, TemplateVersion one) {
        var title = new Span("Version " + one.version() + (one.version() == now.version() ? ", offered now" : ""));
        title.addClassName("t-template-name");
        var when = new Span(ReaderTime.recent(one.at()) + " · " + one.by());
        when.addClassName("t-sub");
        var text = new Div(title, when, quiet(one.subject()));
        text.addClassName("t-template-cell");
        var acts = new Div();
        acts.addClassName("t-template-acts");
        acts.add(button("Show", "Show version " + one.version(), () -> {
            tabs.setSelectedIndex(0);
            preview(one.subject(), one.body());
        }));
        if (one.version() != now.version()) {
            acts.add(button(
                    "Restore", "Restore version " + one.version(), () -> restore.accept(one.subject(), one.body())));
        }
        return new ListItem(text, acts);
    }

    private static Button button(String label, String spoken, Runnable act) {
        var button = new Button(label, click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(spoken);
        return button;
    }

    private static Div list(List<TemplateUse> all) {
        var place = new Div();
        if (all.isEmpty()) {
            place.add(quiet("It has not been sent yet, as far as you may know."));
            return place;
        }
        var list = new UnorderedList();
        list.addClassName("t-template-list");
        all.forEach(use -> list.add(new ListItem(line(use))));
        place.add(list);
        return place;
    }

    private static Div line(TemplateUse use) {
        var link = new Anchor(
                "operations/" + use.operation().value(),
                Amount.number(use.emails()) + (use.emails() == 1 ? " e-mail" : " e-mails"));
        link.addClassNames("t-name-link", "t-template-name");
        var line = new Span(ReaderTime.recent(use.at()) + " · " + (use.own() ? "You" : use.by()) + " · "
                + (use.version() == 0 ? "changed for this sending" : "version " + use.version()));
        line.addClassName("t-sub");
        var text = new Div(link, line);
        text.addClassName("t-template-cell");
        return text;
    }

    private static Span quiet(String words) {
        var span = new Span(words);
        span.addClassNames("t-sub", "t-template-quiet");
        return span;
    }
}
