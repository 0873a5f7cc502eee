package app.tandem.testing;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Gives every test class an empty database; nested classes go on with what the outer one has. Who is signed in is asked
 * of the application of this class, not of another one that was started since.
 */
final class EmptyBeforeClass implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext test) {
        if (test.getRequiredTestClass().getEnclosingClass() == null) {
            var application = SpringExtension.getApplicationContext(test);
            application
                    .getBeanProvider(SecurityContextHolderStrategy.class)
                    .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
            application.getBean(EmptyDatabase.class).empty();
        }
    }
}
