package app.tandem.testing;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives every test class an empty database; nested classes go on with what the outer one has. */
final class EmptyBeforeClass implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext test) {
        if (test.getRequiredTestClass().getEnclosingClass() == null) {
            SpringExtension.getApplicationContext(test)
                    .getBean(EmptyDatabase.class)
                    .empty();
        }
    }
}
