package app.tandem.email.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.email.text.EmailHead.Mailbox;
import app.tandem.testing.NaughtyStrings;
import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A message written and read back, against RFC 5322, RFC 2047 and RFC 8058. */
class EmailMimeTest {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final Instant NOW = Instant.parse("2026-03-05T14:30:15.250Z");
    private static final String ID = "<42.b7c1@northfield.example>";
    private static final EmailHead HEAD = new EmailHead(
            new Mailbox("Maya Chen", "maya.chen@northfield.example"),
            new Mailbox("Maya Chen", "maya@northfield.example"),
            new Mailbox("Ann O'Neil", "ann@example.com"),
            ID,
            NOW,
            "https://tandem.example/unsubscribe/abc?x=1&y=2",
            "");
    private static final RenderedEmail EMAIL = EmailText.of(
                    "Hi {{First name}}", "Hello **{{First name}}**,\n\nGrüße 🏡 " + "Здравствуйте, 山田さん ".repeat(50))
            .render(Map.of(MergeField.FIRST_NAME, "Ann"), EmailTextTest.FOOTER, EmailTextTest.LINK);

    private static final Pattern WORD = Pattern.compile("=\\?UTF-8\\?B\\?([A-Za-z0-9+/=]*)\\?=");

    @Test
    void theHeaderSaysWhatItIsAskedTo() throws Exception {
        var read = read(written(EMAIL, HEAD));

        assertThat(read.getFrom()).containsExactly(new InternetAddress("maya.chen@northfield.example", "Maya Chen"));
        assertThat(read.getReplyTo()).containsExactly(new InternetAddress("maya@northfield.example", "Maya Chen"));
        assertThat(read.getAllRecipients()).containsExactly(new InternetAddress("ann@example.com", "Ann O'Neil"));
        assertThat(((InternetAddress) read.getAllRecipients()[0]).getPersonal()).isEqualTo("Ann O'Neil");
        assertThat(read.getSubject()).isEqualTo("Hi Ann");
        assertThat(read.getMessageID()).isEqualTo(ID);
        assertThat(read.getSentDate()).isEqualTo(Date.from(Instant.parse("2026-03-05T14:30:15Z")));
        assertThat(read.getHeader("Date", null))
                .matches("[A-Z][a-z]{2}, \\d{1,2} Mar 2026 \\d\\d:\\d\\d:15 [+-]\\d{4}( \\([A-Z]+\\))?");
    }

    @Test
    void plainTextComesBeforeHtmlAndBothAreAsTheyWereRendered() throws Exception {
        var read = read(written(EMAIL, HEAD));
        var both = (MimeMultipart) read.getContent();

        assertThat(read.getContentType()).startsWith("multipart/alternative");
        assertThat(both.getCount()).isEqualTo(2);
        part(both.getBodyPart(0), "text/plain; charset=UTF-8", EMAIL.plain());
        part(both.getBodyPart(1), "text/html; charset=UTF-8", EMAIL.html());
    }

    private static void part(BodyPart part, String type, String text) throws MessagingException, IOException {
        assertThat(part.getContentType()).isEqualTo(type);
        assertThat(part.getHeader("Content-Transfer-Encoding")).containsExactly("quoted-printable");
        assertThat(part.getContent().toString().replace("\r\n", "\n")).isEqualTo(text);
    }

    @Test
    void aSubjectIsOneLineWhoeverWroteIt() throws Exception {
        var email = new RenderedEmail("Hi\r\nBcc: eve@evil.example\u2028Ann", EMAIL.html(), EMAIL.plain(), "");
        var read = read(written(email, HEAD));

        assertThat(read.getSubject()).isEqualTo("Hi Bcc: eve@evil.example Ann");
        assertThat(read.getHeader("Bcc")).isNull();
    }

