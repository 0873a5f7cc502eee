package app.tandem.shell.sessions;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.server.RequestHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Limits the open pages of a session: the oldest closes, and says why. */
@Component
class PageLimit implements VaadinServiceInitListener, RequestHandler {

    /** Makes the page send a request at once, whose answer has the message. */
    private static final String ASK = "Object.values(window.Vaadin.Flow.clients).forEach(one => one.poll?.())";

    /** How many closed pages are remembered; older ones read that the session has ended. */
    private static final int REMEMBERED = 100;

    private final int most;
    /** The ids of a session's recently closed pages; ids are never reused. */
    private final Map<VaadinSession, Deque<Integer>> closed = new WeakHashMap<>();

    PageLimit(SessionLimits limits) {
        this.most = limits.pages();
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(this::opened);
        event.addRequestHandler(this);
    }

    private void opened(UIInitEvent event) {
        var opened = event.getUI();
        var session = opened.getSession();
        var others = session.getUIs().stream()
                .filter(ui -> ui != opened && !ui.isClosing())
                .sorted(Comparator.comparingInt(UI::getUIId))
                .toList();
        others.stream().limit(Math.max(0, others.size() + 1 - most)).forEach(ui -> close(session, ui));
    }

    private void close(VaadinSession session, UI ui) {
        synchronized (closed) {
            var pages = closed.computeIfAbsent(session, none -> new ArrayDeque<>());
            pages.add(ui.getUIId());
            if (pages.size() > REMEMBERED) {
                pages.remove();
            }
        }
        ui.accessSynchronously(() -> {
            askAtOnce(ui);
            ui.close();
        });
    }

    /** Makes a page send a request whose answer says why it was closed; called with the session's lock held. */
    static void askAtOnce(UI ui) {
        ui.getPage().executeJs(ASK);
        if (ui.getPushConfiguration().getPushMode().isEnabled()) {
            ui.push();
        }
    }

    /** Answers requests of a closed page. */
    @Override
    public boolean handleRequest(VaadinSession session, VaadinRequest request, VaadinResponse response)
            throws IOException {
        var type = request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER);
        if (type == null || !isClosed(session, request.getParameter(ApplicationConstants.UI_ID_PARAMETER))) {
            return false;
        }
        if (RequestType.UIDL.getIdentifier().equals(type)) {
            response.setContentType("application/json;charset=UTF-8");
            response.getWriter()
                    .write(VaadinService.createCriticalNotificationJSON(
                            "This page was closed",
                            "More than " + most + " pages were open, and this one was the oldest. What you saved is"
                                    + " kept. Click here or press Esc to load it again.",
                            null,
                            null));
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "Closed");
        }
        return true;
    }

    private boolean isClosed(VaadinSession session, @Nullable String page) {
        if (page == null || !page.matches("\\d{1,9}")) {
            return false;
        }
        synchronized (closed) {
            var pages = closed.get(session);
            return pages != null && pages.contains(Integer.valueOf(page));
        }
    }
}
