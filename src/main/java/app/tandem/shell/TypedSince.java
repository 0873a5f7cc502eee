package app.tandem.shell;

import com.vaadin.flow.component.Component;

/** On a slow line people type on while the server takes what they have sent. */
public final class TypedSince {

    private TypedSince() {}

    /** After the field was emptied because this was taken: puts back what has been typed there since it was sent. */
    public static void keep(Component field, String sent) {
        field.getElement().executeJs("window.tandemTypedSince?.(this, $0)", sent);
    }
}
