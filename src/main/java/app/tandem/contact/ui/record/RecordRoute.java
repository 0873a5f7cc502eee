package app.tandem.contact.ui.record;

import app.tandem.contact.ContactId;
import app.tandem.contact.record.ContactRecord;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A record's URL: the contact and its tab. */
record RecordRoute(Optional<ContactId> contact, String tab) {

    private static final String NUMBER = "[1-9][0-9]{0,17}";

    static RecordRoute of(RouteParameters parameters) {
        var number = parameters.get("contact").filter(text -> text.matches(NUMBER));
        return new RecordRoute(
                number.map(text -> new ContactId(Long.parseLong(text))),
                parameters.get("tab").orElse(RecordTabs.PROFILE));
    }

    /** Whether it leads to the same record. */
    boolean stays(@Nullable ContactRecord record) {
        return record != null && contact.filter(record.id()::equals).isPresent();
    }

    static void open(ContactId contact, String tab) {
        UI.getCurrent().navigate(address(contact, tab));
    }

    /** The URL of this tab of a record. */
    static String address(ContactId contact, String tab) {
        var record = "contacts/" + contact.value();
        return tab.equals(RecordTabs.PROFILE) ? record : record + "/" + tab;
    }
}
