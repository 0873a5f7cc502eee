package app.tandem.administration.ui;

import app.tandem.administration.AdministrationRefused;
import app.tandem.administration.sources.OrganizationSources;
import app.tandem.administration.sources.SourceSheet;
import app.tandem.administration.sources.SourceSheet.Sharee;
import app.tandem.administration.ui.sources.SourceCard;
import app.tandem.people.CurrentUser;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.Ask;
import app.tandem.shell.parts.EmptyState;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;

/** The lead sources of the organization: add, rename, retire, and what new contacts with one bring along (R33). */
@Route(AdministrationPage.PATH + "/lead-sources")
@PageTitle("Lead sources · Tandem")
@PermitAll
class SourcesView extends AdministrationPage implements SourceCard.Page {

    private final OrganizationSources sources;
    private final Div place = new Div();
    private final Span count = new Span();
    private final Set<Long> opened = new HashSet<>();

    SourcesView(AdministrationPages pages, OrganizationSources sources, CurrentUser current) {
        super(pages, current.id());
        this.sources = sources;
        place.addClassNames("t-list-place", "t-teams");
        count.addClassName("t-count");
        var foot = new Div(count);
        foot.addClassName("t-foot");
        add(place, foot);
    }

    @Override
    public List<Component> topBarActions() {
        var create = new Button("New lead source", Icons.PLUS.create(), click -> create());
        create.addClassName("t-new");
        create.setAriaLabel("New lead source");
        return List.of(create);
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        refresh();
    }

    private void refresh() {
        var all = sources.of(viewer);
        long retired = all.stream().filter(SourceSheet::retired).count();
        count.setText(Amount.number(all.size())
                + (all.size() == 1 ? " lead source" : " lead sources")
                + (retired == 0 ? "" : ", " + retired + " retired"));
        place.removeAll();
        all.forEach(source -> place.add(new SourceCard(source, this, opened.contains(source.id()))));
        if (all.isEmpty()) {
            place.add(new EmptyState(
                    Icons.BOOKMARK,
                    "There are no lead sources yet",
                    "A lead source says where a contact came from. Imports can share by it, and fill a group.",
                    EmptyState.first("New lead source", this::create)));
        }
    }

    private void create() {
        new NameDialog("New lead source", "", "Add lead source", name -> {
                    opened.add(sources.create(viewer, name));
                    refresh();
                    Toast.done("Lead source “" + name.strip() + "” added", "It is offered from now on.");
                })
                .open();
    }

    @Override
    public void rename(SourceSheet source) {
        new NameDialog(
                        "Rename lead source",
                        source.name(),
                        "Rename",
                        name -> whileItIsThere(() -> sources.rename(viewer, source.id(), name)))
                .open();
    }

    @Override
    public void delete(SourceSheet source) {
        new Ask(
                        "Delete the lead source “" + source.name() + "”?",
                        "No contact has it. It is not offered any more.",
                        "Delete",
                        "Keep it",
                        () -> whileItIsThere(() -> {
                            sources.delete(viewer, source.id());
                            Toast.done("Lead source “" + source.name() + "” deleted", "");
                        }))
                .destroys()
                .open();
    }

    @Override
    public void retire(SourceSheet source) {
        new Ask(
                        "Retire the lead source “" + source.name() + "”?",
                        (source.contacts() == 1
                                        ? "The contact that has it keeps it."
                                        : "The " + Amount.contacts(source.contacts()) + " that have it keep it.")
                                + " It is not offered any more, and brings nothing along. You can offer it again.",
                        "Retire",
                        "Keep it",
                        () -> whileItIsThere(() -> sources.retire(viewer, source.id(), true)))
                .open();
    }

    @Override
    public void offer(SourceSheet source) {
        whileItIsThere(() -> sources.retire(viewer, source.id(), false));
    }

    @Override
    public void group(SourceSheet source) {
        new NameDialog(
                        "Group for new contacts",
                        source.group(),
                        "Save",
                        name -> whileItIsThere(() -> sources.group(viewer, source.id(), name)))
                .mayBeEmpty(
                        "Group",
                        "New contacts are put into their owner’s group of this name, which is made if there is none."
                                + " Empty for no group.")
                .open();
    }

    @Override
    public void share(SourceSheet source, Sharee person) {
        whileItIsThere(() -> sources.share(viewer, source.id(), person.id()));
    }

    @Override
    public void unshare(SourceSheet source, Sharee person) {
        whileItIsThere(() -> sources.unshare(viewer, source.id(), person.id()));
    }

    @Override
    public List<Sharee> candidates(SourceSheet source, String text, int offset, int limit) {
        return sources.candidates(viewer, source.id(), text, offset, limit);
    }

    @Override
    public void opened(SourceSheet source, boolean open) {
        if (open) {
            opened.add(source.id());
        } else {
            opened.remove(source.id());
        }
    }

    private void whileItIsThere(Runnable change) {
        try {
            change.run();
        } catch (NoSuchElementException gone) {
            Toast.refused("This is no longer there", "It was deleted in another window.");
        } catch (AdministrationRefused refused) {
            Toast.refused("Nothing was changed", String.join(" ", refused.reasons()));
        }
        refresh();
    }
}
