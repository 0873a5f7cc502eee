package app.tandem.imports.ui;

import app.tandem.access.ImportPolicy;
import app.tandem.contact.record.LeadSources;
import app.tandem.group.Groups;
import app.tandem.imports.ImportRefused;
import app.tandem.imports.ImportSummary;
import app.tandem.imports.ImportSummary.Stage;
import app.tandem.imports.Imports;
import app.tandem.imports.ShareTargets;
import app.tandem.operation.Operations;
import app.tandem.people.CurrentUser;
import app.tandem.people.UserId;
import app.tandem.shell.layout.HasTopBar;
import app.tandem.shell.layout.Titles;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.Ask;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.ReaderTime;
import app.tandem.shell.parts.SubmitButton;
import app.tandem.shell.parts.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One import: its steps, then its run and its result; the step stands in the address (R31-R34, R46). */
@Route(ImportPages.LIST + "/:import")
@PermitAll
class ImportView extends Div implements HasTopBar, BeforeEnterObserver, HasDynamicTitle {

    private final Imports imports;
    private final FileWork work;
    private final ShareTargets targets;
    private final LeadSources sources;
    private final Groups groups;
    private final Operations operations;
    private final UserId viewer;
    private final Div place = new Div();
    private final Div foot = new Div();
    private final Span missing = new Span();
    private final Span quiet = new Span();
    private @Nullable ImportSummary summary;

    ImportView(
            Imports imports,
            FileWork work,
            ShareTargets targets,
            LeadSources sources,
            Groups groups,
            Operations operations,
            CurrentUser current) {
        this.imports = imports;
        this.work = work;
        this.targets = targets;
        this.sources = sources;
        this.groups = groups;
        this.operations = operations;
        this.viewer = current.id();
        addClassNames("t-page", "t-import");
        setSizeFull();
        place.addClassName("t-import-place");
        place.getElement().setAttribute("tabindex", "-1").setAttribute("role", "group");
        foot.addClassName("t-import-foot");
        quiet.addClassNames("t-sub", "t-num");
        missing.addClassName("t-import-missing");
        missing.getElement().setAttribute("role", "status");
        add(place, foot);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = event.getRouteParameters()
                .get("import")
                .flatMap(ImportPages::number)
                .flatMap(this::find);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        summary = found.get();
        var asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ImportPages.STEP)
                .flatMap(ImportStep::of);
        show(new OwnImport(imports, work, viewer, found.get().id()), found.get(), asked);
        if (event.getTrigger() == NavigationTrigger.UI_NAVIGATE) {
            toTop();
        }
    }

    private Optional<ImportSummary> find(long id) {
        try {
            return Optional.of(imports.find(viewer, id));
        } catch (NoSuchElementException unknown) {
            return Optional.empty();
        }
    }

    @Override
    public String getPageTitle() {
        return Titles.of(summary == null ? "Import" : "Import " + summary.fileName());
    }

    @Override
    public Optional<Component> topBarHeading() {
        var one = summary;
        return one == null ? Optional.empty() : Optional.of(ImportPages.crumbs(one.fileName(), quiet));
    }

    private void show(OwnImport own, ImportSummary now, Optional<ImportStep> asked) {
        place.removeAll();
        foot.removeAll();
        foot.setVisible(now.stage() == Stage.OPEN);
        quiet.setText(now.rows() == 0 ? ImportWords.size(now.size()) : ImportWords.rows(now.rows()));
        place.getElement().setAttribute("aria-label", now.stage() == Stage.RUNNING ? "Import is running" : "Result");
        var operation = now.operation();
        if (now.stage() == Stage.RUNNING && operation != null) {
            place.add(
                    new ImportSteps(ImportStep.RUN),
                    new RunStep(
                            own,
                            operations,
                            operation,
                            RunStep.Work.IMPORT,
                            "Importing " + Amount.contacts(now.contacts()),
                            () -> again(own)));
        } else if (now.stage() != Stage.OPEN) {
            place.add(new DoneStep(own, operations, () -> again(own)));
        } else {
            step(own, possible(own, now, asked));
        }
    }

    private void again(OwnImport own) {
        find(own.id()).ifPresent(now -> {
            show(own, now, Optional.empty());
            toTop();
        });
    }

    /** The step of the address, where it can be open; else where the import was left. */
    private static ImportStep possible(OwnImport own, ImportSummary now, Optional<ImportStep> asked) {
        if (own.settings().mapping() == null) {
            return ImportStep.MAP;
        }
        return asked.filter(step -> step != ImportStep.UPLOAD && step != ImportStep.RUN)
                .orElse(now.checked() || own.work().does(own.id(), CheckStep.WORK) ? ImportStep.CHECK : ImportStep.MAP);
    }

    private void step(OwnImport own, ImportStep step) {
        StepPart part = switch (step) {
            case CHOICES -> new ChoicesStep(own, targets, sources, groups);
            case CHECK -> new CheckStep(own);
            default -> new MapStep(own);
        };
        place.getElement().setAttribute("aria-label", step.place());
        place.add(new ImportSteps(step), part);
        var next = new SubmitButton(part.next(), () -> goOn(own, part, step));
        var cancel = new Button("Cancel", click -> askToDelete(own));
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        var spacer = new Span();
        spacer.addClassName("t-spacer");
        foot.add(cancel);
        if (step == ImportStep.CHECK) {
            foot.add(revertible());
        }
        foot.add(spacer, missing, new Button("Back", click -> back(own, step)), next);
        part.onChange(() -> tell(part, next));
        tell(part, next);
    }

    /** What had the keyboard is gone: it goes on at the step's beginning, which says where that is. */
    private void toTop() {
        place.getElement().executeJs("this.scrollTop = 0; this.focus({preventScroll: true})");
    }

    private static Component revertible() {
        var day = new Span(ReaderTime.inWords(ReaderTime.today().plusDays(ImportPolicy.REVERT.toDays())));
        day.addClassName("t-fact-strong");
        var line = new Span(Icons.UNDO.create(), new Span("You can revert the import until "), day);
        line.addClassNames("t-sub", "t-import-revertible");
        return line;
    }

    private void tell(StepPart part, SubmitButton next) {
        var why = part.missing();
        next.setText(part.next());
        if (part.waits()) {
            next.holdUntil(why.getFirst());
        } else {
            next.refuse(why);
        }
        missing.setText(why.isEmpty() || part.waits() ? "" : why.getFirst());
        if (part.rows() > 0) {
            quiet.setText(ImportWords.rows(part.rows()));
        }
    }

    private static boolean goOn(OwnImport own, StepPart part, ImportStep step) {
        if (part.goOn()) {
            ImportPages.open(own.id(), step.next());
            return true;
        }
        return false;
    }

    private static void back(OwnImport own, ImportStep step) {
        if (step == ImportStep.MAP) {
            UI.getCurrent().navigate(ImportPages.LIST);
        } else {
            ImportPages.open(own.id(), step.before());
        }
    }

    private void askToDelete(OwnImport own) {
        new Ask(
                        "Cancel this import?",
                        "The file and everything that you chose are deleted. To go on later, leave the page instead: it stays"
                                + " under Import as it is.",
                        "Cancel import",
                        "Keep it",
                        () -> delete(own))
                .destroys()
                .open();
    }

    private void delete(OwnImport own) {
        try {
            work.stop(own.id());
            imports.discard(viewer, own.id());
        } catch (ImportRefused started) {
            Toast.idle(started.sentence(), "");
        } catch (NoSuchElementException gone) {
            Toast.idle("This import is gone already.", "");
        }
        UI.getCurrent().navigate(ImportPages.LIST);
    }
}
