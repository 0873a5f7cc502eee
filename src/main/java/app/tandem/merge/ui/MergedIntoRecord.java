package app.tandem.merge.ui;

import app.tandem.contact.ContactNotFound;
import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.ui.RecordSide;
import app.tandem.contact.ui.record.RecordPage;
import app.tandem.merge.MergeUndos;
import app.tandem.merge.NotUndoable;
import app.tandem.merge.UndoDraft;
import app.tandem.people.UserId;
import app.tandem.shell.parts.ReaderTime;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What was merged into a record and can be separated again, beside its profile; for its owner alone (R19). */
@Component
class MergedIntoRecord implements RecordSide {

    private final MergeUndos undos;

    MergedIntoRecord(MergeUndos undos) {
        this.undos = undos;
    }

    @Override
    public int getOrder() {
        return 20;
    }

    @Override
    public Section open(UserId viewer, RecordPage page) {
        return new MergedSection(undos, viewer, page);
    }

    private static final class MergedSection extends Section {

        private final MergeUndos undos;
        private final UserId viewer;
        private final RecordPage page;

        MergedSection(MergeUndos undos, UserId viewer, RecordPage page) {
            this.undos = undos;
            this.viewer = viewer;
            this.page = page;
            addClassName("t-section");
            setVisible(false);
        }

        @Override
        public void show(ContactRecord record) {
            removeAll();
            var latest = latest(record);
            setVisible(latest.isPresent());
            latest.ifPresent(this::show);
        }

        private Optional<UndoDraft> latest(ContactRecord record) {
            try {
                return undos.latest(viewer, record.id()).map(merge -> undos.draft(viewer, merge));
            } catch (ContactNotFound | NotUndoable meanwhile) {
                return Optional.empty();
            }
        }

        private void show(UndoDraft draft) {
            var heading = new H2("Merged");
            heading.addClassName("t-h3");
            var undo = new Button(
                    "Undo merge", click -> UndoMergeDialog.open(undos, viewer, draft.merge(), page::refresh));
            undo.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            undo.addClassName("t-edit");
            var head = new Div(heading, undo);
            head.addClassName("t-sec-head");
            var names = new Span(draft.back().stream().map(UndoDraft.Back::name).collect(Collectors.joining(", ")));
            names.getElement().setAttribute("dir", "auto");
            var when = new Span("merged into it " + ReaderTime.minute(draft.mergedAt()));
            when.addClassName("t-sub");
            var line = new Div(names, when);
            line.addClassName("t-merged");
            add(head, line);
        }
    }
}
