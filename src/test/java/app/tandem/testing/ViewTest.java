package app.tandem.testing;

import com.vaadin.browserless.SpringBrowserlessTest;
import java.util.Set;

/**
 * A {@link DatabaseTest} of views, without a browser. Pages are looked for in Tandem alone: looking through every library
 * takes each JVM seconds.
 */
public abstract class ViewTest extends SpringBrowserlessTest {

    @Override
    protected Set<String> scanPackages() {
        return Set.of("app.tandem");
    }
}
