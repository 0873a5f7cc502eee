package app.tandem.duplicates.ui;

import app.tandem.duplicates.ComparedPair;
import app.tandem.duplicates.Likeness;
import app.tandem.merge.MergeDraft;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.PartnerBadge;
import app.tandem.shell.parts.ReaderTime;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;

/** One pair side by side: why, what agrees, nearly agrees, differs, what only one has, and what merging would do. */
class PairPanel extends Div {

    PairPanel(ComparedPair pair) {
        addClassName("t-pair-panel");
        var sureness = pair.listed().sureness();
        var verdict = new H2(new Span(PairWords.verdict(sureness)), new SurenessMark(sureness));
        verdict.addClassNames("t-h2", "t-pair-verdict");
        var why = new Paragraph(PairWords.sentence(pair.listed().reason()));
        why.addClassNames("t-sub2", "t-pair-why");
        var top = new Div(verdict, why);
        top.addClassName("t-pair-top");
        var first = pair.draft().sides().getFirst();
        var second = pair.draft().sides().getLast();
        var head = new Div(new Span(), side(first), new Span(), side(second));
        head.addClassNames("t-pair-row", "t-pair-heads");
        add(top, head);
        var rows = PairFields.of(first.record(), second.record());
        String a = first.record().name();
        String b = second.record().name();
        for (var how : Likeness.How.values()) {
            var some = rows.stream().filter(row -> row.likeness().how() == how).toList();
            if (!some.isEmpty()) {
                add(heading(how, some.size()), table(how, some, a, b));
            }
        }
        add(consequences(pair));
    }

    private static Div side(MergeDraft.Side side) {
        var record = side.record();
        var mark = new Span();
        mark.addClassName("t-mark-rel");
        mark.getElement().setAttribute("data-rel", "mine").setAttribute("aria-hidden", "true");
        var name = new Anchor("contacts/" + record.id().value(), record.name());
        name.addClassName("t-pair-title");
        name.getElement().setAttribute("dir", "auto");
        var facts = new Span("Mine · created " + ReaderTime.dayInWords(record.created())
                + (record.archiving() == null ? "" : " · archived"));
        facts.addClassName("t-sub");
        var has = new Span(PairWords.has(side));
        has.addClassName("t-sub");
        var text = new Div(name, facts, has);
        text.addClassName("t-pair-side-text");
        var all = new Div(mark, text);
        all.addClassName("t-pair-side");
        return all;
    }

    private static H3 heading(Likeness.How how, int number) {
        var heading = new H3(
                switch (how) {
                    case SAME -> number + (number == 1 ? " agrees" : " agree");
                    case NEARLY -> number + (number == 1 ? " nearly agrees" : " nearly agree");
                    case DIFFERENT -> number + (number == 1 ? " differs" : " differ");
                    case ONLY_ONE -> "Only one has it";
                });
        heading.addClassNames("t-h3", "t-pair-group");
        return heading;
    }

    private static Div table(Likeness.How how, List<PairFields.Row> rows, String a, String b) {
        var table = new Div();
        table.addClassName("t-pair-table");
        table.getElement()
                .setAttribute("role", "table")
                .setAttribute("aria-label", heading(how, rows.size()).getText() + ": " + a + ", " + b);
        table.getElement().setAttribute("data-how", how.name().toLowerCase(Locale.ROOT));
        rows.forEach(row -> table.add(row(row)));
        return table;
    }

    private static Div row(PairFields.Row row) {
        var likeness = row.likeness();
        var label = new Span(row.label());
        label.addClassName("t-pair-k");
        label.getElement().setAttribute("role", "rowheader");
        var line = new Div(label, value(row.first(), likeness), sign(likeness), value(row.second(), likeness));
        line.addClassName("t-pair-row");
        line.getElement().setAttribute("role", "row");
        return line;
    }

    /** An icon where the product's typeface has no such sign. */
    private static Span sign(Likeness likeness) {
        var sign = new Span();
        sign.addClassName("t-pair-sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        switch (likeness.how()) {
            case SAME -> sign.setText("=");
            case NEARLY -> sign.setText("≈");
            case DIFFERENT -> sign.add(Icons.DIFFERS.create());
            case ONLY_ONE -> {
                // there is nothing to compare
            }
        }
        return sign;
    }

    private static Span value(String text, Likeness likeness) {
        var value = new Span();
        value.addClassName("t-pair-v");
        value.getElement().setAttribute("role", "cell").setAttribute("dir", "auto");
        boolean marked = likeness.how() == Likeness.How.NEARLY || likeness.how() == Likeness.How.DIFFERENT;
        if (text.isEmpty()) {
            value.addClassName("t-none");
            value.setText("–");
        } else if (!marked) {
            value.setText(text);
        } else {
            int end = Math.max(likeness.start(), text.length() - likeness.end());
            part(value, text.substring(0, likeness.start()), false);
            part(value, text.substring(likeness.start(), end), true);
            part(value, text.substring(end), false);
        }
        return value;
    }

    private static void part(Span value, String text, boolean marked) {
        if (!text.isEmpty()) {
            var part = new Span(text);
            part.setClassName("t-pair-mark", marked);
            value.add(part);
        }
    }

    private static Div consequences(ComparedPair pair) {
        var all = new Div();
        all.addClassName("t-pair-will");
        var joined = PairWords.joined(pair.draft());
        all.add(fact(
                Icons.MERGE,
                new Span("Merge asks which value stays where they differ, and joins "),
                strong(joined.isEmpty() ? "all activity" : joined)));
        if (pair.seeMore().isEmpty()) {
            all.add(fact(Icons.EYE, new Span("Nobody will see more than before")));
        } else {
            var line = fact(Icons.EYE, new Span("Will see more than before: "));
            for (int n = 0; n < pair.seeMore().size(); n++) {
                var holder = pair.seeMore().get(n);
                line.add(strong(holder.name()));
                if (holder.partner()) {
                    line.add(new PartnerBadge());
                }
                if (n < pair.seeMore().size() - 1) {
                    line.add(new Span(", "));
                }
            }
            all.add(line);
        }
        all.add(fact(Icons.UNDO, new Span("You can undo a merge for "), strong("30 days")));
        return all;
    }

    private static Div fact(Icons icon, Component... words) {
        var line = new Div(icon.create());
        line.add(words);
        line.addClassNames("t-fact", "t-pair-fact");
        return line;
    }

    private static Span strong(String words) {
        var span = new Span(words);
        span.addClassName("t-fact-strong");
        return span;
    }
}
