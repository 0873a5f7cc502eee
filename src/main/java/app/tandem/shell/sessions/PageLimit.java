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

/** Lets a session have so many pages open and no more: the one that was opened first closes, and says why. */
@Component
class PageLimit implements VaadinServiceInitListener, RequestHandler {

    /** The page asks for something at once, and reads the sentence in the answer. */
    private static final String ASK = "Object.values(window.Vaadin.Flow.clients).forEach(one => one.poll?.())";

    /** Of more pages that were closed, those of the longest ago read that the session has ended. */
    private static final int REMEMBERED = 100;

    private final int most;
    /** The numbers of the pages of a session that were closed last; a number is never used again. */
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

    /** Has a page ask for something, so that it reads in the answer why it is over; called with the lock held. */
    static void askAtOnce(UI ui) {
        ui.getPage().executeJs(ASK);
        if (ui.getPushConfiguration().getPushMode().isEnabled()) {
            ui.push();
        }
    }

    /** Answers what a page still asks for that was closed. */
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
