package app.tandem.contact.ui.record;

import app.tandem.access.Action;
import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.record.Related;
import app.tandem.contact.ui.Dates;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.RefusableButton;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The banner of a record: that it is archived, or how it came to the viewer and what they can do. */
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
                    "Archived for everybody who has access. " + possible(record),
                    acts);
            banner.addClassName("archived");
            return banner;
        });
    }

    /** What this viewer can do with it while it is archived, as the policy has it (R22). */
    private static String possible(ContactRecord record) {
        var can = new ArrayList<>(List.of("view it"));
        can.addAll(record.possible());
        var sentence = "While it is archived you can " + series(can) + ".";
        return record.may(Action.ACTIVATE)
                ? sentence
                : String.join(
                        " ",
                        Stream.concat(Stream.of(sentence), record.help(Action.ACTIVATE).stream())
                                .toList());
    }

    private static String series(List<String> parts) {
        var last = parts.getLast();
        return parts.size() == 1 ? last : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + last;
    }

    /** How the contact came to a viewer who does not own it, and what they can do (R8). */
    private static Optional<Component> given(ContactRecord record) {
        return switch (record.relationship()) {
            case MINE, TEAM -> Optional.empty();
            case ASSIGNED ->
                Optional.ofNullable(record.assignee())
                        .filter(assignee -> assignee.person().partner())
                        .map(assignee -> callout(
                                Icons.EYE,
                                "Assigned to you" + how(assignee),
                                able(
                                        record,
                                        Map.of(
                                                Action.EDIT,
                                                "change its contact data",
                                                Action.ADD_NOTE,
                                                "add public notes",
                                                Action.ADD_TASK,
                                                "add tasks",
                                                Action.LOG_CALL,
                                                "log calls",
                                                Action.SHARE,
                                                "share it inside your firm"))));
            case SHARED ->
                record.sharedWith().stream()
                        .filter(Related::viewer)
                        .findFirst()
                        .map(share -> callout(
                                Icons.EYE,
                                "Shared with you" + how(share),
                                able(
                                                record,
                                                Map.of(
                                                        Action.ADD_NOTE,
                                                        "add public notes",
                                                        Action.ADD_TASK,
                                                        "add tasks",
                                                        Action.LOG_CALL,
                                                        "log calls"))
                                        + " Contact data is read-only. "
                                        + String.join(" ", record.help(Action.EDIT))));
        };
    }

    private static String able(ContactRecord record, Map<Action, String> words) {
        var able = words.keySet().stream()
                .sorted()
                .filter(record::may)
                .map(words::get)
                .toList();
        return able.isEmpty() ? "You can see its contact data." : "You can " + series(able) + ".";
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
