package app.tandem.contact;

import java.util.Arrays;
import java.util.List;

/** The fields of the contact form, in its order; fixed, none can be hidden or removed (R42). */
public enum ContactField {
    FIRST_NAME(Section.CONTACT, "First name", "first_name", 200),
    LAST_NAME(Section.CONTACT, "Last name", "last_name", 200),
    EMAIL(Section.CONTACT, "E-mail", "email", 254),
    OTHER_EMAIL(Section.CONTACT, "Other e-mail", "other_email", 254),
    HOME_PHONE(Section.CONTACT, "Home phone", "home_phone", 60),
    CELL_PHONE(Section.CONTACT, "Cell phone", "cell_phone", 60),
    OFFICE_PHONE(Section.CONTACT, "Office phone", "office_phone", 60),
    OFFICE_EXTENSION(Section.CONTACT, "Office extension", "office_extension", 10),
    BIRTHDAY(Section.CONTACT, "Birthday", "birthday", 20),
    SPOUSE(Section.CONTACT, "Spouse", "spouse", 200),
    STREET(Section.ADDRESS, "Street", "street", 200),
    UNIT(Section.ADDRESS, "Unit", "unit", 80),
    CITY(Section.ADDRESS, "City", "city", 120),
    STATE(Section.ADDRESS, "State", "state", 60),
    ZIP(Section.ADDRESS, "ZIP", "zip", 20),
    STATUS(Section.LEAD, "Status", "status", 40),
    LEAD_SOURCE(Section.LEAD, "Lead source", "lead_source_id", 20),
    PURCHASE_PRICE(Section.LEAD, "Purchase price", "purchase_price", 30),
    LOAN_PURPOSE(Section.LEAD, "Loan purpose", "loan_purpose", 20),
    EMPLOYER(Section.EMPLOYMENT, "Employer", "employer", 200),
    JOB_TITLE(Section.EMPLOYMENT, "Title", "job_title", 200),
    EMPLOYED_SINCE(Section.EMPLOYMENT, "Since", "employed_since", 10);

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

    ContactField(Section section, String label, String column, int longest) {
        this.section = section;
        this.label = label;
        this.column = column;
        this.longest = longest;
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

    public String column() {
        return column;
    }
}
