package app.tandem.operation.ui.export;

import app.tandem.audit.OperationId;
import app.tandem.operation.export.Exports;
import com.vaadin.flow.component.UI;

/** Lets the browser download an export. */
final class ExportFile {

    private ExportFile() {}

    /** Downloads it without leaving the page. */
    static void download(OperationId operation) {
        UI.getCurrent().getPage().executeJs("""
                const link = document.createElement('a');
                link.href = $0;
                link.download = '';
                document.body.append(link);
                link.click();
                link.remove();""", Exports.address(operation));
    }
}
