package app.tandem.group;

import app.tandem.contact.GroupName;
import app.tandem.intake.Cleaned;
import app.tandem.people.UserId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A group under its name; the contacts in it are a set of their own. */
@Entity
@DynamicUpdate
@Table(name = "contact_group")
class StoredGroup {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private UserId userId;
    private String name;
    private String nameKey;

    protected StoredGroup() {}

    StoredGroup(UserId user, String name) {
        this.userId = user;
        this.name = checked(name);
        this.nameKey = GroupName.key(name);
    }

    long id() {
        return Objects.requireNonNull(id, "the group has not been saved");
    }

    void rename(String newName) {
        name = checked(newName);
        nameKey = GroupName.key(newName);
    }

    private static String checked(String typed) {
        if (!GroupName.possible(typed)) {
            throw new GroupNameRefused("Enter a group name of at most " + GroupName.LONGEST + " characters.");
        }
        return Cleaned.line(typed);
    }
}
