package app.tandem.email.text;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheParseException;

/** Puts a mark where Mustache found a plain variable. */
final class Variables implements Mustache.Visitor {

    private final Slots slots;
    private final StringBuilder marked;

    Variables(Slots slots, StringBuilder marked) {
        this.slots = slots;
        this.marked = marked;
    }

    @Override
    public void visitText(String text) {
        marked.append(text);
    }

    @Override
    public void visitVariable(String name) {
        int bar = name.indexOf('|');
        var field = MergeField.named(bar < 0 ? name : name.substring(0, bar)).orElseThrow(() -> refused(name));
        var fallback = bar < 0 ? "" : name.substring(bar + 1).strip();
        marked.append(slots.mark(new Slot(field, fallback, "{{" + name + "}}")));
    }

    @Override
    public boolean visitInclude(String name) {
        throw refused(name);
    }

    @Override
    public boolean visitSection(String name) {
        throw refused(name);
    }

    @Override
    public boolean visitInvertedSection(String name) {
        throw refused(name);
    }

    private static MustacheParseException refused(String name) {
        return new MustacheParseException("No merge field: " + name);
    }
}
