package app.tandem.shell.security;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.HandlerHelper;
import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.server.RequestHandler;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.SessionExpiredException;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.UidlRequestHandler;
import com.vaadin.flow.spring.SpringVaadinServletService;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import org.atmosphere.cpr.AtmosphereResource;
import org.atmosphere.cpr.FrameworkConfig;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;

/**
 * Guards every page request, by HTTP or socket: a session has pages of one person only, and no command comes over the
 * push socket, which bypasses the security chain.
 */
class PageService extends SpringVaadinServletService {

    private static final Logger log = LoggerFactory.getLogger(PageService.class);

    private static final String PAGE_FOUND = PageService.class.getName() + ".pageFound";

    private final transient PageOwners owners;
    private final transient Stays stays;

    PageService(VaadinServlet servlet, DeploymentConfiguration configuration, ApplicationContext context) {
        super(servlet, configuration, context);
        this.owners = context.getBean(PageOwners.class);
        this.stays = context.getBean(Stays.class);
    }

    @Override
    protected List<RequestHandler> createRequestHandlers() throws ServiceException {
        var handlers = super.createRequestHandlers();
        handlers.replaceAll(handler -> handler instanceof UidlRequestHandler ? new PersonsActs(stays) : handler);
        return handlers;
    }

    /** Lets a session begin with a page alone, never with something that a page asks for: that page may be over. */
    @Override
    protected boolean requestCanCreateSession(VaadinRequest request) {
        var path = request.getPathInfo();
        return super.requestCanCreateSession(request) && (path == null || !path.startsWith("/VAADIN/"));
    }

    @Override
    public VaadinSession findVaadinSession(VaadinRequest request) throws SessionExpiredException {
        try {
            var session = super.findVaadinSession(request);
            if (session != null) {
                session.lock();
                try {
                    owners.closeThoseOfOthers(session);
                } finally {
                    session.unlock();
                }
            }
            return session;
        } catch (IllegalStateException ended) {
            log.debug("The session was ended while it was looked for", ended);
            leadAway(request);
            throw new SessionExpiredException();
        } catch (SessionExpiredException ended) {
            leadAway(request);
            throw ended;
        }
    }

    /**
     * Sends a page whose push connection comes back after its session has ended to the sign-in page: it was not connected
     * when the others were told, and would go on showing what its person may no longer see (R51).
     */
    private static void leadAway(VaadinRequest request) {
        if (isPush(request)
                && request.getAttribute(FrameworkConfig.ATMOSPHERE_RESOURCE) instanceof AtmosphereResource connection
                && !connection.isCancelled()) {
            var signIn = createCriticalNotificationJSON(null, null, null, WhyEnded.EXPIRED.address());
            try {
                connection.getResponse().getWriter().write(signIn);
            } catch (IOException | IllegalStateException gone) {
                log.debug("It was closed meanwhile", gone);
            }
        }
    }

    /**
     * The page named by the request. None for a command over the push socket, which is cut, nor for a socket whose
     * handshake is older than the sign-in.
     */
    @Override
    public @Nullable UI findUI(VaadinRequest request) {
        var page = pageOf(request);
        if (page != null && isPushedCommand(request)) {
            log.warn("A command over the push socket was refused");
            PageOwners.cut(page);
            UI.setCurrent(null);
            page = null;
        } else if (page != null && isPush(request) && !owners.isOf(page, request.getUserPrincipal())) {
            // each sign-in leaves one, which says good-bye
            log.debug("A push connection from before the sign-in was refused");
            UI.setCurrent(null);
            page = null;
        }
        request.setAttribute(PAGE_FOUND, page != null);
        return page;
    }

    /** None where the session was ended between the look for it and the look for its page. */
    private @Nullable UI pageOf(VaadinRequest request) {
        try {
            return super.findUI(request);
        } catch (IllegalStateException ended) {
            log.debug("The session was ended while its page was looked for", ended);
            leadAway(request);
            return null;
        }
    }

    /**
     * Cuts a push connection without a page once its browser has been told: a socket whose page closed during the
     * handshake would stay open.
     */
    @Override
    public void requestEnd(VaadinRequest request, VaadinResponse response, @Nullable VaadinSession session) {
        super.requestEnd(request, response, session);
        if (isPush(request)
                && !Boolean.TRUE.equals(request.getAttribute(PAGE_FOUND))
                && request.getAttribute(FrameworkConfig.ATMOSPHERE_RESOURCE) instanceof AtmosphereResource connection) {
            try {
                connection.close();
            } catch (IOException gone) {
                log.debug("It was closed already", gone);
            }
        }
    }

    /** Push goes one way only, so that everything a browser sends passes the security chain. */
    private static boolean isPushedCommand(VaadinRequest request) {
        return isPush(request) && "POST".equalsIgnoreCase(request.getMethod());
    }

    private static boolean isPush(VaadinRequest request) {
        return HandlerHelper.isRequestType(request, RequestType.PUSH);
    }

    @Override
    protected VaadinSession createVaadinSession(VaadinRequest request) {
        return new NumberedSession(this);
    }

    /** Starts page ids at random, so that a page of one session is not mistaken for another's. */
    private static final class NumberedSession extends VaadinSession {

        private static final SecureRandom RANDOM = new SecureRandom();

        private int next = RANDOM.nextInt(1, 1 << 29);

        NumberedSession(PageService service) {
            super(service);
        }

        @Override
        public int getNextUIid() {
            super.getNextUIid();
            return next++;
        }
    }
}
