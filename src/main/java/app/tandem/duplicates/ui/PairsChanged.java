package app.tandem.duplicates.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.UI;

/** The page's own reader said something of a pair. */
final class PairsChanged extends ComponentEvent<UI> {

    PairsChanged(UI ui) {
        super(ui, false);
    }
}
