package app.tandem.people.accounts;

import app.tandem.people.UserId;
import app.tandem.people.accounts.Partnership.Delivery;
import app.tandem.people.accounts.Partnership.Status;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A partnership since its first invitation; throws IllegalStateException for steps its status does not allow. */
@Entity
@DynamicUpdate
@Table(name = "partnership")
class StoredPartnership {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "lo_id")
    private UserId loanOfficer;

    @Column(name = "agent_id")
    private UserId agent;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Enumerated(EnumType.STRING)
    private @Nullable Delivery delivery;

    /** Former partners stay known to each other. */
    private boolean accepted;

    private Instant since;
    private @Nullable Instant endedAt;

    protected StoredPartnership() {}

    /** The loan officer invites the agent. */
    StoredPartnership(UserId loanOfficer, UserId agent, Instant at) {
        this.loanOfficer = loanOfficer;
        this.agent = agent;
        this.status = Status.INVITED;
        this.delivery = Delivery.NOT_DELIVERED;
        this.since = at;
    }

    void inviteAgain(Instant at) {
        if (status != Status.ENDED) {
            throw new IllegalStateException("The two are partners already, or an invitation is waiting.");
        }
        status = Status.INVITED;
        delivery = Delivery.NOT_DELIVERED;
        since = at;
        endedAt = null;
    }

    void mark(Delivery reached) {
        require(status == Status.INVITED);
        delivery = reached;
    }

    void accept(Instant at) {
        require(status == Status.INVITED);
        status = Status.ACTIVE;
        accepted = true;
        delivery = null;
        since = at;
    }

    void decline(Instant at) {
        require(status == Status.INVITED);
        ended(at);
    }

    /** Either side ends an active partnership; the loan officer also withdraws an invitation. */
    void end(UserId by, Instant at) {
        require(status == Status.ACTIVE || status == Status.INVITED && by.equals(loanOfficer));
        ended(at);
    }

    private void ended(Instant at) {
        status = Status.ENDED;
        endedAt = at;
    }

    private static void require(boolean standsSo) {
        if (!standsSo) {
            throw refused();
        }
    }

    static IllegalStateException refused() {
        return new IllegalStateException("The partnership is no longer in a state that allows this.");
    }
}
