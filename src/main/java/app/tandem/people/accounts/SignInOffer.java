package app.tandem.people.accounts;

import java.io.Serializable;
import java.util.List;

/** Accounts that the sign-in page offers to click; there are none but those of the demonstration. */
public interface SignInOffer {

    /**
     * An offered account.
     *
     * @param role who it is, in a word or two
     * @param words what one sees as them
     * @param partner whether it is an agent of a partner firm
     */
    record Account(String name, String role, String words, String email, String password, boolean partner)
            implements Serializable {}

    /** The accounts to offer, in display order; none outside the demonstration. */
    List<Account> accounts();
}
