package app.tandem.administration.ui.consent;

import app.tandem.administration.consent.AddressSheet;
import app.tandem.consent.ConsentLine;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.ReaderTime;
import app.tandem.shell.parts.RefusableButton;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.Serializable;
import java.util.List;

/** One address or number at the side of the list: what holds, everything recorded of it, and the way to restore consent. */
public class ConsentPanel extends Div {

    /** What the page does for it. */
    public interface Page extends Serializable {

        void close();

        /** Asks for the evidence of consent that is given again. */
        void restore(AddressSheet sheet);

        /** The file that proves an event. */
        DownloadHandler file(ConsentLine line);
    }

    private final RefusableButton restore;

    public ConsentPanel(AddressSheet sheet, Page page) {
        restore = restore(sheet, page);
        addClassNames("t-panel", "t-admin-panel");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", sheet.shown());
        var channel = new Span(sheet.now().event().address().channel().words());
        channel.addClassName("t-sub");
        var title = new H2(new Span(sheet.shown()), channel);
        title.addClassNames("t-panel-title", "t-consent-title");
        var cross = new Button(Icons.X.create(), click -> page.close());
        cross.addThemeVariants(ButtonVariant.TERTIARY);
        cross.addClassName("t-icon-button");
        cross.setAriaLabel("Close");
        var head = new Div(title, cross);
        head.addClassName("t-panel-head");
        var now = new Div(ConsentWords.state(sheet.now().event()), quiet("since " + since(sheet.now())));
        now.addClassName("t-consent-now");
        var body = new Div(now, history(sheet, page));
        body.addClassName("t-panel-body");
        var foot = new Div(restore);
        foot.addClassName("t-admin-panel-foot");
        add(head, body, foot);
    }

    /** Leads the keyboard back to where the dialog was opened. */
    public void focusRestore() {
        restore.focus();
    }

    private static RefusableButton restore(AddressSheet sheet, Page page) {
        var restore = new RefusableButton("Restore consent", () -> page.restore(sheet));
        if (sheet.now().event().optedIn()) {
            restore.idle(List.of("The person has opted in."));
        } else {
            restore.refuse(sheet.againstRestoring());
        }
        return restore;
    }

    private static Div history(AddressSheet sheet, Page page) {
        var title = new H3("History");
        title.addClassName("t-h3");
        var list = new UnorderedList();
        list.addClassName("t-consent-history");
        sheet.history().forEach(line -> list.add(item(line, page)));
        var all = new Div(title, list);
        all.addClassName("t-admin-past");
        return all;
    }

    private static ListItem item(ConsentLine line, Page page) {
        var event = line.event();
        var what = new Span(ConsentWords.state(event.optedIn()));
        what.addClassName("t-consent-what");
        var item = new ListItem(what, quiet(since(line)));
        add(item, "Source", event.source().words());
        add(item, "Recorded by", line.recordedBy());
        add(item, "Said by", event.saidBy());
        add(item, "How", event.how().words());
        var day = event.saidOn();
        add(item, "When", day == null ? "" : ReaderTime.inWords(day));
        add(item, "Wording", event.wording());
        add(item, "Evidence", event.evidence());
        if (!event.fileName().isEmpty()) {
            var file = new Anchor(page.file(line), event.fileName());
            file.addClassName("t-link");
            item.add(line("File", file));
        }
        return item;
    }

    private static String since(ConsentLine line) {
        return ReaderTime.minute(line.event().at());
    }

    private static void add(ListItem item, String label, String text) {
        if (!text.isEmpty()) {
            var value = new Span(text);
            value.addClassName("t-consent-text");
            item.add(line(label, value));
        }
    }

    private static Div line(String label, Component value) {
        var key = new Span(label);
        key.addClassName("t-k");
        var line = new Div(key, value);
        line.addClassName("t-consent-line");
        return line;
    }

    private static Span quiet(String words) {
        var quiet = new Span(words);
        quiet.addClassName("t-sub");
        return quiet;
    }
}
