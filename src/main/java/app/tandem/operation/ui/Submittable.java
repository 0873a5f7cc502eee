package app.tandem.operation.ui;

import app.tandem.operation.preview.Preview;
import app.tandem.shell.parts.RefusableButton;
import java.util.List;

/** Whether a previewed operation can be submitted (R15, R46). */
public final class Submittable {

    private Submittable() {}

    /**
     * Enables the button if something would change. Otherwise refuses it with the reasons if a rule is against it, or
     * disables it if there is nothing to do.
     */
    public static void show(RefusableButton submit, Preview preview, String... why) {
        if (preview.changesAnything()) {
            submit.idle(List.of());
        } else if (preview.counts().stream().anyMatch(counts -> counts.refused() > 0)) {
            submit.refuse(List.of(why));
        } else {
            submit.idle(List.of(why));
        }
    }
}
