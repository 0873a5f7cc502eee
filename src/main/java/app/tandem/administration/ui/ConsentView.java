package app.tandem.administration.ui;

import app.tandem.administration.AdministrationRefused;
import app.tandem.administration.consent.AddressSheet;
import app.tandem.administration.consent.Addresses;
import app.tandem.administration.consent.ConsentExport;
import app.tandem.administration.consent.ConsentLists;
import app.tandem.administration.consent.OrganizationConsent;
import app.tandem.administration.ui.consent.ConsentAddressBar;
import app.tandem.administration.ui.consent.ConsentFilters;
import app.tandem.administration.ui.consent.ConsentGrid;
import app.tandem.administration.ui.consent.ConsentPanel;
import app.tandem.administration.ui.consent.EvidenceDownload;
import app.tandem.administration.ui.consent.OptOutDialog;
import app.tandem.administration.ui.consent.OptOutListDialog;
import app.tandem.administration.ui.consent.RestoreDialog;
import app.tandem.consent.ConsentFilter;
import app.tandem.consent.ConsentLine;
import app.tandem.consent.Evidence;
import app.tandem.people.CurrentUser;
import app.tandem.shell.layout.Landmarks;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.EmptyState;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.NoSuchElementException;

/** Opt-outs and opt-ins of the organization, with one address or number at the side (R35). */
@Route(AdministrationPage.PATH + "/consent")
@PageTitle("Consent · Tandem")
@PermitAll
class ConsentView extends AdministrationPage implements ConsentPanel.Page {

    private final OrganizationConsent consent;
    private final ConsentLists lists;
    private final transient ConsentExport export;
    private final MasterDetailLayout layout = new MasterDetailLayout();
    private final ConsentFilters filters = new ConsentFilters(this::filter);
    private final CallbackDataProvider<ConsentLine, Void> rows;
    private final ConsentGrid grid;
    private final Div place = new Div();
    private final Span count = new Span();
    private volatile ConsentAddressBar shown = ConsentAddressBar.START;

    ConsentView(
            AdministrationPages pages,
            OrganizationConsent consent,
            ConsentLists lists,
            ConsentExport export,
            CurrentUser current) {
        super(pages, current.id());
        this.consent = consent;
        this.lists = lists;
        this.export = export;
        rows = new CallbackDataProvider<>(
                query -> consent.page(viewer, shown.filter(), query.getOffset(), query.getLimit()).stream(),
                query -> consent.count(viewer, shown.filter()),
                line -> line.event().address());
        grid = new ConsentGrid(rows, line -> open(line.event().id()));
        place.addClassName("t-list-place");
        count.addClassName("t-count");
        var csv = new Anchor(EvidenceDownload.csv("consent.csv", this::write), "Export CSV");
        csv.addClassName("t-link");
        var foot = new Div(count, csv);
        foot.addClassName("t-foot");
        var page = new Div(filters, place, foot);
        page.addClassName("t-page");
        layout.addClassNames("t-mdl", "t-admin-mdl");
        Landmarks.side(layout);
        layout.setSizeFull();
        layout.setAnimationEnabled(false);
        layout.setMasterSize("320px", true);
        layout.setDetailSize("380px");
        layout.setMaster(page);
        layout.addDetailEscapePressListener(escape -> close());
        layout.addBackdropClickListener(click -> close());
        add(layout);
    }

    private void write(OutputStream out) throws IOException {
        export.write(viewer, shown.filter(), out);
    }

    @Override
    public List<Component> topBarActions() {
        var add = new Button("Add opt-outs", Icons.PLUS.create(), click -> addOne());
        add.addClassName("t-new");
        add.setAriaLabel("Add opt-outs");
        return List.of(add);
    }

    private void addOne() {
        new OptOutDialog(consent, viewer, this::refresh, this::addList).open();
    }

    private void addList() {
        new OptOutListDialog(lists, viewer, this::refresh).open();
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        var asked = ConsentAddressBar.read(event.getLocation().getQueryParameters());
        shown = asked.with(asked.filter().withText(shown.filter().text()));
        filters.show(shown.filter());
        refresh();
    }

    private void filter(ConsentFilter filter) {
        go(shown.with(filter));
    }

    private void open(long event) {
        go(shown.opening(event));
    }

    private void go(ConsentAddressBar to) {
        shown = to;
        UI.getCurrent().navigate(PATH + "/consent", to.write());
    }

    @Override
    public void close() {
        open(0);
    }

    private void refresh() {
        int matching = consent.count(viewer, shown.filter());
        int all = consent.count(viewer, ConsentFilter.ALL);
        count.setText(
                matching == all
                        ? Amount.number(all) + words(all)
                        : Amount.number(matching) + " of " + Amount.number(all) + words(all));
        rows.refreshAll();
        place.removeAll();
        place.add(matching > 0 ? grid : all == 0 ? nothingYet() : noneMatches());
        layout.setDetail(
                shown.open() == 0
                        ? null
                        : consent.find(viewer, shown.open())
                                .map(sheet -> {
                                    grid.select(sheet.now());
                                    return new ConsentPanel(sheet, this);
                                })
                                .orElse(null));
    }

    private static String words(int all) {
        return all == 1 ? " entry" : " entries";
    }

    private EmptyState nothingYet() {
        return new EmptyState(
                Icons.MAIL,
                "Nobody has opted out or in yet",
                "Opt-outs from links in mails, from records, imports and lists are kept here by address and number, with"
                        + " their evidence.",
                EmptyState.first("Add opt-outs", this::addOne));
    }

    private EmptyState noneMatches() {
        return new EmptyState(
                Icons.SEARCH,
                "Nothing matches",
                "Look for another part of an address or number, or take a filter away.",
                EmptyState.first("Show all", () -> {
                    filters.show(ConsentFilter.ALL);
                    filter(ConsentFilter.ALL);
                }));
    }

    @Override
    public void restore(AddressSheet sheet) {
        var event = sheet.now().event();
        new RestoreDialog(Addresses.inWords(event.address()), evidence -> restored(event.id(), evidence)).open();
    }

    private boolean restored(long event, Evidence evidence) {
        boolean done = false;
        try {
            consent.restore(viewer, event, evidence);
            Toast.done("Consent restored", "It holds on every contact of your organization.");
            done = true;
        } catch (AdministrationRefused refused) {
            Toast.refused("Nothing was changed", String.join(" ", refused.reasons()));
        } catch (NoSuchElementException gone) {
            Toast.refused("Nothing was changed", "It was changed in another window meanwhile.");
        }
        refresh();
        if (layout.getDetail() instanceof ConsentPanel panel) {
            panel.focusRestore();
        }
        return done;
    }

    @Override
    public DownloadHandler file(ConsentLine line) {
        return EvidenceDownload.file(() -> consent.file(viewer, line.event().id()));
    }
}
