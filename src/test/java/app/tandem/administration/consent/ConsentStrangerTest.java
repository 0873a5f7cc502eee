package app.tandem.administration.consent;

import static app.tandem.testing.Northfield.*;

import app.tandem.consent.Channel;
import app.tandem.consent.ConsentAddress;
import app.tandem.consent.ConsentFilter;
import app.tandem.consent.Evidence;
import app.tandem.consent.Said;
import app.tandem.people.UserId;
import app.tandem.testing.StrangerCases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;

/** Opt-outs and opt-ins are there for the administrators of the organization, and for nobody else (R4, R35). */
class ConsentStrangerTest extends StrangerCases {

    private static final Evidence PROOF = new Evidence(
            "Ada", Said.BY_PHONE, LocalDate.of(2026, 3, 2), "Yes.", "", new Evidence.File("a", "", new byte[] {1}));
    private static final CheckedList LIST =
            new CheckedList("list.csv", "", List.of(ConsentAddress.email("x@test.example")), 1, 0, 0, 0, List.of());

    @Autowired
    OrganizationConsent consent;

    @Autowired
    ConsentLists lists;

    @Autowired
    ConsentExport export;

    long out;
    long in;

    @Override
    protected void given() {
        jdbc.sql("update app_user set can_restore_consent = true where role = 'ADMIN'")
                .update();
        consent.optOut(ruth, Set.of(Channel.EMAIL), "ada@test.example", Evidence.NONE);
        in = latest();
        consent.restore(ruth, in, PROOF);
        in = latest();
        consent.optOut(ruth, Set.of(Channel.EMAIL), "grace@test.example", Evidence.NONE);
        out = latest();
    }

    private long latest() {
        return consent.page(ruth, ConsentFilter.ALL, 0, 1).getFirst().event().id();
    }

    private String exported(UserId viewer) {
        var out = new ByteArrayOutputStream();
        try {
            export.write(viewer, ConsentFilter.ALL, out);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Override
    protected void cases() {
        asks("OrganizationConsent.page", s -> consent.page(s, ConsentFilter.ALL, 0, 9))
                .byAdmin()
                .ofOwnOrganization();
        asks("OrganizationConsent.count", s -> consent.count(s, ConsentFilter.ALL))
                .byAdmin()
                .ofOwnOrganization();
        asks("OrganizationConsent.find", s -> consent.find(s, out)).byAdmin();
        asks("OrganizationConsent.file", s -> consent.file(s, in)).byAdmin();
        does("OrganizationConsent.restore", s -> consent.restore(s, out, PROOF)).byAdmin();
        asks(
                        "OrganizationConsent.optOut",
                        s -> consent.optOut(s, Set.of(Channel.EMAIL), "x@test.example", Evidence.NONE))
                .byAdmin()
                .ofOwnOrganization();
        asks(
                        "ConsentLists.check",
                        s -> lists.check(
                                s,
                                Set.of(Channel.EMAIL),
                                "list.csv",
                                "x@test.example".getBytes(StandardCharsets.UTF_8)))
                .byAdmin()
                .ofOwnOrganization();
        asks("ConsentLists.add", s -> lists.add(s, LIST, Evidence.NONE))
                .byAdmin()
                .ofOwnOrganization();
        asks("ConsentExport.write", s -> exported(s)).byAdmin().ofOwnOrganization();
    }
}
