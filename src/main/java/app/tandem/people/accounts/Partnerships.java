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
