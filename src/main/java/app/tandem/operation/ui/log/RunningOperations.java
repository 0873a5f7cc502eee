package app.tandem.operation.ui.log;

import app.tandem.operation.Operations;
import app.tandem.operation.ui.ProgressCard;
import app.tandem.operation.ui.ResultToast;
import app.tandem.people.CurrentUser;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.shell.layout.TopBarItem;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.core.annotation.Order;

/** Shows the progress of a person's running operations on every page they open. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Order(90)
class RunningOperations implements TopBarItem {

    private final Operations operations;
    private final People people;
    private final UserId actor;
    private final Span nothing = new Span();

    RunningOperations(Operations operations, People people, CurrentUser currentUser) {
        this.operations = operations;
        this.people = people;
        this.actor = currentUser.id();
        nothing.addClassName("t-none");
        nothing.addAttachListener(attached -> attached.getUI().beforeClientResponse(nothing, before -> show()));
    }

    @Override
    public Component component() {
        return nothing;
    }

    private void show() {
        for (var running : operations.running(actor)) {
            ProgressCard.show(
                    operations,
                    people,
                    actor,
                    running.operation(),
                    operations.request(actor, running.operation()),
                    (result, request) -> ResultToast.show(operations, people, actor, result, request));
        }
    }
}
