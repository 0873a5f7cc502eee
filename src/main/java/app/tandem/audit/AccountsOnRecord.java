package app.tandem.audit;

import app.tandem.audit.AccountTrail.Entry;
import app.tandem.people.AccountChanged;
import app.tandem.people.People;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Records how people changed their sign-in, in the transaction that changed it. */
@Component
class AccountsOnRecord {

    private final AccountTrail trail;
    private final People people;

    AccountsOnRecord(AccountTrail trail, People people) {
        this.trail = trail;
        this.people = people;
    }

    @EventListener
    void changed(AccountChanged changed) {
        var organization = people.actor(changed.user()).organization();
        trail.record(Entry.of(organization, changed.by(), event(changed.what()), changed.user())
                .from(changed.before(), changed.after()));
    }

    private static AccountEvent event(AccountChanged.What what) {
        return switch (what) {
            case PASSWORD_CHANGED -> AccountEvent.PASSWORD_CHANGED;
            case PASSWORD_RESET -> AccountEvent.PASSWORD_RESET;
            case SIGNED_OUT_EVERYWHERE -> AccountEvent.SIGNED_OUT_EVERYWHERE;
            case FACTOR_ON -> AccountEvent.FACTOR_ON;
            case FACTOR_OFF -> AccountEvent.FACTOR_OFF;
            case FACTOR_REMOVED -> AccountEvent.FACTOR_REMOVED;
            case RECOVERY_CODES_RENEWED -> AccountEvent.RECOVERY_CODES_RENEWED;
            case RECOVERY_CODE_USED -> AccountEvent.RECOVERY_CODE_USED;
            case EMAIL -> AccountEvent.EMAIL;
            case EMAIL_ASKED -> AccountEvent.EMAIL_ASKED;
            case SIGNED_OUT_ONE -> AccountEvent.SIGNED_OUT_ONE;
            case CODE_WRONG -> AccountEvent.CODE_WRONG;
        };
    }
}
