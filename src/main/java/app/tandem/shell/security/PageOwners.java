package app.tandem.shell.security;

import app.tandem.people.CurrentUser;
import app.tandem.people.UserId;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.shared.communication.PushMode;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Binds each open page to whoever opened it or signed in on it. Screens remember their person while open, so a page of
 * somebody else is closed before it can act (R4).
 */
@Component
class PageOwners implements VaadinServiceInitListener {

    private static final String PERSON = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    /** The page's person; null on the sign-in page. */
    private record Owner(@Nullable UserId person) {}

    private final CurrentUser current;

    PageOwners(CurrentUser current) {
        this.current = current;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> own(init.getUI()));
    }

    /**
     * Closes the pages of the session that are not those of whoever is signed in within it; called with its lock held.
     * What counts is what the session says by now: the request may be older than the sign-in, or a socket's, which has
     * nobody with it.
     */
    void closeThoseOfOthers(VaadinSession session) {
        var now = of(session);
        for (var page : List.copyOf(session.getUIs())) {
            var owner = ComponentUtil.getData(page, Owner.class);
            if (owner != null && !owner.equals(now)) {
                close(page);
            }
        }
    }

    /**
     * Makes the page that of the person who has just signed in on it. Every other page of the session is closed, and
     * every push connection cut, whoever holds it: that of this page is silent at once, and goes when its browser, which
     * has the new cookie by then, has let go of it.
     */
    void signedIn(UI here) {
        own(here);
        for (var page : List.copyOf(here.getSession().getUIs())) {
            if (!page.equals(here)) {
                leave(page);
            }
        }
        var push = here.getPushConfiguration();
        if (push.getPushMode().isEnabled()) {
            push.setPushMode(PushMode.DISABLED);
            // cut from here, the browser would take it for a lost connection and wait for seconds
            here.getPage().executeJs("return true").then(let -> {
                cut(here);
                push.setPushMode(PushMode.AUTOMATIC);
            });
        }
    }

    /** Whether the page belongs to the person who opened the connection, as of its handshake. */
    boolean isOf(UI page, @Nullable Principal opener) {
        var owner = ComponentUtil.getData(page, Owner.class);
        return owner == null || owner.equals(new Owner(CurrentUser.of(opener).orElse(null)));
    }

    /** Cuts the push connection of a page; called with the session's lock held. */
    static void cut(UI page) {
        var connection = page.getInternals().getPushConnection();
        if (connection != null && connection.isConnected()) {
            connection.disconnect();
        }
    }

    private void own(UI page) {
        ComponentUtil.setData(page, Owner.class, now());
    }

    private Owner now() {
        return new Owner(current.find().orElse(null));
    }

    private static Owner of(VaadinSession session) {
        var cookie = session.getSession();
        return new Owner(
                cookie != null && cookie.getAttribute(PERSON) instanceof SecurityContext context
                        ? CurrentUser.of(context).orElse(null)
                        : null);
    }

    /** Reloads a sign-in page open in another tab of the same browser, so that it follows its person. */
    private static void leave(UI page) {
        page.accessSynchronously(() -> {
            var connection = page.getInternals().getPushConnection();
            if (connection != null && connection.isConnected()) {
                page.getPage().reload();
                page.push();
            }
        });
        close(page);
    }

    private static void close(UI page) {
        page.accessSynchronously(() -> {
            page.close();
            cut(page);
            page.getSession().removeUI(page);
        });
    }
}
