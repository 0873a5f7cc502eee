package app.tandem.people.accounts;

import static app.tandem.testing.Northfield.*;

import app.tandem.people.UserId;
import app.tandem.people.signins.SignIns;
import app.tandem.testing.StrangerCases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Accounts, and partnerships of others (R4). */
class AccountsStrangerTest extends StrangerCases {

    @Autowired
    Partnerships partnerships;

    @Autowired
    UserDetailsService signIn;

    @Autowired
    SignIns signIns;

    /** Maya's. */
    long mayasSignIn;

    @Override
    protected void given() {
        mayasSignIn = signIns.begin(given.proven(maya), "Chrome on Windows").id();
        given.invitedPartners(sam, tom);
    }

    @Override
    protected void cases() {
        asks("Partnerships.of", s -> partnerships.of(s));
        asks("Partnerships.between", s -> partnerships.between(s, jonas));
        does("Partnerships.end", s -> partnerships.end(s, jonas));
        does("Partnerships.accept", s -> partnerships.accept(s, sam)).by(() -> tom);
        does("Partnerships.decline", s -> partnerships.decline(s, sam)).by(() -> tom);
        asks("SignIn.loadUserByUsername", s -> signIn.loadUserByUsername(email(s)))
                .knownTo(COLLEAGUE, OTHER_LENDER, OTHER_FIRM);
        asks("SignIns.of", s -> signIns.of(s));
        does("SignIns.end", s -> signIns.end(s, mayasSignIn));
        own(
                "Accounts.isActive",
                "Organizations.isLender",
                "Organizations.any",
                "Organizations.name",
                "SignIn.updatePassword",
                "SignIns.begin",
                "SignIns.ended",
                "SignIns.over",
                "SecondFactors.of",
                "SecondFactors.after",
                "SecondFactors.turnOn",
                "SecondFactors.setUp",
                "SecondFactors.turnOff",
                "SecondFactors.prove",
                "SecondFactors.renewCodes",
                "SignInAttempts.code",
                "SignIns.signOutEverywhere",
                "SignInAttempts.begin",
                "SignInAttempts.prove",
                "SignInAttempts.askForLink",
                "SignInAttempts.succeeded",
                "SignInAttempts.forgive",
                "KnownDevices.remember",
                "Passwords.byLink",
                "Passwords.chooseByLink",
                "Passwords.isOf",
                "Passwords.change",
                "EmailChange.isPossible",
                "EmailChange.ask",
                "EmailChange.find",
                "EmailChange.confirm",
                "OwnAccount.of",
                "OwnAccount.change",
                "OwnAccount.lends",
                "ForgottenPasswords.asked");
        withoutActor(
                "Teams.create",
                "Teams.join",
                "Teams.manage",
                "Teams.leave",
                "Teams.rename",
                "Teams.delete",
                "Accounts.create",
                "Accounts.setTitle",
                "Accounts.phone",
                "Accounts.setPhone",
                "Accounts.nmls",
                "Accounts.setNmls",
                "EmailChange.words",
                "EmailChange.purpose",
                "EmailChange.title",
                "EmailChange.path",
                "Accounts.setPassword",
                "Accounts.setAdmin",
                "Accounts.permit",
                "Accounts.permitRestoring",
                "Accounts.deactivate",
                "Accounts.reactivate",
                "Accounts.rename",
                "Accounts.readsMail",
                "Accounts.license",
                "Organizations.hold",
                "Organizations.createLender",
                "Organizations.createFirm",
                "Organizations.membersShareWithTeamsOnly",
                "Organizations.changeOwnerForSupervisorsOnly",
                "Partnerships.invite",
                "Partnerships.mark",
                "Partnerships.inviteAgain",
                "Partnerships.hold",
                "Partnerships.find",
                "Partnerships.delivered",
                "Partnerships.clicked",
                "Partnerships.sendTo",
                "SignIns.endAll",
                "SignIns.endOthers",
                "SignIns.endWithoutFactor",
                "SecondFactors.remove",
                "Organizations.administratorsNeedFactor",
                "Links.issue",
                "Links.find",
                "KnownDevices.forget",
                "Passwords.sendLink",
                "Links.use",
                "Links.end",
                "Links.endAbout");
    }

    private String email(UserId user) {
        return jdbc.sql("select email from app_user where id = :id")
                .param("id", user.value())
                .query(String.class)
                .optional()
                .orElse("nobody@test.example");
    }
}
