package app.tandem.contact.ui.record;

import app.tandem.contact.ContactId;
import app.tandem.contact.list.ContactFilter;
import app.tandem.contact.list.ContactList;
import app.tandem.people.CurrentUser;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 404 in the status line for a hidden or missing contact: Vaadin finds out only after its page has been sent
 * (R4).
 */
@Component
class RecordStatus extends OncePerRequestFilter {

    private static final Pattern RECORD = Pattern.compile("/contacts/([^/]*)/?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final ContactFilter ANY = ContactFilter.NONE.withArchived(ContactFilter.Archived.INCLUDED);

    private final ContactList contacts;
    private final CurrentUser user;

    RecordStatus(ContactList contacts, CurrentUser user) {
        this.contacts = contacts;
        this.user = user;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var record = RECORD.matcher(request.getServletPath());
        if ("GET".equals(request.getMethod())
                && record.matches()
                && user.find().isPresent()
                && !sees(record.group(1))) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        chain.doFilter(request, response);
    }

    private boolean sees(String id) {
        return NUMBER.matcher(id).matches()
                && contacts.count(user.id(), ANY, Set.of(new ContactId(Long.parseLong(id)))) == 1;
    }
}
