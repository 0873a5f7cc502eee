package app.tandem.imports;

import static app.tandem.contact.ContactField.EMAIL;
import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactId;
import app.tandem.contact.record.Contacts;
import app.tandem.merge.MergeChoice;
import app.tandem.merge.MergeUndos;
import app.tandem.merge.Merges;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What reverting an import puts back of a contact of which a merge was undone since (R4, R19). */
@DatabaseTest
class ImportedValuesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @Autowired
    Given given;

    @Autowired
    ApplicationContext context;

    @Autowired
    Merges merges;

    @Autowired
    MergeUndos undos;

    @Autowired
    Contacts contacts;

    @TempDir
    Path folder;

    private ImportingHere here;

    @BeforeEach
    void northfield() {
        given.northfield();
        here = new ImportingHere(context::getBean);
    }

    private ContactId merged(String email) {
        var stays = given.contact()
                .named("Ada Okonkwo")
                .email(email)
                .phone("+16123384471")
                .ownedBy(maya)
                .sharedWith(diego)
                .create();
        var goes = given.contact()
                .named("Zed Quine")
                .email("secret@quine.example")
                .ownedBy(maya)
                .create();
        var draft = merges.draft(maya, List.of(stays, goes));
        Map<ContactId, ContactData> seen = new LinkedHashMap<>();
        draft.sides().forEach(side -> seen.put(side.id(), side.record().data()));
        Map<ContactField, ContactId> picked = Map.of(EMAIL, goes);
        merges.merge(maya, new MergeChoice(seen, draft.access(), stays, picked, null));
        assertThat(email(stays)).isEqualTo("secret@quine.example");
        return stays;
    }

    private String email(ContactId contact) {
        return contacts.open(diego, contact).data().text(EMAIL);
    }

    private long imported(String email) throws IOException {
        long id = here.upload(maya, Files.writeString(folder.resolve(email + ".csv"), """
                        First Name,Last Name,E-mail,Cell Phone
                        Ada,Okonkwo,%s,612-338-4471
                        """.formatted(email)));
        here.check(maya, id, TODAY);
        here.run(maya, id);
        return id;
    }

    private void undo(ContactId survivor) {
        undos.undo(maya, undos.draft(maya, undos.latest(maya, survivor).orElseThrow()));
    }

    private void revert(long id) {
        here.revert(maya, id);
        here.goOn();
    }

    @Test
    void R4_revertingAnImportBringsBackNoValueThatLeftTheRecordWhenAMergeWasUndone() throws IOException {
        var ada = merged("");
        long id = imported("new@ada.example");
        assertThat(email(ada)).isEqualTo("new@ada.example");
        undo(ada);
        revert(id);
        assertThat(email(ada)).as("none, as before the merge").isEmpty();
    }

    @Test
    void R19_revertingAnImportAfterAMergeWasUndonePutsBackWhatWasThereBeforeTheMerge() throws IOException {
        var ada = merged("own@ada.example");
        long first = imported("new@ada.example");
        long second = imported("newer@ada.example");
        undo(ada);
        revert(second);
        assertThat(email(ada)).as("what the first import said").isEqualTo("new@ada.example");
        revert(first);
        assertThat(email(ada)).isEqualTo("own@ada.example");
    }
}
