package app.tandem.group.ui;

import app.tandem.access.Action;
import app.tandem.contact.ContactNotFound;
import app.tandem.contact.GroupRef;
import app.tandem.contact.Selection;
import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.ui.RecordSide;
import app.tandem.contact.ui.list.ContactsAddress;
import app.tandem.contact.ui.record.RecordPage;
import app.tandem.group.Groups;
import app.tandem.group.Groups.OfContact;
import app.tandem.group.Groups.OfOthers;
import app.tandem.group.TakeFromGroup;
import app.tandem.operation.Operations;
import app.tandem.operation.Request;
import app.tandem.operation.ui.OperationDone;
import app.tandem.people.UserId;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.RefusableButton;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A contact's groups: the viewer's own, and colleagues' if visible (section 3). */
class GroupsSection extends RecordSide.Section {

    private static final int SHOWN = 6;

    private final Groups groups;
    private final Operations operations;
    private final UserId viewer;
    private final RecordPage page;
    private final OperationDone onDone;
    private final RefusableButton add;
    private final Div body = new Div();
    private @Nullable OfContact shown;

    /** Empty until {@link #show}. */
    GroupsSection(Groups groups, Operations operations, UserId viewer, RecordPage page, OperationDone onDone) {
        this.groups = groups;
        this.operations = operations;
        this.viewer = viewer;
        this.page = page;
        this.onDone = onDone;
        add = new RefusableButton("Add to group", () -> page.open(Action.PUT_IN_GROUP));
        add.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add.addClassName("t-edit");
        var heading = new H2("Groups");
        heading.addClassName("t-h3");
        var head = new Div(heading, add);
        head.addClassName("t-sec-head");
        addClassNames("t-section", "t-groups");
        add(head, body);
    }

    @Override
    public void show(ContactRecord record) {
        add.refuse(record.reasonsAgainst(Action.PUT_IN_GROUP));
        try {
            var now = groups.of(viewer, record.id());
            if (!now.equals(shown)) {
                shown = now;
                body.removeAll();
                show(record, now);
            }
        } catch (ContactNotFound lostMeanwhile) {
            body.removeAll();
        }
    }

    private void show(ContactRecord record, OfContact in) {
        var own = new Div();
        own.addClassNames("t-tokens", "t-groups-own");
        in.own().forEach(group -> own.add(token(record, group)));
        body.add(in.own().isEmpty() ? quiet("Not in any of your groups.") : own);
        if (!in.others().isEmpty()) {
            var label = new Span("Groups of colleagues");
            label.addClassName("t-label");
            var others = new Div(label);
            others.addClassName("t-rel-block");
            in.others().stream().limit(SHOWN).map(GroupsSection::line).forEach(others::add);
            if (in.others().size() > SHOWN) {
                others.add(more(others, in.others()));
            }
            body.add(others);
        }
    }

    private Component token(ContactRecord record, GroupRef group) {
        var name = new Anchor(ContactsAddress.ofGroup(group.id()), group.name());
        name.addClassNames("t-token-n", "t-name-link");
        name.getElement().setAttribute("title", group.name());
        var remove = new Button(Icons.X.create(), click -> takeOut(record, group));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.addClassName("t-icon-button");
        remove.setAriaLabel("Remove from " + group.name());
        var token = new Div(name, remove);
        token.addClassName("t-token");
        return token;
    }

    private void takeOut(ContactRecord record, GroupRef group) {
        var operation = operations.open(viewer, new Selection.Some(Set.of(record.id())));
        var request = Request.of(new TakeFromGroup(group));
        try {
            onDone.done(operations.submit(viewer, operation, request), request);
        } catch (NoSuchElementException groupDeletedMeanwhile) {
            operations.discard(viewer, operation);
            page.refresh();
        }
    }

    private static Button more(Div place, List<OfOthers> all) {
        var more = new Button("and " + (all.size() - SHOWN) + " more", click -> {
            place.remove(click.getSource());
            all.stream().skip(SHOWN).map(GroupsSection::line).forEach(place::add);
        });
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClassName("t-link");
        return more;
    }

    private static Div line(OfOthers one) {
        var name = new Anchor(
                ContactsAddress.ofGroup(one.group().id()), one.group().name());
        name.addClassNames("t-name-link");
        name.getElement().setAttribute("title", one.group().name());
        var owner = new Span(one.owner());
        owner.addClassName("t-sub");
        var line = new Div(name, owner);
        line.addClassName("t-group-other");
        return line;
    }

    private static Span quiet(String text) {
        var span = new Span(text);
        span.addClassNames("t-sub", "t-groups-none");
        return span;
    }
}
