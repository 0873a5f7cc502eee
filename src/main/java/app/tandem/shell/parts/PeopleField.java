package app.tandem.shell.parts;

import java.io.Serializable;
import java.util.List;

/** A combo box that finds people by part of a name; it says when nobody matches, and why people are missing. */
public class PeopleField<T> extends BoundedComboBox<T> {

    /** Finds people whose names match, ordered by name. */
    @FunctionalInterface
    public interface Source<T> extends Serializable {
        List<T> find(String text, int offset, int limit);
    }

    private String missing = "";

    /** Creates it without people; without a label it fits a row of filters and takes its width from CSS. */
    public PeopleField(String label) {
        super(label.isEmpty() ? null : label);
        addClassName("t-member");
        if (!label.isEmpty()) {
            setWidthFull();
        }
        setPlaceholder("Type part of a name");
    }

    /**
     * Offers these people.
     *
     * @param why one line on people who are missing for a reason; empty where none are
     */
    public void offer(Source<T> source, String why) {
        missing = why;
        say("", false);
        setItems(query -> {
            var text = query.getFilter().orElse("").strip();
            var found = source.find(text, query.getOffset(), query.getLimit());
            if (query.getOffset() == 0) {
                say(text, found.isEmpty());
            }
            return found.stream();
        });
    }

    private void say(String text, boolean nobody) {
        var line = nobody && !text.isEmpty() ? "Nobody matches “" + text + "”." : "";
        var all = line.isEmpty() || missing.isEmpty() ? line + missing : line + " " + missing;
        setHelperText(all.isEmpty() ? null : all);
    }
}
