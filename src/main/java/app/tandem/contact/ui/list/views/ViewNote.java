package app.tandem.contact.ui.list.views;

import com.vaadin.flow.component.html.Div;
import java.util.List;

/** The quiet sentence about filters of a view that could not be opened. */
public class ViewNote extends Div {

    public ViewNote() {
        addClassNames("t-view-note", "t-sub");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    /** Names the filters; nothing where there are none. */
    public void show(List<String> leftOut) {
        setVisible(!leftOut.isEmpty());
        setText(
                leftOut.isEmpty()
                        ? ""
                        : "Left out of this view, because it is gone or you no longer see any of its contacts: "
                                + String.join(", ", leftOut) + ".");
    }
}
