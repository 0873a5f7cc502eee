package app.tandem.notify.ui;

import app.tandem.live.ui.OpenPages;
import app.tandem.notify.Message;
import app.tandem.notify.Messages;
import app.tandem.people.CurrentUser;
import app.tandem.people.UserId;
import app.tandem.shell.layout.TopBarItem;
import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Map;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.core.annotation.Order;

/** The bell in the top bar: the number of unread messages, and the messages on click (R47). */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Order(40)
class Bell implements TopBarItem {

    private final Messages messages;
    private final UserId reader;
    private final Button button = new Button(Icons.BELL.create());
    private final Span dot = new Span();
    private final Popover popover = new Popover();

    Bell(Messages messages, CurrentUser currentUser, OpenPages pages) {
        this.messages = messages;
        this.reader = currentUser.id();
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassNames("t-icon-button", "t-bell");
        button.setSuffixComponent(dot);
        dot.addClassName("t-dot");
        dot.getElement().setAttribute("aria-hidden", "true");
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setModal(true);
        popover.setAriaLabel("Notifications");
        popover.addClassName("t-bell-pop");
        popover.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                fill();
            }
        });
        button.addAttachListener(this::attached);
        pages.follow(button, reader, news -> {
            if (news.ofMessages()) {
                count();
            }
        });
    }

    @Override
    public Component component() {
        return button;
    }

    private void attached(AttachEvent attached) {
        count();
        var after = attached.getUI().addAfterNavigationListener(navigation -> count());
        button.addDetachListener(detached -> {
            detached.unregisterListener();
            after.remove();
        });
    }

    private void count() {
        var unread = messages.unread(reader);
        dot.setText(unread > 99 ? "99+" : String.valueOf(unread));
        dot.setVisible(unread > 0);
        button.setAriaLabel(unread > 0 ? "Notifications, " + unread + " unread" : "Notifications");
    }

    private void fill() {
        count();
        popover.removeAll();
        popover.add(new MessageList(messages, reader, this::read, this::readAll));
    }

    private void read(Message message) {
        messages.markRead(reader, message.id());
        if (message.own() != 0) {
            popover.close();
            button.getUI().ifPresent(ui -> ui.navigate("operations/" + message.own()));
            count();
        } else if (message.openable()) {
            popover.close();
            button.getUI().ifPresent(ui -> ui.navigate("contacts", QueryParameters.simple(contactsOf(message))));
            count();
        } else {
            fill();
        }
    }

    /** Includes archived contacts: a message that says "archived" must not lead to an empty list (R23). */
    private static Map<String, String> contactsOf(Message message) {
        return Map.of("archived", "included", "message", String.valueOf(message.id()));
    }

    private void readAll(UserId user) {
        messages.markAllRead(user);
        fill();
    }
}
