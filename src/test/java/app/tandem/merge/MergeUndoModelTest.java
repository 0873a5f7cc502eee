package app.tandem.merge;

import static app.tandem.testing.Given.by;
import static app.tandem.testing.Northfield.*;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactId;
import app.tandem.contact.record.Contacts;
import app.tandem.people.UserId;
import app.tandem.testing.AsText;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Extent;
import app.tandem.testing.Given;
import app.tandem.testing.NewContact;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Random records merged and separated again, against a plain model of R9: whoever gave a share need not own the record,
 * and what was allowed then need not be allowed now (R19).
 */
@DatabaseTest
class MergeUndoModelTest {

    private static final List<UserId> HOLDERS = List.of(diego, priya, sam, nina, jonas, aisha, tom);
    private static final List<UserId> GIVERS = List.of(maya, maya, sam, diego, nina, jonas, aisha);

    @Autowired
    Merges merges;

    @Autowired
    MergeUndos undos;

    @Autowired
    Contacts contacts;

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    private final Map<ContactId, String> names = new LinkedHashMap<>();
    private World world = new World();

    @BeforeEach
    void people() {
        world = new World();
        given.northfield();
    }

    /** What R9 asks of people, and what has become of it. */
    private static final class World {

        private static final Set<UserId> HARBOR = Set.of(jonas, aisha, tom);
        private static final Set<UserId> LAKESIDE = Set.of(maya, diego, priya, sam);

        private final Set<Set<UserId>> partners = new LinkedHashSet<>(
                List.of(Set.of(maya, jonas), Set.of(maya, aisha), Set.of(diego, aisha), Set.of(priya, aisha)));
        private final Set<UserId> deactivated = new LinkedHashSet<>();
        private final Set<UserId> withoutPermission = new LinkedHashSet<>(Set.of(priya));
        private boolean ownTeamsOnly;

        /**
         * Whether somebody could give a share or an assignment of Maya's record.
         *
         * @param assignee who is its assignee again; null where there is none
         * @param behind those who gave the assignee their access
         */
        boolean could(UserId giver, UserId to, @Nullable UserId assignee, Set<UserId> behind) {
            boolean assigned = giver.equals(assignee);
            boolean supervises = giver.equals(sam);
            if (!active(giver) || !active(to) || !(giver.equals(maya) || assigned || supervises)) {
                return false;
            }
            boolean outside = HARBOR.contains(giver);
            if (outside && !partner(giver, maya) && behind.stream().noneMatch(one -> partner(giver, one))) {
                return false;
            }
            if (outside == HARBOR.contains(to)) {
                boolean together = LAKESIDE.contains(giver) && LAKESIDE.contains(to);
                return !withoutPermission.contains(giver) && (outside || !ownTeamsOnly || together);
            }
            return (outside || giver.equals(maya) || assigned) && partner(giver, to);
        }

        boolean active(UserId user) {
            return !deactivated.contains(user);
        }

        private boolean partner(UserId one, UserId other) {
            return partners.contains(Set.of(one, other));
        }
    }

    /** One person's access to one record, as the model keeps it. */
    private record Held(
            @Nullable UserId assignedBy,
            @Nullable UserId sharedBy,
            @Nullable UserId alsoSharedBy) {

        Set<UserId> givers() {
            return Stream.of(assignedBy, sharedBy, alsoSharedBy)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
        }

        Held without(boolean assignment, boolean first, boolean second) {
            return new Held(
                    assignment ? null : assignedBy,
                    first ? (second ? null : alsoSharedBy) : sharedBy,
                    first || second ? null : alsoSharedBy);
        }

        boolean nothing() {
            return givers().isEmpty();
        }
    }

    private static final Held NOTHING = new Held(null, null, null);

