package app.tandem.contact.ui.list.views;

import com.vaadin.flow.component.html.Div;
import java.util.List;

/** A note about a view's filters that no longer apply. */
public class ViewNote extends Div {

    public ViewNote() {
        addClassNames("t-view-note", "t-sub");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    /** Names the filters; hidden if there are none. */
    public void show(List<String> leftOut) {
        setVisible(!leftOut.isEmpty());
        setText(
                leftOut.isEmpty()
                        ? ""
                        : "Left out of this view, because it is gone or you no longer see any of its contacts: "
                                + String.join(", ", leftOut) + ".");
    }
}
