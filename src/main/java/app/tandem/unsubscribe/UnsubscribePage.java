package app.tandem.unsubscribe;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;

/**
 * The page behind the link of a mail, without script. Opening it changes nothing, since scanners open every link; pressing
 * its button does, and so does the button of a mail program (RFC 8058).
 */
@Controller
class UnsubscribePage {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private static final int TRIES = 5;

    private static final String QUESTION = "No more e-mail from %s to the address to which this mail was sent?";

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="robots" content="noindex">
            <title>%1$s</title>
            <link rel="stylesheet" href="/styles/unsubscribe.css">
            </head>
            <body>
            <main>
            <h1>%1$s</h1>
            <p>%2$s</p>
            %3$s
            </main>
            </body>
            </html>
            """;

    private static final String BUTTON = "<form method=\"post\"><button type=\"submit\">Unsubscribe</button></form>";

    private final Unsubscribing unsubscribing;

    UnsubscribePage(Unsubscribing unsubscribing) {
        this.unsubscribing = unsubscribing;
    }

    @GetMapping({UnsubscribeLinks.PATH + "{token}", UnsubscribeLinks.PATH + "{token}/"})
    ResponseEntity<String> ask(@PathVariable String token) {
        return answer(unsubscribing.whose(token), whose -> page("Unsubscribe", QUESTION.formatted(whose), BUTTON));
    }

    @PostMapping({UnsubscribeLinks.PATH + "{token}", UnsubscribeLinks.PATH + "{token}/"})
    ResponseEntity<String> unsubscribe(
            @PathVariable String token,
            @RequestParam(name = "List-Unsubscribe", required = false) @Nullable String oneClick) {
        boolean program = "One-Click".equals(oneClick);
        return answer(
                pressed(token, program),
                whose -> page("You are unsubscribed", whose + " will send no more e-mail to this address.", ""));
    }

    /** Nobody presses twice: where it comes in the way of others, it is done again. */
    private Optional<String> pressed(String token, boolean program) {
        String wording = program ? "The button “Unsubscribe” of a mail program" : QUESTION;
        for (int tries = 1; ; tries++) {
            try {
                return unsubscribing.unsubscribe(token, wording, program);
            } catch (ConcurrencyFailureException others) {
                if (tries == TRIES) {
                    throw others;
                }
            }
        }
    }

    private interface Shown {
        String of(String whose);
    }

    private static ResponseEntity<String> answer(Optional<String> whose, Shown shown) {
        return whose.map(name -> ResponseEntity.ok().contentType(HTML).body(shown.of(name)))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND)
                        .contentType(HTML)
                        .body(page(
                                "This link does not work",
                                "It is not complete. Copy the whole link from the mail, or answer the mail and ask to be"
                                        + " taken off.",
                                "")));
    }

    private static String page(String title, String text, String form) {
        return PAGE.formatted(HtmlUtils.htmlEscape(title), HtmlUtils.htmlEscape(text), form);
    }
}
