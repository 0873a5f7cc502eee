package app.tandem.administration.ui;

import com.vaadin.flow.component.Component;
import java.io.Serializable;

/** A page of Administration; a feature offers one of its own as a bean. */
public record AdministrationPart(String label, Class<? extends Component> page, int order) implements Serializable {

    /**
     * One of a feature.
     *
     * @param order its place among the links: those of the administration itself have 10, 20 and so on
     */
    public AdministrationPart {}
}
