package app.tandem.imports.mapping;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What columns are called in the exports of other systems, by the field that they go to. */
final class HeaderWords {

    private static final String TABLE = """
            FULL_NAME: Name, Full Name, Contact Name, Client Name, Borrower Name, Customer Name, Contact, Display Name, \
            Lead Name, Borrower, Client, Person, Primary Contact, Buyer Name, Homeowner Name
            NAME_PREFIX: Prefix, Name Prefix, Salutation, Honorific, Courtesy Title, Honorific Prefix, Title (Mr., Dr.)
            FIRST_NAME: First Name, First, Given Name, Forename, FName, Contact First Name, Borrower First Name, \
            Primary First Name, Client First Name, Lead First Name, Legal First Name, Name First
            MIDDLE_NAME: Middle Name, Middle, Additional Name, Middle Initial, MI, MName
            LAST_NAME: Last Name, Last, Family Name, Surname, LName, Contact Last Name, Borrower Last Name, \
            Primary Last Name, Client Last Name, Lead Last Name, Name Last
            NAME_SUFFIX: Suffix, Name Suffix, Honorific Suffix
            NICKNAME: Nickname, Nick Name, Preferred Name, Goes By, Informal Name, Also Known As
            EMAIL: Email, E-mail Address, Email Address, Primary Email, Personal Email, Home Email, Email 1, Main Email, \
            Contact Email, Borrower Email, Email Primary, E-mail 1 Address, Preferred Email, Email (Primary), Lead Email
            OTHER_EMAIL: Other Email, Work Email, Secondary Email, Alternate Email, Email 2, Email Work, Business Email, \
            Second Email, E-mail 2 Address, Additional Email, Alt Email, Office Email, Email Secondary
            CELL_PHONE: Cell Phone, Mobile Phone, Mobile, Cell, Phone Cell, Mobile Number, Cell Number, Mobile Phone Number, \
            Cellphone, Phone Mobile, Cellular, Cell Phone Number, Phone (Mobile), Phone (Cell), Primary Mobile, iPhone, \
            Text Number, Borrower Cell Phone, Borrower Cell
            HOME_PHONE: Home Phone, Phone Home, Home Number, Home Telephone, Residence Phone, Home Phone Number, \
            Phone (Home), Evening Phone, Borrower Home Phone, Landline, Home
            OFFICE_PHONE: Office Phone, Work Phone, Business Phone, Phone Office, Phone Work, Work Number, Office Number, \
            Business Number, Office Telephone, Phone (Work), Phone (Office), Daytime Phone, Company Main Phone, \
            Direct Phone, Work Phone Number, Business Telephone
            OFFICE_EXTENSION: Office Extension, Extension, Ext, Phone Extension, Work Extension, Phone Office Ext, \
            Office Phone Extension, Business Phone Extension
            ANY_PHONE: Phone, Phone Number, Primary Phone, Telephone, Contact Phone, Main Phone, Other Phone, Phone 1, \
            Tel, Contact Number, Best Phone, Home Phone 2, Business Phone 2, Alternate Phone, Secondary Phone, Phone 2, \
            Phone 3, Lead Phone, Preferred Phone, Phone Primary, Other Phone Number
            ANY_EMAIL: Email 3, E-mail 3 Address, Email 4, Email 5, Email 6
            BIRTHDAY: Birthday, Birthdate, Birth Date, Date of Birth, DOB, Borrower DOB, BDay, Date Of Birth (DOB)
            SPOUSE: Spouse, Spouse Name, Partner, Significant Other, Spouse Full Name, Partner Name, Husband/Wife
            LINKEDIN: LinkedIn, LinkedIn URL, LinkedIn Profile, LinkedIn Bio, LinkedIn Profile URL, LinkedIn Link, Linked In
            WEBSITE: Website, Web Page, Website URL, URL, Web Site, Homepage, Home Page, Personal Website, Webpage
            OTHER_LINK: Other Link, Facebook, Facebook URL, Facebook Profile, Twitter, Instagram, Other Website, \
            Other Webpage, Personal Web Page
            MAY_CALL: May Call, OK to Call, Can Call, Call Permission, Phone Opt In, Allow Calls, Okay to Call
            MAY_EMAIL: May E-mail, OK to Email, Can Email, Email Opt In, Allow Email, Email Permission, Okay to Email
            MAY_MAIL: May Mail, OK to Mail, Can Mail, Allow Mail, Mail Permission, Okay to Mail, Direct Mail Opt In
            OPTED_OUT: Opted Out, Do Not Email, Email Opt Out, Unsubscribed, Has Opted Out Of Email, Opt Out, \
            Unsubscribed from all email, Email Opted Out, Unsubscribe, DNE, Email Unsubscribed, Opted Out of Email
            EXTERNAL_ID: External ID, External IDs, Contact ID, Lead ID, Record ID, Customer ID, Client ID, Person ID, \
            Source ID, CRM ID, Card ID, ID, Contact External ID, Salesforce ID, Borrower ID, UID, GUID, Record ID - Contact
            FULL_ADDRESS: Full Address, Mailing Address, Home Address, Address in one line, Complete Address, \
            Primary Address, Residence Address, Current Address, Formatted Address, Residential Address
            STREET: Street, Street Address, Address 1, Address Line 1, Mailing Street, Home Street, Street 1, \
            Street Address 1, Address Street, Mailing Address Line 1, Home Address 1, Mailing Street Address, \
            Home Street Address, Home Address Street, Mailing Address 1, Home Address Line 1, Street Address Line 1
            UNIT: Unit, Address 2, Address Line 2, Apt, Suite, Home Street 2, Street 2, Unit Number, Apartment, \
            Street Address 2, Mailing Address Line 2, Home Address 2, Apt/Suite, Mailing Street 2, Apt Number, \
            Street Address Line 2, Mailing Address 2, Home Address Line 2
            CITY: City, Mailing City, Home City, Town, Address City, Home Address City, Mailing Address City, City/Town
            STATE: State, Mailing State/Province, Home State, State/Region, Province, Region, State/Province, \
            Mailing State, Address State, Home Address State, State Code, Mailing Address State
            ZIP: Zip, Zip Code, Postal Code, Mailing Zip/Postal Code, Home Postal Code, Zip/Postal Code, Postcode, \
            Mailing Zip, Mailing Postal Code, Home Zip, Address Zip, Zipcode, Home Zip Code, Address Postal Code, \
            Home Address Postal Code, Mailing Address Zip, Mailing Zip Code
            COUNTRY: Country, Mailing Country, Home Country/Region, Country/Region, Home Country, Address Country
            STATUS: Status, Lead Status, Stage, Contact Status, Pipeline Stage, Lead Stage, Lifecycle Stage, Sales Stage
            LEAD_SOURCE: Lead Source, Source, Original Source, Contact Source, Referral Source, Original Source Type, \
            Lead Source Name, Marketing Source
            PURCHASE_PRICE: Purchase Price, Price, Sales Price, Target Price, Price Point, Max Price, Sale Price
            LOAN_PURPOSE: Loan Purpose, Purpose, Purpose of Loan, Loan Purpose Type
            REFERRED_BY: Referred By, Referral, Referrer, Referring Agent, Referring Partner, Referred By Name
            REFERRED_TO: Referred To, Referred To Name
            CREDIT_SCORE: Credit Score, FICO, FICO Score, Credit, Credit Rating, Est Credit Score, Middle Credit Score
            CREDIT_SCORE_DATE: Credit Score Date, Credit Date, Credit Report Date, FICO Date, Credit Pulled Date
            PRE_APPROVAL: Pre-approval, Pre-approval Amount, Preapproval Amount, Pre-Approved Amount, Preapproved Amount, \
            Prequal Amount, Approved Amount
            PRE_APPROVAL_DATE: Pre-approval Date, Preapproval Date, Pre-Approval Issued Date, Pre-Approved Date, \
            Pre Approval Issued, Preapproved Date, Pre-Approval Letter Date
            LISTING_DATE: Listing Date, List Date, Date Listed, Listed On, Listed Date
            CLOSING_DATE: Closing Date, Close Date, Closed Date, Estimated Closing Date, Settlement Date, Closing, \
            Expected Close Date, COE Date, Funded Date
            EMPLOYER: Employer, Company, Company Name, Account Name, Organization, Organization Name, Employer Name, \
            Business Name, Organization 1 - Name, Firm, Brokerage, Current Employer, Work Company, Account
            JOB_TITLE: Job Title, Position, Occupation, Organization Title, Organization 1 - Title, Role, Profession, \
            Employment Title
            EMPLOYED_SINCE: Since, Employed Since, Employment Start Date, Start Date of Employment, Hire Date
            EMPLOYER_FULL_ADDRESS: Employer Address in one line, Work Address, Business Address, Office Address, \
            Company Address
            EMPLOYER_STREET: Employer Street, Employer Address, Business Street, Work Street, Office Street, \
            Company Street, Employer Address 1, Business Address 1, Work Address 1, Business Address Line 1
            EMPLOYER_CITY: Employer City, Business City, Work City, Office City, Company City
            EMPLOYER_STATE: Employer State, Business State, Work State, Office State, Company State
            EMPLOYER_ZIP: Employer ZIP, Business Postal Code, Work Zip, Office Zip, Business Zip, Employer Zip Code, \
            Company Zip, Work Postal Code, Employer Postal Code
            LICENCE_NUMBER: Licence Number, License Number, License #, License No, NMLS, NMLS ID, NMLS Number, \
            License, Real Estate License, Employer License Number, DRE Number, NMLS #
            OWNER_EMAIL: Owner Email, Owner's e-mail, Contact Owner Email, Assigned To Email, Owner E-mail Address, \
            Loan Officer Email, Agent Email, LO Email, Assigned User Email, Record Owner Email
            GROUPS: Groups, Group, Tags, Labels, Categories, Category, Group Membership, Lists, Contact Groups, \
            Contact Group, Tag, Contact Tags, List, Contact Lists, Segments
            NOTES: Notes, Note, Comments, Description, Comment, Remarks, Background, Additional Notes, Memo, Message, \
            Contact Notes, Notes History, Background Info
            """;

