package app.tandem.imports.file;

import java.util.Arrays;
import java.util.List;

/** The columns that address cards are read into. */
enum CardColumn {
    TITLE("Title (Mr., Dr.)"),
    FIRST_NAME("First name"),
    MIDDLE_NAME("Middle name"),
    LAST_NAME("Last name"),
    SUFFIX("Suffix"),
    FULL_NAME("Full name"),
    NICKNAME("Nickname"),
    EMAIL("E-mail"),
    OTHER_EMAIL("Other e-mail"),
    CELL_PHONE("Cell phone"),
    HOME_PHONE("Home phone"),
    OFFICE_PHONE("Office phone"),
    STREET("Street"),
    UNIT("Unit"),
    CITY("City"),
    STATE("State"),
    ZIP("ZIP"),
    COUNTRY("Country"),
    EMPLOYER("Employer"),
    JOB_TITLE("Job title"),
    EMPLOYER_STREET("Employer street"),
    EMPLOYER_CITY("Employer city"),
    EMPLOYER_STATE("Employer state"),
    EMPLOYER_ZIP("Employer ZIP"),
    BIRTHDAY("Birthday"),
    SPOUSE("Spouse"),
    WEBSITE("Website"),
    LINKEDIN("LinkedIn"),
    OTHER_LINK("Other link"),
    GROUPS("Groups"),
    NOTES("Notes"),
    UID("Card ID");

    private final String header;

    CardColumn(String header) {
        this.header = header;
    }

    static List<String> headers() {
        return Arrays.stream(values()).map(column -> column.header).toList();
    }
}
