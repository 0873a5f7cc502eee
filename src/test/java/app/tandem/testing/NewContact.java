package app.tandem.testing;

import app.tandem.contact.ArchiveReason;
import app.tandem.contact.ContactData;
import app.tandem.contact.ContactField;
import app.tandem.contact.ContactId;
import app.tandem.contact.ContactName;
import app.tandem.contact.LeadStatus;
import app.tandem.people.UserId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A contact in the making, with everybody related to it. */
public final class NewContact {

    private record Membership(UserId user, String group) {}

    private final Given given;
    private final Map<UserId, @Nullable By> shares = new LinkedHashMap<>();
    private final Map<String, String> more = new LinkedHashMap<>();
    private final List<String> loans = new java.util.ArrayList<>();
    private final List<Membership> groups = new java.util.ArrayList<>();
    private String first = "Ada";
    private String last = "Okonkwo";
    private String email = "";
    private String phone = "";
    private LeadStatus status = LeadStatus.NEW_LEAD;
    private Instant created = Given.THEN;
    private @Nullable UserId owner;
    private @Nullable UserId assignee;
    private @Nullable By assigner;
    private @Nullable ArchiveReason archived;
    private @Nullable By archiver;
    private @Nullable String leadSource;
    private @Nullable Instant active;

    NewContact(Given given) {
        this.given = given;
    }

    /** What stands before the last blank is the first name; the empty name is possible. */
    public NewContact named(String name) {
        int gap = name.lastIndexOf(' ');
        first = gap < 0 ? name : name.substring(0, gap);
        last = gap < 0 ? "" : name.substring(gap + 1);
        return this;
    }

    public NewContact named(String firstName, String lastName) {
        first = firstName;
        last = lastName;
        return this;
    }

    public NewContact ownedBy(UserId user) {
        owner = user;
        return this;
    }

    public NewContact sharedWith(UserId... users) {
        for (UserId user : users) {
            shares.put(user, null);
        }
        return this;
    }

    public NewContact sharedWith(UserId user, By by) {
        shares.put(user, by);
        return this;
    }

    public NewContact assignedTo(UserId user) {
        assignee = user;
        return this;
    }

    public NewContact assignedTo(UserId user, By by) {
        assigner = by;
        return assignedTo(user);
    }

    public NewContact archived() {
        return archived(ArchiveReason.NOT_INTERESTED);
    }

    public NewContact archived(ArchiveReason reason) {
        archived = reason;
        return this;
    }

    public NewContact archived(ArchiveReason reason, By by) {
        archiver = by;
        return archived(reason);
    }

    /** A participant on the loan of that number, as Borrower; may be said several times. */
    public NewContact onLoan(String number) {
        loans.add(number);
        return this;
    }

    /** In the person's group of that name, made if needed. */
    public NewContact inGroup(UserId user, String group) {
        groups.add(new Membership(user, group));
        return this;
    }

    public NewContact email(String address) {
        email = address;
        return this;
    }

    /** The cell phone, in E.164. */
    public NewContact phone(String number) {
        phone = number;
        return this;
    }

    /** Any other column of text, such as the employer. */
    public NewContact field(String column, String text) {
        more.put(column, text);
        return this;
    }

    public NewContact status(LeadStatus is) {
        status = is;
        return this;
    }

    public NewContact leadSource(String name) {
        leadSource = name;
        return this;
    }

    public NewContact createdAt(Instant instant) {
        created = instant;
        return this;
    }

    /** When anybody last did anything on it; when it was created otherwise. */
    public NewContact lastActivity(Instant instant) {
        active = instant;
        return this;
    }

    public ContactId create() {
        UserId by = Objects.requireNonNull(owner, "owned by whom?");
        byte[] sortName = ContactName.sortName(names());
        ContactId contact = new ContactId(given.insert("contact", row(by, sortName)));
        var access =
                new AccessRows(given, contact, archived != null, created, sortName, ContactName.searchText(names()));
        access.owner(by);
        access.related(shares, assignee, new By(by), assigner);
        loans.forEach(number -> given.jdbc()
                .sql("insert into loan_participation (contact_id, loan_number, role) values (?, ?, 'Borrower')")
                .params(contact.value(), number)
                .update());
        groups.forEach(it -> given.jdbc()
                .sql("insert into contact_group_member (group_id, contact_id, added_at) values (?, ?, ?)")
                .params(given.group(it.user, it.group), contact.value(), Given.at(created))
                .update());
        return contact;
    }

    private ContactData names() {
        return ContactData.of(Map.of(
                ContactField.FIRST_NAME, first,
                ContactField.LAST_NAME, last,
                ContactField.EMAIL, email,
                ContactField.CELL_PHONE, phone));
    }

    private Map<String, @Nullable Object> row(UserId by, byte[] sortName) {
        long organization = given.organizationOf(by);
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("organization_id", organization);
        row.put("owner_id", by.value());
        row.put("assignee_id", assignee == null ? null : assignee.value());
        for (String column : List.of("owner_since", "created_at", "updated_at")) {
            row.put(column, Given.at(created));
        }
        row.put("created_by", by.value());
        row.put("updated_by", by.value());
        row.put("last_activity_at", Given.at(active == null ? created : active));
        row.put("first_name", first);
        row.put("last_name", last);
        row.put("email", email);
        row.put("email_valid", !email.isEmpty());
        row.put("cell_phone", phone);
        row.putAll(more);
        row.put("status", status.code());
        row.put("lead_source_id", leadSource == null ? null : given.leadSource(organization, leadSource));
        if (archived != null) {
            row.put("archived", true);
            row.put("archive_reason", archived.name());
            row.put("archived_at", Given.at(created.plusSeconds(60)));
            row.put("archived_by", (archiver == null ? by : archiver.user()).value());
        }
        row.put("on_loan", !loans.isEmpty());
        row.put("sort_name", sortName);
        row.put("search_text", ContactName.searchText(names()));
        return row;
    }
}
