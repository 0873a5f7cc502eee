package app.tandem.live.ui;

import app.tandem.live.Audience;
import app.tandem.live.Concern;
import app.tandem.live.PageChange;
import app.tandem.live.Scheduling;
import app.tandem.people.CurrentUser;
import app.tandem.people.UserId;
import app.tandem.people.signins.SignInEnd;
import app.tandem.shell.security.ClosedAccount;
import app.tandem.shell.security.ThisSignIn;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The open pages of this instance, their users, and the components that follow changes. */
@org.springframework.stereotype.Component
public class OpenPages implements Audience {

    private static final Logger log = LoggerFactory.getLogger(OpenPages.class);

    private final Scheduling turns;
    private final CurrentUser current;
    private final Map<UI, OpenPage> pages = new WeakHashMap<>();

    OpenPages(Scheduling turns, CurrentUser current) {
        this.turns = turns;
        this.current = current;
    }

    /** Notifies the component of changes for the viewer while it is attached. */
    public Following follow(Component component, UserId viewer, Refreshable shown) {
        var following = new Following();
        component.addAttachListener(attach -> begin(attach, viewer, shown, following));
        return following;
    }

    /** Notifies a further component, such as a panel or dialog, of a page that already follows (R46). */
    public static void with(Component component, Refreshable shown) {
        component.addAttachListener(attach -> {
            var listener =
                    ComponentUtil.addListener(attach.getUI(), NewsEvent.class, event -> shown.refresh(event.news()));
            component.addDetachListener(detach -> {
                detach.unregisterListener();
                listener.remove();
            });
        });
    }

    private void begin(AttachEvent attach, UserId viewer, Refreshable shown, Following following) {
        var ui = attach.getUI();
        following.begin(page(ui, viewer));
        var listener = ComponentUtil.addListener(ui, NewsEvent.class, event -> shown.refresh(event.news()));
        attach.getSource().addDetachListener(detach -> {
            detach.unregisterListener();
            listener.remove();
            following.end();
        });
    }

    private OpenPage page(UI ui, UserId viewer) {
        synchronized (pages) {
            return pages.computeIfAbsent(ui, unknown -> {
                ui.addDetachListener(detach -> forget(ui));
                var page = new OpenPage(viewer.value());
                page.heard(words(ui));
                return page;
            });
        }
    }

    private void forget(UI ui) {
        synchronized (pages) {
            pages.remove(ui);
        }
    }

    private Map<UI, OpenPage> now() {
        synchronized (pages) {
            return new HashMap<>(pages);
        }
    }

    @Override
    public Set<Long> people() {
        Set<Long> people = new HashSet<>();
        synchronized (pages) {
            pages.values().forEach(page -> people.add(page.user()));
        }
        return people;
    }

    @Override
    public Set<Long> signIns() {
        Set<Long> signIns = new HashSet<>();
        now().keySet().forEach(ui -> signIns.add(ThisSignIn.id(ui)));
        return signIns;
    }

    @Override
    public Set<Long> contacts() {
        Set<Long> contacts = new HashSet<>();
        synchronized (pages) {
            pages.values().forEach(page -> contacts.add(page.contact()));
        }
        contacts.remove(0L);
        return contacts;
    }

    @Override
    public String origin() {
        var ui = UI.getCurrent();
        if (ui == null) {
            return "";
        }
        synchronized (pages) {
            var page = pages.get(ui);
            return page == null ? "" : page.id();
        }
    }

    @Override
    public void tell(Concern concern) {
        now().forEach((ui, page) -> {
            var over = concern.closed().contains(page.user())
                    ? SignInEnd.DEACTIVATED
                    : concern.ended().get(ThisSignIn.id(ui));
            if (over != null) {
                turns.later(Duration.ZERO, () -> access(ui, () -> ClosedAccount.end(ui, over)));
                return;
            }
            var news = page.id().equals(concern.origin()) ? null : concern.of(page.user(), page.contact());
            if (news != null && page.add(news)) {
                turns.later(page.pause(), () -> bring(ui, page));
            }
        });
    }

    private void bring(UI ui, OpenPage page) {
        long start = System.nanoTime();
        page.told(Duration.ZERO);
        access(ui, () -> {
            if (isAway(ui, page)) {
                turns.later(page.away(), () -> bring(ui, page));
            } else {
                refresh(ui, page);
            }
        });
        page.told(Duration.ofNanos(System.nanoTime() - start));
    }

    /**
     * Whether the browser is gone: unreachable and silent, with the lid or window closed. Refreshing unseen pages would
     * make others wait, so changes are queued until it is back. If only push fails, the answer to its next request
     * carries them.
     */
    private static boolean isAway(UI ui, OpenPage page) {
        var push = ui.getInternals().getPushConnection();
        var heard = page.heard(words(ui));
        return push != null && !push.isConnected() && !heard;
    }

    /** The number of the browser's last message. */
    private static int words(UI ui) {
        return ui.getInternals().getLastProcessedClientToServerId();
    }

    private void access(UI ui, Runnable work) {
        try {
            ui.access(work::run);
        } catch (UIDetachedException closed) {
            forget(ui);
        }
    }

    /** Skips people no longer signed in: their session is about to end, or is somebody else's. */
    private void refresh(UI ui, OpenPage page) {
        var news = page.take();
        if (news == null
                || current.find().filter(user -> user.value() == page.user()).isEmpty()) {
            return;
        }
        try {
            ComponentUtil.fireEvent(ui, new NewsEvent(ui, news));
        } catch (RuntimeException e) {
            log.warn("A page was not brought up to date", e);
        }
    }

    /** Notifies a page's components. */
    private static final class NewsEvent extends com.vaadin.flow.component.ComponentEvent<UI> {

        private final PageChange news;

        NewsEvent(UI ui, PageChange news) {
            super(ui, false);
            this.news = news;
        }

        PageChange news() {
            return news;
        }
    }
}
