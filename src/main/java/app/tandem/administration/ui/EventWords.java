package app.tandem.administration.ui;

import app.tandem.administration.AccountHistory.Line;
import app.tandem.shell.parts.Amount;
import java.util.Locale;

/** Says what was done, as a sentence. */
final class EventWords {

    private static final String SHARE = "“Share & assign with colleagues”";
    private static final String RESTORE_CONSENT = "“Restore consent”";
    private static final String CHANGE_OWNER = "“Change owner”";

    private EventWords() {}

    /** "Ruth Adler made Sam Whitfield an administrator", "You withdrew the invitation to ...". */
    static String sentence(Line line) {
        var who = line.byViewer() ? "You" : line.actor().isEmpty() ? "Tandem" : line.actor();
        return who + " " + words(line);
    }

    /** The same without who did it: "Made Sam Whitfield an administrator". */
    static String deed(Line line) {
        var words = words(line);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String words(Line line) {
        var person = line.person().equals(line.actor()) ? "their own account" : line.person();
        var own = line.byViewer() ? "your" : "their";
        var team = "the team “" + line.subject() + "”";
        var source = "the lead source “" + line.subject() + "”";
        return switch (line.event()) {
            case ORGANIZATION_SET_UP -> "set up " + line.subject();
            case INVITED -> "invited " + line.subject() + as(line);
            case INVITED_AGAIN -> "sent the invitation to " + line.subject() + " again";
            case LINK_COPIED -> "copied the invitation link for " + line.subject();
            case INVITATION_WITHDRAWN -> "withdrew the invitation to " + line.subject();
            case JOINED -> "accepted the invitation" + as(line);
            case PARTNER_INVITED -> "invited " + line.subject() + " as a co-marketing partner";
            case PARTNER_INVITED_AGAIN -> "invited " + line.subject() + " as a co-marketing partner again";
            case PARTNER_LINK_COPIED -> "copied the partner invitation link for " + line.subject();
            case PARTNER_INVITATION_WITHDRAWN -> "withdrew the partner invitation to " + line.subject();
            case PARTNERSHIP_DECLINED -> "declined the partnership with " + line.subject();
            case PARTNERSHIP_BEGUN -> "began the partnership with " + line.subject();
            case PARTNERSHIP_ENDED -> "ended the partnership with " + line.subject();
            case PARTNER_INVITATION_REDIRECTED ->
                "sent the partner invitation of " + line.person() + " to another address, as its link was used to ask,"
                        + changed(line);
            case DEACTIVATED -> "deactivated " + person;
            case SIGNED_OUT -> "signed out " + person + " everywhere";
            case OFFBOARDED ->
                "offboarded " + person
                        + ", whose account counted as reactivated for it while the sign-in stayed closed";
            case REACTIVATED -> "reactivated " + person;
            case ROLE -> "changed the role of " + person + changed(line);
            case MAY_SHARE -> permission(line, SHARE, person);
            case MAY_CHANGE_OWNER -> permission(line, CHANGE_OWNER, person);
            case RESTORE_CONSENT ->
                permission(line, RESTORE_CONSENT, line.person().equals(line.actor()) ? oneself(line) : person);
            case RESTORE_CONSENT_SELF ->
                "gave " + RESTORE_CONSENT + " to " + oneself(line) + " as the only administrator";
            case NAME -> "renamed " + line.before() + " to " + line.after();
            case TITLE -> "changed the title of " + person + changed(line);
            case LICENCES -> "changed the licences of " + person + changed(line);
            case TEAM_CREATED -> "created " + team;
            case TEAM_RENAMED -> "renamed the team “" + line.before() + "” to “" + line.after() + "”";
            case TEAM_DELETED ->
                "deleted " + team + (line.before().isEmpty() ? "" : " with " + line.before() + " on it");
            case TEAM_JOINED -> "put " + person + " on " + team;
            case TEAM_LEFT -> "took " + person + " off " + team;
            case TEAM_MANAGED -> "made " + person + " a manager of " + team;
            case TEAM_MANAGED_NO_MORE -> "made " + person + " an ordinary member of " + team;
            case SHARE_SCOPE -> "set “Members may share with”" + changed(line);
            case PASSWORD_CHANGED -> "changed " + own + " password";
            case PASSWORD_RESET -> "chose a new password by a link";
            case SIGNED_OUT_EVERYWHERE -> "signed out everywhere";
            case FACTOR_ON -> "set up a second factor";
            case FACTOR_OFF -> "turned off " + own + " second factor";
            case FACTOR_REMOVED -> "turned off the second factor of " + person;
            case RECOVERY_CODES_RENEWED -> "made new recovery codes";
            case RECOVERY_CODE_USED -> "signed in with a recovery code";
            case EMAIL -> "changed " + own + " e-mail address" + changed(line);
            case PHONE -> "changed the phone of " + person + changed(line);
            case EMAIL_ASKED ->
                "asked for another e-mail address, " + value(line.after()) + ", which is not confirmed yet";
            case SIGNED_OUT_ONE -> "ended a sign-in of " + own + " own, " + value(line.before());
            case CODE_WRONG -> "typed the right password and a wrong code";
            case ADMINS_NEED_FACTOR -> "set “Administrators need a second factor”" + changed(line);
            case SOURCE_ADDED -> "added " + source;
            case SOURCE_RENAMED -> "renamed the lead source “" + line.before() + "” to “" + line.after() + "”";
            case SOURCE_DELETED -> "deleted " + source;
            case SOURCE_RETIRED -> "retired " + source;
            case SOURCE_OFFERED -> "offered " + source + " again";
            case SOURCE_SHARES -> "had new contacts of " + source + " shared with " + line.person();
            case SOURCE_SHARES_NO_MORE -> "had new contacts of " + source + " no longer shared with " + line.person();
            case SOURCE_GROUP -> "changed the group for new contacts of " + source + changed(line);
            case CONSENT_RESTORED -> "restored consent for " + line.subject() + ", which was given by " + line.after();
            case OPT_OUT_ADDED -> "added an opt-out from " + line.subject();
            case OPT_OUTS_ADDED -> "added " + optOuts(line.after()) + " from the list “" + line.subject() + "”";
            case CONSENT_EXPORTED ->
                "exported " + Amount.number(Integer.parseInt(line.after())) + " opt-outs and opt-ins";
            case EMAIL_LEGAL_NAME -> "changed the legal name below e-mails" + changed(line);
            case EMAIL_POSTAL_ADDRESS -> "changed the postal address below e-mails" + changed(line);
            case EMAIL_LICENCE -> "changed the licence line below e-mails" + changed(line);
            case EMAIL_DOMAIN -> "changed the sending domain" + changed(line);
            case EMAIL_DKIM_SELECTOR -> "changed the DKIM selector" + changed(line);
            case EMAIL_DOMAIN_VERIFIED -> "found the records of the sending domain " + line.subject() + " well";
            case EMAIL_DOMAIN_LOST -> "found the records of the sending domain " + line.subject() + " well no longer";
            case EMAIL_PAUSED -> "paused all e-mail to contacts";
            case EMAIL_RESUMED -> "resumed e-mail to contacts";
            case NMLS -> "changed the NMLS number of " + person + changed(line);
            case CHANGE_OWNER_BY -> "set “Change owner is for”" + changed(line);
        };
    }

    private static String oneself(Line line) {
        return line.byViewer() ? "yourself" : "themself";
    }

    private static String optOuts(String number) {
        return number.equals("1") ? "1 opt-out" : Amount.number(Integer.parseInt(number)) + " opt-outs";
    }

    private static String as(Line line) {
        return line.after().isEmpty() ? "" : " as " + line.after();
    }

    private static String changed(Line line) {
        return " from " + value(line.before()) + " to " + value(line.after());
    }

    private static String value(String value) {
        return value.isEmpty() ? "none" : "“" + value + "”";
    }

    private static String permission(Line line, String permission, String person) {
        return line.after().equals("On")
                ? "gave " + permission + " to " + person
                : "withdrew " + permission + " from " + person;
    }

    /** "7 people", "1 person". */
    static String people(int number) {
        return Amount.number(number) + (number == 1 ? " person" : " people");
    }
}
