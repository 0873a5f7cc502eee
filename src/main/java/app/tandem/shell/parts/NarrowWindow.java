package app.tandem.shell.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;

/** Notifies a component when its window becomes narrow or wide, for what CSS cannot do. */
public final class NarrowWindow implements Serializable {

    private final int pixels;
    private final SerializableConsumer<Boolean> then;
    private boolean narrow;

    private NarrowWindow(int pixels, SerializableConsumer<Boolean> then) {
        this.pixels = pixels;
        this.then = then;
    }

    /**
     * Follows the window while attached; counts as wide until known.
     *
     * @param pixels narrower than this is narrow
     * @param then is told at each change
     */
    public static void follow(Component component, int pixels, SerializableConsumer<Boolean> then) {
        var window = new NarrowWindow(pixels, then);
        component.addAttachListener(attached -> window.begin(component, attached.getUI()));
    }

    private void begin(Component component, UI ui) {
        fit(ui.getPage().getExtendedClientDetails().getWindowInnerWidth());
        var resizing = ui.getPage().addBrowserWindowResizeListener(resized -> fit(resized.getWidth()));
        component.addDetachListener(detached -> {
            detached.unregisterListener();
            resizing.remove();
        });
    }

    private void fit(int width) {
        if (width > 0 && narrow != width < pixels) {
            narrow = width < pixels;
            then.accept(narrow);
        }
    }
}
