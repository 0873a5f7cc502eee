package app.tandem.offboarding.ui;

import app.tandem.administration.ui.MemberAct;
import app.tandem.offboarding.Offboardings;
import app.tandem.people.UserId;
import app.tandem.shell.parts.RefusableButton;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;

/** Offers Offboard at the foot of a person in Administration (R14). */
@SpringComponent
class OffboardAct implements MemberAct {

    private final Offboardings offboardings;

    OffboardAct(Offboardings offboardings) {
        this.offboardings = offboardings;
    }

    @Override
    public Optional<Component> of(UserId viewer, UserId member) {
        return offboardings.against(viewer, member).map(reasons -> button(member, reasons));
    }

    private static Component button(UserId member, List<String> reasons) {
        var button = new RefusableButton("Offboard…", () -> TeamPages.offboard(member));
        button.refuse(reasons);
        return button;
    }
}
