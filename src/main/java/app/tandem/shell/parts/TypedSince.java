package app.tandem.shell.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.page.PendingJavaScriptResult;
import com.vaadin.flow.function.SerializableRunnable;

/** Keeps what is typed on a slow line while the server handles what was sent. */
public final class TypedSince {

    private TypedSince() {}

    /** Restores what was typed since the submission after the field has been cleared. */
    public static void keep(Component field, String sent) {
        putBack(field, sent);
    }

    /** The same, and runs the command if something was restored. */
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
