package app.tandem.contact.ui.list;

import com.vaadin.flow.component.html.Div;
import java.util.List;

/** The quiet sentence about filters of a view that could not be opened. */
class ViewNote extends Div {

    ViewNote() {
        addClassNames("t-view-note", "t-sub");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    /** Names the filters; nothing where there are none. */
    void show(List<String> leftOut) {
        setVisible(!leftOut.isEmpty());
        setText(
                leftOut.isEmpty()
                        ? ""
                        : "Left out of this view, because it is gone or you no longer see any of its contacts: "
                                + String.join(", ", leftOut) + ".");
    }
}
