package app.tandem.testing;

import app.tandem.attack.Visitor;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A journey through the packaged application in a real Chromium, with the demonstration data.
 *
 * <p>One server and one browser serve all journeys of a run; every person signs in in a browser window of their own.
 * When a journey fails, {@code target/journeys} has a picture of every window.
 */
@Tag("browser")
public abstract class Journey {

    /** Where pictures and the server's log go. */
    public static final Path DIRECTORY = Path.of("target", "journeys");

    /** Milliseconds after which what a journey waits for will not come, on a busy machine. */
    private static final int PATIENCE = 30_000;

    private static final String PASSWORD = "tandem-demo";

    private final List<Page> pages = new ArrayList<>();

    @RegisterExtension
    final AfterTestExecutionCallback pictures = test -> {
        if (test.getExecutionException().isPresent()) {
            takePictures(test);
        }
    };

    /** The address of the running application, without a slash at the end. */
    protected static String address() {
        return Application.TANDEM.address();
    }

    /** The address of another instance of the application, on the same database; it is started when first asked for. */
    protected static String secondAddress() {
        return Second.TANDEM.address();
    }

    /** The process of the running application. */
    protected static long pid() {
        return Application.TANDEM.pid();
    }

    /** A window of 1440 x 900 in which nobody is signed in. */
    protected Page window() {
        return window(1440, 900);
    }

    /** A window of that size in which nobody is signed in. */
    protected Page window(int width, int height) {
        BrowserContext context = Chromium.BROWSER.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("en-US")
                .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE);
        Page page = context.newPage();
        pages.add(page);
        return page;
    }

    /**
     * An empty window of somebody of the demonstration data who has signed in: without a browser, which would load the
     * whole application for it.
     */
    protected Page signedIn(String email) {
        var visitor = new Visitor(address());
        visitor.signIn(email, PASSWORD);
        Page page = window();
        page.context()
                .addCookies(visitor.cookies().entrySet().stream()
                        .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue()).setUrl(address()))
                        .toList());
        return page;
    }

    /** Signs that person in, as people do. */
    protected void signIn(Page page, String email) {
        signIn(page, address(), email);
    }

    /** Signs that person in at the instance with this address. */
    protected void signIn(Page page, String where, String email) {
        page.navigate(where + "/login");
        textBox(page, "E-mail address").fill(email);
        textBox(page, "Password").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL(url -> !url.contains("/login"));
    }

    private static Locator textBox(Page page, String label) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label));
    }

    @AfterEach
    void closeWindows() {
        pages.forEach(page -> {
            // a push on its way is not worth reading any more
            page.context().unrouteAll();
            if (!page.isClosed()) {
                page.unrouteAll();
            }
            page.context().close();
        });
    }

    private void takePictures(ExtensionContext test) {
        String name = test.getRequiredTestClass().getSimpleName() + "."
                + test.getDisplayName().replaceAll("\\W+", "-");
        for (int i = 0; i < pages.size(); i++) {
            pages.get(i)
                    .screenshot(new Page.ScreenshotOptions().setPath(DIRECTORY.resolve(name + "-" + (i + 1) + ".png")));
        }
    }

    private static final class Second {
        static final RunningTandem TANDEM = Application.TANDEM.another();
    }

    /** Started with the first journey, ended with the JVM. */
    private static final class Application {
        static final RunningTandem TANDEM = RunningTandem.start();
    }

    /** The same for the browser. */
    private static final class Chromium {

        static {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        }

        static final Playwright PLAYWRIGHT = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        static final Browser BROWSER = PLAYWRIGHT
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("tandem.chromium", "/usr/bin/chromium")))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }
}
