package app.tandem.notify;

import app.tandem.notify.mail.Letter;
import app.tandem.notify.mail.MailSettings;
import app.tandem.people.links.LinkLetter;
import app.tandem.people.links.LinkMail;
import app.tandem.people.links.LinkPurpose;
import app.tandem.people.links.Links;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Composes the mails that bring a link: with its token for the one who gets it, without for whoever looks (R51). */
@Component
class LinkLetters {

    private static final String HIDDEN = "(only in the e-mail itself)";

    /** Found when they are needed: those who write them send them, too. */
    private final ObjectProvider<LinkLetter> letters;

    private final Links links;
    private final MailSettings settings;

    LinkLetters(ObjectProvider<LinkLetter> letters, Links links, MailSettings settings) {
        this.letters = letters;
        this.links = links;
        this.settings = settings;
    }

    /** What the outbox calls such a mail. */
    String title(LinkPurpose purpose) {
        return of(purpose).map(LinkLetter::title).orElse("A link");
    }

    /** The mail as others may read it; empty if it is not to be sent any more. */
    Optional<Letter> shown(LinkMail mail, Letter.Mailbox to, Letter.Mailbox by) {
        return of(mail.purpose())
                .flatMap(letter -> letter.words(mail)
                        .map(words -> letter(letter, words, to, by, letter.bringsToken() ? HIDDEN : page(letter))));
    }

    /** The mail with a link that works from now on; empty if it is not to be sent any more. */
    Optional<Letter> sealed(LinkMail mail, Letter.Mailbox to, Letter.Mailbox by) {
        return of(mail.purpose())
                .flatMap(letter ->
                        letter.words(mail).map(words -> letter(letter, words, to, by, address(mail, letter))));
    }

    private Optional<LinkLetter> of(LinkPurpose purpose) {
        return letters.stream().filter(letter -> letter.purpose() == purpose).findFirst();
    }

    private String page(LinkLetter letter) {
        return settings.address() + "/" + letter.path("");
    }

    private String address(LinkMail mail, LinkLetter letter) {
        if (!letter.bringsToken()) {
            return page(letter);
        }
        var user = mail.user();
        var token = user == null
                ? links.issue(mail.purpose(), mail.email(), mail.about())
                : links.issue(mail.purpose(), user, mail.about());
        return settings.address() + "/" + letter.path(token);
    }

    private static Letter letter(
            LinkLetter kind, LinkLetter.Words words, Letter.Mailbox to, Letter.Mailbox actor, String link) {
        var by = kind.isAnswered() ? actor : new Letter.Mailbox("", "");
        var part = new Letter.Part(words.sentence(), words.detail(), List.of(), 0, link, words.button());
        var from = by.address().isEmpty() ? "Tandem" : by.name() + " via Tandem";
        return new Letter(from, by, to, words.subject(), List.of(part), 0, words.why());
    }
}
