package app.tandem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.people.signins.AuthenticatorSecret;
import app.tandem.testing.Journey;
import app.tandem.testing.RunningTandem;
import app.tandem.testing.RunningTandem.Database;
import app.tandem.testing.TypedKey;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A forgotten password, guessed ones, signing out on two instances, and a second factor (R51). */
@Tag("long")
class SafeAccountsIT extends Journey {

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/reset-password/[A-Za-z0-9_-]{43})");
    private static final Pattern NOT_SIGN_IN = Pattern.compile("^(?!.*/login).*$");
    private static final int GUESSES = 15;
    private static final String NEW = "violet otter plays the tuba";

    @Test
    void passwordsAreChosenByMailGuessedInVainAndSignInsEndOnEveryInstance() throws Exception {
        var post = new GreenMail(ServerSetup.SMTP.dynamicPort());
        post.start();
        var settings = List.of(
                "--spring.mail.host=localhost",
                "--spring.mail.port=" + post.getSmtp().getPort());
        var database = Database.onPostgres();
        try (var one = RunningTandem.start(database, "safe-accounts-1", settings);
                var other = RunningTandem.start(database, "safe-accounts-2", settings)) {
            aForgottenPasswordIsChosenByMail(one.address(), other.address(), post);
            guessesWaitAndTheOwnerDoesNot(one.address(), other.address());
            whoSignsOutEverywhereIsOutOnBoth(one.address(), other.address());
            var ruths = aSecondFactorIsSetUpAndAskedForOnBoth(one.address(), other.address());
            whoHasToHaveOneSetsItUpAtTheSignIn(ruths, one.address());
        } finally {
            post.stop();
        }
    }

    private void aForgottenPasswordIsChosenByMail(String one, String other, GreenMail post) throws Exception {
        Page open = window();
        signIn(open, other, Cast.DIEGO);
        Page diego = window();
        diego.navigate(one + "/login");
        var screen = new Screen(diego);
        screen.button("Forgot password?").click();
        assertThat(diego).hasURL(Pattern.compile("/forgot-password$"));
        screen.says("Forgot your password?");
        screen.textBox("E-mail address").fill(Cast.DIEGO);
        screen.button("Send a link").click();
        screen.says("a link is on its way");
        assertThat(post.waitForIncomingEmail(30_000, 1)).isTrue();
        var body = GreenMailUtil.getBody(post.getReceivedMessages()[0])
                .replace("=\r\n", "")
                .replace("=3D", "=");
        var found = LINK.matcher(body);
        assertThat(found.find()).as(body).isTrue();
        scanned(one + found.group(1));

        diego.navigate(one + found.group(1));
        screen.textBox("New password").fill("tandem");
        screen.button("Set password").click();
        screen.says("at least 8 characters");
        screen.textBox("New password").fill(NEW);
        screen.button("Set password").click();
        assertThat(diego).hasURL(Pattern.compile("/login\\?password-chosen$"));
        new Screen(open).says("because your password was changed");
        enter(diego, Cast.DIEGO, "tandem-demo");
        screen.says("The e-mail address or the password is wrong.");
        enter(diego, Cast.DIEGO, NEW);
        assertThat(diego).hasURL(Pattern.compile("/contacts"));
        Page again = window();
        again.navigate(one + found.group(1));
        new Screen(again).says("This link no longer works");
    }

    /** As mail scanners open every link. */
    private static void scanned(String link) throws Exception {
        try (var scanner = HttpClient.newHttpClient()) {
            for (var method : List.of("HEAD", "GET", "GET")) {
                var request = HttpRequest.newBuilder(URI.create(link))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build();
                assertThat(scanner.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode())
                        .isEqualTo(200);
            }
        }
    }

    private void guessesWaitAndTheOwnerDoesNot(String one, String other) {
        Page nina = window();
        signIn(nina, one, Cast.NINA);
        signOut(nina);

        // each wait is twice the one before: at last it is longer than a slow machine takes for a guess
        // a window for each instance: on one machine they share a cookie
        var windows = List.of(window(), window());
        boolean waits = false;
        for (int n = 0; n < GUESSES && !waits; n++) {
            Page guesser = windows.get(n % 2);
            guesser.navigate((n % 2 == 0 ? one : other) + "/login");
            var screen = new Screen(guesser);
            enter(guesser, Cast.NINA, "guess " + n);
            var wait = screen.text("Too many attempts. Try again in ");
            screen.text("The e-mail address or the password is wrong.")
                    .or(wait)
                    .first()
                    .waitFor();
            waits = wait.isVisible();
        }
        assertThat(waits).isTrue();

        // the page that came with signing out still works
        enter(nina, Cast.NINA, "tandem-demo");
        assertThat(nina).hasURL(Pattern.compile("/contacts"));
    }

    private void whoSignsOutEverywhereIsOutOnBoth(String one, String other) {
        Page here = window();
        signIn(here, one, Cast.MAYA);
        Page there = window();
        signIn(there, other, Cast.MAYA);
        new ContactList(there).open(other);
        here.navigate(one + "/preferences");
        new Screen(here).button("Sign out everywhere").click();
        for (var page : List.of(here, there)) {
            new Screen(page).says("You have been signed out.");
        }
        there.navigate(other + "/contacts");
        assertThat(there).hasURL(Pattern.compile("/login"));
    }

    /** Returns Ruth's page. */
    private Page aSecondFactorIsSetUpAndAskedForOnBoth(String one, String other) {
        Page ruth = window();
        signIn(ruth, one, Cast.RUTH);
        ruth.navigate(one + "/preferences");
        var screen = new Screen(ruth);
        screen.button("Set up a second factor").click();
        var dialog = screen.dialog("Set up a second factor");
        var app = app(ruth);
        dialog.textBox("Code").fill("000000");
        dialog.button("Turn on").click();
        dialog.says("This is not the code that the app shows now.");
        dialog.textBox("Code").fill(app.code(Instant.now()));
        dialog.button("Turn on").click();
        var recovery = recoveryCode(ruth);
        screen.button("I have kept them").click();
        screen.says("10 recovery codes are left.");
        signOut(ruth);

        enter(ruth, Cast.RUTH, "tandem-demo");
        screen.says("Enter a code");
        AccessibilityIT.check(ruth);
        // each code is good once: that of the next half minute counts already
        screen.textBox("Code").fill(app.code(Instant.now().plusSeconds(30)));
        screen.button("Go on").click();
        assertThat(ruth).hasURL(NOT_SIGN_IN);
        signOut(ruth);

        Page elsewhere = window();
        elsewhere.navigate(other + "/login");
        enter(elsewhere, Cast.RUTH, "tandem-demo");
        var there = new Screen(elsewhere);
        there.textBox("Code").fill(recovery);
        there.button("Go on").click();
        assertThat(elsewhere).hasURL(NOT_SIGN_IN);
        elsewhere.navigate(other + "/preferences");
        there.says("9 recovery codes are left.");
        return elsewhere;
    }

    private void whoHasToHaveOneSetsItUpAtTheSignIn(Page ruth, String one) {
        var address = ruth.url().replaceFirst("/preferences.*", "");
        ruth.navigate(address + "/administration/settings");
        var screen = new Screen(ruth);
        ruth.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName("Administrators need a second factor"))
                .getByRole(AriaRole.RADIO)
                .last()
                .click();
        screen.toast("Administrators need a second factor: Yes");
        ruth.navigate(address + "/administration");
        screen.textBox("Search in people").fill("omar");
        screen.says("1 of 9 people");
        ruth.locator(".t-admin-name:visible").first().click();
        screen.region("Omar Farouk")
                .root()
                .locator("vaadin-select-value-button")
                .click();
        ruth.locator("vaadin-select-item:visible")
                .filter(new Locator.FilterOptions().setHasText("Administrator"))
                .click();
        screen.region("Omar Farouk").says("from “Member” to “Administrator”");

        Page omar = window();
        omar.navigate(one + "/login");
        enter(omar, Cast.OMAR, "tandem-demo");
        var his = new Screen(omar);
        his.says("Set up a second factor");
        AccessibilityIT.check(omar);
        his.textBox("Code").fill(app(omar).code(Instant.now()));
        his.button("Turn on").click();
        recoveryCode(omar);
        his.button("Go on").click();
        assertThat(omar).hasURL(NOT_SIGN_IN);
        omar.navigate(one + "/administration");
        his.says("Settings");
    }

    private static AuthenticatorSecret app(Page page) {
        return TypedKey.of(page.locator(".t-factor-key").textContent());
    }

    private static String recoveryCode(Page page) {
        return page.locator(".t-recovery-codes li").first().textContent();
    }

    private static void signOut(Page page) {
        var screen = new Screen(page);
        screen.byRole(AriaRole.MENUITEM, Pattern.compile("^Account of")).click();
        screen.menuItem("Sign out").click();
        assertThat(page).hasURL(Pattern.compile("/login\\?signed-out$"));
    }

    private static void enter(Page page, String email, String password) {
        var screen = new Screen(page);
        screen.textBox("E-mail address").fill(email);
        screen.textBox("Password").fill(password);
        screen.button("Sign in").click();
    }
}
