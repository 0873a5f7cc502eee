package app.tandem.email.domain;

import static app.tandem.testing.Northfield.*;

import app.tandem.email.domain.EmailSheet.Entries;
import app.tandem.testing.FakeZone;
import app.tandem.testing.StrangerCases;
import org.springframework.beans.factory.annotation.Autowired;

/** What an organization has set of its e-mails is there for its administrators, and for nobody else (R4). */
class SendingDomainStrangerTest extends StrangerCases {

    private static final Entries ENTERED =
            new Entries("Northfield Lending, Inc.", "Minneapolis", "NMLS 1", "northfield.test", "s1");

    @Autowired
    SendingDomain domains;

    @Autowired
    FakeZone zone;

    @Override
    protected void given() {
        zone.wellSetUp("northfield.test");
        domains.save(ruth, Entries.NONE, ENTERED);
    }

    @Override
    protected void cases() {
        asks("SendingDomain.of", s -> domains.of(s)).byAdmin().ofOwnOrganization();
        does(
                        "SendingDomain.save",
                        s -> domains.save(s, ENTERED, new Entries("Stolen", "Elsewhere", "", "stolen.test", "")))
                .byAdmin();
        asks("SendingDomain.check", s -> domains.check(s)).byAdmin();
        does("SendingDomain.pause", s -> domains.pause(s, true)).byAdmin().ofOwnOrganization();
    }
}
