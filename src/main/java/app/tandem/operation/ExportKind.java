package app.tandem.operation;

import app.tandem.access.Action;
import org.springframework.stereotype.Component;

/** Changes nothing; the file is written from what is in the log. */
@Component
class ExportKind extends Kind<Change.Export> {

    ExportKind() {
        super(Change.Export.class, Action.EXPORT);
    }

    @Override
    void apply(Change.Export change, StepExecution run) {
        // nothing happens to the contacts
    }

    @Override
    KindWords words() {
        return new KindWords("%1$s exported", KindWords.OTHER.done());
    }
}