    @Test
    void bulkMailIsLeftByOneClick() throws Exception {
        var read = read(written(EMAIL, HEAD));

        assertThat(read.getHeader("List-Unsubscribe"))
                .containsExactly("<https://tandem.example/unsubscribe/abc?x=1&y=2>");
        assertThat(read.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    }

    @Test
    void withoutHttpsThereIsNoOneClick() throws Exception {
        var read = read(written(EMAIL, unsubscribe("http://localhost:8080/unsubscribe/abc")));

        assertThat(read.getHeader("List-Unsubscribe")).containsExactly("<http://localhost:8080/unsubscribe/abc>");
        assertThat(read.getHeader("List-Unsubscribe-Post")).isNull();
    }

    @Test
    void personalMailCarriesNoHeadersOfBulk() throws Exception {
        var read = read(written(EMAIL, unsubscribe("")));

        assertThat(names(read))
                .containsExactlyInAnyOrder(
                        "Date", "From", "Reply-To", "To", "Message-ID", "Subject", "MIME-Version", "Content-Type");
    }

    @Test
    void theMessageIdStaysHoweverOftenItIsSaved() throws Exception {
        var mail = EmailMime.of(SESSION, EMAIL, HEAD);
        mail.saveChanges();

        assertThat(mail.getMessageID()).isEqualTo(ID);
    }

    @Test
    void whatCannotBeDeliveredGoesBackToItsOwnAddress() throws Exception {
        var mail = EmailMime.of(
                SESSION,
                EMAIL,
                new EmailHead(HEAD.from(), HEAD.replyTo(), HEAD.to(), ID, NOW, "", "bounce+42@northfield.example"));

        assertThat(((SMTPMessage) mail).getEnvelopeFrom()).isEqualTo("bounce+42@northfield.example");
        assertThat(mail.getHeader("Return-Path")).isNull();
    }

    @Test
    void noNameAndNoSubjectMakesAHeaderOrALineThatIsTooLong() throws Exception {
        var naughty = new ArrayList<>(NaughtyStrings.all());
        naughty.addAll(List.of(
                "a\r\nBcc: eve@evil.example",
                "a\nBcc: eve@evil.example\n\nbody",
                "a\u2028b\u0000c\u202Ed",
                "=?UTF-8?Q?=0ABcc:_eve?=",
                "Eve\" <eve@evil.example>, \"",
                "a\\\"b\\",
                "Chen, Maya (Northfield) <x@y>",
                "🏡".repeat(200),
                "a".repeat(2000),
                "long words ".repeat(150),
                "\uD83C",
                "José Müller",
                "山田太郎"));
        for (String text : naughty) {
            var email = new RenderedEmail(subject(text), EMAIL.html(), EMAIL.plain(), "");
            var head = new EmailHead(
                    new Mailbox(text, "maya@northfield.example"),
                    new Mailbox(text, "maya@northfield.example"),
                    new Mailbox(text, "ann@example.com"),
                    ID,
                    NOW,
                    HEAD.unsubscribe(),
                    "");
            var bytes = written(email, head);
            var read = read(bytes);

            wellFormed(bytes);
            assertThat(names(read))
                    .as(text)
                    .containsExactlyInAnyOrder(
                            "Date",
                            "From",
                            "Reply-To",
                            "To",
                            "Message-ID",
                            "Subject",
                            "List-Unsubscribe",
                            "List-Unsubscribe-Post",
                            "MIME-Version",
                            "Content-Type");
            assertThat(blanks(MimeUtility.decodeText(MimeUtility.unfold(read.getHeader("Subject", null)))))
                    .as(text)
                    .isEqualTo(blanks(email.subject()));
            assertThat(read.getAllRecipients()).as(text).hasSize(1);
            assertThat(((InternetAddress) read.getAllRecipients()[0]).getAddress())
                    .isEqualTo("ann@example.com");
            assertThat(read.getFrom()).as(text).hasSize(1);
            var name = ((InternetAddress) read.getFrom()[0]).getPersonal();
            var line = Clean.line(text);
            if (line.codePointCount(0, line.length()) <= 120) {
                assertThat(blanks(name == null ? "" : name)).as(text).isEqualTo(blanks(line));
            }
        }
    }

    /** As a text renders one. */
    private static String subject(String value) {
        return EmailText.of("{{My name|x}}", "a")
                .render(Map.of(MergeField.MY_NAME, value), EmailTextTest.FOOTER, EmailTextTest.LINK)
                .subject();
    }

    private static String blanks(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** RFC 5322, 2.1.1 and 2.2; RFC 2047, 2. */
    private static void wellFormed(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(text.chars()).allMatch(one -> one < 127);
        assertThat(text.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        assertThat(text.split("\r\n", -1)).allMatch(line -> line.length() <= 998);
        var head = text.substring(0, text.indexOf("\r\n\r\n"));
        assertThat(head.split("\r\n")).allMatch(line -> line.matches("[!-9;-~]+:.*|[ \\t].*[!-~].*"));
        var words = WORD.matcher(head);
        while (words.find()) {
            assertThat(words.group().length()).isLessThanOrEqualTo(75);
            var bytesOfWord = Base64.getDecoder().decode(words.group(1));
            assertThat(new String(bytesOfWord, StandardCharsets.UTF_8)).doesNotContain("\uFFFD\uFFFD");
        }
        assertThat(text.substring(text.indexOf("\r\n\r\n")).split("\r\n")).allMatch(line -> line.length() <= 78);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a@",
                "@b.example",
                "a b@c.example",
                "a@b.example, c@d.example",
                "Ann <a@b.example>",
                "a@b.example\r\nBcc: c@d.example",
                "<a@b.example>",
                "ä@b.example",
                "a@b..example",
                "a@b@c.example",
                "a;b@c.example",
                "group:a@b.example;"
            })
    void whatIsNotOneAddressIsRefused(String address) {
        assertThatThrownBy(() -> EmailMime.of(
                        SESSION,
                        EMAIL,
                        new EmailHead(HEAD.from(), HEAD.replyTo(), new Mailbox("A", address), ID, NOW, "", "")))
                .isInstanceOf(AddressException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"john doe\"@b.example", "\"a\\\"b\"@b.example", "o'neil+x@b.example"})
    void unusualAddressesAreKept(String address) throws Exception {
        var mail = EmailMime.of(
                SESSION, EMAIL, new EmailHead(HEAD.from(), HEAD.replyTo(), new Mailbox("A", address), ID, NOW, "", ""));

        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getAddress()).isEqualTo(address);
    }

    @Test
    void aDomainInOtherLettersIsWrittenInAscii() throws Exception {
        var mail = EmailMime.of(
                SESSION,
                EMAIL,
                new EmailHead(HEAD.from(), new Mailbox("", ""), new Mailbox("", "a@bücher.example"), ID, NOW, "", ""));

        assertThat(mail.getHeader("To")).containsExactly("a@xn--bcher-kva.example");
        assertThat(mail.getHeader("Reply-To")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "42", "<a>", "<a@b", "<a@b>\r\nBcc: x@y.example", "<a b@c>", "<a@b>>"})
    void aMessageIdHasItsForm(String id) {
        assertThatThrownBy(() -> EmailMime.of(
                        SESSION, EMAIL, new EmailHead(HEAD.from(), HEAD.replyTo(), HEAD.to(), id, NOW, "", "")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailto:a@b.example", "https://a.example/x>\r\nBcc: x", "/unsubscribe/abc", "https://a b/"})
    void theLinkToUnsubscribeIsOneOfTheWeb(String link) {
        assertThatThrownBy(() -> EmailMime.of(SESSION, EMAIL, unsubscribe(link)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static EmailHead unsubscribe(String link) {
        return new EmailHead(HEAD.from(), HEAD.replyTo(), HEAD.to(), ID, NOW, link, "");
    }

    private static byte[] written(RenderedEmail email, EmailHead head) throws MessagingException, IOException {
        var bytes = new ByteArrayOutputStream();
        EmailMime.of(SESSION, email, head).writeTo(bytes);
        return bytes.toByteArray();
    }

    private static MimeMessage read(byte[] bytes) throws MessagingException {
        return new MimeMessage(SESSION, new ByteArrayInputStream(bytes));
    }

    private static List<String> names(MimeMessage mail) throws MessagingException {
        return Collections.list(mail.getAllHeaders()).stream()
                .map(Header::getName)
                .toList();
    }
}
