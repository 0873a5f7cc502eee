package app.tandem.operation;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.access.Action;
import app.tandem.access.Reason;
import app.tandem.audit.OperationId;
import app.tandem.audit.Outcome;
import app.tandem.contact.ArchiveReason;
import app.tandem.contact.GroupRef;
import app.tandem.contact.Selection;
import app.tandem.deleted.Delete;
import app.tandem.group.PutInGroup;
import app.tandem.group.TakeFromGroup;
import app.tandem.operation.archive.Archive;
import app.tandem.operation.export.Export;
import app.tandem.operation.export.Exports;
import app.tandem.operation.preview.Candidate;
import app.tandem.operation.relationship.Assign;
import app.tandem.operation.relationship.Share;
import app.tandem.operation.relationship.Unshare;
import app.tandem.people.LicenceState;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.testing.StrangerCases;
import app.tandem.transfer.HandOver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Operations of others, one's own over what one does not see, and files (R4, R12). */
class OperationsStrangerTest extends StrangerCases {

    private static final Request SHARE = Request.of(new Share(aisha));
    private static final Request REFUSED = Request.of(new Share(tom));
    private static final Request LICENSED = Request.of(new Share(diego));
    private static final Request UNSHARE = Request.of(new Unshare(jonas));

    @Autowired
    Exports exports;

    @Autowired
    People people;

    OperationId exported;
    OperationId running;

    @Override
    protected void given() {
        given.licensed(diego, LicenceState.IA);
        jdbc.sql("update contact set state = 'AZ' where id = :id")
                .param("id", contact.value())
                .update();
        exported = ran(new Export());
        running = ran(new Assign(priya));
        jdbc.sql("update operation set state = 'RUNNING' where id = :id")
                .param("id", running.value())
                .update();
    }

    @Override
    protected void cases() {
        previews();
        runs();
        asks("Exports.ready", s -> exports.ready(s, exported));
        asks("Exports.write", s -> exportedLines(s, exported));
        asks("Exports.write", s -> {
                    var own = operations.open(s, selection());
                    operations.submit(s, own, Request.of(new Export()));
                    return exportedLines(s, own);
                })
                .atLast();
        withoutActor("Operations.discardAbandoned");
    }

    private void previews() {
        asks(
                "Operations.menu",
                s -> operations.menu(s, selection(), Set.of(Action.values())).values().stream()
                        .filter(e -> e.possible() || e.reasons().stream().anyMatch(r -> r.contains("Maya")))
                        .toList());
        asks(
                "Operations.menu",
                over((s, op) -> operations.menu(s, op, Set.of(Action.values())).values().stream()
                        .filter(e -> e.possible() || e.reasons().stream().anyMatch(r -> r.contains("Maya")))
                        .toList()));
        asks(
                "Operations.open",
                s -> operations.previewRows(s, operations.open(s, selection()), SHARE, 0, Outcome.DONE, 0, 9));
        asks("Operations.selected", s -> operations.selected(s, draft));
        asks(
                        "Operations.whyNoColleagues",
                        over((s, op) -> Stream.of(operations.whyNoColleagues(s, op, Action.SHARE))
                                .filter(words -> !words.isEmpty())
                                .toList()))
                .by(() -> priya);
        asks(
                "Operations.candidates",
                over((s, op) -> Stream.of(
                                Action.SHARE, Action.UNSHARE, Action.ASSIGN, Action.UNASSIGN, Action.CHANGE_OWNER)
                        .flatMap(a -> operations.candidates(s, op, a, "", 0, 9).stream())
                        .toList()));
        asks(
                "Operations.to",
                over((s, op) -> operations.to(s, op, people.find(jonas).orElseThrow()) == Candidate.To.PARTNER
                        ? List.of(1)
                        : List.of()));
        asks("Operations.preview", over((s, op) -> {
            var preview = operations.preview(s, op, SHARE);
            return Stream.of(
                            preview.gains(),
                            preview.loses(),
                            preview.told(),
                            preview.parts(),
                            preview.changesAnything() ? List.of(1) : List.of())
                    .flatMap(List::stream)
                    .toList();
        }));
        asks(
                "Operations.previewRows",
                over((s, op) -> Arrays.stream(Outcome.values())
                        .flatMap(o -> operations.previewRows(s, op, SHARE, 0, o, 0, 9).stream())
                        .filter(OperationsStrangerTest::tells)
                        .toList()));
        asks("Operations.lossRows", over((s, op) -> operations.lossRows(s, op, UNSHARE, jonas, 0, 9)));
        asks("Operations.leaveOutLosses", over((s, op) -> operations.leaveOutLosses(s, op, UNSHARE)))
                .by(() -> jonas);
        asks("Operations.unlicensedRows", over((s, op) -> operations.unlicensedRows(s, op, LICENSED, diego, 0, 9)));
        asks("Operations.leaveOutUnlicensed", over((s, op) -> operations.leaveOutUnlicensed(s, op, LICENSED, diego)));
        asks("Operations.putBack", over((s, op) -> {
            operations.leaveOutUnlicensed(s, op, LICENSED, diego);
            return operations.putBack(s, op);
        }));
        asks(
                "Operations.knowsAllRelations",
                over((s, op) -> operations.knowsAllRelations(s, op) == s.equals(maya) ? List.of(1) : List.of()));
        asks("Operations.sharedUsers", over((s, op) -> operations.sharedUsers(s, op)));
        asks("Operations.sharedContacts", over((s, op) -> operations.sharedContacts(s, op, jonas, 9)));
        asks(
                "Operations.previewGrounds",
                over((s, op) -> operations.previewGrounds(s, op, REFUSED, 0, Outcome.REFUSED).stream()
                        .filter(group -> !group.reasons().equals(Set.of(Reason.GONE)))
                        .toList()));
        asks("Operations.withAccess", over((s, op) -> operations.withAccess(s, op, Action.ARCHIVE)));
        asks("Operations.actingAs", over((s, op) -> operations.actingAs(s, op))).by(() -> sam);
        asks("Operations.owners", over((s, op) -> operations.owners(s, op, Action.CHANGE_OWNER)));
    }

