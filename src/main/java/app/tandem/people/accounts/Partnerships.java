package app.tandem.people.accounts;

import app.tandem.people.PeopleChanged;
import app.tandem.people.UserId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Co-marketing partnerships: invited by a loan officer, accepted by an agent, ended by either (rules, section 1). */
@Service
@Transactional
public class Partnerships {

    private final StoredPartnerships partnerships;
    private final StoredUsers users;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Partnerships(StoredPartnerships partnerships, StoredUsers users, ApplicationEventPublisher events, Clock clock) {
        this.partnerships = partnerships;
        this.users = users;
        this.events = events;
        this.clock = clock;
    }

    /** An active loan officer invites an active agent, for the first time or again after an end or a refusal. */
    public void invite(UserId loanOfficer, UserId agent) {
        if (!users.isActiveUserOf(Organization.LENDER, loanOfficer.value())
                || !users.isActiveUserOf(Organization.FIRM, agent.value())) {
            throw new IllegalArgumentException("A partnership is between an active loan officer and an active agent.");
        }
        if (!change(loanOfficer, agent, known -> known.inviteAgain(clock.instant()))) {
            partnerships.saveAndFlush(new StoredPartnership(loanOfficer, agent, clock.instant()));
        }
    }

    /**
     * A loan officer invites whoever has this address, for the first time or again; the same whether it has an account.
     * Throws IllegalStateException while an invitation to it waits.
     *
     * @return the number of the partnership
     */
    public long invite(UserId loanOfficer, String email) {
        var known = partnerships.findByLoanOfficerAndEmail(loanOfficer, email).filter(this::nobodyKnown);
        known.ifPresent(its -> its.inviteAgain(clock.instant()));
        return stored(known.orElseGet(() -> new StoredPartnership(loanOfficer, email, clock.instant())));
    }

    /** The address of one that was accepted says nothing of who has it now. */
    private boolean nobodyKnown(StoredPartnership its) {
        if (its.agent() == null) {
            return true;
        }
        its.forgetAddress();
        partnerships.flush();
        return false;
    }

    /** Invites the agent of an ended one again, or sends a waiting invitation once more. */
    public void inviteAgain(long id) {
        change(id, its -> {
            if (its.held(null).status() == Partnership.Status.INVITED) {
                its.sendAgain(clock.instant());
            } else {
                its.inviteAgain(clock.instant());
            }
        });
    }

    /** The partnership, which nobody else changes until the transaction ends. */
    public Optional<Partnership.Held> hold(long id) {
        return partnerships.findById(id).map(this::held);
    }

    /**
     * The same for somebody who may accept it: a former one of the two, which then goes on in its place, is held as well.
     * Whoever holds several does so in the order of their numbers.
     */
    public Optional<Partnership.Held> hold(long id, UserId agent) {
        partnerships
                .look(id)
                .flatMap(its -> partnerships.number(its.loanOfficer(), agent))
                .filter(former -> former < id)
                .ifPresent(partnerships::findById);
        return hold(id);
    }

    /** The same, without holding it. */
    @Transactional(readOnly = true)
    public Optional<Partnership.Held> find(long id) {
        return partnerships.look(id).map(this::held);
    }

    private Partnership.Held held(StoredPartnership its) {
        var agent = its.agent();
        return its.held(
                agent == null
                        ? null
                        : users.findById(agent.value()).map(User::email).orElse(null));
    }

    /** The mail server has taken the mail of the invitation. */
    public void delivered(long id) {
        partnerships.findById(id).ifPresent(its -> {
            its.delivered();
            changed(its);
        });
    }

    /** Somebody went on from the page of the invitation. */
    public void clicked(long id) {
        partnerships.findById(id).ifPresent(its -> {
            its.clicked(clock.instant());
            changed(its);
        });
    }

    /** The page of a waiting invitation sends its link to this address from now on; false if that is not to be done. */
    public boolean sendTo(long id, String email, int most) {
        var its = existing(id);
        var known = held(its);
        boolean free = partnerships
                .findByLoanOfficerAndEmail(its.loanOfficer(), email)
                .map(other -> other.held(null).id() == id)
                .orElse(true);
        boolean theirs = !known.accepted() || known.email().equals(email);
        boolean sends = free && theirs && its.sendTo(email, most);
        if (sends) {
            changed(its);
        }
        return sends;
    }

    /** An agent accepts the invitation; a former partnership of the two goes on. */
    public void accept(long id, UserId agent) {
        var its = existing(id);
        var former = partnerships
                .findByLoanOfficerAndAgent(its.loanOfficer(), agent)
                .filter(other -> other.held(null).id() != id);
        if (former.isPresent()) {
            former.get().goOn(clock.instant());
            partnerships.delete(its);
            changed(former.get());
        } else {
            its.accept(agent, clock.instant());
            changed(its);
        }
    }

    /** The invitation is declined. */
    public void decline(long id) {
        change(id, its -> its.decline(clock.instant()));
    }

    /** Either side ends it, or the loan officer withdraws the invitation; shares stay (R10). */
    public void end(long id, UserId side) {
        change(id, its -> its.end(side, clock.instant()));
    }

    private void change(long id, Consumer<StoredPartnership> change) {
        var its = existing(id);
        change.accept(its);
        changed(its);
    }

    private StoredPartnership existing(long id) {
        return partnerships.findById(id).orElseThrow(StoredPartnership::refused);
    }

    private long stored(StoredPartnership its) {
        var saved = partnerships.saveAndFlush(its);
        changed(saved);
        return saved.held(null).id();
    }

    private void changed(StoredPartnership its) {
        partnerships.flush();
        var agent = its.agent();
        events.publishEvent(
                agent == null ? PeopleChanged.of(its.loanOfficer()) : PeopleChanged.of(its.loanOfficer(), agent));
    }

    /** Records the delivery state of the pending invitation. */
    public void mark(UserId loanOfficer, UserId agent, Partnership.Delivery delivery) {
        demand(change(loanOfficer, agent, waiting -> waiting.mark(delivery)));
    }

    /** The agent accepts the pending invitation; the partnership becomes active. */
    public void accept(UserId agent, UserId loanOfficer) {
        demand(change(loanOfficer, agent, waiting -> waiting.accept(clock.instant())));
    }

    /** The agent declines the pending invitation. */
    public void decline(UserId agent, UserId loanOfficer) {
        demand(change(loanOfficer, agent, waiting -> waiting.decline(clock.instant())));
    }

    /** Either side ends the partnership, or the loan officer withdraws the invitation; shares stay (R10). */
    public void end(UserId side, UserId other) {
        Consumer<StoredPartnership> end = partnership -> partnership.end(side, clock.instant());
        demand(change(side, other, end) || change(other, side, end));
    }

    /** The user's partnerships, past, present and offered: active ones first, in the order they began. */
    @Transactional(readOnly = true)
    public List<Partnership> of(UserId user) {
        return partnerships.of(user);
    }

    /** The partnership between these two, whatever its status. */
    @Transactional(readOnly = true)
    public Optional<Partnership> between(UserId one, UserId other) {
        return partnerships.between(one, other);
    }

    /** Whether one exists. */
    private boolean change(UserId loanOfficer, UserId agent, Consumer<StoredPartnership> change) {
        var partnership = partnerships.findByLoanOfficerAndAgent(loanOfficer, agent);
        partnership.ifPresent(change);
        if (partnership.isPresent()) {
            partnerships.flush();
            events.publishEvent(PeopleChanged.of(loanOfficer, agent));
        }
        return partnership.isPresent();
    }

    private static void demand(boolean found) {
        if (!found) {
            throw StoredPartnership.refused();
        }
    }
}
