package app.tandem.contact.ui;

import app.tandem.access.Action;
import app.tandem.contact.MenuEntry;
import app.tandem.contact.record.ContactRecord;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.OrderComparator;
import org.springframework.stereotype.Component;

/** All entries of the "Actions" menu, in order. */
@Component
public class MenuActs {

    private final List<MenuAct> acts;
    private final Set<Action> asked;

    MenuActs(List<MenuAct> acts) {
        this.acts = acts.stream().sorted(OrderComparator.INSTANCE).toList();
        this.asked = acts.stream().flatMap(act -> act.asks().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The actions the whole menu asks the policy about. */
    public Set<Action> asked() {
        return asked;
    }

    /** The entries with a button beside the menu. */
    public List<MenuAct> withButton() {
        return acts.stream().filter(MenuAct::hasButton).toList();
    }

    /** The entry with this action. */
    public MenuAct of(Action action) {
        return acts.stream()
                .filter(act -> act.action() == action)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(action.name()));
    }

    /** The lines for the list. */
    public List<MenuLine> lines(Map<Action, MenuEntry> answers) {
        return acts.stream().map(act -> act.line(answers)).toList();
    }

    /** The lines for a record. */
    public List<MenuLine> lines(ContactRecord record) {
        return acts.stream().map(act -> act.line(record)).toList();
    }
}
