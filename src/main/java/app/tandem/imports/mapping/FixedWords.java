package app.tandem.imports.mapping;

import app.tandem.contact.LeadStatus;
import app.tandem.contact.LoanPurpose;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words of other systems for what has fixed words here (R42). */
final class FixedWords {

    private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{N}\u2713\u2714]");
    private static final Map<String, String> STATUSES = new HashMap<>();
    private static final Map<String, String> PURPOSES = new HashMap<>();
    private static final Map<String, String> SCORES = new HashMap<>();
    private static final Map<String, Boolean> YES_OR_NO = new HashMap<>();

    static {
        for (var status : LeadStatus.values()) {
            add(STATUSES, status.name(), status.label(), status.name());
        }
        add(
                STATUSES,
                "NEW_LEAD",
                "New",
                "Lead",
                "Prospect",
                "Open",
                "Open - Not Contacted",
                "Uncontacted",
                "Not Contacted",
                "Raw",
                "Subscriber",
                "New Prospect",
                "Unworked",
                "To Contact");
        add(
                STATUSES,
                "CONTACT_ATTEMPTED",
                "Attempted",
                "Attempted To Contact",
                "Attempted Contact",
                "Attempting",
                "Left Message",
                "Left Voicemail",
                "No Answer",
                "Attempting To Contact",
                "Contacting");
        add(
                STATUSES,
                "ENGAGED",
                "Connected",
                "Contacted",
                "Working",
                "Working - Contacted",
                "In Conversation",
                "Spoke With Customer",
                "Appointment Set",
                "Met With Customer",
                "Showing Homes",
                "Submitting Offers",
                "Active",
                "Hot Prospect",
                "Hot",
                "Warm",
                "Nurture",
                "Marketing Qualified Lead",
                "Sales Qualified Lead",
                "Qualified",
                "Active Client",
                "Active Buyer",
                "Active Seller",
                "Buyer",
                "Seller",
                "In Progress",
                "Opportunity",
                "Nurturing",
                "Engaged Lead");
        add(
                STATUSES,
                "APPLICATION_STARTED",
                "Application",
                "App Started",
                "Application In Progress",
                "App In Progress",
                "Applying",
                "Incomplete Application",
                "Application Incomplete");
        add(
                STATUSES,
                "APPLICATION_SUBMITTED",
                "Applied",
                "App Submitted",
                "Submitted",
                "Application Complete",
                "Application Received",
                "Application Taken",
                "Application Completed");
        add(
                STATUSES,
                "PRE_APPROVED",
                "Preapproved",
                "Pre Approved",
                "Pre-Approval",
                "Preapproval",
                "Pre-Approval Issued");
        add(
                STATUSES,
                "IN_PROCESS",
                "Processing",
                "In Processing",
                "Underwriting",
                "In Underwriting",
                "Clear To Close",
                "Conditional Approval",
                "Conditionally Approved",
                "Approved",
                "Under Contract",
                "Pending",
                "In Escrow",
                "Loan In Process",
                "Contract",
                "CTC");
        add(
                STATUSES,
                "CLOSED",
                "Sale Closed",
                "Funded",
                "Closed Won",
                "Closed - Converted",
                "Closed Loan",
                "Past Client",
                "Customer",
                "Won",
                "Loan Closed",
                "Sold",
                "Settled",
                "Client");

        for (var purpose : LoanPurpose.values()) {
            add(PURPOSES, purpose.name(), purpose.label(), purpose.name());
        }
        add(PURPOSES, "PURCHASE", "Buy", "Home Purchase", "New Purchase", "Buying");
        add(
                PURPOSES,
                "REFINANCE",
                "Refi",
                "Rate And Term",
                "Rate/Term Refinance",
                "Rate Term",
                "No Cash-Out Refinance",
                "NoCash-Out Refinance",
                "Limited Cash-Out Refinance",
                "Rate and Term Refinance",
                "Streamline");
        add(PURPOSES, "CASH_OUT", "Cash Out", "Cash-Out", "Cashout", "Cash-Out Refi", "Cash Out Refinance");
        add(
                PURPOSES,
                "HOME_EQUITY",
                "HELOC",
                "Home Equity Line Of Credit",
                "Second Mortgage",
                "2nd Mortgage",
                "Home Equity Loan");
        add(
                PURPOSES,
                "CONSTRUCTION",
                "Construction To Permanent",
                "Construction-Perm",
                "New Construction",
                "Construction Loan");

        add(SCORES, "EXCELLENT", "Excellent", "Exceptional");
        add(SCORES, "VERY_GOOD", "Very Good");
        add(SCORES, "GOOD", "Good");
        add(SCORES, "FAIR", "Fair", "Average");
        add(SCORES, "POOR", "Poor", "Bad", "Very Poor");

        for (var yes : new String[] {
            "yes", "y", "true", "t", "1", "x", "on", "\u2713", "\u2714", "checked", "opted in", "ok", "subscribed"
        }) {
            YES_OR_NO.put(key(yes), true);
        }
        for (var no :
                new String[] {"no", "n", "false", "f", "0", "off", "unchecked", "opted out", "never", "unsubscribed"}) {
            YES_OR_NO.put(key(no), false);
        }
    }

    private FixedWords() {}

    private static void add(Map<String, String> words, String name, String... said) {
        for (var word : said) {
            words.putIfAbsent(key(word), name);
        }
    }

    /** The name of the constant of {@link LeadStatus}. */
    static Optional<String> status(String text) {
        return Optional.ofNullable(STATUSES.get(key(text)));
    }

    /** The name of the constant of {@link LoanPurpose}. */
    static Optional<String> purpose(String text) {
        return Optional.ofNullable(PURPOSES.get(key(text)));
    }

    /** The name of the constant of the credit score, by its word. */
    static Optional<String> score(String text) {
        return Optional.ofNullable(SCORES.get(key(text)));
    }

    /** Whether it says yes; empty if it says neither. */
    static Optional<Boolean> yes(String text) {
        return Optional.ofNullable(YES_OR_NO.get(key(text)));
    }

    private static String key(String text) {
        return NO_WORDS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
