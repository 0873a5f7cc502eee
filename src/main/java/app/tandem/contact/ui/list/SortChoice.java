package app.tandem.contact.ui.list;

import app.tandem.contact.list.ContactSort;
import app.tandem.contact.ui.list.filter.FilterPage;
import app.tandem.contact.ui.list.grid.ContactsColumn;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;

/** A sort chooser for grids without a header. */
public class SortChoice extends Div {

    private final FilterPage page;
    private final Select<ContactsColumn> column = new Select<>();
    private final Button direction = new Button("", click -> turn());

    public SortChoice(FilterPage page) {
        this.page = page;
        addClassName("t-sort-choice");
        column.setLabel("Sort by");
        column.setItems(Arrays.stream(ContactsColumn.values())
                .filter(one -> one.sort().isPresent())
                .toList());
        column.setItemLabelGenerator(ContactsColumn::label);
        ContactsColumn.sortedBy(page.sort().column()).ifPresent(column::setValue);
        column.addValueChangeListener(
                change -> change.getValue().sort().ifPresent(by -> sort(new ContactSort(by, false))));
        direction.addThemeVariants(ButtonVariant.SMALL);
        add(column, direction);
        words();
    }

    private void turn() {
        sort(new ContactSort(page.sort().column(), !page.sort().descending()));
    }

    private void sort(ContactSort by) {
        page.sort(by);
        words();
    }

    private void words() {
        direction.setText(page.sort().descending() ? "Descending" : "Ascending");
    }
}
