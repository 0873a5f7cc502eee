package app.tandem.shell.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.page.PendingJavaScriptResult;
import com.vaadin.flow.function.SerializableRunnable;

/** On a slow line people type on while the server takes what they have sent. */
public final class TypedSince {

    private TypedSince() {}

    /** After the field was emptied because this was taken: puts back what has been typed there since it was sent. */
    public static void keep(Component field, String sent) {
        putBack(field, sent);
    }

    /** The same, and runs this where something was put back. */
    public static void keep(Component field, String sent, SerializableRunnable kept) {
        putBack(field, sent).then(Boolean.class, something -> {
            if (something) {
                kept.run();
            }
        });
    }

    private static PendingJavaScriptResult putBack(Component field, String sent) {
        return field.getElement().executeJs("return window.tandemTypedSince?.(this, $0) ?? false", sent);
    }
}