    @Test
    void R9_R19_random_records_are_as_they_were_but_for_what_R9_does_not_allow_today() {
        var random = new Random(19);
        int whole = 0;
        int refused = 0;
        for (int n = 0; n < Extent.of(200, 24); n++) {
            people();
            List<ContactId> some = new ArrayList<>();
            for (int k = 0; k < 2 + random.nextInt(2); k++) {
                some.add(randomContact(random, k));
            }
            Collections.shuffle(some, random);
            var before = picture(some);
            var access = access(some);
            mergeAtRandom(some, random);
            nothingIsInconsistent();
            var survivor = some.getFirst();
            Set<UserId> ended = meanwhile(survivor, random);
            var now = access(List.of(survivor)).getOrDefault(survivor, Map.of());
            Set<String> left = new TreeSet<>();
            var expected = expected(access, survivor, now, ended, left);

            var undo = undos.draft(maya, undos.latest(maya, survivor).orElseThrow());
            undos.undo(maya, undo);

            var round = "round " + n;
            assertThat(access(some)).as(round).isEqualTo(expected);
            assertThat(undo.left().stream().map(line -> line.replaceAll(" again[.:].*", "")))
                    .as(round)
                    .containsExactlyInAnyOrderElementsOf(left);
            Set<UserId> lose = new TreeSet<>(Comparator.comparing(UserId::value));
            lose.addAll(now.keySet());
            lose.removeAll(expected.getOrDefault(survivor, Map.of()).keySet());
            lose.removeIf(user -> user.equals(sam) || !world.active(user));
            assertThat(undo.lose())
                    .as(round)
                    .extracting(MergeDraft.Holder::id)
                    .containsExactlyInAnyOrderElementsOf(lose);
            nothingIsInconsistent();
            if (expected.equals(access)) {
                assertThat(picture(some)).as(round).isEqualTo(before);
                whole++;
            }
            refused += left.size();
        }
        assertThat(whole).as("rounds in which all came back").isPositive();
        assertThat(refused).as("shares and assignments that did not").isPositive();
    }

    /** Who has what afterwards; what does not come back is added to what is left. */
    private Map<ContactId, Map<UserId, Held>> expected(
            Map<ContactId, Map<UserId, Held>> before,
            ContactId survivor,
            Map<UserId, Held> now,
            Set<UserId> ended,
            Set<String> left) {
        Map<ContactId, Map<UserId, Held>> after = new TreeMap<>(Comparator.comparing(ContactId::value));
        before.forEach((contact, holders) -> {
            Map<UserId, Held> have = new LinkedHashMap<>(holders);
            UserId assignee = null;
            for (var one : holders.entrySet()) {
                var user = one.getKey();
                var by = one.getValue().assignedBy();
                if (by == null) {
                    continue;
                }
                var is = now.getOrDefault(user, NOTHING);
                boolean kept = contact.equals(survivor) && is.assignedBy() != null;
                if (kept || !ended.contains(user) && allowed(by, user, null, Set.of())) {
                    assignee = user;
                } else {
                    left.add(name(contact) + " is not assigned to " + person(user));
                    // the share that the merge gave in its place stays with the survivor
                    boolean stands = contact.equals(survivor)
                            && !ended.contains(user)
                            && one.getValue().sharedBy() == null;
                    have.put(user, (stands ? is : one.getValue()).without(true, false, false));
                }
            }
            var again = assignee;
            Set<UserId> behind = again == null
                    ? Set.of()
                    : holders.getOrDefault(again, NOTHING).givers();
            for (var one : holders.entrySet()) {
                var user = one.getKey();
                var share = one.getValue();
                if (share.sharedBy() == null) {
                    continue;
                }
                boolean gone = ended.contains(user);
                boolean first = gone || !contact.equals(survivor) && !allowed(share.sharedBy(), user, again, behind);
                boolean second = share.alsoSharedBy() != null
                        && (gone || !contact.equals(survivor) && !allowed(share.alsoSharedBy(), user, again, behind));
                have.computeIfPresent(user, (u, held) -> held.without(false, first, second));
                if (!contact.equals(survivor) && first && (second || share.alsoSharedBy() == null)) {
                    left.add(name(contact) + " is not shared with " + person(user));
                }
            }
            have.values().removeIf(Held::nothing);
            after.put(contact, have);
        });
        return after;
    }

    private boolean allowed(UserId by, UserId to, @Nullable UserId assignee, Set<UserId> behind) {
        return world.could(maya, to, assignee, behind) || world.could(by, to, assignee, behind);
    }

