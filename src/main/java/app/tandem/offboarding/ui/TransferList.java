package app.tandem.offboarding.ui;

import app.tandem.people.UserId;
import app.tandem.shell.parts.Amount;
import app.tandem.shell.parts.ReaderTime;
import app.tandem.transfer.Transfer;
import app.tandem.transfer.Transfers;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Collectors;

/** Transfers over time, the latest first: from whom, to whom, by whom, how many. */
class TransferList extends Div {

    private static final int PAGE = 20;

    private final Transfers transfers;
    private final UserId viewer;
    private final UnorderedList lines = new UnorderedList();
    private final Button more = new Button("Show more", click -> load());
    private int operations;

    TransferList(Transfers transfers, UserId viewer) {
        this.transfers = transfers;
        this.viewer = viewer;
        lines.addClassName("t-transfers");
        lines.getElement().setAttribute("aria-label", "Transfers over time");
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClassName("t-link");
        add(lines, more);
        load();
    }

    private void load() {
        var read = transfers.of(viewer, operations, PAGE + 1);
        var shown =
                read.stream().map(Transfer::operation).distinct().limit(PAGE).collect(Collectors.toSet());
        read.stream()
                .filter(transfer -> shown.contains(transfer.operation()))
                .map(this::line)
                .forEach(lines::add);
        operations += shown.size();
        more.setVisible(read.stream().anyMatch(transfer -> !shown.contains(transfer.operation())));
        if (operations == 0) {
            var none = new Span("No contact has changed owner yet.");
            none.addClassName("t-sub");
            add(none);
        }
    }

    private ListItem line(Transfer transfer) {
        var when = new Span(ReaderTime.recent(transfer.at()));
        when.addClassName("t-sub");
        var by = new Span("by " + (transfer.byViewer() ? "you" : transfer.by().name()));
        by.addClassName("t-sub");
        var many = new Span(Amount.contacts(transfer.contacts()));
        many.addClassName("t-transfer-n");
        return new ListItem(
                when, new Span(transfer.from().name() + " → " + transfer.to().name()), by, many);
    }
}
