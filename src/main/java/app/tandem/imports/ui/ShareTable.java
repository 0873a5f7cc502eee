package app.tandem.imports.ui;

import app.tandem.imports.ImportedShare;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.PersonLine;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** With whom the new contacts were shared, and with whom not and why (R33). */
class ShareTable extends Div {

    ShareTable(OwnImport own) {
        addClassName("t-import-shares");
        List<ImportedShare> shares = own.imports().shares(own.viewer(), own.id());
        var title = new H2("Shared");
        title.addClassName("t-h3");
        if (shares.isEmpty()) {
            var none = new Span("No lead source of this file shares anything.");
            none.addClassName("t-sub");
            add(title, none);
            groups(own);
            return;
        }
        int all = shares.stream().mapToInt(ImportedShare::shared).sum();
        long people = shares.stream()
                .filter(one -> one.shared() > 0)
                .map(one -> one.person().id())
                .distinct()
                .count();
        var quiet = new Span((people == 1 ? "1 person, " : people + " people, ") + Amount.number(all)
                + (all == 1 ? " share" : " shares") + "; new contacts only");
        quiet.addClassName("t-sub");
        var top = new Div(title, quiet);
        top.addClassName("t-import-shares-top");
        var head = new Div(new Span("Person"), new Span("By"), new Span("Shared"), new Span("Skipped"));
        head.addClassNames("t-import-share", "head");
        head.getElement().setAttribute("aria-hidden", "true");
        var lines = new UnorderedList();
        lines.getElement().setAttribute("aria-label", "Shared with");
        shares.forEach(one -> lines.add(line(one)));
        add(top, head, lines);
        groups(own);
        if (people > 0) {
            var told = new Div(
                    Icons.MAIL.create(),
                    new Span("Told: " + (people == 1 ? "1 person, 1 message" : people + " people, 1 message each")));
            told.addClassNames("t-sub2", "t-import-told");
            add(told);
        }
    }

    private void groups(OwnImport own) {
        for (var group : own.imports().groups(own.viewer(), own.id())) {
            var whose = group.owner().id().equals(own.viewer())
                    ? ""
                    : ", a group of " + group.owner().name();
            var line = new Span("Lead source: " + Amount.contacts(group.contacts()) + " put into \u201c" + group.name()
                    + "\u201d" + whose);
            var put = new Div(Icons.GROUPS.create(), line);
            put.addClassNames("t-sub2", "t-import-told");
            add(put);
        }
    }

    private static ListItem line(ImportedShare one) {
        var by = new Span(one.byLeadSource() ? "Lead source" : "You chose");
        by.addClassName("t-sub2");
        var shared = new Span(new Text(Amount.number(one.shared())), unheaded(" shared"));
        shared.addClassNames("t-num", one.shared() == 0 ? "t-none" : "t-fact-strong");
        var skipped = new Div();
        if (one.skipped() == 0) {
            var dash = new Span("–");
            dash.addClassName("t-headed");
            dash.getElement().setAttribute("aria-hidden", "true");
            skipped.add(dash, unheaded("None skipped"));
            skipped.addClassName("t-none");
        } else {
            var many = new Span(Amount.number(one.skipped()));
            many.addClassName("t-import-skipped");
            skipped.add(many, unheaded(" skipped."), new Span(" " + String.join(" ", one.why())));
        }
        var item = new ListItem(
                new PersonLine(one.person().name(), "", one.person().agent()), by, shared, skipped);
        item.addClassName("t-import-share");
        return item;
    }

    /** What a column's header says of a figure: read out, and seen where a narrow window has no header. */
    static Span unheaded(String words) {
        var span = new Span(words);
        span.addClassName("t-unheaded");
        return span;
    }
}
