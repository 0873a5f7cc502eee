package app.tandem.email.ui.send;

import app.tandem.email.Composing;
import app.tandem.email.EmailDraft;
import app.tandem.email.template.Template;
import app.tandem.email.text.EmailTextRefused.Problem;
import app.tandem.email.ui.LetterEditor;
import app.tandem.email.ui.LetterPreview;
import app.tandem.shell.parts.Ask;
import app.tandem.shell.parts.BoundedComboBox;
import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text: begun from a template or free, the sender, what some contacts have no value for, and the footer. */
class ComposePane extends Div {

    private final Tab fromTemplate = new Tab("Template");
    private final Tab free = new Tab("Free text");
    private final Tabs tabs = new Tabs(fromTemplate, free);
    private final BoundedComboBox<Template> template = new BoundedComboBox<>("Template");
    private final LetterEditor editor;
    private final Span told = new Span();
    private final Div missing = new Div();
    private final SerializableRunnable changed;
    private @Nullable Template begun;
    private String givenSubject = "";
    private String givenBody = "";

    /** @param changed runs when the text is another one */
    ComposePane(Composing.Sender sender, List<Template> templates, SerializableRunnable changed) {
        this.changed = changed;
        this.editor = new LetterEditor(changed);
        addClassNames("t-template-left", "t-compose");
        template.setItems(templates);
        template.setItemLabelGenerator(Template::name);
        template.setWidthFull();
        template.setClearButtonVisible(true);
        template.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(change.getValue());
            }
        });
        told.addClassName("t-sub");
        template.setHelperComponent(new Div(told, new Anchor("templates", "All templates")));
        template.setVisible(!templates.isEmpty());
        tabs.addSelectedChangeListener(change -> template.setVisible(tabs.getSelectedTab() == fromTemplate));
        if (templates.isEmpty()) {
            tabs.setSelectedTab(free);
        }
        var from = new TextField("From");
        from.setValue(sender.from());
        from.setReadOnly(true);
        from.setWidthFull();
        if (!sender.from().contains("<" + sender.replyTo() + ">")) {
            from.setHelperText("Answers go to " + sender.replyTo() + ".");
        }
        missing.getElement().setAttribute("role", "status");
        missing.addClassName("t-compose-missing");
        var lock = new Div(Icons.LOCK.create(), new Span("Footer, always sent"));
        lock.addClassName("t-compose-lock");
        var footer = new Div(lock, LetterPreview.footer(sender.footer()));
        footer.addClassName("t-compose-footer");
        add(tabs, template, from, editor, missing, footer);
    }

    /** A template takes the place of what was typed only if that may be lost. */
    private void choose(@Nullable Template chosen) {
        if (chosen == null || !typed()) {
            begin(chosen);
            return;
        }
        var ask = new Ask(
                "Replace what you typed?",
                "The subject and the text of “" + chosen.name() + "” take its place.",
                "Replace",
                "Keep editing",
                () -> begin(chosen));
        ask.addCancelListener(kept -> template.setValue(begun));
        ask.open();
    }

    private void begin(@Nullable Template chosen) {
        begun = chosen;
        told.setText(
                chosen == null
                        ? ""
                        : (chosen.organizations() ? "The organization's template" : "Your own template")
                                + " · changes here are for this e-mail only. ");
        if (chosen != null) {
            givenSubject = chosen.subject();
            givenBody = chosen.body();
            editor.show(givenSubject, givenBody);
        }
        changed.run();
    }

    /** What is written now. */
    EmailDraft draft() {
        var from = begun;
        return from == null
                ? EmailDraft.free(editor.subject(), editor.body())
                : new EmailDraft(editor.subject(), editor.body(), from.id(), from.version());
    }

    /** Whether anything was typed that is not as the last template had it. */
    boolean typed() {
        boolean written = !editor.subject().isBlank() || !editor.body().isBlank();
        return written
                && (!editor.subject().equals(givenSubject) || !editor.body().equals(givenBody));
    }

    /** Says what is wrong at its place. */
    void tell(List<Problem> problems) {
        editor.tell(problems);
    }

    /** Says which fields are empty for some of the contacts, and what those read. */
    void missing(List<Composing.Missing> fields, int of) {
        missing.removeAll();
        for (var one : fields) {
            var name = one.field().label();
            var words = new Span(MissingWords.of(one, of));
            var change = new Button(
                    "Change",
                    click -> new FallbackDialog(one.field(), one.fallback(), text -> fallback(one, text)).open());
            change.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            change.setAriaLabel("Change what stands where there is no " + name);
            missing.add(new Div(Icons.INFO.create(), words, change));
        }
    }

    private void fallback(Composing.Missing one, String text) {
        editor.show(
                FallbackDialog.with(editor.subject(), one.field(), text),
                FallbackDialog.with(editor.body(), one.field(), text));
        changed.run();
    }
}
