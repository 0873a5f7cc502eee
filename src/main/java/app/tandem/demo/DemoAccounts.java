package app.tandem.demo;

import app.tandem.people.accounts.SignInOffer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Offers people of the demonstration on the sign-in page while {@code tandem.demo} is true and they are there. */
@Component
class DemoAccounts implements SignInOffer {

    private final boolean wanted;
    private final JdbcClient jdbc;

    DemoAccounts(@Value("${tandem.demo:false}") boolean wanted, JdbcClient jdbc) {
        this.wanted = wanted;
        this.jdbc = jdbc;
    }

    @Override
    public List<Account> accounts() {
        if (!wanted) {
            return List.of();
        }
        Set<String> there = new HashSet<>(jdbc.sql("select email from app_user where email in (:emails)")
                .param("emails", Stream.of(Who.values()).map(Who::email).toList())
                .query(String.class)
                .list());
        return Stream.of(
                        account(
                                Who.MAYA,
                                "Loan officer",
                                contacts(Who.MAYA) + " contacts, 3 partners, the everyday work"),
                        account(
                                Who.DIEGO,
                                "Loan officer",
                                "A colleague: what Maya shares with him, and what she does not"),
                        account(Who.SAM, "Manager", "Lakeside branch: acts for the people on his team"),
                        account(Who.RUTH, "Administrator", "People, licences, settings, the audit trail"),
                        account(Who.JONAS, "Partner", "An agent at Harbor Realty: only what is shared with him"),
                        account(Who.VICTOR, "Deactivated", "A sign-in that is refused, with the reason"))
                .filter(account -> there.contains(account.email()))
                .toList();
    }

    private static Account account(Who who, String role, String words) {
        return new Account(who.first + " " + who.last, role, words, who.email(), PeopleRows.PASSWORD, !who.lender);
    }

    private String contacts(Who who) {
        int contacts = jdbc.sql("select count(*) from contact_access a join app_user u on u.id = a.user_id"
                        + " where u.email = :email and not a.archived")
                .param("email", who.email())
                .query(Integer.class)
                .single();
        return String.format(Locale.US, "%,d", contacts);
    }
}
