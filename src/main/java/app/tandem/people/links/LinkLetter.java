package app.tandem.people.links;

import java.util.Optional;

/** What the mail of one purpose says: one bean a purpose. */
public interface LinkLetter {

    LinkPurpose purpose();

    /** The short name of such a mail in the outbox. */
    String title();

    /** Whether an answer goes to whoever caused it; not to somebody who may be an intruder. */
    default boolean isAnswered() {
        return true;
    }

    /** Where the button leads with this token, without a slash before it. */
    String path(String token);

    /** Whether the mail brings a token; one without leads to a page that everybody may ask for. */
    default boolean bringsToken() {
        return true;
    }

    /** The words of one mail; empty if it is not to be sent any more, such as of an invitation that was withdrawn. */
    Optional<Words> words(LinkMail mail);

    /**
     * What it says.
     *
     * @param subject a line, without a full stop
     * @param sentence the first sentence, without a full stop
     * @param detail what follows it, without the last full stop; empty for nothing
     * @param button what the button says
     * @param why why the reader gets it, as a sentence at the end
     */
    record Words(String subject, String sentence, String detail, String button, String why) {

        /** Those of an invitation, which somebody sent by entering an address: its link works once, for its time. */
        public static Words ofInvitation(
                LinkPurpose purpose, String by, String subject, String sentence, String meaning, String button) {
            return new Words(
                    subject,
                    sentence,
                    "The link works once, within " + purpose.life().toDays() + " days. " + meaning,
                    button,
                    "You get this because " + by
                            + " entered your e-mail address. If you do not know them, do nothing.");
        }
    }
}
