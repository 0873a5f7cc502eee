package app.tandem.operation.log;

import static app.tandem.testing.Northfield.*;

import app.tandem.audit.OperationId;
import app.tandem.audit.Outcome;
import app.tandem.contact.ContactId;
import app.tandem.contact.Selection;
import app.tandem.operation.Change;
import app.tandem.operation.Request;
import app.tandem.operation.relationship.Share;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.testing.StrangerCases;
import app.tandem.transfer.HandOver;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;

/** What was done, and what can follow it (R4). */
class LogStrangerTest extends StrangerCases {

    @Autowired
    AuditLog auditLog;

    @Autowired
    LogRows logRows;

    @Autowired
    FollowUps followUps;

    @Autowired
    People people;

    OperationId failed;
    OperationId handed;
    OperationId running;
    OperationId asOwner;
    LoggedOperation logged;

    @Override
    protected void given() {
        failed = ran(maya, second, new Share(jonas));
        jdbc.sql("update operation set failed = 1 where id = :id")
                .param("id", failed.value())
                .update();
        logged = auditLog.find(maya, finished);
        asOwner = ran(sam, given.contact().named(SECRET).ownedBy(maya).create(), new HandOver(diego, "", true));
        running = ran(maya, second, new Share(tom));
        jdbc.sql("update operation set state = 'RUNNING' where id = :id")
                .param("id", running.value())
                .update();
        handed = ran(maya, given.contact().named(SECRET).ownedBy(maya).create(), new HandOver(diego, "", true));
    }

    @Override
    protected void cases() {
        asks(
                "AuditLog.list",
                s -> auditLog.list(s, LogFilter.ALL, 0, 99).stream()
                        .filter(operation -> operation.actor().id().equals(maya))
                        .toList());
        asks("AuditLog.count", s -> auditLog.count(s, new LogFilter(null, maya, null, null)));
        asks("AuditLog.find", s -> auditLog.find(s, finished));
        asks(
                "AuditLog.actors",
                s -> auditLog.actors(s).stream()
                        .filter(person -> person.id().equals(maya))
                        .toList());
        asks("AuditLog.running", s -> auditLog.running(s, new LogFilter(null, maya, null, null)));
        asks("AuditLog.actedAsOwner", s -> auditLog.actedAsOwner(s, asOwner)).by(() -> sam);
        asks("FollowUps.undoLeft", s -> followUps.undoLeft(s, finished));
        asks("FollowUps.worthUndoing", s -> followUps.worthUndoing(s, List.of(logged)));
        asks("FollowUps.undo", s -> followUps.undo(s, finished));
        asks("FollowUps.retry", s -> followUps.retry(s, failed));
        asks("FollowUps.previousOwners", s -> followUps.previousOwners(s, handed));
        asks(
                "FollowUps.handBack",
                s -> followUps.handBack(s, handed, people.find(maya).orElseThrow()));
        own("FollowUps.canUndo", "FollowUps.canRetry", "FollowUps.canHandBack");
        asks(
                "LogRows.list",
                s -> logRows.list(s, finished, Outcome.DONE, "", 0, 9),
                s -> logRows.list(s, ownRefused(s), Outcome.REFUSED, "", 0, 9).stream()
                        .filter(row -> row.contact() != null
                                || row.name().contains("Okonkwo")
                                || row.toString().contains("Maya"))
                        .toList());
        asks(
                "LogRows.count",
                s -> logRows.count(s, finished, Outcome.DONE, ""),
                s -> logRows.count(s, ownRefused(s), Outcome.REFUSED, "Okonkwo"));
        asks("LogRows.write", s -> {
            var out = new ByteArrayOutputStream();
            logRows.write(s, finished, out);
            return out.toString(StandardCharsets.UTF_8);
        });
    }

    /** An operation of their own that was refused for the contact. */
    private OperationId ownRefused(UserId somebody) {
        return ran(somebody, contact, new Share(tom));
    }

    private OperationId ran(UserId actor, ContactId over, Change change) {
        var operation = operations.open(actor, new Selection.Some(Set.of(over)));
        operations.submit(actor, operation, Request.of(change));
        return operation;
    }
}
