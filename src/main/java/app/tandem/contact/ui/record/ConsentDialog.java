package app.tandem.contact.ui.record;

import app.tandem.consent.Channel;
import app.tandem.consent.Evidence;
import app.tandem.consent.EvidenceForm;
import app.tandem.consent.EvidenceRefused;
import app.tandem.consent.Said;
import app.tandem.contact.ActionRefused;
import app.tandem.contact.ContactNotFound;
import app.tandem.contact.consent.ConsentRefused;
import app.tandem.contact.consent.ConsentSheet;
import app.tandem.contact.consent.ContactConsent;
import app.tandem.contact.record.ContactRecord;
import app.tandem.people.UserId;
import app.tandem.shell.parts.DayField;
import app.tandem.shell.parts.DialogHead;
import app.tandem.shell.parts.DiscardDialog;
import app.tandem.shell.parts.ReaderTime;
import app.tandem.shell.parts.SubmitButton;
import app.tandem.shell.parts.Toast;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Records what the person said they allow or forbid, with its evidence (R35). */
class ConsentDialog extends Dialog {

    /** One thing that can be recorded. */
    private record Choice(ConsentSheet.Line line, boolean in) {

        String words() {
            return ConsentHistory.choice(line, in);
        }
    }

    private final ContactConsent consent;
    private final UserId viewer;
    private final ContactRecord record;
    private final RecordPage page;
    private final Command after;
    private final RadioButtonGroup<Choice> said = new RadioButtonGroup<>("What did they say?");
    private final TextField by = new TextField("Who said so");
    private final Select<Said> how = new Select<>();
    private final DayField on = new DayField();
    private final TextArea wording = new TextArea("Their words, or what they were shown");
    private final TextArea text = new TextArea("Evidence");
    private final SubmitButton save = new SubmitButton("Save", this::submit);

    ConsentDialog(
            ContactConsent consent,
            UserId viewer,
            ContactRecord record,
            ConsentSheet sheet,
            RecordPage page,
            Command after) {
        this.consent = consent;
        this.viewer = viewer;
        this.record = record;
        this.page = page;
        this.after = after;
        addClassName("w-m");
        DialogHead.of(this, "Consent", record.name(), this::leave);
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        addDialogCloseActionListener(close -> leave());
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                after.execute();
            }
        });
        fields(choices(sheet));
        var form = new Div(said, row(by, how, on), wording, text);
        form.addClassName("t-consent-form");
        add(form);
        if (sheet.lines().stream().anyMatch(ConsentSheet.Line::optedOut)) {
            var note = new Div("What they opted out of stays so until they opt in themself. " + sheet.whomToAsk());
            note.addClassName("t-sub");
            form.add(note);
        }
        var cancel = new Button("Cancel", click -> leave());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, save);
        save.onCtrlEnter(form);
        refuse();
    }

    private void fields(List<Choice> choices) {
        said.setItems(choices);
        said.setItemLabelGenerator(Choice::words);
        said.addClassName("t-consent-choices");
        said.addValueChangeListener(change -> refuse());
        by.setValue(record.name());
        by.setMaxLength(EvidenceForm.NAME);
        how.setLabel("How");
        how.setItems(
                Arrays.stream(Said.values()).filter(one -> one != Said.UNKNOWN).toList());
        how.setItemLabelGenerator(Said::words);
        how.setValue(Said.BY_PHONE);
        on.setLabel("When");
        on.setClearButtonVisible(false);
        on.setMax(ReaderTime.today());
        on.setValue(ReaderTime.today());
        wording.setMaxLength(Evidence.WORDING);
        text.setMaxLength(Evidence.TEXT);
        text.setHelperText("Such as where the letter is filed, or what you noted of the call.");
    }

    /** What does not hold yet, and is for whoever edits the record. */
    private static List<Choice> choices(ConsentSheet sheet) {
        List<Choice> choices = new ArrayList<>();
        for (var line : sheet.lines()) {
            if (!line.optedOut()) {
                choices.add(new Choice(line, false));
                if (line.address().channel() == Channel.SMS && !line.optedIn()) {
                    choices.add(new Choice(line, true));
                }
            }
        }
        return choices;
    }

    private static Div row(com.vaadin.flow.component.Component... fields) {
        var row = new Div(fields);
        row.addClassName("t-consent-row");
        return row;
    }

    private void refuse() {
        var none = said.getListDataView().getItemCount() == 0;
        save.idle(
                none
                        ? List.of("They opted out of everything.")
                        : said.getValue() == null ? List.of("Choose what they said.") : List.of());
        boolean needed = said.getValue() != null && said.getValue().in();
        by.setRequiredIndicatorVisible(needed);
        wording.setRequiredIndicatorVisible(needed);
        text.setRequiredIndicatorVisible(needed);
    }

    private boolean submit() {
        var choice = said.getValue();
        fieldsByEntry().values().forEach(field -> field.setInvalid(false));
        if (choice == null || on.isInvalid()) {
            return false;
        }
        var evidence = new Evidence(
                by.getValue(),
                how.getValue() == null ? Said.UNKNOWN : how.getValue(),
                on.getValue(),
                wording.getValue(),
                text.getValue(),
                null);
        try {
            var today = ReaderTime.today();
            var address = choice.line().address();
            if (choice.in()) {
                consent.optIn(viewer, record.id(), address, evidence, today);
            } else {
                consent.optOut(viewer, record.id(), address, evidence, today);
            }
            close();
            Toast.done("Recorded", choice.words() + ".");
            page.refresh();
            return true;
        } catch (EvidenceRefused refused) {
            tell(refused);
        } catch (ConsentRefused refused) {
            Toast.refused("Not recorded", String.valueOf(refused.getMessage()));
        } catch (ActionRefused refused) {
            Toast.refused("Not recorded", String.valueOf(refused.getMessage()));
        } catch (ContactNotFound gone) {
            close();
            page.gone();
        }
        return false;
    }

    private void tell(EvidenceRefused refused) {
        var fields = fieldsByEntry();
        refused.sentences().forEach((entry, sentence) -> {
            var field = fields.get(entry);
            if (field != null) {
                field.setErrorMessage(sentence);
                field.setInvalid(true);
            }
        });
    }

    private Map<EvidenceForm.Entry, HasValidation> fieldsByEntry() {
        Map<EvidenceForm.Entry, HasValidation> fields = new EnumMap<>(EvidenceForm.Entry.class);
        fields.put(EvidenceForm.Entry.SAID_BY, by);
        fields.put(EvidenceForm.Entry.HOW, how);
        fields.put(EvidenceForm.Entry.SAID_ON, on);
        fields.put(EvidenceForm.Entry.WORDING, wording);
        fields.put(EvidenceForm.Entry.TEXT, text);
        return fields;
    }

    private void leave() {
        boolean typed = !said.isEmpty() || !wording.isEmpty() || !text.isEmpty();
        if (typed) {
            new DiscardDialog(this::close).open();
        } else {
            close();
        }
    }
}
