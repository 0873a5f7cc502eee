package app.tandem.notify.ui;

import app.tandem.notify.Delivery;
import app.tandem.notify.MailPreferences;
import app.tandem.notify.Outbox;
import app.tandem.notify.Topic;
import app.tandem.people.People;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import app.tandem.shell.parts.ReaderTime;
import app.tandem.shell.parts.SubmitButton;
import app.tandem.shell.parts.Toast;
import app.tandem.time.Written;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The notification preferences: mail at once, daily digest, or in-app only. */
class NotificationsForm extends Div {

    private final transient MailPreferences preferences;
    private final UserId user;
    private final Map<Topic, RadioButtonGroup<Delivery>> choices = new EnumMap<>(Topic.class);

    NotificationsForm(MailPreferences preferences, Outbox outbox, People people, UserId user) {
        this.preferences = preferences;
        this.user = user;
        addClassName("t-notifications-form");
        var address = people.find(user).map(Person::email).orElse("");
        add(line("Everything is at the bell. Choose what also comes by e-mail, to " + address
                + ". The daily digest comes at " + Written.clock(preferences.digestAt(), ReaderTime.dates()) + "."));
        if (!outbox.configured()) {
            add(line("No mail server is set up, so e-mails stay in the Outbox."));
        }
        var table = new Div(head());
        table.addClassName("t-told");
        var chosen = preferences.of(user);
        for (Topic topic : Topic.values()) {
            var choice = choice(topic);
            choice.setValue(chosen.get(topic));
            choices.put(topic, choice);
            table.add(row(topic, choice));
        }
        add(table);
        var save = new SubmitButton("Save", this::save);
        choices.values().forEach(choice -> choice.addValueChangeListener(change -> save.again()));
        var acts = new Div(save);
        acts.addClassName("t-form-acts");
        add(acts);
    }

    private static Paragraph line(String words) {
        var line = new Paragraph(words);
        line.addClassNames("t-line", "t-sub2");
        return line;
    }

    private static RadioButtonGroup<Delivery> choice(Topic topic) {
        var choice = new RadioButtonGroup<Delivery>(topic.label(), List.of(Delivery.values()));
        choice.setItemLabelGenerator(Delivery::label);
        choice.addClassName("t-told-choice");
        return choice;
    }

    /** The column labels, repeated on each choice for screen readers. */
    private static Div head() {
        var head = new Div(new Span("What happens"));
        for (Delivery delivery : Delivery.values()) {
            head.add(new Span(delivery.label()));
        }
        head.addClassName("t-told-head");
        head.getElement().setAttribute("aria-hidden", "true");
        return head;
    }

    private static Div row(Topic topic, RadioButtonGroup<Delivery> choice) {
        var label = new Span(topic.label());
        label.addClassName("t-told-topic");
        label.getElement().setAttribute("aria-hidden", "true");
        var explanation = new Span(topic.explanation());
        explanation.addClassName("t-sub");
        var words = new Div(label, explanation);
        words.addClassName("t-told-words");
        var row = new Div(words, choice);
        row.addClassName("t-told-row");
        return row;
    }

    private boolean save() {
        Map<Topic, Delivery> chosen = new EnumMap<>(Topic.class);
        choices.forEach((topic, choice) -> chosen.put(topic, choice.getValue()));
        preferences.save(user, chosen);
        Toast.done("Your notifications are saved", "They apply from now on.");
        return true;
    }
}
