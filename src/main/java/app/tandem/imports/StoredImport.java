package app.tandem.imports;

import app.tandem.audit.OperationId;
import app.tandem.people.OrganizationId;
import app.tandem.people.UserId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** An import: the file that somebody uploaded, what is to be done with it, and how far that has come. */
@Entity
@DynamicUpdate
@Table(name = "import_job")
class StoredImport {

    /** How far an import has come. */
    enum State {
        OPEN,
        RUNNING,
        FINISHED,
        REVERTED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private UserId userId;
    private OrganizationId organizationId;
    private String fileName;
    private long size;
    private OffsetDateTime uploadedAt;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    private String settings = "";
    private @Nullable Long checkId;
    private @Nullable Long operationId;
    private @Nullable Long revertId;
    private @Nullable Long restOf;
    private int skipped;

    @Version
    private int version;

    protected StoredImport() {}

    StoredImport(UserId user, OrganizationId organization, String fileName, long size, OffsetDateTime now) {
        this.userId = user;
        this.organizationId = organization;
        this.fileName = fileName;
        this.size = size;
        this.uploadedAt = now;
    }

    /** The rest of one that was stopped, after so many rows. */
    static StoredImport rest(StoredImport stopped, int attempted, OffsetDateTime now) {
        var rest = new StoredImport(stopped.userId, stopped.organizationId, stopped.fileName, stopped.size, now);
        rest.settings = stopped.settings;
        rest.restOf = stopped.id();
        rest.skipped = stopped.skipped + attempted;
        return rest;
    }

    /** How many rows at the beginning of the file are left out. */
    int skipped() {
        return skipped;
    }

    long id() {
        return Objects.requireNonNull(id, "the import has not been saved");
    }

    UserId user() {
        return userId;
    }

    OrganizationId organization() {
        return organizationId;
    }

    String fileName() {
        return fileName;
    }

    long size() {
        return size;
    }

    OffsetDateTime uploadedAt() {
        return uploadedAt;
    }

    State state() {
        return state;
    }

    String settings() {
        return settings;
    }

    /** The dry run that belongs to its settings; 0 for none. */
    long check() {
        return checkId == null ? 0 : checkId;
    }

    @Nullable
    OperationId operation() {
        return operationId == null ? null : new OperationId(operationId);
    }

    @Nullable
    OperationId revert() {
        return revertId == null ? null : new OperationId(revertId);
    }

    /** Other settings: what a dry run said holds no longer. */
    void change(String other) {
        requireOpen();
        if (!other.equals(settings)) {
            settings = other;
            checkId = null;
        }
    }

    /** Drops what a dry run said. */
    void uncheck() {
        requireOpen();
        checkId = null;
    }

    void checked(long check) {
        requireOpen();
        checkId = check;
    }

    void submit(OperationId operation) {
        requireOpen();
        state = State.RUNNING;
        operationId = operation.value();
    }

    void finish() {
        state = State.FINISHED;
    }

    void revert(OperationId by) {
        if (state != State.FINISHED) {
            throw new ImportRefused(
                    state == State.REVERTED ? "This import was reverted already." : "This import has not run yet.");
        }
        state = State.REVERTED;
        revertId = by.value();
    }

    private void requireOpen() {
        if (state != State.OPEN) {
            throw new ImportRefused("This import was started already.");
        }
    }
}
