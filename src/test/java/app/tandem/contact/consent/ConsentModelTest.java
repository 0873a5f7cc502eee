package app.tandem.contact.consent;

import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.consent.Channel;
import app.tandem.consent.ConsentAddress;
import app.tandem.consent.ConsentSource;
import app.tandem.consent.ConsentStore;
import app.tandem.consent.Evidence;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactId;
import app.tandem.contact.record.Contacts;
import app.tandem.deleted.Delete;
import app.tandem.deleted.DeletedContacts;
import app.tandem.imports.ImportingHere;
import app.tandem.merge.MergeUndos;
import app.tandem.merge.Merges;
import app.tandem.operation.OperationsInNorthfield;
import app.tandem.people.UserId;
import app.tandem.testing.Extent;
import app.tandem.testing.Merging;
import app.tandem.transfer.HandOver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whatever is done with contacts, consent is what was recorded of the address, and each contact says what holds of the
 * address that it has (R18, R19, R27, R32, R35).
 */
class ConsentModelTest extends OperationsInNorthfield {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final List<UserId> OWNERS = List.of(maya, diego);
    private static final List<String> ADDRESSES =
            List.of("ada@okonkwo.example", "Ada@Okonkwo.example", "bob@okonkwo.example", "cy@okonkwo.example", "");

    @Autowired
    ContactConsent consent;

    @Autowired
    ConsentStore store;

    @Autowired
    Contacts contacts;

    @Autowired
    Merges merges;

    @Autowired
    MergeUndos undos;

    @Autowired
    DeletedContacts deleted;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationContext context;

    @TempDir
    Path folder;

    /** The addresses that are opted out, as the model has them. */
    private final Set<String> out = new TreeSet<>();

    private final Set<ContactId> there = new LinkedHashSet<>();
    private final Set<ContactId> gone = new LinkedHashSet<>();

    @Test
    void R35_consent_belongs_to_the_address_whatever_is_done_with_contacts() throws IOException {
        for (int seed = 1; seed <= Extent.of(40, 4); seed++) {
            given.northfield();
            out.clear();
            there.clear();
            gone.clear();
            var random = new Random(seed);
            for (int n = 0; n < 6; n++) {
                create(random);
            }
            for (int step = 1; step <= 25; step++) {
                String deed = deed(random);
                agree("seed " + seed + ", step " + step + ": " + deed);
            }
        }
    }

    private void agree(String when) {
        assertThat(new TreeSet<>(jdbc.sql("select address from consent where organization_id = ? and not opted_in")
                        .param(northfield.value())
                        .query(String.class)
                        .list()))
                .as(when)
                .isEqualTo(out);
        jdbc.sql("select id, email, unsubscribed from contact").query(row -> {
            assertThat(row.getBoolean("unsubscribed"))
                    .as(when + ", contact " + row.getLong("id") + " of " + row.getString("email"))
                    .isEqualTo(out.contains(row.getString("email").toLowerCase(Locale.ROOT)));
        });
        assertThat(jdbc.sql("select count(*) from contact").query(Integer.class).single())
                .as(when)
                .isEqualTo(there.size());
    }

    private void create(Random random) {
        there.add(given.contact()
                .named("Ada Okonkwo")
                .email("")
                .ownedBy(one(OWNERS, random))
                .create());
        address(last(), one(ADDRESSES, random));
    }

    private String deed(Random random) throws IOException {
        return switch (random.nextInt(9)) {
            case 0, 1 -> optOut(random);
            case 2 -> optIn(one(ADDRESSES, random));
            case 3 -> {
                var contact = one(List.copyOf(there), random);
                var text = one(ADDRESSES, random);
                address(contact, text);
                yield "address " + contact + " " + text;
            }
            case 4 -> delete(one(List.copyOf(there), random));
            case 5 -> restore(random);
            case 6 -> merge(random);
            case 7 -> handOver(one(List.copyOf(there), random));
            default -> load(random);
        };
    }

