package app.tandem.contact.ui;

import app.tandem.access.Action;
import app.tandem.contact.ContactRecord;
import app.tandem.contact.Related;
import app.tandem.shell.Icons;
import app.tandem.shell.RefusableButton;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.Optional;

/** What a viewer has to know before anything else: that it is archived, or how it came to them and what they can do. */
class RecordBanner extends Div {

    RecordBanner(ContactRecord record, RecordPage page) {
        addClassName("t-banners");
        archived(record, page).ifPresent(this::add);
        given(record).ifPresent(this::add);
    }

    private static Optional<Component> archived(ContactRecord record, RecordPage page) {
        return Optional.ofNullable(record.archiving()).map(archiving -> {
            var by = archiving.by().isEmpty() ? "" : " by " + archiving.by();
            var at = archiving.at();
            var activate = new RefusableButton("Activate", () -> page.open(Action.ACTIVATE));
            activate.refuse(record.reasonsAgainst(Action.ACTIVATE));
            var acts = new Div(activate);
            acts.addClassName("t-callout-acts");
            var banner = callout(
                    Icons.ARCHIVE,
                    "Archived" + by + (at == null ? "" : " on " + Dates.day(at)) + ": "
                            + archiving.reason().label(),
                    "Archived for everybody who has access. It can be unshared, unassigned, activated and handed over;"
                            + " nothing else is possible until it is activated.",
                    acts);
            banner.addClassName("archived");
            return banner;
        });
    }

    /** How it came to somebody who does not own it, and what that lets them do (R8). */
    private static Optional<Component> given(ContactRecord record) {
        return switch (record.relationship()) {
            case MINE, TEAM -> Optional.empty();
            case ASSIGNED ->
                Optional.ofNullable(record.assignee())
                        .filter(assignee -> assignee.person().partner())
                        .map(assignee -> callout(
                                Icons.EYE,
                                "Assigned to you" + how(assignee),
                                record.allows(Action.EDIT)
                                        ? "You can change its contact data, add public notes, tasks and calls, and"
                                                + " share it inside your firm."
                                        : "You can see its contact data."));
            case SHARED ->
                record.sharedWith().stream()
                        .filter(Related::viewer)
                        .findFirst()
                        .map(share -> callout(
                                Icons.EYE,
                                "Shared with you" + how(share),
                                (record.allows(Action.ADD_TASK)
                                                ? "You can add public notes, tasks and calls."
                                                : "You can see its contact data.")
                                        + " Contact data is read-only: the owner, "
                                        + record.owner().person().name()
                                        + ", or the assignee can change it."));
        };
    }

    private static String how(Related related) {
        var by = related.givenBy().isEmpty() ? "" : " by " + related.givenBy();
        var since = related.since();
        return by + (since == null ? "" : " on " + Dates.day(Objects.requireNonNull(since)));
    }

    private static Div callout(Icons icon, String title, String line, Component... more) {
        var heading = new Span(title);
        heading.addClassName("t-callout-title");
        var words = new Span(line);
        words.addClassName("t-line");
        var text = new Div(heading, words);
        text.addClassName("t-callout-text");
        text.add(more);
        var callout = new Div(icon.create(), text);
        callout.addClassNames("t-callout", "t-banner");
        return callout;
    }
}
