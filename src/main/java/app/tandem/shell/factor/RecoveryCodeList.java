package app.tandem.shell.factor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Shows recovery codes, once, to copy or print. */
public class RecoveryCodeList extends Div {

    private static final String COPY = """
            this.onclick = () => {
              const words = [...$0.querySelectorAll('li')].map(line => line.textContent).join('\\n');
              navigator.clipboard?.writeText(words).then(() => { this.textContent = 'Copied'; }, () => {});
            };""";
    private static final String PRINT = "this.onclick = () => window.print();";

    public RecoveryCodeList(List<String> codes) {
        addClassName("t-recovery");
        var words = new Paragraph(
                "If you ever lose the app, sign in with one of these. Each works once. Keep them where you"
                        + " find them without your phone; they are not shown again.");
        words.addClassName("t-line");
        var list = new UnorderedList();
        list.addClassName("t-recovery-codes");
        list.getElement().setAttribute("aria-label", "Recovery codes");
        codes.forEach(code -> list.add(new ListItem(new Span(code))));
        var copy = new Button("Copy");
        copy.addAttachListener(attached -> copy.getElement().executeJs(COPY, list.getElement()));
        var print = new Button("Print");
        print.addAttachListener(attached -> print.getElement().executeJs(PRINT));
        var acts = new Div(copy, print);
        acts.addClassName("t-recovery-acts");
        add(words, list, acts);
    }
}
