package app.tandem.imports.mapping;

import java.util.Set;
import java.util.function.Predicate;

/** Whose export a file is, told by columns that only that system writes. */
public enum SourceSystem {
    TANDEM("Tandem", headers -> headers.containsAll(Set.of("officeextension", "hasloan", "archivereason"))),
    GOOGLE("Google Contacts", headers -> headers.contains("email1value") || headers.contains("phone1value")),
    OUTLOOK(
            "Outlook",
            headers -> headers.contains("emailaddress")
                    && (headers.contains("businessphone") || headers.contains("homestreet"))),
    HUBSPOT(
            "HubSpot",
            headers -> (headers.contains("recordid") || headers.contains("recordidcontact"))
                    && (headers.contains("lifecyclestage")
                            || headers.contains("contactowner")
                            || headers.contains("leadstatus")
                            || headers.contains("mobilephonenumber"))),
    SALESFORCE(
            "Salesforce",
            headers -> headers.contains("mailingstreet")
                    || headers.contains("mailingcity")
                    || headers.contains("accountname")
                    || headers.contains("hasoptedoutofemail")
                    || headers.contains("contactid18")),
    TOTAL_EXPERT(
            "Total Expert",
            headers -> headers.contains("phonecell")
                    || headers.contains("oktocall")
                    || headers.contains("employerlicensenumber")
                    || headers.contains("preapprovalissueddate")),
    FOLLOW_UP_BOSS(
            "Follow Up Boss",
            headers -> headers.contains("stage")
                    && (headers.contains("assignedto")
                            || headers.contains("email1")
                            || headers.contains("dealstage")
                            || headers.contains("iscontacted"))),
    ZILLOW(
            "Zillow",
            headers -> headers.stream().anyMatch(header -> header.contains("zillow") || header.equals("zuid"))
                    || headers.containsAll(Set.of("name", "email", "phone", "status", "leadtype"))),
    CARDS("vCard", headers -> headers.containsAll(Set.of("cardid", "employerstreet"))),
    UNKNOWN("", headers -> false);

    private final String label;
    private final Predicate<Set<String>> knownBy;

    SourceSystem(String label, Predicate<Set<String>> knownBy) {
        this.label = label;
        this.knownBy = knownBy;
    }

    /** Its name; empty if it is unknown. */
    public String label() {
        return label;
    }

    static SourceSystem of(Set<String> keys) {
        for (var system : values()) {
            if (system.knownBy.test(keys)) {
                return system;
            }
        }
        return UNKNOWN;
    }
}
