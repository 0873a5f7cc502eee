package app.tandem.transfer;

import static app.tandem.testing.Northfield.*;

import app.tandem.contact.Selection;
import app.tandem.operation.Request;
import app.tandem.testing.StrangerCases;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;

/** Transfers over time are told to supervisors of those concerned (R4). */
class TransfersStrangerTest extends StrangerCases {

    @Autowired
    Transfers transfers;

    @Override
    protected void given() {
        var moved = given.contact().ownedBy(maya).create();
        var operation = operations.open(maya, new Selection.Some(Set.of(moved)));
        operations.submit(maya, operation, Request.of(HandingOver.to(diego)));
    }

    @Override
    protected void cases() {
        asks("Transfers.of", s -> transfers.of(s, 0, 9)).by(() -> sam);
    }
}
