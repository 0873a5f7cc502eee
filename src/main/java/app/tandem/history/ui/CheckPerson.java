package app.tandem.history.ui;

import app.tandem.contact.ContactNotFound;
import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.ui.record.RecordPage;
import app.tandem.history.PersonCheck;
import app.tandem.history.PersonCheck.Verdict;
import app.tandem.history.PersonChecks;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.PeopleField;
import app.tandem.shell.parts.PersonLine;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;

/** "Check a person": whether somebody can see the contact, and why. */
class CheckPerson extends Div {

    private final PersonChecks checks;
    private final UserId viewer;
    private final ContactRecord record;
    private final RecordPage page;
    private final PeopleField<Person> person = new PeopleField<>("Check a person");
    private final Div answer = new Div();

    CheckPerson(PersonChecks checks, UserId viewer, ContactRecord record, RecordPage page) {
        this.checks = checks;
        this.viewer = viewer;
        this.record = record;
        this.page = page;
        person.setClearButtonVisible(true);
        person.setItemLabelGenerator(Person::name);
        person.setRenderer(new ComponentRenderer<>(one -> new PersonLine(
                one.name(), one.organizationName() + (one.active() ? "" : " · deactivated"), one.agent())));
        person.offer((text, offset, limit) -> checks.people(viewer, text, offset, limit), "");
        person.getLazyDataView().setIdentifierProvider(Person::id);
        person.addValueChangeListener(change -> refresh());
        answer.getElement().setAttribute("aria-live", "polite");
        addClassName("t-check");
        add(person, answer);
    }

    /** Repeats the check for the chosen person. */
    final void refresh() {
        answer.removeAll();
        var chosen = person.getValue();
        if (chosen == null) {
            return;
        }
        try {
            answer.add(card(checks.check(viewer, record.id(), chosen.id())));
        } catch (ContactNotFound gone) {
            page.gone();
        }
    }

    private Div card(PersonCheck check) {
        var head = new Div(icon(check.verdict()).create(), new Span(check.answer()));
        head.addClassName("t-answer-head");
        var card = new Div(head);
        card.addClassNames("t-answer", tone(check.verdict()));
        var why = new Div(String.join(" ", check.why()));
        why.addClassName("t-answer-why");
        card.add(why);
        if (!check.mayDo().isEmpty()) {
            card.add(quiet("May do: " + check.mayDo()));
        }
        if (!check.help().isEmpty()) {
            card.add(quiet(String.join(" ", check.help())));
        }
        if (check.canShare()) {
            card.add(new Button("Share with " + check.person().firstName(), click -> page.shareWith(check.person())));
        }
        return card;
    }

    private static Icons icon(Verdict verdict) {
        return switch (verdict) {
            case SEES -> Icons.CHECK;
            case SEES_NOT -> Icons.BAN;
            case NOT_YOURS_TO_KNOW -> Icons.LOCK;
        };
    }

    private static String tone(Verdict verdict) {
        return switch (verdict) {
            case SEES -> "yes";
            case SEES_NOT -> "no";
            case NOT_YOURS_TO_KNOW -> "unknown";
        };
    }

    private static Span quiet(String text) {
        var line = new Span(text);
        line.addClassName("t-sub2");
        return line;
    }
}
