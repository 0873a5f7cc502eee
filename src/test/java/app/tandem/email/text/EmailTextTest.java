package app.tandem.email.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.tandem.email.EmailDraft;
import app.tandem.email.text.EmailTextRefused.Place;
import app.tandem.email.text.EmailTextRefused.Problem;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTextTest {

    static final EmailFooter FOOTER = new EmailFooter(
            "Maya Chen",
            "NMLS 2094417",
            "Northfield Lending, Inc.",
            "NMLS 1482207 · Equal Housing Lender",
            "400 Market Street, Suite 1200\nPhiladelphia, PA 19106",
            "You get this because you asked Maya Chen about a loan.");
    static final String LINK = "https://tandem.example/unsubscribe/abc?x=1&y=2";
    private static final Map<MergeField, String> ANN = Map.of(
            MergeField.FIRST_NAME, "Ann",
            MergeField.LAST_NAME, "O'Neil",
            MergeField.CITY, "Reading",
            MergeField.MY_SIGNATURE, "Maya Chen\nLoan officer\nNMLS 2094417");

    @Test
    void valuesStandWhereTheFieldsWere() {
        var email = render("{{First name}}, your house in {{City}}", "Hello {{First name}} {{Last name}}!");

        assertThat(email.subject()).isEqualTo("Ann, your house in Reading");
        assertThat(email.plain()).startsWith("Hello Ann O'Neil!\n");
        assertThat(page(email).selectXpath("//div/p").first().text()).isEqualTo("Hello Ann O'Neil!");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{First name}}",
                "{{first NAME}}",
                "{{  First name  }}",
                "{{First\n  name}}",
                "{{First\u00A0name}}",
                "{{First name|}}"
            })
    void aFieldIsWrittenInAnyCaseAndWithBlanksAround(String field) {
        assertThat(body("Hi " + field).plain()).startsWith("Hi Ann\n");
    }

    @ParameterizedTest
    @EnumSource
    void everyFieldIsReadByItsLabel(MergeField field) {
        var text = EmailText.of("About", "A {{" + field.label() + "|b}}");

        assertThat(text.fields()).containsExactly(field);
        assertThat(text.render(Map.of(field, "value"), FOOTER, LINK).plain()).startsWith("A value\n");
        assertThat(text.render(Map.of(), FOOTER, LINK).plain()).startsWith("A b\n");
    }

    @Test
    void theFallbackStandsWhereThereIsNoValue() {
        var text = EmailText.of(
                "Hi {{Nickname|there}}", "{{Nickname| friend }}, {{First name}} and {{Employer|*you* 👩‍👧}}");
        var email = text.render(Map.of(MergeField.NICKNAME, "  ", MergeField.FIRST_NAME, "Ann"), FOOTER, LINK);

        assertThat(email.subject()).isEqualTo("Hi there");
        assertThat(email.plain()).startsWith("friend, Ann and *you* 👩‍👧\n");
        assertThat(text.fallbacks())
                .isEqualTo(Map.of(MergeField.NICKNAME, "there", MergeField.EMPLOYER, "*you* 👩‍👧"));
        assertThat(text.fields())
                .containsExactlyInAnyOrder(MergeField.NICKNAME, MergeField.FIRST_NAME, MergeField.EMPLOYER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            value = {
                "Hello {{Nickname}}, how are you? > Hello, how are you?",
                "Hello **{{Nickname}}**, how are you? > Hello, how are you?",
                "Hello {{Nickname}} {{Spouse}}! > Hello!",
                "Hello {{First name}} {{Spouse}}! > Hello Ann!",
                "Hello {{Nickname}} how are you , Ann? > Hello how are you , Ann?",
                "Hello , {{First name}} , you > Hello , Ann , you"
            })
    void blanksBeforePunctuationGoWithAnEmptyValueAndOnlyThen(String written, String read) {
        var email = render(written.replace("**", ""), written);

        assertThat(email.subject().replace("  ", " ")).isEqualTo(read);
        assertThat(page(email).select("p").first().text()).isEqualTo(read);
        assertThat(email.plain().lines().findFirst().orElseThrow().replace("  ", " "))
                .isEqualTo(read);
    }

    @Test
    void aSignatureKeepsItsLinesAndNoOtherValueHasAny() {
        var email = EmailText.of(
                        "From {{My signature}}",
                        "{{My signature}}\n\n> {{My signature}}\n\n- {{My signature}}\n\n{{City}}")
                .render(
                        Map.of(MergeField.MY_SIGNATURE, "Maya\r\nLoan officer", MergeField.CITY, "Read\ning"),
                        FOOTER,
                        LINK);

        assertThat(email.subject()).isEqualTo("From Maya Loan officer");
        assertThat(email.html()).contains(">Maya<br>Loan officer</p>").contains(">Read ing</p>");
        assertThat(email.plain())
                .startsWith("Maya\nLoan officer\n\n> Maya\n> Loan officer\n\n- Maya\n  Loan officer\n\nRead ing\n");
        assertThat(email.preview()).contains("<span class=\"t-merged\">Maya<br>Loan officer</span>");
    }

    @Test
    void aParagraphThatNothingIsLeftOfLeavesNoGap() {
        assertThat(body("{{Nickname}}\n\nHello\n\n{{Spouse}}\n\nBye").plain()).startsWith("Hello\n\nBye\n\n-- \n");
    }

    @Test
    void markdownBecomesFewTags() {
        var email = body("""
                # Rates
                #### Small
                Some *news* and **more**
                on a second line.

                - one
                - two
                  1. deep

                3. three
                4. four

                > quoted

                ---

                See [our page](https://northfield.example/rates), [write](mailto:maya@northfield.example),
                [call](tel:+12155550100) or <https://northfield.example>. `code`

                ```java
                line 1
                  line 2
                ```
                """);

        assertThat(email.plain()).startsWith("""
                Rates

                Small

                Some news and more
                on a second line.

                - one
                - two
                  1. deep

                3. three
                4. four

                > quoted

                * * *

                See our page (https://northfield.example/rates), write (maya@northfield.example),
                call (+12155550100) or https://northfield.example. code

                line 1
                  line 2

                --\s
                """);
        assertThat(email.preview())
                .contains(
                        "<h1>Rates</h1>",
                        "<h3>Small</h3>",
                        "<em>news</em>",
                        "<strong>more</strong><br>",
                        "<ol start=\"3\">");
        assertThat(page(email).select("a").eachAttr("rel")).containsOnly("noopener");
        assertThat(page(email).select("a").eachAttr("href"))
                .containsExactly(
                        "https://northfield.example/rates",
                        "mailto:maya@northfield.example",
                        "tel:+12155550100",
                        "https://northfield.example",
                        LINK);
    }

    @Test
    void tagsInTheTextAreShownAsText() {
        var email = body("<b>bold</b> <script>alert(1)</script> </body></html><!-- x");

        assertThat(email.plain()).startsWith("<b>bold</b> <script>alert(1)</script> </body></html><!-- x\n");
        assertThat(page(email).select("b, script")).isEmpty();
        assertThat(email.preview()).startsWith("<p>&lt;b&gt;bold");
    }

    @Test
    void whatIsMergedIsMarkedInThePreviewAlone() {
        var email = body("Hello {{First name}}{{Nickname}} of {{Spouse|us}}");

        assertThat(email.preview())
                .isEqualTo("<p>Hello <span class=\"t-merged\">Ann</span> of <span class=\"t-merged\">us</span></p>\n");
        assertThat(email.html()).doesNotContain("t-merged");
    }

    @Test
    void theFooterSaysWhoAndWhereAndHowToLeave() {
        var email = body("Hello");

        assertThat(email.plain()).endsWith("""
                Hello

                --\s
                Maya Chen · NMLS 2094417
                Northfield Lending, Inc. · NMLS 1482207 · Equal Housing Lender
                400 Market Street, Suite 1200
                Philadelphia, PA 19106

                You get this because you asked Maya Chen about a loan.
                Unsubscribe: https://tandem.example/unsubscribe/abc?x=1&y=2
                """);
        var foot = page(email).selectFirst(".t-foot");
        assertThat(foot.text())
                .isEqualTo("Maya Chen · NMLS 2094417 Northfield Lending, Inc. · NMLS 1482207 · Equal Housing Lender"
                        + " 400 Market Street, Suite 1200 Philadelphia, PA 19106"
                        + " You get this because you asked Maya Chen about a loan. Unsubscribe");
        assertThat(foot.selectFirst("a").attr("href")).isEqualTo(LINK);
    }

    @Test
    void emptyPartsOfTheFooterLeaveNoTrace() {
        var email = EmailText.of("a", "b").render(Map.of(), new EmailFooter("Maya", "", "", "", "", ""), LINK);

        assertThat(email.plain()).isEqualTo("b\n\n-- \nMaya\n\nUnsubscribe: " + LINK + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            value = {
                "{{Frist name}} > {{Frist name}} is no field. First name is.",
                "{{first_name}} > {{first_name}} is no field. First name is.",
                "{{FirstName|you}} > {{FirstName|you}} is no field. First name is.",
                "{{My email}} > {{My email}} is no field. My e-mail is.",
                "{{Shoe size}} > {{Shoe size}} is no field. Choose one from the list of merge fields.",
            })
    void anUnknownFieldIsNamedWithTheNearest(String what, String sentence) {
        assertThat(EmailText.problems("About {{City|it}}", "Hello\n\n" + what + "!"))
                .containsExactly(new Problem(Place.BODY, what, sentence));
        assertThat(EmailText.problems("About " + what, "Hello"))
                .containsExactly(new Problem(Place.SUBJECT, what, sentence));
    }

    @ParameterizedTest
    @CsvSource({
        "{{#City}}, begins a section",
        "{{ ^City}}, begins an inverted section",
        "{{/City}}, ends a section",
        "{{> other}}, is a partial",
        "{{<other}}, is a partial",
        "{{$City}}, is a partial",
        "{{&City}}, would be raw HTML",
        "{{& City }}, would be raw HTML",
        "{{{City}}}, would be raw HTML",
        "{{{{City}}}}, would be raw HTML",
        "{{! hidden}}, is a comment",
        "{{=<% %>=}}, would change the braces",
        "{{City, is not closed",
        "{{, is not closed",
        "{City}}, has one brace too few",
        "{City}, has single braces",
        "}}, ends no merge field",
        "{{}}, names no merge field"
    })
    void whatElseMustacheKnowsIsRefusedByName(String what, String why) {
        var problems = EmailText.problems("A " + what, "Hello " + what);

        assertThat(problems).hasSize(2);
        assertThat(problems).extracting(Problem::place).containsExactly(Place.SUBJECT, Place.BODY);
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.what()).isEqualTo(what);
            assertThat(problem.sentence()).startsWith(what + " " + why).endsWith(".");
        });
    }

    @Test
    void everyProblemIsToldAtOnce() {
        assertThat(
                        EmailText.problems(
                                "{{Frist name}}",
                                "{{#x}} {{Citty}} [a](https://x.example/{{City}}) ![b](https://x.example/b.png)\n\n[c](www.x.example) {{Citty}} {{City"))
                .extracting(Problem::what)
                .containsExactly(
                        "{{Frist name}}",
                        "{{#x}}",
                        "{{Citty}}",
                        "{{City",
                        "[a](https://x.example/{{City}})",
                        "![b](https://x.example/b.png)",
                        "[c](www.x.example)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](tel:{{My phone}})",
                "<https://x.example/{{City}}>",
                "[a](https://x.example \"{{City}}\")",
                "[a]\n\n[a]: https://x.example/{{City|none}}"
            })
    void noFieldStandsInTheAddressOfALink(String body) {
        assertThat(EmailText.problems("a", body))
                .extracting(Problem::sentence)
                .containsExactly("A merge field cannot stand in the address of a link. Put it beside the link.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                "data:text/html,x",
                "/path",
                "www.x.example",
                "https:///x",
                ""
            })
    void aLinkLeadsToAWebsiteAMailboxOrATelephone(String address) {
        assertThat(EmailText.problems("a", "[a](" + address + ")"))
                .extracting(Problem::sentence)
                .singleElement()
                .asString()
                .startsWith("The address of a link begins with https://");
    }

    @Test
    void textsThatAreEmptyOrTooLongAreRefused() {
        assertThat(EmailText.problems(" ", "\n"))
                .extracting(Problem::sentence)
                .containsExactly("Write a subject.", "Write the e-mail.");
        assertThat(EmailText.problems("a".repeat(EmailDraft.SUBJECT), "a".repeat(EmailDraft.BODY)))
                .isEmpty();
        assertThat(EmailText.problems("a".repeat(EmailDraft.SUBJECT + 1), "a".repeat(EmailDraft.BODY + 1)))
                .extracting(Problem::sentence)
                .containsExactly(
                        "The subject has 301 characters. At most 300 fit.",
                        "The e-mail has 20,001 characters. At most 20,000 fit.");
        assertThat(EmailText.problems("a", "[a]: https://x.example"))
                .extracting(Problem::place)
                .containsExactly(Place.BODY);
    }

    @Test
    void aSubjectThatCouldBeEmptyIsRefused() {
        assertThat(EmailText.problems("{{First name}} {{Last name}}", "Hello"))
                .extracting(Problem::what)
                .containsExactly("{{First name}} {{Last name}}");
        assertThat(EmailText.problems("{{First name|Hello}}", "Hello")).isEmpty();
        assertThat(EmailText.problems("{{Month}}", "Hello")).isEmpty();
    }

    @Test
    void aRefusedTextThrowsWithItsProblems() {
        assertThatThrownBy(() -> EmailText.of("", "Hello")).isInstanceOf(EmailTextRefused.class);
        assertThat(catchThrowableOfType(EmailTextRefused.class, () -> EmailText.of("", "{{x"))
                        .problems())
                .isEqualTo(EmailText.problems("", "{{x"));
    }

    private static RenderedEmail body(String body) {
        return render("About", body);
    }

    private static RenderedEmail render(String subject, String body) {
        return EmailText.of(subject, body).render(ANN, FOOTER, LINK);
    }

    static Document page(RenderedEmail email) {
        return Jsoup.parse(email.html());
    }
}
