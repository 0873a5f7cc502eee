package app.tandem.administration.ui.consent;

import app.tandem.consent.Channel;
import app.tandem.consent.ConsentFilter;
import app.tandem.shell.parts.Icons;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import java.util.Locale;

/** Search and filters of opt-outs and opt-ins, in one line. */
public class ConsentFilters extends Div {

    private static final int PAUSE = 200;

    private final TextField search = new TextField();
    private final Select<Channel> channel = select("Channel", List.of(Channel.values()), Channel::words);
    private final Select<Boolean> state = select("State", List.of(false, true), ConsentWords::state);
    private final SerializableConsumer<ConsentFilter> onChange;

    public ConsentFilters(SerializableConsumer<ConsentFilter> onChange) {
        this.onChange = onChange;
        search.setPlaceholder("Address, number");
        search.setAriaLabel("Search in addresses and numbers");
        search.setPrefixComponent(Icons.SEARCH.create());
        search.setClearButtonVisible(true);
        search.addClassName("t-search");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(PAUSE);
        search.addValueChangeListener(typed -> changed(typed.isFromClient()));
        addClassNames("t-filters", "t-admin-filters");
        add(search, channel, state);
    }

    private <T> Select<T> select(String label, List<T> items, SerializableFunction<T, String> words) {
        var select = new Select<T>();
        select.setAriaLabel(label);
        select.setPlaceholder(label);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption("Any " + label.toLowerCase(Locale.ROOT));
        select.setItems(items);
        select.setItemLabelGenerator(item -> item == null ? "" : words.apply(item));
        select.addClassName("t-admin-filter");
        select.addValueChangeListener(change -> changed(change.isFromClient()));
        return select;
    }

    private void changed(boolean fromClient) {
        if (fromClient) {
            onChange.accept(new ConsentFilter(search.getValue().strip(), channel.getValue(), state.getValue()));
        }
    }

    /** Shows this filter, without telling of it. */
    public void show(ConsentFilter filter) {
        search.setValue(filter.text());
        channel.setValue(filter.channel());
        state.setValue(filter.optedIn());
    }
}
