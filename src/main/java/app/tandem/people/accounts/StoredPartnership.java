package app.tandem.people.accounts;

import app.tandem.people.UserId;
import app.tandem.people.accounts.Partnership.Delivery;
import app.tandem.people.accounts.Partnership.Held;
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
import java.util.Objects;
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

    /** Of an invitation that was never accepted nobody knows whose address it is. */
    @Column(name = "agent_id")
    private @Nullable UserId agent;

    /** The address of the last invitation, while nobody is known who has it: an account's address is the account's. */
    private @Nullable String email;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Enumerated(EnumType.STRING)
    private @Nullable Delivery delivery;

    /** Former partners stay known to each other. */
    private boolean accepted;

    private Instant since;
    private @Nullable Instant endedAt;
    private @Nullable Instant clickedAt;

    /** How often the page of the invitation has sent its link. */
    private int asked;

    protected StoredPartnership() {}

    /** The loan officer invites the agent. */
    StoredPartnership(UserId loanOfficer, UserId agent, Instant at) {
        this.loanOfficer = loanOfficer;
        this.agent = agent;
        this.status = Status.INVITED;
        this.delivery = Delivery.NOT_DELIVERED;
        this.since = at;
    }

    /** The loan officer invites whoever has this address. */
    StoredPartnership(UserId loanOfficer, String email, Instant at) {
        this.loanOfficer = loanOfficer;
        this.email = email;
        this.status = Status.INVITED;
        this.delivery = Delivery.NOT_DELIVERED;
        this.since = at;
    }

    Held held(@Nullable String account) {
        return new Held(
                Objects.requireNonNull(id, "the partnership has not been saved"),
                loanOfficer,
                agent,
                account != null ? account : Objects.requireNonNullElse(email, ""),
                status,
                accepted);
    }

    UserId loanOfficer() {
        return loanOfficer;
    }

    @Nullable
    UserId agent() {
        return agent;
    }

    void inviteAgain(Instant at) {
        if (status != Status.ENDED) {
            throw new IllegalStateException("The two are partners already, or an invitation is waiting.");
        }
        status = Status.INVITED;
        delivery = Delivery.NOT_DELIVERED;
        since = at;
        endedAt = null;
        clickedAt = null;
        asked = 0;
    }

    /** Its mail goes out once more, and is not delivered before the server says so. */
    void sendAgain(Instant at) {
        require(status == Status.INVITED);
        since = at;
        if (delivery == Delivery.DELIVERED) {
            delivery = Delivery.NOT_DELIVERED;
        }
    }

    void mark(Delivery reached) {
        require(status == Status.INVITED);
        delivery = reached;
    }

    /** The server has taken the mail; what is known beyond that stays. */
    void delivered() {
        if (status == Status.INVITED && delivery != Delivery.LINK_CLICKED) {
            delivery = Delivery.DELIVERED;
        }
    }

    void clicked(Instant at) {
        if (status == Status.INVITED) {
            delivery = Delivery.LINK_CLICKED;
            clickedAt = at;
        }
    }

    /** Its page sends the link to this address; false if it did so too often. */
    boolean sendTo(String address, int most) {
        require(status == Status.INVITED);
        if (asked >= most) {
            return false;
        }
        asked++;
        if (agent == null) {
            email = address;
        }
        return true;
    }

    /** Whoever has the address accepts. */
    void accept(UserId whose, Instant at) {
        require(agent == null || agent.equals(whose));
        agent = whose;
        accept(at);
    }

    /** The two had one before: it goes on, and the invitation is gone. */
    void goOn(Instant at) {
        require(status != Status.ACTIVE);
        status = Status.INVITED;
        accept(at);
    }

    void accept(Instant at) {
        require(status == Status.INVITED);
        status = Status.ACTIVE;
        endedAt = null;
        accepted = true;
        delivery = null;
        since = at;
        forgetAddress();
    }

    /** Of an agent who is known. */
    void forgetAddress() {
        if (agent != null) {
            email = null;
        }
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
