package app.tandem.shell.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** Shows the link of an invitation, to copy and hand over. It is shown once: only its hash is kept. */
public class LinkDialog extends Dialog {

    private static final String COPY = """
            this.onclick = () => {
              const input = $0.inputElement;
              input.select();
              const done = () => { this.textContent = 'Copied'; };
              if (navigator.clipboard) {
                navigator.clipboard.writeText(input.value).then(done, () => {});
              } else if (document.execCommand('copy')) {
                done();
              }
            };""";

    /**
     * Shows it.
     *
     * @param worth what whoever has the link can do with it, and how long, in one or two sentences
     */
    public LinkDialog(String name, String worth, String link, String copyLabel) {
        setHeaderTitle("Invitation link for " + name);
        addClassName("w-m");
        var words = new Paragraph(worth + " It is shown only now; a new one can be made at any time.");
        words.addClassName("t-sub2");
        var field = new TextField("Link", link, "");
        field.setReadOnly(true);
        field.setWidthFull();
        var copy = new Button(copyLabel);
        copy.addAttachListener(attached -> copy.getElement().executeJs(COPY, field.getElement()));
        add(words, field);
        getFooter().add(new Button("Close", click -> close()), copy);
    }
}
