package app.tandem.email.template;

import app.tandem.intake.Cleaned;
import app.tandem.intake.PlainText;
import app.tandem.people.Folding;
import app.tandem.people.OrganizationId;
import app.tandem.people.UserId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A template under its name; its texts are rows of their own that never change. */
@Entity
@DynamicUpdate
@Table(name = "email_template")
class StoredTemplate {

    private static final int KEY = 110;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private OrganizationId organizationId;
    private @Nullable UserId ownerId;
    private long holder;
    private String name;
    private String nameKey;
    private int version;
    private Instant changedAt;
    private UserId changedBy;
    private @Nullable Instant removedAt;

    protected StoredTemplate() {}

    /** A template without a text, before its first version. */
    StoredTemplate(OrganizationId organization, UserId by, boolean organizations, String name, Instant at) {
        this.organizationId = organization;
        belongTo(by, organizations);
        this.name = checked(name);
        this.nameKey = key(this.name);
        this.changedAt = at;
        this.changedBy = by;
    }

    long id() {
        return Objects.requireNonNull(id, "the template has not been saved");
    }

    boolean organizations() {
        return ownerId == null;
    }

    boolean isOf(OrganizationId organization) {
        return organizationId.equals(organization);
    }

    boolean isOwnOf(UserId user) {
        return user.equals(ownerId);
    }

    boolean removed() {
        return removedAt != null;
    }

    int version() {
        return version;
    }

    /** Takes a new name, whose it is, and the number of the text that follows. */
    void next(UserId by, boolean organizations, String newName, Instant at) {
        if (organizations) {
            belongTo(by, true);
        }
        name = checked(newName);
        nameKey = key(name);
        version++;
        changedAt = at;
        changedBy = by;
    }

    /** Is offered no more, and gives its name free; what was sent keeps it. */
    void remove(UserId by, Instant at) {
        nameKey = nameKey + " #" + id();
        removedAt = at;
        changedBy = by;
    }

    boolean differs(boolean organizations, String newName) {
        return organizations != organizations() || !name.equals(checked(newName));
    }

    private void belongTo(UserId user, boolean organizations) {
        ownerId = organizations ? null : user;
        holder = organizations ? 0 : user.value();
    }

    private static String key(String name) {
        var folded = Folding.key(name);
        return PlainText.cut(folded.isEmpty() ? name : folded, KEY);
    }

    private static String checked(String typed) {
        var cleaned = Cleaned.line(typed);
        if (cleaned.isEmpty()) {
            throw new TemplateNameRefused("Enter a name for the template.");
        }
        PlainText.refusal(cleaned, Template.NAME).ifPresent(sentence -> {
            throw new TemplateNameRefused(sentence);
        });
        return cleaned;
    }
}
