package app.tandem.administration.ui.consent;

import app.tandem.consent.ConsentEvent;
import app.tandem.consent.ConsentLine;
import app.tandem.shell.parts.Icons;
import app.tandem.shell.parts.ReaderTime;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what holds, and by what evidence. */
final class ConsentWords {

    private ConsentWords() {}

    static Span state(ConsentEvent event) {
        var icon = (event.optedIn() ? Icons.CHECK : Icons.BAN).create();
        var state = new Span(icon, new Span(state(event.optedIn())));
        state.addClassNames("t-admin-status", event.optedIn() ? "active" : "opted-out");
        return state;
    }

    static String state(boolean optedIn) {
        return optedIn ? "Opted in" : "Opted out";
    }

    /** "Restored by an administrator · By phone, Ada Okonkwo, 12 Nov 2026". */
    static String source(ConsentLine line) {
        return Stream.of(line.event().source().words(), said(line.event()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** "By phone, Ada Okonkwo, 12 Nov 2026". */
    static String said(ConsentEvent event) {
        var day = event.saidOn();
        return Stream.of(event.how().words(), event.saidBy(), day == null ? "" : ReaderTime.inWords(day))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
