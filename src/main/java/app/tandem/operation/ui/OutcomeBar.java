package app.tandem.operation.ui;

import app.tandem.operation.Counts;
import com.vaadin.flow.component.Html;
import java.util.Locale;

/** The counts as a stacked bar; the numbers below say the same. */
class OutcomeBar extends Html {

    private static final double WIDTH = 1000;

    OutcomeBar(Counts counts) {
        super(draw(counts));
    }

    private static String draw(Counts counts) {
        double total = Math.max(1, counts.total());
        double done = WIDTH * counts.done() / total;
        double same = WIDTH * counts.unchanged() / total;
        double refused = WIDTH * (counts.refused() + counts.failed()) / total;
        return "<div class=\"t-barbox\" aria-hidden=\"true\"><svg class=\"t-bar\" viewBox=\"0 0 1000 4\""
                + " preserveAspectRatio=\"none\">" + part("done", 0, done) + part("same", done, same)
                + part("refused", done + same, refused) + "</svg></div>";
    }

    private static String part(String tone, double from, double width) {
        return String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.1f\" y=\"0\" width=\"%.1f\" height=\"4\"></rect>",
                tone,
                from,
                width);
    }
}
