package app.tandem.operation.ui;

import app.tandem.audit.Outcome;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.details.DetailsVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** One count with its words; its rows are read when opened. */
public class OutcomeDetails extends Details {

    private boolean loaded;

    /** Up to this many rows are shown expanded. */
    private static final int FEW = 5;

    OutcomeDetails(Outcome outcome, int count, String words, ItemRows.Page page) {
        this(icon(outcome), tone(outcome), count, words, page);
    }

    /** Expands it if there are few. */
    OutcomeDetails openIfFew(int count) {
        setOpened(count <= FEW);
        return this;
    }

    private OutcomeDetails(Icons icon, String tone, int count, String words, ItemRows.Page page) {
        super(summary(icon, count, words));
        addClassNames("t-outcome", tone);
        addThemeVariants(DetailsVariant.REVERSE);
        addOpenedChangeListener(change -> {
            if (change.isOpened() && !loaded) {
                loaded = true;
                add(new ItemRows(page));
            }
        });
    }

    /** A line for how many contacts a person loses sight of. */
    public static OutcomeDetails loss(int count, String words, ItemRows.Page page) {
        return new OutcomeDetails(Icons.WARNING, "lose", count, words, page);
    }

    /** The same line with nothing to expand. */
    static Div none(Outcome outcome, String words) {
        var line = new Div(summary(icon(outcome), 0, words));
        line.addClassNames("t-outcome", "t-outcome-none", tone(outcome));
        return line;
    }

    /** The count alone, with a remark. */
    static Div line(Outcome outcome, int count, String words, String more) {
        var summary = summary(icon(outcome), count, words);
        if (!more.isEmpty()) {
            var quiet = new Span(more);
            quiet.addClassNames("t-sub", "t-outcome-more");
            summary.add(quiet);
        }
        var line = new Div(summary);
        line.addClassNames("t-outcome", "t-outcome-line", tone(outcome));
        return line;
    }

    private static Div summary(Icons icon, int count, String words) {
        var number = new Span(Amount.number(count));
        number.addClassName("t-outcome-n");
        var text = new Span(words);
        text.addClassName("t-outcome-words");
        var summary = new Div(icon.create(), number, text);
        summary.addClassName("t-outcome-sum");
        return summary;
    }

    private static Icons icon(Outcome outcome) {
        return switch (outcome) {
            case DONE -> Icons.CHECK;
            case UNCHANGED -> Icons.MINUS;
            case REFUSED -> Icons.BAN;
            case FAILED -> Icons.WARNING;
        };
    }

    private static String tone(Outcome outcome) {
        return switch (outcome) {
            case DONE -> "done";
            case UNCHANGED -> "same";
            case REFUSED, FAILED -> "refused";
        };
    }
}
