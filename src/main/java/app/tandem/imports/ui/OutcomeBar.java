package app.tandem.imports.ui;

import com.vaadin.flow.component.Html;
import java.util.List;
import java.util.Locale;

/** Numbers as a stacked bar; the words below say the same. */
class OutcomeBar extends Html {

    private static final double WIDTH = 1000;
    private static final double GAP = 2;
    private static final double LEAST = 4;

    /** @param tone a class of the style sheet, never what somebody wrote */
    record Part(String tone, int number) {}

    OutcomeBar(List<Part> parts) {
        super(draw(parts.stream().filter(part -> part.number() > 0).toList()));
    }

    private static String draw(List<Part> parts) {
        double total = Math.max(1, parts.stream().mapToInt(Part::number).sum());
        // what is few stays in sight
        double room = WIDTH - parts.size() * (GAP + LEAST);
        var drawn = new StringBuilder("<div class=\"t-barbox t-import-bar\" aria-hidden=\"true\"><svg class=\"t-bar\""
                + " viewBox=\"0 0 1000 4\" preserveAspectRatio=\"none\">");
        double at = 0;
        for (var part : parts) {
            double width = LEAST + room * part.number() / total;
            drawn.append(String.format(
                    Locale.ROOT,
                    "<rect class=\"%s\" x=\"%.1f\" y=\"0\" width=\"%.1f\" height=\"4\"></rect>",
                    part.tone(),
                    at,
                    width));
            at += width + GAP;
        }
        return drawn.append("</svg></div>").toString();
    }
}