    private static final String ELSEWHERE = """
            Loans come from the loan system.: Loan Amount, Loan Number, Loan Type, Interest Rate, Rate, Loan Status, \
            Loan Program, LTV, Loan Officer, Down Payment, Loan Balance, Loan ID, Lender, Loan Term, Appraised Value, \
            Property Value
            Owners are found by their e-mail.: Owner, Contact Owner, Assigned To, Record Owner, Lead Owner, Assigned Agent, \
            Assigned User, Owner Name, Agent, Account Owner, Contact Owner Alias, HubSpot Owner, Assigned Lender
            Sharing is not part of a file.: Shared With, Relationship
            Tandem keeps these days itself.: Created, Last Activity, Created Date, Create Date, Date Added, Last Modified, \
            Last Modified Date, Last Activity Date, Created At, Updated At, Date Created, Last Contacted, Added, \
            Last Communication, Last Contacted Date, Last Contact, Creation Date
            """;

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}#]");
    private static final Map<String, ImportField> FIELDS = new HashMap<>();
    private static final Map<String, String> REASONS = new HashMap<>();
    /** Yes in them is No here. */
    private static final Map<String, ImportField> TURNED = new HashMap<>();

    static {
        read(TABLE).forEach((name, headers) -> {
            var field = ImportField.valueOf(name);
            FIELDS.put(key(field.label()), field);
            headers.forEach(header -> FIELDS.putIfAbsent(key(header), field));
        });
        read(ELSEWHERE).forEach((reason, headers) -> headers.forEach(header -> REASONS.put(key(header), reason)));
        List.of("Do Not Call", "DNC", "Do Not Phone", "Phone Opt Out", "No Call", "Call Opt Out")
                .forEach(header -> TURNED.put(key(header), ImportField.MAY_CALL));
        List.of("Do Not Mail", "No Mail", "Mail Opt Out", "Direct Mail Opt Out", "Do Not Direct Mail")
                .forEach(header -> TURNED.put(key(header), ImportField.MAY_MAIL));
    }

    private HeaderWords() {}

    private static Map<String, List<String>> read(String table) {
        Map<String, List<String>> read = new HashMap<>();
        table.lines().forEach(line -> {
            int colon = line.indexOf(": ");
            read.put(
                    line.substring(0, colon),
                    Arrays.stream(line.substring(colon + 2).split(",(?! Dr)"))
                            .map(String::strip)
                            .toList());
        });
        return read;
    }

    /** A header as it is compared: "E-mail 1 - Value" and "email_1_value" are one. */
    static String key(String header) {
        return NO_LETTERS.matcher(header.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    static Optional<ImportField> field(String header) {
        return Optional.ofNullable(FIELDS.get(key(header)));
    }

    /** The field that says the opposite. */
    static Optional<ImportField> opposite(String header) {
        return Optional.ofNullable(TURNED.get(key(header)));
    }

    /** Why a column of that name is not imported. */
    static String reason(String header) {
        var named = REASONS.get(key(header));
        return named != null ? named : "Tandem has no such field.";
    }

    /** Whether it is known that no field takes it. */
    static boolean elsewhere(String header) {
        return REASONS.containsKey(key(header));
    }
}
