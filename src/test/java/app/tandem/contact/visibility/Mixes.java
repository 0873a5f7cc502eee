package app.tandem.contact.visibility;

import app.tandem.contact.ContactId;
import app.tandem.contact.LeadStatus;
import app.tandem.contact.visibility.MixPeople.Who;
import app.tandem.testing.By;
import app.tandem.testing.Given;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One contact for every mix of holder, relationship, owner and state; written to the database and kept in memory. */
final class Mixes {

    private static final List<String> NAMES = List.of(
            "Zoë Müller",
            "100% Real_Estate",
            "Ada Okonkwo",
            "Łukasz Żak",
            "O'Neil Smith-Jones",
            "emily johnson",
            "Émile Zola",
            "\"Bo\" Li!",
            "Ångström Öz",
            "Ray_Mond Tab%le",
            "Søren Æbelø",
            "Straße Groß");
    private static final List<String> STATES = List.of("", "AZ", "wisconsin", "Atlantis", "MN", "Minnesota", "iowa ");
    private static final List<String> SOURCES = List.of("", "Open house", "élan Fair", "Zillow", "Referral");

    final MixPeople people;
    final List<Mix> all = new ArrayList<>();
    /** By owner's kind and name: "owner/Hot leads". */
    final Map<String, Long> groups = new HashMap<>();

    private final Given given;
    private final JdbcClient jdbc;
    private int n;

    Mixes(Given given, JdbcClient jdbc) {
        this.given = given;
        this.jdbc = jdbc;
        people = new MixPeople(given);
        for (String whose : List.of("owner", "manager", "partner", "agent of the firm", "colleague of another team")) {
            groups.put(whose + "/Hot leads", given.group(people.the(whose).id(), "Hot leads"));
        }
        for (String owner : List.of("owner", "deactivated owner")) {
            people.everybody().forEach(holder -> mixes(people.the(owner), holder, 16));
        }
        for (String holder :
                List.of("owner", "LO of another lender", "former partner", "agent of the firm", "manager")) {
            mixes(people.the("partner"), people.the(holder), 8);
        }
        for (String holder : List.of("partner", "owner")) {
            mixes(people.the("LO of another lender"), people.the(holder), 8);
        }
        jdbc.sql("update contact set home_phone = cell_phone, cell_phone = '' where mod(id, 3) = 0")
                .update();
        jdbc.sql("update contact set office_phone = cell_phone, cell_phone = '' where mod(id, 7) = 0")
                .update();
        jdbc.sql("update contact set email_valid = false where mod(id, 4) = 0").update();
    }

    /** Of one owner and one holder: bits 0 assigned, 1 shared, 2 archived, 3 on a loan. */
    private void mixes(Who owner, Who holder, int number) {
        for (int bits = 0; bits < number && !owner.equals(holder); bits++) {
            @Nullable
            Who assignee = (bits & 1) != 0 ? holder : n % 5 == 0 ? other("colleague of the team", owner, holder) : null;
            Map<Who, Who> shares = new LinkedHashMap<>();
            if ((bits & 2) != 0) {
                shares.put(holder, n % 4 == 0 ? people.the("owner") : owner);
            }
            if (n % 3 == 0 && !holder.equals(people.the("agent of the firm"))) {
                shares.put(people.the("agent of the firm"), n % 2 == 0 ? people.the("partner") : owner);
            }
            if (n % 4 == 1 && !holder.equals(people.the("agent of another firm"))) {
                shares.put(people.the("agent of another firm"), n % 8 == 1 ? holder : owner);
            }
            create(owner, assignee, shares, (bits & 4) != 0, (bits & 8) != 0);
            n++;
        }
    }

    private @Nullable Who other(String kind, Who owner, Who holder) {
        Who who = people.the(kind);
        return who.equals(owner) || who.equals(holder) ? null : who;
    }

    private void create(Who owner, @Nullable Who assignee, Map<Who, Who> shares, boolean archived, boolean onLoan) {
        String name = n % 13 == 12 ? "" : NAMES.get(n % NAMES.size()) + (n % 2 == 0 ? "" : " " + n);
        int gap = name.lastIndexOf(' ');
        String first = gap < 0 ? name : name.substring(0, gap);
        String last = gap < 0 ? "" : name.substring(gap + 1);
        String email = n % 6 == 5 && !name.isEmpty() ? "" : (n % 2 == 0 ? "B" : "a") + n + "_x@mail.example";
        String phone = n % 7 == 6 ? "" : "+1612555" + String.format("%04d", 100 + n);
        LeadStatus status = LeadStatus.of(n % 8);
        String source = SOURCES.get(n % SOURCES.size());
        String state = STATES.get(n % STATES.size());
        Instant created = Given.THEN.plus(n % 50, ChronoUnit.DAYS);
        Instant activity = created.plus(n % 20, ChronoUnit.DAYS);
        @Nullable Who assignedBy = assignee == null ? null : n % 2 == 0 ? owner : people.the("owner");
        var contact = given.contact()
                .named(first, last)
                .ownedBy(owner.id())
                .email(email)
                .phone(phone)
                .status(status)
                .field("state", state)
                .createdAt(created)
                .lastActivity(activity);
        if (!source.isEmpty()) {
            contact.leadSource(source);
        }
        if (assignee != null && assignedBy != null) {
            contact.assignedTo(assignee.id(), new By(assignedBy.id()));
        }
        shares.forEach((who, by) -> contact.sharedWith(who.id(), new By(by.id())));
        if (archived) {
            contact.archived();
        }
        if (onLoan) {
            contact.onLoan("4471-" + n);
        }
        Set<String> in = new HashSet<>();
        int k = 2;
        for (String group : groups.keySet().stream().sorted().toList()) {
            if (n % k++ == 0) {
                contact.inGroup(
                        people.the(group.substring(0, group.indexOf('/'))).id(), "Hot leads");
                in.add(group);
            }
        }
        ContactId id = contact.create();
        Map<Who, Instant> own = new HashMap<>();
        if (n % 2 == 0) {
            shares.keySet().stream()
                    .filter(w -> !w.organization().equals(owner.organization()))
                    .forEach(w -> {
                        own.put(w, activity);
                        jdbc.sql(
                                        "update contact_access set own_activity_at = :at where contact_id = :id and user_id = :user")
                                .param("at", activity.atOffset(ZoneOffset.UTC))
                                .param("id", id.value())
                                .param("user", w.id().value())
                                .update();
                    });
        }
        all.add(new Mix(
                id,
                first,
                last,
                email,
                phone,
                status,
                source,
                state,
                owner,
                assignee,
                assignedBy,
                shares,
                own,
                in,
                archived,
                onLoan,
                created,
                activity));
    }
}