    /** What others do between the merge and its undo; returns whose access to the survivor was ended. */
    private Set<UserId> meanwhile(ContactId survivor, Random random) {
        Set<UserId> ended = new LinkedHashSet<>();
        if (random.nextInt(3) == 0) {
            for (var user : HOLDERS) {
                if (random.nextInt(4) == 0
                        && jdbc.sql("delete from contact_access where contact_id = ? and user_id = ? and not assigned")
                                        .params(survivor.value(), user.value())
                                        .update()
                                > 0) {
                    ended.add(user);
                }
            }
        }
        switch (random.nextInt(5)) {
            case 0 -> {
                var pair = List.copyOf(world.partners).get(random.nextInt(world.partners.size()));
                world.partners.remove(pair);
                var ids = pair.stream().map(UserId::value).toList();
                jdbc.sql("update partnership set status = 'ENDED', ended_at = :at"
                                + " where lo_id in (:a, :b) and agent_id in (:a, :b)")
                        .param("at", Given.THEN.atOffset(ZoneOffset.UTC))
                        .param("a", ids.get(0))
                        .param("b", ids.get(1))
                        .update();
            }
            case 1 -> {
                var leaves = HOLDERS.get(random.nextInt(HOLDERS.size()));
                world.deactivated.add(leaves);
                jdbc.sql("update app_user set active = false where id = ?")
                        .param(leaves.value())
                        .update();
            }
            case 2 -> {
                var who = List.of(maya, diego, jonas).get(random.nextInt(3));
                world.withoutPermission.add(who);
                jdbc.sql("update app_user set can_share = false where id = ?")
                        .param(who.value())
                        .update();
            }
            case 3 -> {
                world.ownTeamsOnly = true;
                given.sharingInOwnTeamsOnly(northfield);
            }
            default -> {
                // nothing
            }
        }
        return ended;
    }

    private void mergeAtRandom(List<ContactId> some, Random random) {
        var draft = merges.draft(maya, some);
        Map<ContactId, ContactData> seen = new LinkedHashMap<>();
        draft.sides().forEach(side -> seen.put(side.id(), side.record().data()));
        Map<ContactField, ContactId> picked = new EnumMap<>(ContactField.class);
        for (var field : draft.differences()) {
            // names stay, so that a sentence says which record it means
            picked.put(
                    field,
                    field == ContactField.FIRST_NAME || field == ContactField.LAST_NAME
                            ? some.getFirst()
                            : some.get(random.nextInt(some.size())));
        }
        var assignees = draft.assignees();
        var assignee = assignees.isEmpty()
                ? null
                : assignees.get(random.nextInt(assignees.size())).id();
        merges.merge(maya, new MergeChoice(seen, draft.access(), some.getFirst(), picked, assignee));
    }

    private ContactId randomContact(Random random, int number) {
        NewContact contact = given.contact().named("Ada No" + number).ownedBy(maya);
        if (random.nextBoolean()) {
            contact.email("ada" + random.nextInt(3) + "@mail.example");
        }
        if (random.nextBoolean()) {
            contact.phone("+1612338447" + random.nextInt(10));
        }
        boolean archived = random.nextInt(4) == 0;
        if (archived) {
            contact.archived();
        }
        for (int loans = random.nextInt(3); loans > 0; loans--) {
            contact.onLoan("L-" + number + "-" + loans);
        }
        if (random.nextInt(3) == 0) {
            contact.onLoan("L-of-both");
        }
        List<UserId> holders = new ArrayList<>();
        for (var user : HOLDERS) {
            if (random.nextInt(3) == 0) {
                contact.sharedWith(user, by(giver(user, random)));
                holders.add(user);
            }
        }
        if (random.nextInt(3) > 0) {
            var assignee = HOLDERS.get(random.nextInt(HOLDERS.size()));
            contact.assignedTo(assignee, by(giver(assignee, random)));
            holders.add(assignee);
        }
        holders.add(maya);
        for (var user : new LinkedHashSet<>(holders)) {
            if (random.nextInt(3) == 0) {
                contact.inGroup(user, "Group " + random.nextInt(2));
            }
        }
        var id = contact.create();
        names.put(id, "Ada No" + number);
        times(id, random);
        for (int n = random.nextInt(3); n > 0; n--) {
            jdbc.sql("insert into note (contact_id, author_id, body, search_text, created_at) values (?, ?, ?, ?, ?)")
                    .params(id.value(), maya.value(), "note " + n, "note", Given.THEN.atOffset(ZoneOffset.UTC))
                    .update();
        }
        for (int n = random.nextInt(3); n > 0; n--) {
            jdbc.sql("insert into task (contact_id, title, assignee_id, created_by, created_at) values (?, ?, ?, ?, ?)")
                    .params(id.value(), "task " + n, maya.value(), maya.value(), Given.THEN.atOffset(ZoneOffset.UTC))
                    .update();
        }
        if (!archived && random.nextInt(3) == 0) {
            var seen = contacts.open(maya, id).data();
            contacts.edit(maya, id, seen, seen.with(ContactField.EXTERNAL_IDS, "Zillow: Z-" + id.value()));
        }
        return id;
    }

