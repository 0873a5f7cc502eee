package app.tandem.contact;

import app.tandem.access.Disclosure.Part;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fields of the contact form, in its order; fixed, none can be hidden or removed (R42). */
public enum ContactField {
    FIRST_NAME(Section.CONTACT, "First name", "first_name", 200),
    LAST_NAME(Section.CONTACT, "Last name", "last_name", 200),
    NAME_PREFIX(Section.CONTACT, "Prefix", "name_prefix", 40, Holds.RARE_TEXT),
    NAME_SUFFIX(Section.CONTACT, "Suffix", "name_suffix", 40, Holds.RARE_TEXT),
    NICKNAME(Section.CONTACT, "Nickname", "nickname", 100, Holds.RARE_TEXT),
    EMAIL(Section.CONTACT, "E-mail", "email", 254, Holds.EMAIL),
    OTHER_EMAIL(Section.CONTACT, "Other e-mail", "other_email", 254, Holds.EMAIL),
    HOME_PHONE(Section.CONTACT, "Home phone", "home_phone", 60, Holds.PHONE),
    CELL_PHONE(Section.CONTACT, "Cell phone", "cell_phone", 60, Holds.PHONE),
    OFFICE_PHONE(Section.CONTACT, "Office phone", "office_phone", 60, Holds.PHONE),
    OFFICE_EXTENSION(Section.CONTACT, "Office extension", "office_extension", 10, Holds.EXTENSION),
    BIRTHDAY(Section.CONTACT, "Birthday", "birthday", 20, Holds.PAST_DAY),
    SPOUSE(Section.CONTACT, "Spouse", "spouse", 200),
    LINKEDIN(Section.CONTACT, "LinkedIn", "linkedin", 500, Holds.LINK),
    WEBSITE(Section.CONTACT, "Website", "website", 500, Holds.LINK),
    OTHER_LINK(Section.CONTACT, "Other link", "other_link", 500, Holds.LINK),
    MAY_CALL(Section.CONTACT, "May call", "may_call", 10, Holds.YES_OR_NO),
    MAY_EMAIL(Section.CONTACT, "May e-mail", "may_email", 10, Holds.YES_OR_NO),
    MAY_MAIL(Section.CONTACT, "May mail", "may_mail", 10, Holds.YES_OR_NO),
    EXTERNAL_IDS(Section.CONTACT, "External IDs", "external_ids", 2000, Holds.EXTERNAL_IDS),
    STREET(Section.ADDRESS, "Street", "street", 200),
    UNIT(Section.ADDRESS, "Unit", "unit", 80),
    CITY(Section.ADDRESS, "City", "city", 120),
    STATE(Section.ADDRESS, "State", "state", 60),
    ZIP(Section.ADDRESS, "ZIP", "zip", 20),
    STATUS(Section.LEAD, "Status", "status", 40, Holds.STATUS),
    LEAD_SOURCE(Section.LEAD, "Lead source", "lead_source_id", 20, Holds.LEAD_SOURCE),
    PURCHASE_PRICE(Section.LEAD, "Purchase price", "purchase_price", 30, Holds.MONEY),
    LOAN_PURPOSE(Section.LEAD, "Loan purpose", "loan_purpose", 20, Holds.CHOICE),
    REFERRED_BY(Section.LEAD, "Referred by", "referred_by", 200, Holds.RARE_TEXT),
    REFERRED_TO(Section.LEAD, "Referred to", "referred_to", 200, Holds.RARE_TEXT),
    CREDIT_SCORE(Section.LEAD, "Credit score", "credit_score", 20, Holds.CHOICE),
    CREDIT_SCORE_DATE(Section.LEAD, "Credit score date", "credit_score_on", 20, Holds.PAST_DAY),
    PRE_APPROVAL(Section.LEAD, "Pre-approval", "pre_approval", 30, Holds.MONEY),
    PRE_APPROVAL_DATE(Section.LEAD, "Pre-approval date", "pre_approved_on", 20, Holds.PAST_DAY),
    LISTING_DATE(Section.LEAD, "Listing date", "listed_on", 20, Holds.DAY),
    CLOSING_DATE(Section.LEAD, "Closing date", "closing_on", 20, Holds.DAY),
    EMPLOYER(Section.EMPLOYMENT, "Employer", "employer", 200),
    JOB_TITLE(Section.EMPLOYMENT, "Title", "job_title", 200),
    EMPLOYED_SINCE(Section.EMPLOYMENT, "Since", "employed_since", 10, Holds.YEAR),
    EMPLOYER_STREET(Section.EMPLOYMENT, "Employer street", "employer_street", 200, Holds.RARE_TEXT),
    EMPLOYER_CITY(Section.EMPLOYMENT, "Employer city", "employer_city", 120, Holds.RARE_TEXT),
    EMPLOYER_STATE(Section.EMPLOYMENT, "Employer state", "employer_state", 60, Holds.RARE_TEXT),
    EMPLOYER_ZIP(Section.EMPLOYMENT, "Employer ZIP", "employer_zip", 20, Holds.RARE_TEXT),
    LICENCE_NUMBER(Section.EMPLOYMENT, "Licence number", "licence_number", 60, Holds.RARE_TEXT);

