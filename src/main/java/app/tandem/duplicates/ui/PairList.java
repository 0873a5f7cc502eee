package app.tandem.duplicates.ui;

import app.tandem.duplicates.ContactPair;
import app.tandem.duplicates.FoundPairs;
import app.tandem.duplicates.ListedPair;
import app.tandem.duplicates.Sureness;
import app.tandem.shell.parts.Amount;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pairs under headings by how sure they are. */
class PairList extends Div {

    private final SerializableConsumer<ContactPair> choose;
    private final SerializableRunnable more;
    private final Map<ContactPair, NativeButton> buttons = new LinkedHashMap<>();
    private @Nullable FoundPairs shown;

    PairList(SerializableConsumer<ContactPair> choose, SerializableRunnable more) {
        this.choose = choose;
        this.more = more;
        addClassName("t-pairs");
        getElement().setAttribute("role", "navigation").setAttribute("aria-label", "Pairs");
    }

    /** Shows these; the keyboard goes to the chosen one where what had it is gone. */
    void show(FoundPairs found, @Nullable ContactPair chosen) {
        if (!found.equals(shown)) {
            shown = found;
            removeAll();
            buttons.clear();
            for (var sureness : Sureness.values()) {
                var pairs = found.pairs().stream()
                        .filter(pair -> pair.sureness() == sureness)
                        .toList();
                if (!pairs.isEmpty()) {
                    group(sureness, pairs, found.of(sureness));
                }
            }
            getElement().executeJs("window.tandemPairs?.(this)");
        }
        buttons.forEach((pair, button) -> {
            boolean current = pair.equals(chosen);
            if (current != button.hasClassName("chosen")) {
                button.setClassName("chosen", current);
                if (current) {
                    button.getElement().setAttribute("aria-current", "true");
                    button.getElement().executeJs("this.scrollIntoView({ block: 'nearest' })");
                } else {
                    button.getElement().removeAttribute("aria-current");
                }
            }
        });
    }

    private void group(Sureness sureness, List<ListedPair> pairs, int all) {
        var number = new Span(Amount.number(all));
        number.addClassName("t-pairs-n");
        var heading = new H2(new Span(sureness.label()), number);
        heading.addClassName("t-pairs-head");
        var list = new UnorderedList();
        pairs.forEach(pair -> list.add(new ListItem(button(pair))));
        add(heading, list);
        if (all > pairs.size()) {
            var further = new NativeButton("Show more of " + Amount.number(all), click -> more.run());
            further.addClassName("t-pairs-more");
            add(further);
        }
    }

    private NativeButton button(ListedPair pair) {
        var names = new Div(line("t-pair-name", pair.first()), line("t-pair-name", pair.second()));
        names.add(line("t-sub", PairWords.sentence(pair.reason()).replaceAll("\\.$", "")));
        names.addClassName("t-pair-text");
        var button = new NativeButton();
        button.add(new SurenessMark(pair.sureness()), names);
        button.addClickListener(click -> choose.accept(pair.pair()));
        button.addClassName("t-pair");
        buttons.put(pair.pair(), button);
        return button;
    }

    private static Span line(String name, String text) {
        var line = new Span(text);
        line.addClassName(name);
        line.getElement().setAttribute("dir", "auto");
        return line;
    }
}