    private static UserId giver(UserId to, Random random) {
        var by = GIVERS.get(random.nextInt(GIVERS.size()));
        return by.equals(to) ? maya : by;
    }

    /** Each gift at a time of its own, some with what a partner gave beside it. */
    private void times(ContactId contact, Random random) {
        for (var user : HOLDERS) {
            var at = OffsetDateTime.ofInstant(Given.THEN, ZoneOffset.UTC);
            jdbc.sql(
                            "update contact_access set shared_at = :at where contact_id = :contact and user_id = :user and shared")
                    .param("at", at.plusSeconds(random.nextInt(1000)))
                    .param("contact", contact.value())
                    .param("user", user.value())
                    .update();
            var second = random.nextBoolean() ? jonas : aisha;
            if (random.nextInt(3) == 0 && !second.equals(user)) {
                jdbc.sql(
                                "update contact_access set also_shared_by = :by, also_shared_at = :at where contact_id = :contact"
                                        + " and user_id = :user and shared and shared_by in (:inside)")
                        .param("by", second.value())
                        .param("at", at.plusSeconds(random.nextInt(1000)))
                        .param("contact", contact.value())
                        .param("user", user.value())
                        .param("inside", List.of(maya.value(), sam.value(), diego.value(), nina.value()))
                        .update();
            }
        }
    }

    private Map<ContactId, Map<UserId, Held>> access(List<ContactId> some) {
        Map<ContactId, Map<UserId, Held>> access = new TreeMap<>(Comparator.comparing(ContactId::value));
        some.forEach(contact -> access.put(contact, new LinkedHashMap<>()));
        jdbc.sql("select * from contact_access where contact_id in (:some) and not owner order by contact_id, user_id")
                .param("some", some.stream().map(ContactId::value).toList())
                .query(r -> {
                    access.get(new ContactId(r.getLong("contact_id")))
                            .put(
                                    new UserId(r.getLong("user_id")),
                                    new Held(
                                            user(r.getLong("assigned_by")),
                                            user(r.getLong("shared_by")),
                                            user(r.getLong("also_shared_by"))));
                });
        return access;
    }

    private static @Nullable UserId user(long id) {
        return id == 0 ? null : new UserId(id);
    }

    private String name(ContactId contact) {
        return names.getOrDefault(contact, "");
    }

    private String person(UserId user) {
        return jdbc.sql("select first_name || ' ' || last_name from app_user where id = ?")
                .param(user.value())
                .query(String.class)
                .single();
    }

    /** All that belongs to these contacts, but what a merge and its undo add to their history. */
    private Map<String, List<String>> picture(List<ContactId> some) {
        List<Long> ids = some.stream().map(ContactId::value).sorted().toList();
        Map<String, List<String>> tables = new TreeMap<>();
        tables.put("contact", rows("contact", "id", ids, "last_activity_at", "updated_at", "updated_by", "version"));
        for (var table : List.of(
                "contact_access", "contact_group_member", "loan_participation", "note", "contact_external_id")) {
            tables.put(table, rows(table, "contact_id", ids));
        }
        tables.put("task", rows("task", "contact_id", ids, "version"));
        tables.put("contact_merge", rows("contact_merge", "survivor_id", ids));
        return tables;
    }

    private List<String> rows(String table, String column, List<Long> ids, String... without) {
        return jdbc
                .sql("select * from " + table + " where " + column + " in (:ids)")
                .param("ids", ids)
                .query(AsText.without(without))
                .list()
                .stream()
                .sorted()
                .toList();
    }

    private void nothingIsInconsistent() {
        assertThat(jdbc.sql("select problem from access_inconsistency")
                        .query(String.class)
                        .list())
                .isEmpty();
    }
}
