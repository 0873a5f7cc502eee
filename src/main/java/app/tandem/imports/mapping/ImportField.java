package app.tandem.imports.mapping;

import app.tandem.contact.ContactField;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a column can go. A field of the contact form has the name of its {@link ContactField}; the others are parts of
 * one, several at once, or what an import does beside the fields.
 */
public enum ImportField {
    FULL_NAME(Kind.FULL_NAME, "First and last name"),
    NAME_PREFIX(Kind.TEXT, "Prefix"),
    FIRST_NAME(Kind.TEXT, "First name"),
    MIDDLE_NAME(Kind.TEXT, "Middle name"),
    LAST_NAME(Kind.TEXT, "Last name"),
    NAME_SUFFIX(Kind.TEXT, "Suffix"),
    NICKNAME(Kind.TEXT, "Nickname"),
    EMAIL(Kind.EMAIL, "E-mail"),
    OTHER_EMAIL(Kind.EMAIL, "Other e-mail"),
    /** E-mail or other e-mail, whichever is free. */
    ANY_EMAIL(Kind.EMAIL, "E-mail or other e-mail"),
    HOME_PHONE(Kind.PHONE, "Home phone"),
    CELL_PHONE(Kind.PHONE, "Cell phone"),
    OFFICE_PHONE(Kind.PHONE, "Office phone"),
    OFFICE_EXTENSION(Kind.EXTENSION, "Office extension"),
    /** By the column that says of which kind it is; else cell, home or office, whichever is free. */
    ANY_PHONE(Kind.PHONE, "Phone of any kind"),
    BIRTHDAY(Kind.PAST_DAY, "Birthday"),
    SPOUSE(Kind.TEXT, "Spouse"),
    LINKEDIN(Kind.LINK, "LinkedIn"),
    WEBSITE(Kind.LINK, "Website"),
    OTHER_LINK(Kind.LINK, "Other link"),
    MAY_CALL(Kind.YES_OR_NO, "May call"),
    MAY_EMAIL(Kind.YES_OR_NO, "May e-mail"),
    MAY_MAIL(Kind.YES_OR_NO, "May mail"),
    /** Only ever adds opt-outs (R35). */
    OPTED_OUT(Kind.YES_OR_NO, "Opted out"),
    EXTERNAL_ID(Kind.EXTERNAL_ID, "External ID"),
    FULL_ADDRESS(Kind.FULL_ADDRESS, "Address in one line"),
    STREET(Kind.TEXT, "Street"),
    UNIT(Kind.TEXT, "Unit"),
    CITY(Kind.TEXT, "City"),
    STATE(Kind.STATE, "State"),
    ZIP(Kind.ZIP, "ZIP"),
    /** Is not kept; tells whether a ZIP lost its zero. */
    COUNTRY(Kind.TEXT, "Country"),
    STATUS(Kind.STATUS, "Status"),
    LEAD_SOURCE(Kind.TEXT, "Lead source"),
    PURCHASE_PRICE(Kind.MONEY, "Purchase price"),
    LOAN_PURPOSE(Kind.LOAN_PURPOSE, "Loan purpose"),
    REFERRED_BY(Kind.TEXT, "Referred by"),
    REFERRED_TO(Kind.TEXT, "Referred to"),
    CREDIT_SCORE(Kind.CREDIT_SCORE, "Credit score"),
    CREDIT_SCORE_DATE(Kind.PAST_DAY, "Credit score date"),
    PRE_APPROVAL(Kind.MONEY, "Pre-approval"),
    PRE_APPROVAL_DATE(Kind.PAST_DAY, "Pre-approval date"),
    LISTING_DATE(Kind.DAY, "Listing date"),
    CLOSING_DATE(Kind.DAY, "Closing date"),
    EMPLOYER(Kind.TEXT, "Employer"),
    JOB_TITLE(Kind.TEXT, "Title"),
    EMPLOYED_SINCE(Kind.YEAR, "Since"),
    EMPLOYER_FULL_ADDRESS(Kind.FULL_ADDRESS, "Employer address in one line"),
    EMPLOYER_STREET(Kind.TEXT, "Employer street"),
    EMPLOYER_CITY(Kind.TEXT, "Employer city"),
    EMPLOYER_STATE(Kind.STATE, "Employer state"),
    EMPLOYER_ZIP(Kind.ZIP, "Employer ZIP"),
    LICENCE_NUMBER(Kind.TEXT, "Licence number"),
    OWNER_EMAIL(Kind.EMAIL, "Owner's e-mail"),
    GROUPS(Kind.GROUPS, "Groups"),
    NOTES(Kind.LONG_TEXT, "Note");

    /** How the text of a cell is read. */
    public enum Kind {
        TEXT,
        LONG_TEXT,
        FULL_NAME,
        EMAIL,
        PHONE,
        EXTENSION,
        /** A day up to today. */
        PAST_DAY,
        DAY,
        YEAR,
        MONEY,
        LINK,
        YES_OR_NO,
        FULL_ADDRESS,
        STATE,
        ZIP,
        STATUS,
        LOAN_PURPOSE,
        CREDIT_SCORE,
        EXTERNAL_ID,
        GROUPS;

        /** Whether it is a day. */
        public boolean day() {
            return this == PAST_DAY || this == DAY;
        }
    }

    private static final int LONGEST_NOTE = 10_000;
    private static final int LONGEST = 200;

    private final Kind kind;
    private final String label;
    private final @Nullable ContactField contact;

    ImportField(Kind kind, String label) {
        this.kind = kind;
        this.label = label;
        this.contact = Arrays.stream(ContactField.values())
                .filter(field -> field.name().equals(name()))
                .findFirst()
                .orElse(null);
    }

    /** How its cells are read. */
    public Kind kind() {
        return kind;
    }

    /** The words on the screen. */
    public String label() {
        return label;
    }

    /** The field of the form that it fills; null where it fills none, or several. */
    public @Nullable ContactField contact() {
        return contact;
    }

    /** The maximum length in characters. */
    int longest() {
        return kind == Kind.LONG_TEXT ? LONGEST_NOTE : contact == null ? LONGEST : contact.longest();
    }

    /** Whether two columns can go to it without a question: each adds to what the other says. */
    public boolean takesSeveral() {
        return switch (this) {
            case GROUPS, NOTES, EXTERNAL_ID, ANY_PHONE, ANY_EMAIL, OPTED_OUT -> true;
            default -> false;
        };
    }

    /** Whether two columns can be joined in it, "12 Main St" and "Building 4"; otherwise the first that is filled counts. */
    public boolean canJoin() {
        return kind == Kind.TEXT;
    }

    /** The fields that one column of it fills. */
    public List<ImportField> fills() {
        return switch (this) {
            case FULL_NAME -> List.of(NAME_PREFIX, FIRST_NAME, LAST_NAME, NAME_SUFFIX);
            case FULL_ADDRESS -> List.of(STREET, UNIT, CITY, STATE, ZIP);
            case EMPLOYER_FULL_ADDRESS -> List.of(EMPLOYER_STREET, EMPLOYER_CITY, EMPLOYER_STATE, EMPLOYER_ZIP);
            default -> List.of(this);
        };
    }
}
