package app.tandem.contact.ui.record;

import app.tandem.consent.Channel;
import app.tandem.contact.consent.ConsentSheet;
import app.tandem.contact.ui.Dates;
import app.tandem.shell.parts.DialogHead;
import app.tandem.shell.parts.ReaderTime;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every opt-out and opt-in of a contact's addresses with its evidence, as far as the viewer may know (R35). */
class ConsentHistory extends Dialog {

    ConsentHistory(String name, ConsentSheet sheet) {
        addClassName("w-m");
        DialogHead.of(this, "History of consent", name, this::close);
        var list = new UnorderedList();
        list.addClassName("t-consent-history");
        sheet.history().forEach(entry -> list.add(item(entry)));
        add(list);
        var close = new Button("Close", click -> close());
        close.setAutofocus(true);
        getFooter().add(close);
    }

    private static ListItem item(ConsentSheet.Entry entry) {
        var what = new Span(words(entry));
        what.addClassName("t-consent-what");
        var item = new ListItem(what, quiet(when(entry) + by(entry)));
        add(item, "How", how(entry));
        add(item, "Wording", entry.wording());
        add(item, "Evidence", entry.evidence());
        return item;
    }

    private static String words(ConsentSheet.Entry entry) {
        String did = entry.optedIn() ? "Opted in to " : "Opted out of ";
        return did
                + switch (entry.channel()) {
                    case EMAIL -> "e-mail to ";
                    case SMS -> "text messages to ";
                    case CALL -> "calls to ";
                }
                + entry.shown();
    }

    /** To the minute only where it is known who recorded it (R4). */
    private static String when(ConsentSheet.Entry entry) {
        return entry.by().isEmpty() && entry.how().isEmpty() ? Dates.day(entry.at()) : Dates.minute(entry.at());
    }

    private static String by(ConsentSheet.Entry entry) {
        return entry.by().isEmpty() ? "" : ", recorded by " + entry.by();
    }

    private static String how(ConsentSheet.Entry entry) {
        var day = entry.saidOn();
        return Stream.of(entry.how(), day == null ? "" : ReaderTime.inWords(day))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static void add(ListItem item, String label, String text) {
        if (!text.isEmpty()) {
            var key = new Span(label);
            key.addClassName("t-k");
            var value = new Span(text);
            value.addClassName("t-consent-text");
            var line = new Div(key, value);
            line.addClassName("t-consent-line");
            item.add(line);
        }
    }

    private static Span quiet(String words) {
        var quiet = new Span(words);
        quiet.addClassName("t-sub");
        return quiet;
    }

    /** What a line is called where one is chosen. */
    static String choice(ConsentSheet.Line line, boolean in) {
        if (line.address().channel() == Channel.EMAIL) {
            return "No more e-mail to " + line.shown();
        }
        if (line.address().channel() == Channel.CALL) {
            return "No calls to " + line.shown();
        }
        return in ? "Text messages to " + line.shown() + " are welcome" : "No text messages to " + line.shown();
    }
}
