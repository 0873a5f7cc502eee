package app.tandem.email.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can stand in a text in double braces, "{{First name}}" or with a fallback "{{First name|there}}". */
public enum MergeField {
    FIRST_NAME("First name", About.CONTACT),
    LAST_NAME("Last name", About.CONTACT),
    FULL_NAME("Full name", About.CONTACT),
    NICKNAME("Nickname", About.CONTACT),
    SPOUSE("Spouse", About.CONTACT),
    STREET("Street", About.CONTACT),
    CITY("City", About.CONTACT),
    STATE("State", About.CONTACT),
    ZIP("ZIP", About.CONTACT),
    PURCHASE_PRICE("Purchase price", About.CONTACT),
    LOAN_PURPOSE("Loan purpose", About.CONTACT),
    EMPLOYER("Employer", About.CONTACT),
    JOB_TITLE("Job title", About.CONTACT),
    CLOSING_DATE("Closing date", About.CONTACT),
    MY_NAME("My name", About.SENDER),
    MY_FIRST_NAME("My first name", About.SENDER),
    MY_TITLE("My title", About.SENDER),
    MY_PHONE("My phone", About.SENDER),
    MY_EMAIL("My e-mail", About.SENDER),
    MY_ORGANIZATION("My organization", About.SENDER),
    /** Name, title and licence, one below the other. */
    MY_SIGNATURE("My signature", About.SENDER),
    TODAY("Today", About.DAY),
    MONTH("Month", About.DAY),
    YEAR("Year", About.DAY);

    /** Whose a value is. */
    public enum About {
        CONTACT,
        SENDER,
        DAY
    }

    private final String label;
    private final About about;

    MergeField(String label, About about) {
        this.label = label;
        this.about = about;
    }

    /** Its name in texts and on screens. */
    public String label() {
        return label;
    }

    public About about() {
        return about;
    }

    /**
     * Whether a text may have a field of the sender's: what was sent then names them to whoever reads it (R6a). Rather yes
     * than no.
     */
    public static boolean namesSender(String text) {
        var folded = text.toLowerCase(Locale.ROOT);
        return folded.contains("{{")
                && Arrays.stream(values())
                        .filter(one -> one.about == About.SENDER)
                        .anyMatch(one -> folded.contains(one.label.toLowerCase(Locale.ROOT)));
    }

    /** The field with that name, in any case; empty for an unknown one. */
    public static Optional<MergeField> named(String name) {
        var asked = name.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(one -> one.label.toLowerCase(Locale.ROOT).equals(asked))
                .findFirst();
    }
}
