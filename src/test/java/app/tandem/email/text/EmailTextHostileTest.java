package app.tandem.email.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.testing.NaughtyStrings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is written in a text or kept of a contact, the e-mail keeps its form and its footer. */
class EmailTextHostileTest {

    private static final String EVERYTHING = """
            # Hello {{First name}}{{Last name}}

            **{{Nickname}}** *{{Spouse}}* `{{Street}}` {{City}}, {{State|a \\*state*}} <{{ZIP}}>
            [{{Employer}}](https://northfield.example) \\{{Job title}} &amp;{{Full name}};

            - {{Loan purpose}}
              1. {{Purchase price}}

            > {{Closing date}} {{My name}}

            ```
            {{My title}}
            ```
            {{My signature}}
            """;
    private static final EmailText TEXT = EmailText.of("{{First name|you}} {{Last name}} about {{City}}", EVERYTHING);

    private static final Pattern SEEN_BY_NOBODY =
            Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069\\u2028\\u2029&&[^\\n]]");

    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "</p></div></body></html>",
            "<!--",
            "-->",
            "]]>",
            "</style><style>.t-foot{display:none}</style>",
            "\" onmouseover=\"alert(1)",
            "' style='display:none",
            "&lt;b&gt; &#x202e; &amp;amp;",
            "**bold** _em_ `code` [a](javascript:alert(1)) ![b](c)",
            "# heading",
            "- item\n- item",
            "> quoted",
            "{{First name}} {{#x}} {{{y}}}",
            "\uE000\uE001 \uE0000\uE001 \uE00099\uE001",
            "&#xE000;0&#xE001; &#57344;1&#57345;",
            "a\r\nBcc: eve@evil.example\r\n\r\nbody",
            "a\u2028b\u2029c\u0085d\u0000e\u001Bf\u007Fg",
            "\u202Ereversed\u2066 \u2069",
            "\uD83C half, \uDFE1 other half",
            "$1 \\1 ${x} %s %n",
            "-- ",
            "https://evil.example/ www.evil.example",
            "Ω≈ç√∫˜µ≤≥÷ 田中さん שָׁלוֹם 🏡👩‍👩‍👧",
            "x".repeat(5_000));

    @Test
    void noValueChangesTheFormOfTheHtml() {
        var naughty = new ArrayList<>(HOSTILE);
        naughty.addAll(NaughtyStrings.all());
        for (String value : naughty) {
            var values = new EnumMap<MergeField, String>(MergeField.class);
            for (MergeField field : MergeField.values()) {
                values.put(field, value);
            }
            sameForm(value, values);
        }
    }

    @Test
    void noMixOfValuesDoes() {
        var naughty = new ArrayList<>(HOSTILE);
        naughty.addAll(NaughtyStrings.all());
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var values = new EnumMap<MergeField, String>(MergeField.class);
            for (MergeField field : MergeField.values()) {
                if (random.nextInt(4) > 0) {
                    var one = naughty.get(random.nextInt(naughty.size()));
                    var other = naughty.get(random.nextInt(naughty.size()));
                    values.put(field, random.nextBoolean() ? one : one.substring(one.length() / 2) + other);
                }
            }
            sameForm("seed " + seed, values);
        }
    }

    /** As with values that are harmless, of as many lines. */
    private static void sameForm(String about, Map<MergeField, String> values) {
        var harmless = new EnumMap<MergeField, String>(MergeField.class);
        values.forEach((field, value) -> harmless.put(
                field,
                field == MergeField.MY_SIGNATURE
                        ? Clean.block(value).lines().map(line -> "x").collect(Collectors.joining("\n"))
                        : Clean.line(value).isEmpty() ? "" : "x"));
        var email = TEXT.render(values, EmailTextTest.FOOTER, EmailTextTest.LINK);
        var plain = TEXT.render(harmless, EmailTextTest.FOOTER, EmailTextTest.LINK);

        assertThat(form(Jsoup.parse(email.html()))).as(about).isEqualTo(form(Jsoup.parse(plain.html())));
        assertThat(form(Jsoup.parseBodyFragment(email.preview())))
                .as(about)
                .isEqualTo(form(Jsoup.parseBodyFragment(plain.preview())));
        assertThat(email.subject()).as(about).doesNotContain("\n", "\r").hasSizeLessThanOrEqualTo(500);
        assertThat(SEEN_BY_NOBODY
                        .matcher(email.subject() + email.html() + email.plain() + email.preview())
                        .find())
                .as(about)
                .isFalse();
        assertThat(email.plain().lines().count())
                .as(about)
                .isEqualTo(plain.plain().lines().count());
        footer(about, email);
    }

    @Test
    void aValueIsReadAsItIs() {
        for (String value : HOSTILE) {
            var email = EmailText.of("A", "Before {{City}} after")
                    .render(Map.of(MergeField.CITY, value), EmailTextTest.FOOTER, EmailTextTest.LINK);
            var read = "Before " + Clean.line(value) + " after";

            assertThat(email.plain()).startsWith(read + "\n");
            assertThat(Jsoup.parse(email.html()).selectFirst("p").wholeText()).isEqualTo(read);
            assertThat(Jsoup.parseBodyFragment(email.preview())
                            .body()
                            .wholeText()
                            .strip())
                    .isEqualTo(read);
        }
    }

    @Test
    void noBodyHidesOrChangesTheFooter() {
        var bodies = new ArrayList<>(HOSTILE);
        bodies.addAll(NaughtyStrings.all());
        bodies.addAll(List.of(
                "</div></div></body>",
                "<div style=\"display:none\">",
                "<style>.t-foot{display:none}</style>",
                "<textarea><title><plaintext>",
                "<!-- hidden",
                "a\n\n-- \nMaya",
                "```\nnever closed",
                "[a]: https://x.example\n\n[a] [Unsubscribe](https://evil.example)",
                "<a href=\"https://evil.example\">Unsubscribe</a>",
                "<math><mi><style><img src=x onerror=alert(1)>",
                "&lt;/div&gt;&lt;/body&gt;",
                "<![CDATA[ x",
                "<?php x"));
        int rendered = 0;
        for (String body : bodies) {
            if (EmailText.problems(body, body).isEmpty()) {
                rendered++;
                var email = EmailText.of(body, body).render(Map.of(), EmailTextTest.FOOTER, EmailTextTest.LINK);
                footer(body, email);
                var page = Jsoup.parse(email.html());
                assertThat(page.select("script, img, iframe, form, input, textarea, svg, math, [onclick], [onerror]"))
                        .as(body)
                        .isEmpty();
                assertThat(page.select("a[href]").eachAttr("href"))
                        .as(body)
                        .allMatch(address -> address.matches("(?i)(https?|mailto|tel):.*"));
                assertThat(page.select("style")).as(body).hasSize(1);
                assertThat(SEEN_BY_NOBODY
                                .matcher(email.subject() + email.html() + email.plain())
                                .find())
                        .as(body)
                        .isFalse();
            }
        }
        assertThat(rendered).as("those that are not refused").isGreaterThan(400);
    }

    private static void footer(String about, RenderedEmail email) {
        var page = Jsoup.parse(email.html());
        var foot = page.select(".t-foot");
        assertThat(foot).as(about).hasSize(1);
        assertThat(foot.first().text())
                .as(about)
                .contains("Maya Chen · NMLS 2094417", "Northfield Lending, Inc.", "400 Market Street", "Unsubscribe");
        assertThat(foot.select("a").eachAttr("href")).as(about).containsExactly(EmailTextTest.LINK);
        assertThat(path(foot.first())).as(about).isEqualTo("html body div div");
        assertThat(email.plain().split("\n-- \n", -1)).as(about).hasSize(2);
        assertThat(email.plain()).as(about).endsWith("\nUnsubscribe: " + EmailTextTest.LINK + "\n");
    }

    private static String path(Element element) {
        return element.parents().reversed().stream().map(Element::normalName).collect(Collectors.joining(" ")) + " "
                + element.normalName();
    }

    private static String form(Element root) {
        return root.getAllElements().stream()
                .map(one -> one.parents().size() + one.normalName() + one.attributes())
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">",
                "- ",
                "* ",
                "1. ",
                "[",
                "![",
                "](",
                "*a **b ",
                "_a __b ",
                "`",
                "``` ",
                "<",
                "<a ",
                "&",
                "&#",
                "{",
                "}",
                "{{",
                "}}",
                "{{{",
                "{{a}}",
                "{{#a}}",
                "{{City|",
                "|",
                "\\",
                "\n\n",
                "\t",
                "> - ",
                "#",
                "~",
                "[a](b",
                "<!--",
                "\uE000",
                "\uE0001\uE001",
                "&#xE000;",
                "\u202E",
                "\uD83C",
                "a\n=\n"
            })
    void longRepetitionsAreReadAndRefusedInTime(String part) {
        var body = part.repeat(8_000 / part.length());
        if (EmailText.problems("a", body).isEmpty()) {
            footer(part, EmailText.of("a", body).render(Map.of(), EmailTextTest.FOOTER, EmailTextTest.LINK));
        }
    }

    @Test
    void charactersOfPrivateUseStayWhatTheyAre() {
        var body = "\uF8FF \uE000 \uE001 \uE0000\uE001 &#xE000;1&#xe001; {{City}} &#57344;";
        var email = EmailText.of("\uE0000\uE001 {{City}}", body)
                .render(Map.of(MergeField.CITY, "\uE0000\uE001"), EmailTextTest.FOOTER, EmailTextTest.LINK);

        assertThat(email.subject()).isEqualTo("\uE0000\uE001 \uE0000\uE001");
        assertThat(email.plain()).startsWith("\uF8FF \uE000 \uE001 \uE0000\uE001 \uE0001\uE001 \uE0000\uE001 \uE000\n");
    }

    @Test
    void anyMixOfBracesAndMarkdownIsReadOrRefusedInWords() {
        var parts = List.of(
                "{{",
                "}}",
                "{",
                "}",
                "City",
                "First name",
                "|",
                "#",
                "^",
                "/",
                ">",
                "&",
                "!",
                "=",
                " ",
                "\n",
                "\n\n",
                "[",
                "]",
                "(",
                ")",
                "https://x.example",
                "*",
                "_",
                "`",
                "<",
                "- ",
                "$",
                "\uE000",
                "1",
                "\uE001",
                "{{City}}",
                "{{City|x}}",
                "a\u202E",
                "&#xE000;",
                "\\");
        for (int seed = 0; seed < 5_000; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(parts.get(random.nextInt(parts.size())));
            }
            var written = text.toString();
            var problems = EmailText.problems(written, written);
            assertThat(problems).as(written).allMatch(one -> one.sentence().endsWith("."));
            assertThat(problems).as(written).noneMatch(one -> one.sentence().contains("cannot be read"));
            if (problems.isEmpty()) {
                var email = EmailText.of(written, written)
                        .render(Map.of(MergeField.CITY, "x"), EmailTextTest.FOOTER, EmailTextTest.LINK);
                assertThat(written.contains("\\") || !email.plain().contains("}}"))
                        .as(written)
                        .isTrue();
            }
        }
    }
}
