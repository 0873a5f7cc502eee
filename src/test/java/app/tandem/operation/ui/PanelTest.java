package app.tandem.operation.ui;

import static app.tandem.testing.Northfield.*;

import app.tandem.contact.ContactId;
import app.tandem.contact.Selection;
import app.tandem.operation.Operations;
import app.tandem.operation.Request;
import app.tandem.operation.Result;
import app.tandem.people.People;
import app.tandem.people.UserId;
import app.tandem.testing.DatabaseTest;
import app.tandem.testing.Given;
import app.tandem.testing.ViewTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People and a way to press buttons, for the tests of panels. */
@DatabaseTest
public abstract class PanelTest extends ViewTest {

    @Autowired
    protected Given given;

    @Autowired
    protected Operations operations;

    @Autowired
    protected People people;

    @Autowired
    protected JdbcClient jdbc;

    protected UserId petra;

    protected @Nullable Result result;
    protected @Nullable Request asked;

    @BeforeEach
    void everybody() {
        given.northfield();
        given.neverPartners(maya, aisha);
        var oak = given.firm("Oak Homes");
        petra = given.agent("Petra Oak").of(oak).create();
        given.partners(maya, petra);
        result = null;
        asked = null;
    }

    /** What a panel works with. */
    protected OpenOperation opened(UserId actor, Selection selection) {
        return OpenOperation.on(selection, operations, people, actor, this::done);
    }

    protected static Selection these(ContactId... contacts) {
        return new Selection.Some(Set.of(contacts));
    }

    protected void done(Result what, Request request) {
        result = what;
        asked = request;
    }

    protected <C extends Component> C show(C component) {
        com.vaadin.flow.component.UI.getCurrent().add(component);
        roundTrip();
        return component;
    }

    protected void press(String label) {
        test(find(Button.class).withText(label).single()).click();
        roundTrip();
    }

    /** Everything that can be read in a component. */
    protected static String read(Component component) {
        return component.getElement().getTextRecursively();
    }

    protected int count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Integer.class).single();
    }

    protected List<String> names(String sql) {
        return jdbc.sql(sql).query((row, n) -> row.getString(1)).list();
    }
}
