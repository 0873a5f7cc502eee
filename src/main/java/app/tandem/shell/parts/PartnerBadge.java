package app.tandem.shell.parts;

import com.vaadin.flow.component.badge.Badge;

/** Marks a person of another organization. */
public class PartnerBadge extends Badge {

    /** A badge that reads "Partner". */
    public PartnerBadge() {
        super("Partner");
        addClassName("t-partner");
    }
}
