package app.tandem.operation;

import app.tandem.contact.ContactSql;
import app.tandem.sql.Dialect;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The contacts each step of a plan applies to: in a preview from the whole working set, in a run from a chunk. All
 * consequences are previewed and applied over these.
 *
 * @param name tells the parameters of several in one statement apart
 * @param items of each step those that are allowed
 */
public record AllowedContacts(String name, List<List<ContactFacts>> items) {

    private static final int MANY = 500;

    public AllowedContacts(List<List<ContactFacts>> items) {
        this("done", items);
    }

    /** Only the contacts of one step that satisfy the condition. */
    public AllowedContacts of(String other, Step step, Predicate<ContactFacts> such) {
        return new AllowedContacts(
                other,
                IntStream.range(0, items.size())
                        .mapToObj(no -> no == step.no()
                                ? items.get(no).stream().filter(such).toList()
                                : List.<ContactFacts>of())
                        .toList());
    }

    /** In parentheses, with the columns contact_id, before_owner, before_assignee and organization_id. */
    public String of(Step step, ContactSql sql) {
        List<ContactFacts> those = items.get(step.no());
        String prefix = name + step.no();
        sql.with(prefix, ContactFacts.column(those, ContactFacts::contact))
                .with(prefix + "owner", ContactFacts.column(those, ContactFacts::owner))
                .with(prefix + "assignee", ContactFacts.column(those, ContactFacts::assignee))
                .with(prefix + "organization", ContactFacts.column(those, ContactFacts::organization));
        return ("(select x.contact_id, x.owner_id as before_owner, nullif(x.assignee_id, 0) as before_assignee,"
                        + " x.organization_id from unnest(cast(:%1$s as bigint array), cast(:%1$sowner as bigint array),"
                        + " cast(:%1$sassignee as bigint array), cast(:%1$sorganization as bigint array))"
                        + " as x(contact_id, owner_id, assignee_id, organization_id))")
                .formatted(prefix);
    }

    /** The contacts, as a query with the column contact_id. */
    String contacts(Step step, ContactSql sql) {
        String prefix = name + step.no();
        sql.with(prefix, ContactFacts.column(items.get(step.no()), ContactFacts::contact));
        return "select x.id as contact_id from unnest(cast(:" + prefix + " as bigint array)) as x(id)";
    }

    /** The condition that the column is one of the step's contacts. */
    String contains(Dialect dialect, String column, Step step, ContactSql sql) {
        String contacts = name + step.no();
        sql.with(contacts, ContactFacts.column(items.get(step.no()), ContactFacts::contact));
        return dialect.in(column, false, contacts);
    }

    /** The supervisors of their previous owners, as a query with the columns supervisor_id and user_id. */
    String supervision(ContactSql sql) {
        return supervision(
                items.stream()
                        .flatMap(List::stream)
                        .map(ContactFacts::owner)
                        .distinct()
                        .toList(),
                sql);
    }

    /** The supervisors of these users; of all supervised users if they are many. */
    static String supervision(List<Long> users, ContactSql sql) {
        String all = "select sv.supervisor_id, sv.user_id from supervision sv";
        if (users.isEmpty() || users.size() > MANY) {
            return all;
        }
        sql.with("supervisedUsers", users);
        return all + " where sv.user_id in (:supervisedUsers)";
    }
}
