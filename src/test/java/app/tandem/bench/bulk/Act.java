package app.tandem.bench.bulk;

import app.tandem.access.Action;
import app.tandem.contact.ArchiveReason;
import app.tandem.operation.Change;
import app.tandem.operation.Request;
import app.tandem.operation.archive.Archive;
import app.tandem.operation.relationship.Assign;
import app.tandem.operation.relationship.Share;
import app.tandem.operation.relationship.Unshare;
import app.tandem.people.UserId;
import app.tandem.transfer.HandOver;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is done to the selected contacts.
 *
 * @param file of the raw SQL that does it
 * @param words of the row's name, with the number of contacts
 * @param before the file of raw SQL that makes the contacts a likely mix first; empty for none
 */
record Act(String file, String words, Change change, String before) {

    static Act share(Chosen chosen) {
        return new Act(
                "share",
                "share %,d",
                new Share(chosen.colleague()),
                chosen.kind().equals("all") ? "" : "given-share");
    }

    static Act unshare(Chosen chosen) {
        return new Act(
                "unshare",
                "unshare %,d",
                new Unshare(chosen.holder()),
                chosen.kind().equals("all") ? "" : "given-unshare");
    }

    static Act assign(Chosen chosen) {
        return new Act("assign", "assign %,d", new Assign(chosen.colleague()), "");
    }

    static Act archive() {
        return new Act("archive", "archive %,d", new Archive(ArchiveReason.NOT_INTERESTED), "");
    }

    static Act changeOwner(Chosen chosen, boolean keepShare) {
        return new Act("change-owner", "change owner of %,d", new HandOver(chosen.colleague(), "", keepShare), "");
    }

    Request request() {
        return Request.of(change);
    }

    /** The parameters of the raw SQL. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        @Nullable UserId target = change.target();
        parameters.put("target", target == null ? 0L : target.value());
        parameters.put("kind", change.action().name());
        parameters.put("keep", change.keepShare());
        parameters.put("reason", change.action() == Action.ARCHIVE ? ArchiveReason.NOT_INTERESTED.name() : "");
        return parameters;
    }
}
