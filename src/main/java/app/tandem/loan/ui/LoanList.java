package app.tandem.loan.ui;

import app.tandem.loan.Loan;
import app.tandem.shell.parts.EmptyState;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.ReaderTime;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The loans of a contact, one below the other, each with its facts and who takes part in it. */
class LoanList extends Div {

    private static final String NOTHING = "–";

    LoanList(List<Loan> loans) {
        addClassName("t-loans");
        if (loans.isEmpty()) {
            add(new EmptyState(
                    Icons.INFO,
                    "This contact is not on a loan",
                    "Loans come from the lender’s loan system. A contact on a loan cannot change owners or"
                            + " be deleted."));
        }
        loans.stream().map(LoanList::section).forEach(this::add);
    }

    private static Div section(Loan loan) {
        var heading = new H2("Loan " + loan.number());
        heading.addClassName("t-h3");
        var head = new Div(heading, span("t-loan-status", loan.status()));
        head.addClassName("t-sec-head");
        var facts = new Div(
                fact("Amount", amount(loan)),
                fact("Type", loan.type()),
                fact("Applied", day(loan.applied())),
                loan.closed() == null
                        ? fact("Expected to close", day(loan.expected()))
                        : fact("Closed", day(loan.closed())));
        facts.addClassName("t-loan-facts");
        var people = new UnorderedList();
        people.addClassName("t-loan-people");
        people.getElement().setAttribute("aria-label", "Participants of loan " + loan.number());
        loan.participants().forEach(participant -> people.add(participant(participant)));
        var section = new Div(head, facts, span("t-label", "Participants"), people);
        section.addClassNames("t-section", "t-loan");
        return section;
    }

    private static ListItem participant(Loan.Participant participant) {
        var item = new ListItem(name(participant), span("t-sub", participant.role()));
        item.addClassName("t-loan-person");
        return item;
    }

    private static Component name(Loan.Participant participant) {
        return participant.here()
                ? span("t-loan-here", participant.name())
                : new Anchor("contacts/" + participant.contact().value(), participant.name());
    }

    private static Div fact(String label, String value) {
        var line = new Div(span("t-k", label), span("t-v", value.isEmpty() ? NOTHING : value));
        line.addClassName("t-f");
        return line;
    }

    private static String amount(Loan loan) {
        var amount = loan.amount();
        if (amount == null) {
            return "";
        }
        var format = NumberFormat.getCurrencyInstance(Locale.US);
        format.setMinimumFractionDigits(amount.stripTrailingZeros().scale() <= 0 ? 0 : 2);
        return format.format(amount);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : ReaderTime.inWords(day);
    }

    private static Span span(String name, String text) {
        var span = new Span(text);
        span.addClassName(name);
        return span;
    }
}
