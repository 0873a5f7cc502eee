package app.tandem.operation.ui;

import app.tandem.audit.OperationId;
import app.tandem.operation.Exports;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;

/** The file of an export, for the browser. */
public final class ExportFile {

    private ExportFile() {}

    /** Downloads it; the page stays. */
    static void download(OperationId operation) {
        UI.getCurrent().getPage().executeJs("""
                const link = document.createElement('a');
                link.href = $0;
                link.download = '';
                document.body.append(link);
                link.click();
                link.remove();""", Exports.address(operation));
    }

    /** A link that downloads it, for whoever wants it again. */
    public static Anchor link(OperationId operation) {
        var link = new Anchor(Exports.address(operation), "Download");
        link.getElement().setAttribute("download", true);
        link.setRouterIgnore(true);
        link.addClassName("t-link");
        return link;
    }
}
