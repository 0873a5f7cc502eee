package app.tandem.email.queue;

import app.tandem.email.text.EmailFooter;
import app.tandem.email.text.MergeField;
import app.tandem.people.UserId;
import java.util.List;
import java.util.Map;

/** Decides at the moment of sending to whom e-mails go and what stands in them (R34, R39), for any number in a few statements. */
public interface SendingCheck {

    /** What is decided of these e-mails of one sender; each of them has a verdict, by its number. */
    Decided check(UserId sender, List<Queued> mails);

    /**
     * What the sender's e-mails have in common, and what each has of its own.
     *
     * @param verdicts by the number of the e-mail
     */
    record Decided(Letterhead letterhead, Map<Long, Verdict> verdicts) {}

    /**
     * From whom (R38).
     *
     * @param name of the sender
     * @param from an address at the organization's verified domain
     * @param replyTo the sender's own address; empty where it is the same
     */
    record Letterhead(String name, String from, String replyTo, EmailFooter footer) {}

    /**
     * One e-mail.
     *
     * @param address where it goes; empty where it is skipped
     * @param name of the contact
     * @param values the merge fields
     * @param skip why it is not sent, a sentence; empty where it is
     */
    record Verdict(String address, String name, Map<MergeField, String> values, String skip) {

        /** Not sent, with the sentence that says why. */
        public static Verdict skipped(String sentence) {
            return new Verdict("", "", Map.of(), sentence);
        }
    }
}
