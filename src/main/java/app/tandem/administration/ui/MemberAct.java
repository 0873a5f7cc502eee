package app.tandem.administration.ui;

import app.tandem.people.UserId;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What another feature offers to do with somebody of the organization, at the foot of their panel. */
@FunctionalInterface
public interface MemberAct {

    /** The button for this administrator; empty where there is nothing to offer. */
    Optional<Component> of(UserId viewer, UserId member);
}
