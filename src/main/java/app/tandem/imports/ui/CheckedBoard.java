package app.tandem.imports.ui;

import app.tandem.imports.CheckedImport;
import app.tandem.imports.ImportRefused;
import app.tandem.imports.RowOutcome;
import app.tandem.operation.ui.AccessFacts;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.ReaderTime;
import app.tandem.shell.parts.TabLists;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What will happen: the counts as tabs, overwrite or fill, and the rows grouped by what becomes of them. */
class CheckedBoard extends Div {

    /** In the order of the groups. */
    private static final List<RowsOf> ALL = List.of(
            new RowsOf(RowOutcome.REJECTED),
            RowsOf.LEAVING_OUT,
            new RowsOf(RowOutcome.UPDATED),
            new RowsOf(RowOutcome.NEW),
            new RowsOf(RowOutcome.DUPLICATE));

    private final OwnImport own;
    private final SerializableConsumer<Boolean> onMode;
    private final SerializableConsumer<CheckedImport> onCorrected;
    private final Div bar = new Div();
    private final Div tabPlace = new Div();
    private final Div mode = new Div();
    private final Span values = new Span();
    private final Div access = new Div();
    private final Div groups = new Div();
    private final Span title = new Span();
    private CheckedImport checked;
    /** All of them if null. */
    private @Nullable RowsOf only;

    CheckedBoard(
            OwnImport own,
            CheckedImport checked,
            SerializableConsumer<Boolean> onMode,
            SerializableConsumer<CheckedImport> onCorrected) {
        this.own = own;
        this.checked = checked;
        this.onMode = onMode;
        this.onCorrected = onCorrected;
        addClassName("t-checked");
        var heading = new H2("What will happen");
        heading.addClassName("t-h2");
        title.addClassName("t-sub");
        title.getElement().setAttribute("role", "status");
        var top = new Div(heading, title);
        top.addClassName("t-checked-title");
        groups.addClassName("t-checked-groups");
        access.addClassNames("t-facts", "t-checked-access");
        add(top, bar, tabPlace, mode(), access, head(), groups);
        show();
    }

    private boolean overwrites() {
        return own.settings().choices().overwrites();
    }

    private Div mode() {
        var choice = new RadioButtonGroup<Boolean>();
        choice.setItems(true, false);
        choice.setItemLabelGenerator(CheckStep::mode);
        choice.setValue(overwrites());
        choice.addValueChangeListener(change -> onMode.accept(Boolean.TRUE.equals(change.getValue())));
        var words = new Span("Where Tandem already has a value");
        choice.setAriaLabel(words.getText());
        values.addClassNames("t-sub", "t-checked-values");
        mode.add(words, choice, values);
        mode.addClassName("t-checked-mode");
        return mode;
    }

    /** Puts the keyboard back into the choice that drew the board anew. */
    void focusMode() {
        mode.getElement().executeJs("setTimeout(() => this.querySelector('vaadin-radio-button[checked]')?.focus())");
    }

    private void show() {
        title.setText(ImportWords.rows(checked.rows()) + "; nothing has been saved yet");
        values.setText((ImportWords.changed(checked, overwrites()) + " An empty cell erases nothing.").strip());
        showAccess();
        bar.removeAll();
        bar.add(new OutcomeBar(ImportWords.bar(checked)));
        tabs();
        showGroups();
    }

    /** Who sees new contacts afterwards beside their owners, and who does not though somebody wanted it (R33, R46). */
    private void showAccess() {
        access.removeAll();
        for (var one : own.imports().expectedShares(own.viewer(), own.id())) {
            var by = one.byLeadSource() ? " by lead source" : "";
            if (one.shared() > 0) {
                access.add(AccessFacts.fact(
                        Icons.EYE,
                        "Gains access" + by + ": ",
                        one.person().name() + ", " + Amount.contacts(one.shared())));
            }
            if (one.skipped() > 0) {
                access.add(AccessFacts.fact(
                        Icons.BAN,
                        "Not shared" + by + ": ",
                        one.person().name() + ", " + Amount.contacts(one.skipped()) + ". "
                                + String.join(" ", one.why())));
            }
        }
        access.setVisible(access.getComponentCount() > 0);
    }

