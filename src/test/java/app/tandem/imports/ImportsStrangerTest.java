package app.tandem.imports;

import static app.tandem.testing.Northfield.*;

import app.tandem.audit.OperationId;
import app.tandem.imports.file.ReadAs;
import app.tandem.people.UserId;
import app.tandem.testing.StrangerCases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Autowired;

/** An import is its uploader's alone, from the upload to the rejected rows (R4, R31). */
class ImportsStrangerTest extends StrangerCases {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final String FILE =
            "First name,Last name,E-mail,Phone\nAda,Okonkwo,%s,612\nAda,Okonkwo,ada@@mail,\n";

    @Autowired
    Imports imports;

    @Autowired
    ShareTargets targets;

    /** Checked, to be submitted. */
    long open;

    /** Ran to its end. */
    long over;

    OperationId ran;

    /** Reverted, but for a contact that somebody touched. */
    long reverted;

    /** Stopped after its first row. */
    long halted;

    /** Whose lead source fills a group. */
    long grouped;

    @Override
    protected void given() {
        jdbc.sql("update lead_source set group_name = 'Spring' where id = :source")
                .param("source", source)
                .update();
        grouped = checked("five@mail.example", source);
        submitted(grouped);
        halted = checked("four@mail.example");
        jdbc.sql("update operation set attempted = 1, stopped = true where id = :op")
                .param("op", submitted(halted).value())
                .update();
        reverted = checked("three@mail.example");
        submitted(reverted);
        jdbc.sql("update contact set city = 'Eagan', version = version + 1 where email = 'three@mail.example'")
                .update();
        ended(imports.revert(maya, reverted));
        over = checked("one@mail.example", jonas);
        ran = submitted(over);
        open = checked("two@mail.example");
    }

    private long checked(String email, UserId... shareWith) {
        return checked(email, 0, shareWith);
    }

    private long checked(String email, long from, UserId... shareWith) {
        try {
            var file = Files.createTempFile("stranger", ".csv");
            try {
                Files.writeString(file, FILE.formatted(email));
                long id = imports.upload(maya, "contacts.csv", file);
                imports.keep(
                        maya,
                        id,
                        ImportSettings.GUESSED
                                .mapping(imports.look(maya, id, ReadAs.GUESSED).mapping())
                                .choices(new Choices(null, from, "", List.of(shareWith), true)));
                imports.check(maya, id, TODAY, (rows, rejected) -> {});
                return id;
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OperationId submitted(long id) {
        var operation = imports.submit(maya, id);
        ended(operation);
        return operation;
    }

    private void ended(OperationId operation) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> operations.progress(maya, operation).over());
    }

    @Override
    protected void cases() {
        own("Imports.upload", "Imports.whyNoUpload", "Imports.owners", "ShareTargets.whyNoColleagues");
        asks("ShareTargets.find", s -> targets.find(s, maya, "", 0, 9));
        asks(
                "ShareTargets.among",
                s -> targets.among(s, s, List.of(jonas)),
                s -> targets.among(s, maya, List.of(jonas, diego)));
        asks("Imports.latest", s -> imports.latest(s, 9));
        asks("Imports.find", s -> imports.find(s, open), s -> imports.find(s, ran));
        asks("Imports.look", s -> imports.look(s, open, ReadAs.GUESSED));
        asks("Imports.settings", s -> imports.settings(s, open));
        asks("Imports.checked", s -> imports.checked(s, open), s -> imports.checked(s, over));
        asks("Imports.rows", s -> imports.rows(s, open, RowOutcome.NEW, 0, 9));
        asks("Imports.leavingOut", s -> imports.leavingOut(s, open, 0, 9));
        asks("Imports.writeRejected", s -> {
            var out = new ByteArrayOutputStream();
            imports.writeRejected(s, over, out);
            return out.toString(StandardCharsets.UTF_8);
        });
        asks("Imports.shares", s -> imports.shares(s, over));
        asks("Imports.expectedShares", s -> imports.expectedShares(s, over));
        asks("Imports.groups", s -> imports.groups(s, grouped));
        asks("Imports.groupOf", s -> imports.groupOf(s, source).isEmpty() ? null : "a group")
                .knownTo(COLLEAGUE);
        asks("Imports.left", s -> imports.left(s, reverted, 0, 9));
        does("Imports.keep", s -> imports.keep(s, open, ImportSettings.GUESSED));
        does("Imports.check", s -> imports.check(s, open, TODAY, (rows, rejected) -> {}));
        does("Imports.correct", s -> imports.correct(s, open, 2, 2, "ada@mail.example", TODAY));
        does("Imports.rest", s -> imports.rest(s, halted));
        does("Imports.discard", s -> imports.discard(s, open));
        does("Imports.revert", s -> {
                    var reversal = imports.revert(s, over);
                    ended(reversal);
                })
                .atLast();
        does("Imports.submit", s -> {
                    if (s.equals(maya)) {
                        submitted(open);
                    } else {
                        imports.submit(s, open);
                    }
                })
                .atLast();
    }
}
