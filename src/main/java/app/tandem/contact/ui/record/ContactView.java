package app.tandem.contact.ui.record;

import app.tandem.access.Action;
import app.tandem.contact.ContactData;
import app.tandem.contact.ContactNotFound;
import app.tandem.contact.list.LineOrder;
import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.record.Contacts;
import app.tandem.contact.record.LeadSources;
import app.tandem.contact.record.LeadSources.LeadSource;
import app.tandem.contact.ui.Boxes;
import app.tandem.contact.ui.ListAddress;
import app.tandem.contact.ui.MenuAct;
import app.tandem.live.PageChange;
import app.tandem.live.ui.Following;
import app.tandem.live.ui.OpenPages;
import app.tandem.people.CurrentUser;
import app.tandem.people.Person;
import app.tandem.people.UserId;
import app.tandem.shell.layout.HasTopBar;
import app.tandem.shell.layout.Landmarks;
import app.tandem.shell.layout.Titles;
import app.tandem.shell.parts.DiscardDialog;
import app.tandem.shell.parts.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The contact record; a hidden contact and a missing one are the same 404 (R4). */
@Route("contacts/:contact/:tab?")
@PermitAll
class ContactView extends MasterDetailLayout
        implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle, HasTopBar, RecordPage {

    private final Contacts contacts;
    private final LeadSources sources;
    private final UserId viewer;
    private final RecordCommands features;
    private final Following following;
    private @Nullable ContactRecord record;
    private @Nullable RecordParts parts;
    private @Nullable Crumbs crumbs;

    ContactView(Contacts contacts, LeadSources sources, RecordCommands features, CurrentUser current, OpenPages pages) {
        this.contacts = contacts;
        this.sources = sources;
        this.features = features;
        this.viewer = current.id();
        this.following = pages.follow(this, viewer, this::changed);
        addClassName("t-mdl");
        Landmarks.side(this);
        setSizeFull();
        setExpandMaster(true);
        setDetailSize("456px");
        setAnimationEnabled(false);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var route = RecordRoute.of(event.getRouteParameters());
        if (route.contact().isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        var id = route.contact().get();
        try {
            var opened = contacts.open(viewer, id);
            var standing = parts;
            if (standing == null || !route.stays(record)) {
                standing = show(opened, new RecordParts(opened, features.menu(opened), this, features, viewer));
            } else if (standing.isOpen(route.tab())) {
                // what is being typed there stays, also what the server has not heard of yet
                refreshed(standing, opened);
                return;
            } else {
                standing.close();
                show(opened);
            }
            if (standing.has(route.tab())) {
                standing.open(route.tab());
            } else {
                event.rerouteToError(NotFoundException.class);
            }
        } catch (ContactNotFound notFound) {
            features.survivorOf(viewer, id)
                    .ifPresentOrElse(
                            survivor -> event.forwardTo(RecordRoute.address(survivor, route.tab())),
                            () -> event.rerouteToError(NotFoundException.class));
        }
    }

    private RecordParts show(ContactRecord opened, RecordParts made) {
        record = opened;
        parts = made;
        following.contact(opened.id().value());
        crumbs = new Crumbs(opened.name());
        setMaster(made);
        setDetail(null);
        return made;
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (parts != null && loses(parts, event)) {
            parts.stay();
            DiscardDialog.onLeaving(event, () -> {});
        }
    }

    private boolean loses(RecordParts standing, BeforeLeaveEvent event) {
        var route = RecordRoute.of(event.getRouteParameters());
        boolean stays = event.getNavigationTarget() == ContactView.class && route.stays(record);
        return stays ? standing.losesAt(route.tab()) : standing.typed();
    }

    @Override
    public String getPageTitle() {
        return Titles.of(record == null ? "Contact" : record.name());
    }

    @Override
    public Optional<Component> topBarHeading() {
        return Optional.ofNullable(crumbs);
    }

    @Override
    public ContactRecord save(ContactData base, ContactData typed) {
        return contacts.edit(viewer, shown().id(), base, typed);
    }

    @Override
    public void show(ContactRecord now) {
        Objects.requireNonNull(parts).show(now, features.menu(now));
        named(now);
    }

    private void named(ContactRecord now) {
        record = now;
        Objects.requireNonNull(crumbs).rename(now.name());
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
    }

    @Override
    public List<LeadSource> leadSources() {
        try {
            return sources.of(viewer, shown().id());
        } catch (ContactNotFound notFound) {
            gone();
            return List.of();
        }
    }

    @Override
    public UserId actor() {
        return viewer;
    }

    @Override
    public LineOrder order() {
        return LineOrder.NONE;
    }

    @Override
    public void showBeside(@Nullable Component panel) {
        setDetail(panel);
    }

    @Override
    public boolean isShown() {
        return isAttached();
    }

    @Override
    public void open(Action action) {
        features.open(action, shown(), this);
    }

    @Override
    public void open(MenuAct act) {
        features.open(act, shown(), this);
    }

    @Override
    public void shareWith(Person person) {
        features.relationships().share(shown(), person, this);
    }

    @Override
    public void giveUp() {
        asItIsNow(now -> features.relationships().giveUp(now, this));
    }

    @Override
    public void modifyRelationships() {
        asItIsNow(now -> features.relationships().modify(now, this));
    }

    private void asItIsNow(Consumer<ContactRecord> act) {
        try {
            act.accept(contacts.open(viewer, shown().id()));
        } catch (ContactNotFound notFound) {
            gone();
        }
    }

    @Override
    public void openTab(String address) {
        RecordRoute.open(shown().id(), address);
    }

    @Override
    public void openTab(String address, Action begin) {
        openTab(address);
        Objects.requireNonNull(parts).begin(address, begin);
    }

    @Override
    public void refresh() {
        try {
            show(contacts.open(viewer, shown().id()));
        } catch (ContactNotFound notFound) {
            gone();
        }
    }

    private void changed(PageChange news) {
        if (parts == null || !news.about(shown().id().value())) {
            return;
        }
        try {
            refreshed(parts, contacts.open(viewer, shown().id()));
        } catch (ContactNotFound notFound) {
            gone();
        }
    }

    private void refreshed(RecordParts standing, ContactRecord now) {
        standing.changed(now, features.menu(now));
        named(now);
    }

    @Override
    public void gone() {
        Boxes.close(UI.getCurrent());
        if (!openedSurvivor()) {
            Toast.idle(
                    shown().name() + " is no longer in your account",
                    "Everything you saved before is kept for its owner.");
            leave();
        }
    }

    private boolean openedSurvivor() {
        var tab = parts == null ? RecordTabs.PROFILE : parts.tab();
        var survivor = features.survivorOf(viewer, shown().id());
        survivor.ifPresent(one -> {
            Toast.done(shown().name() + " was merged", "This is the record that stays.");
            parts = null;
            RecordRoute.open(one, tab);
        });
        return survivor.isPresent();
    }

    @Override
    public void leave() {
        parts = null;
        var back = new Location(ListAddress.back(UI.getCurrent()));
        UI.getCurrent().navigate(back.getPath(), back.getQueryParameters());
    }

    @Override
    public boolean changed(boolean deleted) {
        try {
            if (!deleted) {
                show(contacts.open(viewer, shown().id()));
                return true;
            }
        } catch (ContactNotFound lost) {
            if (openedSurvivor()) {
                return true;
            }
        }
        leave();
        return deleted;
    }

    private ContactRecord shown() {
        return Objects.requireNonNull(record);
    }
}