    private void runs() {
        asks("Operations.progress", s -> operations.progress(s, finished));
        asks("Operations.running", s -> operations.running(s));
        does("Operations.stop", s -> operations.stop(s, running));
        asks("Operations.request", s -> operations.request(s, finished));
        asks("Operations.result", s -> operations.result(s, finished));
        asks("Operations.undoLeft", s -> operations.undoLeft(s, finished));
        asks("Operations.undo", s -> operations.undo(s, finished), s -> operations.undo(s, draft));
        asks("Operations.resultRows", s -> operations.resultRows(s, finished, 0, Outcome.DONE, 0, 9));
        asks("Operations.resultRows", s -> {
                    var own = operations.open(s, selection());
                    operations.submit(s, own, REFUSED);
                    return operations.resultRows(s, own, 0, Outcome.REFUSED, 0, 9).stream()
                            .filter(OperationsStrangerTest::tells)
                            .toList();
                })
                .atLast();
        does("Operations.discard", s -> operations.discard(s, draft));
        asks(
                        "Operations.begin",
                        over((s, op) -> operations
                                .begin(s, op, SHARE)
                                .orElseThrow()
                                .counts(0)
                                .done()))
                .atLast();
        Stream.of(
                        new PutInGroup("Loot"),
                        new TakeFromGroup(new GroupRef(group, "Hot leads")),
                        new PutInGroup(new GroupRef(group, "Hot leads")),
                        new Share(diego),
                        new Unshare(jonas),
                        new Assign(diego),
                        new Archive(ArchiveReason.OTHER),
                        new Export(),
                        new HandOver(diego, "Mine", true))
                .forEach(change -> asks(
                                "Operations.submit",
                                over((s, op) -> operations
                                        .submit(s, op, Request.of(change))
                                        .counts(0)
                                        .done()))
                        .atLast());
        asks("Operations.submit", s -> {
                    var own = operations.open(s, new Selection.Some(Set.of(second)));
                    return operations
                            .submit(s, own, Request.of(new Delete(true)))
                            .counts(0)
                            .done();
                })
                .atLast();
    }

    private OperationId ran(Change change) {
        var operation = operations.open(maya, selection());
        operations.submit(maya, operation, Request.of(change));
        return operation;
    }

    private List<String> exportedLines(UserId somebody, OperationId operation) throws IOException {
        var out = new ByteArrayOutputStream();
        exports.write(somebody, operation, out);
        return out.toString(StandardCharsets.UTF_8).lines().skip(1).toList();
    }

    private interface OnOperation {
        @Nullable
        Object by(UserId somebody, OperationId operation) throws Exception;
    }

    /** With Maya's own operations, and with one of the stranger's over her contact. */
    private Way[] over(OnOperation way) {
        return new Way[] {
            s -> way.by(s, draft), s -> way.by(s, finished), s -> way.by(s, operations.open(s, selection()))
        };
    }

    private static boolean tells(ItemRow row) {
        return row.contact() != null
                || row.name().contains("Okonkwo")
                || row.explanations().toString().contains("Maya");
    }

    @Test
    void R12_a_supervisor_of_a_holder_learns_only_the_number() {
        var holder = given.agent("Bo Lund").of(harbor).onTeam("East").create();
        var manager = given.agent("Ann Lee").of(harbor).onTeam("East").manager().create();
        var shared =
                given.contact().named(SECRET).ownedBy(maya).sharedWith(holder).create();
        var unshare = Request.of(new Unshare(holder));
        var op = operations.open(manager, new Selection.Some(Set.of(shared)));
        assertThat(operations.preview(manager, op, unshare).counts(0).done()).isEqualTo(1);
        for (List<ItemRow> rows : List.of(
                operations.previewRows(manager, op, unshare, 0, Outcome.DONE, 0, 9),
                operations.lossRows(manager, op, unshare, holder, 0, 9))) {
            assertThat(rows).hasSize(1).noneMatch(OperationsStrangerTest::tells);
        }
        assertThat(operations.owners(manager, op, Action.CHANGE_OWNER)).isEmpty();
    }
}