    private String optOut(Random random) {
        var contact = one(List.copyOf(there), random);
        var owner = owner(contact);
        var lines = consent.of(owner, contact).on(Channel.EMAIL);
        if (lines.isEmpty()) {
            return "nothing to opt out of";
        }
        var address = lines.getFirst().address();
        consent.optOut(owner, contact, address, Evidence.NONE, TODAY);
        out.add(address.address());
        return "opt out " + address;
    }

    /** As an administrator restores it. */
    private String optIn(String text) {
        if (text.isEmpty()) {
            return "nobody opts in";
        }
        var address = ConsentAddress.email(text);
        transaction.executeWithoutResult(status -> store.optIn(
                northfield,
                address,
                Evidence.NONE,
                new ConsentStore.Recorded(ConsentSource.RESTORED, ruth, null, OffsetDateTime.now())));
        out.remove(address.address());
        return "opt in " + text;
    }

    private String delete(ContactId contact) {
        if (there.size() < 4) {
            return "too few to delete";
        }
        submit(owner(contact), new Delete(true), contact);
        there.remove(contact);
        gone.add(contact);
        return "delete " + contact;
    }

    private String restore(Random random) {
        if (gone.isEmpty()) {
            return "none to restore";
        }
        var contact = one(List.copyOf(gone), random);
        var owner = jdbc.sql("select owner_id from deleted_contact where id = ?")
                .param(contact.value())
                .query((r, n) -> new UserId(r.getLong(1)))
                .single();
        deleted.restore(owner, List.of(contact));
        gone.remove(contact);
        there.add(contact);
        return "restore " + contact;
    }

    private String merge(Random random) {
        var mine = there.stream().filter(one -> owner(one).equals(maya)).toList();
        if (mine.size() < 2 || there.size() < 5) {
            return "too few to merge";
        }
        var stays = mine.getFirst();
        var goes = mine.getLast();
        merges.merge(maya, Merging.choice(merges, maya, stays, goes));
        there.remove(goes);
        if (random.nextBoolean()) {
            optOut(random);
            agreeWhileMerged();
            undos.undo(maya, undos.draft(maya, undos.latest(maya, stays).orElseThrow()));
            there.add(goes);
            return "merge and undo " + stays + " " + goes;
        }
        return "merge " + stays + " " + goes;
    }

    private void agreeWhileMerged() {
        agree("while merged");
    }

    private String handOver(ContactId contact) {
        var from = owner(contact);
        submit(from, new HandOver(from.equals(maya) ? diego : maya, "", false), contact);
        return "hand over " + contact;
    }

    private String load(Random random) throws IOException {
        List<String> lines = new ArrayList<>(List.of("First name,Last name,Email,Email Opt Out"));
        for (int n = 0; n < 2; n++) {
            var address = one(ADDRESSES.subList(0, 4), random);
            boolean no = random.nextInt(3) == 0;
            lines.add("Ada,Okonkwo," + address + "," + (no ? "Yes" : random.nextBoolean() ? "No" : ""));
            if (no) {
                out.add(address.toLowerCase(Locale.ROOT));
            }
        }
        var here = new ImportingHere(context::getBean);
        long id = here.upload(maya, Files.writeString(folder.resolve("file.csv"), String.join("\n", lines) + "\n"));
        here.check(maya, id, TODAY);
        here.run(maya, id);
        jdbc.sql("select id from contact").query(row -> {
            there.add(new ContactId(row.getLong(1)));
        });
        return "load " + lines;
    }

    private void address(ContactId contact, String text) {
        var owner = owner(contact);
        var seen = contacts.open(owner, contact).data();
        contacts.edit(owner, contact, seen, seen.with(ContactField.EMAIL, text));
    }

    private UserId owner(ContactId contact) {
        return jdbc.sql("select owner_id from contact where id = ?")
                .param(contact.value())
                .query((r, n) -> new UserId(r.getLong(1)))
                .single();
    }

    private ContactId last() {
        return List.copyOf(there).getLast();
    }

    private static <T> T one(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