    /** What a field holds: how it is typed, checked, kept and written follows from it alone. */
    public enum Holds {
        TEXT,
        /** Text in a column that is null while nothing is known. */
        RARE_TEXT,
        EMAIL,
        PHONE,
        EXTENSION,
        /** A day up to today. */
        PAST_DAY,
        DAY,
        YEAR,
        MONEY,
        /** An address on the web. */
        LINK,
        STATUS,
        /** One of a few words, kept by the name of the constant. */
        CHOICE,
        YES_OR_NO,
        /** A lead source, kept by its id. */
        LEAD_SOURCE,
        /** What the contact is called in other systems, kept in a table of its own. */
        EXTERNAL_IDS;

        /** Whether it is a day. */
        public boolean day() {
            return this == PAST_DAY || this == DAY;
        }
    }

    /** Whether somebody may be called or written to, as far as it was said. */
    public enum Wish {
        YES("Yes"),
        NO("No");

        private final String label;

        Wish(String label) {
            this.label = label;
        }

        /** The word on the screen. */
        public String label() {
            return label;
        }
    }

    /** The others are what few contacts have: an empty one takes no line. */
    private static final Set<ContactField> ALWAYS_SHOWN = EnumSet.of(
            FIRST_NAME,
            LAST_NAME,
            EMAIL,
            OTHER_EMAIL,
            HOME_PHONE,
            CELL_PHONE,
            OFFICE_PHONE,
            OFFICE_EXTENSION,
            BIRTHDAY,
            SPOUSE,
            STREET,
            UNIT,
            CITY,
            STATE,
            ZIP,
            STATUS,
            LEAD_SOURCE,
            PURCHASE_PRICE,
            LOAN_PURPOSE,
            EMPLOYER,
            JOB_TITLE,
            EMPLOYED_SINCE);

    /** What a lender found out on the way to a loan belongs to it, as loans do (section 3). */
    private static final Set<ContactField> OF_LOANS =
            EnumSet.of(CREDIT_SCORE, CREDIT_SCORE_DATE, PRE_APPROVAL, PRE_APPROVAL_DATE);

    /** The sections of the Profile tab that hold fields. */
    public enum Section {
        CONTACT("Contact"),
        ADDRESS("Address"),
        LEAD("Lead"),
        EMPLOYMENT("Employment");

        private final String label;

        Section(String label) {
            this.label = label;
        }

        /** The heading on the screen. */
        public String label() {
            return label;
        }

        /** Its fields, in the order of the form. */
        public List<ContactField> fields() {
            return Arrays.stream(ContactField.values())
                    .filter(field -> field.section == this)
                    .toList();
        }
    }

    private final Section section;
    private final String label;
    private final String column;
    private final int longest;
    private final Holds holds;

    ContactField(Section section, String label, String column, int longest) {
        this(section, label, column, longest, Holds.TEXT);
    }

    ContactField(Section section, String label, String column, int longest, Holds holds) {
        this.section = section;
        this.label = label;
        this.column = column;
        this.longest = longest;
        this.holds = holds;
    }

    /** The fields that a viewer sees of these parts of a record (R6). */
    public static Set<ContactField> in(Set<Part> parts) {
        return Arrays.stream(values())
                .filter(field -> parts.contains(field.part()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ContactField.class)));
    }

    /** The part of the record to which it belongs: who sees the one sees the other (R6). */
    public Part part() {
        return OF_LOANS.contains(this) ? Part.LOANS : Part.CONTACT_DATA;
    }

    /** Whether it stays in sight while it is empty. */
    public boolean alwaysShown() {
        return ALWAYS_SHOWN.contains(this);
    }

    /** What it holds. */
    public Holds holds() {
        return holds;
    }

    /** Whether it is a column of the contact's row; the others are rows of their own. */
    public boolean inRow() {
        return holds != Holds.EXTERNAL_IDS;
    }

    /** The words that can be chosen, each by the name under which it is kept; none where anything can be typed. */
    public Map<String, String> choices() {
        return switch (this) {
            case STATUS -> labels(LeadStatus.values(), LeadStatus::label);
            case LOAN_PURPOSE -> labels(LoanPurpose.values(), LoanPurpose::label);
            case CREDIT_SCORE -> labels(CreditScore.values(), CreditScore::label);
            case MAY_CALL, MAY_EMAIL, MAY_MAIL -> labels(Wish.values(), Wish::label);
            default -> Map.of();
        };
    }

    private static <E extends Enum<E>> Map<String, String> labels(E[] constants, Function<E, String> label) {
        return Arrays.stream(constants).collect(Collectors.toMap(Enum::name, label, (a, b) -> a, LinkedHashMap::new));
    }

    /** Its section. */
    public Section section() {
        return section;
    }

    /** The words on the screen. */
    public String label() {
        return label;
    }

    /** The maximum length in characters. */
    public int longest() {
        return longest;
    }

    /** Its column of the table {@code contact}, or the name under which it is read beside it. */
    public String column() {
        return column;
    }
}
