package app.tandem.duplicates.ui;

import app.tandem.duplicates.Sureness;
import com.vaadin.flow.component.html.Span;

/** Three bars, as many filled as it is sure; the shape says it before the colour, and the words to who sees neither. */
class SurenessMark extends Span {

    SurenessMark(Sureness sureness) {
        addClassName("t-sure");
        int filled = switch (sureness) {
            case ALMOST_CERTAIN -> 3;
            case LIKELY -> 2;
            case POSSIBLE -> 1;
        };
        getElement().setAttribute("data-filled", String.valueOf(filled)).setAttribute("aria-hidden", "true");
        add(new Span(), new Span(), new Span());
    }
}