    private void tabs() {
        var chosen = only;
        if (chosen != null && chosen.rows(checked) == 0) {
            only = null;
        }
        var tabs = new Tabs();
        tabs.addClassName("t-checked-tabs");
        tabs.getElement().setAttribute("aria-label", "Rows");
        var all = OutcomeTab.all(checked.rows());
        tabs.add(all);
        for (var one : ImportWords.ORDER) {
            if (checked.count(one) > 0 || one == RowOutcome.NEW || one == RowOutcome.UPDATED) {
                add(tabs, OutcomeTab.of(one, checked.count(one)));
            }
        }
        if (checked.droppedIn() > 0) {
            add(tabs, OutcomeTab.leftOut(checked));
        }
        TabLists.plain(tabs);
        tabs.addSelectedChangeListener(change -> {
            only = change.getSelectedTab() instanceof OutcomeTab tab ? tab.of() : null;
            showGroups();
        });
        tabPlace.removeAll();
        tabPlace.add(tabs);
    }

    private void add(Tabs tabs, OutcomeTab tab) {
        tabs.add(tab);
        if (only != null && only.equals(tab.of())) {
            tabs.setSelectedTab(tab);
        }
    }

    private void showGroups() {
        groups.removeAll();
        var one = only;
        for (var of : one == null ? ALL : List.of(one)) {
            if (of.rows(checked) > 0 || one != null) {
                groups.add(new RowGroup(
                        own, of, checked, quiet(of), one != null, (row, cell, text) -> correct(of, row, cell, text)));
            }
        }
    }

    private String quiet(RowsOf of) {
        var outcome = of.outcome();
        return outcome == null
                ? "In " + ImportWords.rows(checked.droppedIn()) + ", which "
                        + (checked.droppedIn() == 1 ? "goes" : "go") + " in without "
                        + (checked.dropped() == 1 ? "it" : "them") + ". Correct a cell here and press Enter"
                : quiet(outcome);
    }

    private String quiet(RowOutcome outcome) {
        return switch (outcome) {
            case REJECTED -> "Correct a cell here and press Enter, or later in the error CSV";
            case UPDATED -> ImportWords.matched(checked.matched());
            case DUPLICATE -> "Each becomes one contact with the row it matches";
            case UNCHANGED -> "Your contacts say all of it already";
            case NEW -> capital(own.owner());
            case FAILED -> "The database refused them";
        };
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.US) + words.substring(1);
    }

    private static Div head() {
        var head =
                new Div(new Span("Row"), new Span("Contact"), new Span("Field"), new Span("In Tandem → in the file"));
        head.addClassName("t-checked-head");
        head.getElement().setAttribute("aria-hidden", "true");
        return head;
    }

    /** Checks a row of that group again with another cell; returns why not, if it is not possible. */
    private Optional<String> correct(RowsOf of, int row, int cell, String text) {
        try {
            own.work().stop(own.id());
            checked = own.imports().correct(own.viewer(), own.id(), row, cell, text, ReaderTime.today());
        } catch (ImportRefused refused) {
            return Optional.of(refused.sentence());
        } catch (NoSuchElementException gone) {
            return Optional.of("The row was corrected elsewhere. Open the step again.");
        }
        var open = shownGroups().collect(Collectors.toMap(RowGroup::of, RowGroup::shown));
        show();
        shownGroups().forEach(group -> group.showAtLeast(open.getOrDefault(group.of(), 0)));
        onCorrected.accept(checked);
        if (shownGroups().filter(group -> group.of().equals(of)).noneMatch(group -> group.focusField(row))) {
            focusTabs();
        }
        return Optional.empty();
    }

    /** Nothing is left to correct: the keyboard goes to the counts. */
    private void focusTabs() {
        tabPlace.getElement().executeJs("setTimeout(() => this.querySelector('vaadin-tab[selected]')?.focus())");
    }

    private Stream<RowGroup> shownGroups() {
        return groups.getChildren().filter(RowGroup.class::isInstance).map(RowGroup.class::cast);
    }
}
